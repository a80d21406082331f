import {
  type Attribution,
  fileUnder,
  type Links,
  type OriginLink,
  overlaps,
  type Place,
  type Span,
} from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { tellerOf } from "./by-hearsay.js";
import { innermostIn } from "./innermost.js";
import { manyMeant } from "./many-meant.js";
import { groupIn, isOnRecord, isWhole, nameOfReport, outletName } from "./origin-names.js";
import { SpanIndex } from "./span-index.js";
import { voiceOf } from "./voice-of.js";

/** What a place rests on. Places with one `origin` are not independent of each other. */
export interface Rest {
  readonly origin: string;
  /** A speaker by name; a source that nobody names; what somebody else is credited with; or what the report itself tells. */
  readonly kind: "named" | "unnamed" | "told" | "own";
  /** The words for a source that nobody names. */
  readonly words?: string;
  /** The name of the agency or outlet that is credited. */
  readonly credited?: string;
}

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

/** A place and what it rests on. */
export interface Resting {
  readonly place: Place;
  readonly rest: Rest;
}

const NONE: ReadonlySet<number> = new Set();

/** Where a copy gives somebody's words itself, these are whose they are. */
const SPOKEN: ReadonlySet<Rest["kind"]> = new Set(["named", "unnamed"]);

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
  /** What those rest on who say something by name, by number of the entity. */
  readonly #speakers: readonly Rest[];
  /** For lists of places that are asked of again: the sides of a disagreement. */
  readonly #behind = new WeakMap<readonly Place[], Behind>();
  /** Number of the group that a newsroom's own reports are in, by its name. */
  readonly #newsrooms = new Map<string, number>();
  /** Those whom reports copy or credit for the whole, by number of the reading; the last of them. */
  readonly #leaning = new Map<number, number>();
  /** The groups that have a report which leans on no other. */
  readonly #rooted: ReadonlySet<number>;

  constructor(links: Links) {
    this.#links = links;
    this.#speakers = links.entities.map((_, i) => ({ origin: `entity ${i}`, kind: "named" }));
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
      else if (!link.scope && link.how === "credits")
        this.#newsrooms.set(this.#newsroomOf(link.origin), links.groups[link.reading] ?? link.reading);
    }
    const first = links.readings.flatMap((_, i) => (this.#leaning.has(i) ? [] : [this.#group(i)]));
    this.#rooted = new Set(first);
    for (const [i] of links.readings.entries()) this.#newsrooms.set(this.outlet(i), links.groups[i] ?? i);
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
    const credited = this.#credit(place);
    const heard: Rest = credited ? { ...credited, kind: "told" } : basis.own;
    return speaker ? { origin: heard.origin, kind: speaker.kind } : heard;
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
    for (const { rest } of resting) kinds.add(rest.origin);
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
    const byOrigin = new Map<string, string>();
    for (const { rest } of resting)
      if (!byOrigin.has(rest.origin)) byOrigin.set(rest.origin, rest.credited ?? this.#nameOf(rest.origin, membersOf));
    return [...new Set(byOrigin.values())].sort();
  }

  /**
   * Gives what each place rests on. What a report tells in its own words beside somebody who says it, it has from them: that is
   * no second origin, and is left out. And what a copy tells rests on what its original has it from, as does what a report credits
   * to another one of these: what somebody told an agency is in the agency's own report without that credit.
   *
   * @param said as for `of`
   */
  #restsOf(places: readonly Place[], said: boolean): Resting[] {
    const all = places.map((place) => ({ place, rest: this.of(place, said) }));
    const sourced = new Set<number>();
    for (const { place, rest } of all) if (rest.kind !== "own") sourced.add(place.reading);
    const kept = all.filter(({ place, rest }) => rest.kind !== "own" || !sourced.has(place.reading));
    if (kept.every((resting) => this.#isItsOwn(resting))) return kept;
    const originals = new Map<number, Rest>();
    for (const { place, rest } of kept) {
      const group = this.#group(place.reading);
      if (!this.#leaning.has(place.reading) && !originals.has(group)) originals.set(group, rest);
    }
    return kept.map(({ place, rest }) => {
      const own = this.#group(place.reading);
      const leans = this.#leaning.has(place.reading);
      const behind = groupIn(rest.origin);
      const taken = behind >= 0 && (leans || behind !== own) ? originals.get(behind) : undefined;
      return { place, rest: taken ?? ((leans && !SPOKEN.has(rest.kind) && originals.get(own)) || rest) };
    });
  }

  /** Tells whether a place neither stands in a copy nor rests on what another of the reports has. */
  #isItsOwn({ place: { reading }, rest }: Resting): boolean {
    const behind = groupIn(rest.origin);
    return !this.#leaning.has(reading) && (behind < 0 || behind === this.#group(reading));
  }

  /**
   * Gives a reader's name for what readings rest on, as `of` gives it. A group of reports is named by the one of these readings
   * that the others have it from: where none is, it is whom they credit that no report of the set is by, or whoever has it.
   */
  nameOf(origin: string, readings: readonly number[]): string {
    return this.#nameOf(origin, (group) => readings.filter((reading) => this.#group(reading) === group));
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

  #speaker(place: Place, said: Attribution): Rest | undefined {
    const { unnamed, start } = said;
    const reading = this.#links.readings[place.reading];
    const speaker = said.speaker ?? (reading && voiceOf(reading, said));
    const entity = speaker === undefined ? undefined : this.#links.entityOf[place.reading]?.[speaker];
    if (entity !== undefined && entity >= 0) return this.#speakers[entity];
    const meant = unnamed === undefined && reading ? manyMeant(reading, said) : undefined;
    if (meant !== undefined) return { origin: `described ${meant}`, kind: "told" };
    if (unnamed === undefined) return undefined;
    const links = this.#bases[place.reading]?.unnamed?.get(start);
    const link = links?.find(({ scope }) => scope && overlaps(scope, place));
    if (link && isOnRecord(unnamed)) return { origin: `origin ${link.origin}`, kind: "named" };
    // What one agency has from people whom it does not name is one origin: nobody can tell them apart.
    if (link)
      return { origin: this.#credit(place)?.origin ?? `origin ${link.origin}`, kind: "unnamed", words: unnamed };
    // Somebody whom the reader is to know ("the union"), though this report's words do not tell who it is.
    return { origin: `described ${unnamed.toLowerCase()}`, kind: "told" };
  }

  /** The outlet's name without the initials that reports call it by. */
  #newsroomOf(origin: number): string {
    return (this.#links.origins[origin]?.name ?? "").replace(/ \(\p{Lu}+\)$/u, "");
  }

  #isUnnamed(origin: number): boolean {
    const kind = this.#links.origins[origin]?.kind;
    return kind === "unnamed" || kind === "document";
  }

  /** The agency or outlet that the sentence credits: its own reports and those that rest on it whole are one with it. */
  #credit(place: Place): Pick<Rest, "origin" | "credited"> | undefined {
    const [link] = this.#bases[place.reading]?.credits?.meeting(place) ?? [];
    if (!link) return undefined;
    const group = this.#newsrooms.get(this.#newsroomOf(link.origin));
    const credited = this.#links.origins[link.origin]?.name ?? "";
    return { origin: group === undefined ? `origin ${link.origin}` : `group ${group}`, credited };
  }
}
