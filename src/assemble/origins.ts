import { type Attribution, fileUnder, type Links, type OriginLink, type Place, type Span } from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { withAlike } from "./alike-sources.js";
import { tellerOf } from "./by-hearsay.js";
import { innermostIn } from "./innermost.js";
import { Newsrooms } from "./newsrooms.js";
import { groupIn, isWhole, nameOfReport, outletName } from "./origin-names.js";
import { type Rest, type Resting, sideOf } from "./resting.js";
import { SpanIndex } from "./span-index.js";
import { Speakers } from "./speakers.js";

/** What a report rests on besides its own words, and what places of it rest on. */
interface Basis {
  readonly outlet: string;
  readonly own: Rest;
  readonly saidAt: (place: Span) => Attribution | undefined;
  /** What it credits for a part of it. */
  credits?: SpanIndex<OriginLink>;
  /** Those whom nobody names and documents, by where their words begin. */
  unnamed?: Map<number, OriginLink[]>;
  /** What places of it rest on, by their span, and where it counts who heard them: several entries rest on one place. */
  rests?: Map<number, Rest>;
  heard?: Map<number, Rest>;
}

const NONE: ReadonlySet<number> = new Set();

/** Where a copy gives somebody's words itself, these are whose they are. */
const SPOKEN: ReadonlySet<Rest["kind"]> = new Set(["named", "unnamed"]);

/** The words for a source without a name that say most of who it is. */
const fullest = (rests: readonly Rest[]): string | undefined =>
  rests
    .flatMap(({ words }) => words ?? [])
    .reduce<string | undefined>((a, b) => (a && a.length >= b.length ? a : b), undefined);

/** What stands behind some places. */
interface Behind {
  readonly resting: readonly Resting[];
  readonly kinds: ReadonlySet<string>;
  readonly outlets: number;
  /** The names of what they rest on, sorted. */
  readonly names: readonly string[];
}

/** Finds what the places of a set of reports rest on. */
export class Origins {
  readonly #links: Links;
  readonly #bases: readonly Basis[];
  readonly #speakers: Speakers;
  /** For lists of places that are asked of again: the sides of a disagreement. */
  readonly #behind = new WeakMap<readonly Place[], Behind>();
  readonly #newsrooms: Newsrooms;
  /** Those whom reports copy or credit for the whole, by number of the reading; the last of them. */
  readonly #leaning = new Map<number, number>();
  /** The groups that have a report which leans on no other. */
  readonly #rooted: ReadonlySet<number>;

  constructor(links: Links) {
    this.#links = links;
    this.#speakers = new Speakers(links);
    this.#bases = links.readings.map(({ attributions, intake }, i) => ({
      outlet: outletName(intake.report),
      own: { origin: `group ${links.groups[i] ?? i}`, kind: "own" },
      saidAt: innermostIn(attributions),
    }));
    for (const link of links.originLinks) {
      if (isWhole(link)) this.#leaning.set(link.reading, link.origin);
      const basis = this.#bases[link.reading];
      if (basis && link.scope && link.how === "credits") (basis.credits ??= new SpanIndex()).add(link.scope, link);
      else if (basis && link.scope && link.how === "quotes" && this.#isUnnamed(link.origin))
        fileUnder((basis.unnamed ??= new Map()), link.scope.start, link);
    }
    const first = links.readings.flatMap((_, i) => (this.#leaning.has(i) ? [] : [this.#group(i)]));
    this.#rooted = new Set(first);
    this.#newsrooms = new Newsrooms(links, (reading) => this.outlet(reading));
  }

  /** Names the outlet of a reading; a report without one is an outlet of its own. */
  outlet(reading: number): string {
    return this.#bases[reading]?.outlet ?? `report ${reading}`;
  }

  /**
   * Tells what a place rests on: the speaker whose words it is in; else whom the sentence credits; else the newsroom.
   *
   * @param said the entry holds only that it was said: then who heard it counts, not who said it
   */
  of(place: Place, said: boolean): Rest {
    const basis = this.#bases[place.reading];
    if (!basis) return { origin: `group ${place.reading}`, kind: "own" };
    const all = said ? (basis.heard ??= new Map()) : (basis.rests ??= new Map());
    const key = keyOfSpan(place);
    const known = all.get(key);
    if (known) return known;
    const rest = this.#restOf(place, basis, said);
    all.set(key, rest);
    return rest;
  }

  #restOf(place: Place, basis: Basis, heardOnly: boolean): Rest {
    const said = basis.saidAt(place);
    const attribution = said && (tellerOf(this.#links, place.reading, said) ?? said);
    const speaker = attribution && this.#speaker(place, attribution);
    if (speaker && !heardOnly) return speaker;
    const credited = this.#credit(place) ?? (attribution && this.#outletOf(place, attribution));
    const heard: Rest = credited ? { ...credited, kind: "told" } : basis.own;
    if (speaker) return { origin: heard.origin, kind: speaker.kind };
    return credited || heardOnly ? heard : (this.#speakers.estimating(place, heard) ?? heard);
  }

  #speaker(place: Place, said: Attribution): Rest | undefined {
    return this.#speakers.restOf(place, said, {
      unnamed: this.#bases[place.reading]?.unnamed?.get(said.start),
      credited: () => this.#credit(place)?.origin,
      isOutlet: (name) => this.#newsrooms.has(name),
    });
  }

  #outletOf({ reading }: Place, { speaker, unnamed = "" }: Attribution): Pick<Rest, "origin" | "credited"> | undefined {
    const entity = this.#links.entityOf[reading]?.[speaker ?? -1] ?? -1;
    const name = this.#speakers.outletName(entity) ?? (this.#newsrooms.has(unnamed) ? unnamed : undefined);
    return name === undefined ? undefined : this.#newsrooms.saying(entity, name);
  }

  /**
   * Gives what stands behind places: of what they rest on each once, and of how many outlets they are.
   *
   * @param said as for `of`
   */
  behind(places: readonly Place[], said: boolean): Behind {
    const known = said ? undefined : this.#behind.get(places);
    if (known) return known;
    const resting = this.#restsOf(places, said);
    const kinds = new Set<string>();
    for (const { rest } of resting) kinds.add(sideOf(rest));
    const outlets = new Set<string>();
    for (const { reading } of places) outlets.add(this.outlet(reading));
    const behind = { resting, kinds, outlets: outlets.size, names: this.#namesOf(resting, places) };
    if (!said) this.#behind.set(places, behind);
    return behind;
  }

  #namesOf(resting: readonly Resting[], places: readonly Place[]): readonly string[] {
    // Filed where a group is to be named: of many each would look through all.
    let filed: ReadonlyMap<number, readonly number[]> | undefined;
    const membersOf = (group: number) => (filed ??= this.#byGroup(places)).get(group) ?? [];
    const bySide = new Map<string, Rest[]>();
    for (const { rest } of resting) fileUnder(bySide, sideOf(rest), rest);
    const names = [...bySide].map(([side, rests]) => this.#nameOfSide(side, rests, membersOf));
    return [...new Set(names)].sort();
  }

  /** Names those of one side: who alone says it, or else the side. */
  #nameOfSide(side: string, rests: readonly Rest[], membersOf: (group: number) => readonly number[]): string {
    const [first] = rests;
    const isOne = rests.every(({ origin }) => origin === first?.origin);
    if (!first || (!isOne && side.startsWith("entity "))) return this.#nameOf(side, membersOf);
    return first.credited ?? fullest(rests) ?? this.#nameOf(first.origin, membersOf);
  }

  /**
   * Gives what each place rests on. What a report tells in its own words beside somebody who says it, it has from them: that is
   * no second origin, and is left out. And what a copy tells rests on what its original has it from, as does what a report credits
   * to another one of these: what somebody told an agency is in the agency's own report without that credit. An estimate that a
   * report does not put to anybody is theirs whom another one names for it.
   *
   * @param said as for `of`
   */
  #restsOf(places: readonly Place[], said: boolean): readonly Resting[] {
    const all = places.map((place) => ({ place, rest: this.of(place, said) }));
    const sourced = new Set<number>();
    for (const { place, rest } of all) if (rest.kind !== "own") sourced.add(place.reading);
    const told = all.filter(({ place, rest }) => rest.kind !== "own" || !sourced.has(place.reading));
    const known = told.some(({ rest }) => rest.kind !== "own");
    const kept = known ? told.filter(({ rest }) => !rest.estimate) : told;
    if (kept.every((resting) => this.#isItsOwn(resting))) return withAlike(kept);
    const originals = new Map<number, Rest>();
    for (const { place, rest } of kept) {
      const group = this.#group(place.reading);
      if (!this.#leaning.has(place.reading) && !originals.has(group)) originals.set(group, rest);
    }
    return withAlike(kept.map(({ place, rest }) => ({ place, rest: this.#takenFrom(originals, place, rest) })));
  }

  /** What a copy tells, or what a report credits, rests on what the original has. */
  #takenFrom(originals: ReadonlyMap<number, Rest>, place: Place, rest: Rest): Rest {
    const own = this.#group(place.reading);
    const leans = this.#leaning.has(place.reading);
    const behind = groupIn(rest.origin);
    const taken = behind >= 0 && (leans || behind !== own) ? originals.get(behind) : undefined;
    if (taken || !leans) return taken ?? rest;
    const original = originals.get(own);
    // Where the original tells it itself, the copy that puts it to somebody has nobody besides.
    return original && (!SPOKEN.has(rest.kind) || original.kind === "own") ? original : rest;
  }

  /** Tells whether a place neither stands in a copy nor rests on what another of the reports has. */
  #isItsOwn({ place: { reading }, rest }: Resting): boolean {
    const behind = groupIn(rest.origin);
    return !this.#leaning.has(reading) && (behind < 0 || behind === this.#group(reading));
  }

  /**
   * Gives a reader's name for what readings rest on that are of one side, as `of` gives it. A group of reports is named by the one of these readings
   * that the others have it from: where none is, it is whom they credit that no report of the set is by, or whoever has it.
   */
  nameOf(rests: readonly Rest[], readings: readonly number[]): string {
    const membersOf = (group: number) => readings.filter((reading) => this.#group(reading) === group);
    return rests[0] ? this.#nameOfSide(sideOf(rests[0]), rests, membersOf) : "";
  }

  #nameOf(origin: string, membersOf: (group: number) => readonly number[]): string {
    const space = origin.indexOf(" ");
    const [kind, rest] = [origin.slice(0, space), origin.slice(space + 1)];
    if (kind === "described") return rest;
    const index = Number(rest);
    if (kind === "entity") return this.#links.entities[index]?.name ?? "";
    if (kind === "origin") return this.#links.origins[index]?.name ?? "";
    const own = membersOf(index);
    const first = own.find((reading) => !this.#leaning.has(reading));
    const credited = first === undefined ? this.#absent(own[0], index) : undefined;
    return credited ?? this.source(first ?? own[0] ?? index);
  }

  #byGroup(places: readonly Place[]): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (const reading of new Set(places.map((place) => place.reading)))
      fileUnder(found, this.#group(reading), reading);
    return found;
  }

  /** Lists those of some readings that copy or credit another one of them for the whole. */
  copiesAmong(readings: readonly number[]): ReadonlySet<number> {
    if (!readings.some((reading) => this.#leaning.has(reading))) return NONE;
    const first = readings.filter((reading) => !this.#leaning.has(reading));
    const rooted = new Set(first.map((reading) => this.#group(reading)));
    return new Set(readings.filter((reading) => this.#leaning.has(reading) && rooted.has(this.#group(reading))));
  }

  /** Tells whether a reading leans on no other. */
  isOriginal(reading: number): boolean {
    return !this.#leaning.has(reading);
  }

  /** Names the group of a reading as an origin. */
  groupOf(reading: number): string {
    return `group ${this.#group(reading)}`;
  }

  /** Names the origin from which a reading has what rests so: the one that it credits for a place, else the group whose original it copies. */
  groupBehind(reading: number, { credited, origin }: Rest): string | undefined {
    if (credited !== undefined) return origin;
    return this.#leaning.has(reading) ? this.groupOf(reading) : undefined;
  }

  #group(reading: number): number {
    return this.#links.groups[reading] ?? reading;
  }

  /** Whom a reading credits for the whole of it, where all reports of its group do so: there is none by that one. */
  #absent(reading: number | undefined, group: number): string | undefined {
    const origin = reading === undefined ? undefined : this.#leaning.get(reading);
    return origin !== undefined && !this.#rooted.has(group) ? this.#links.origins[origin]?.name : undefined;
  }

  /** Names a reading in a few words: its outlet, or where it came from. */
  source(reading: number): string {
    const report = this.#links.readings[reading]?.intake.report;
    return report ? nameOfReport(report) : "";
  }

  #isUnnamed(origin: number): boolean {
    const kind = this.#links.origins[origin]?.kind;
    return kind === "unnamed" || kind === "document";
  }

  /** The agency or outlet that the sentence credits: its own reports and those that rest on it whole are one with it. */
  #credit(place: Place): Pick<Rest, "origin" | "credited"> | undefined {
    const [link] = this.#bases[place.reading]?.credits?.meeting(place) ?? [];
    return link && this.#newsrooms.credited(link.origin);
  }
}
