import { sourcing } from "../knowledge/sourcing.js";
import { outletOf } from "../knowledge/world.js";
import {
  type Attribution,
  fileUnder,
  type Links,
  type OriginLink,
  overlaps,
  type Place,
  type Report,
  type Span,
} from "../model/index.js";
import { shortSource } from "../model/short-source.js";
import { keyOfSpan } from "../model/span-key.js";
import { innermostIn } from "./innermost.js";
import { manyMeant } from "./many-meant.js";
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
  readonly credits: SpanIndex<OriginLink>;
  /** Those whom nobody names and documents, by where their words begin. */
  readonly unnamed: Map<number, OriginLink[]>;
  /** What places of it rest on, by their span, and where it counts who heard them: several entries rest on one place. */
  readonly rests: Map<number, Rest>;
  readonly heard: Map<number, Rest>;
}

/** A place and what it rests on. */
interface Resting {
  readonly place: Place;
  readonly rest: Rest;
}

/** Where a copy gives somebody's words itself, these are whose they are. */
const SPOKEN: ReadonlySet<Rest["kind"]> = new Set(["named", "unnamed"]);

/** What stands behind some places. */
interface Behind {
  readonly rests: readonly Rest[];
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
      credits: new SpanIndex<OriginLink>(),
      unnamed: new Map<number, OriginLink[]>(),
      rests: new Map<number, Rest>(),
      heard: new Map<number, Rest>(),
    }));
    for (const link of links.originLinks) {
      if (isWhole(link)) this.#leaning.set(link.reading, link.origin);
      const basis = this.#bases[link.reading];
      if (link.scope && link.how === "credits") basis?.credits.add(link.scope, link);
      else if (link.scope && link.how === "quotes" && this.#isUnnamed(link.origin))
        fileUnder(basis?.unnamed ?? new Map<number, OriginLink[]>(), link.scope.start, link);
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
    const known = said ? basis.heard : basis.rests;
    const key = keyOfSpan(place);
    const rest = known.get(key) ?? this.#restOf(place, basis, said);
    known.set(key, rest);
    return rest;
  }

  #restOf(place: Place, basis: Basis, said: boolean): Rest {
    const attribution = basis.saidAt(place);
    const speaker = attribution && this.#speaker(place, attribution);
    if (speaker && !said) return speaker;
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
    const rests = this.restsOf(places, said).map(({ rest }) => rest);
    const kinds = new Set(rests.map(({ origin }) => origin));
    const outlets = new Set(places.map(({ reading }) => this.outlet(reading))).size;
    const behind = { rests, kinds, outlets, names: this.#namesOf(rests, places) };
    if (!said) this.#behind.set(places, behind);
    return behind;
  }

  #namesOf(rests: readonly Rest[], places: readonly Place[]): readonly string[] {
    const readings = this.byGroup(places.map(({ reading }) => reading));
    const byOrigin = new Map<string, string>();
    for (const { origin, credited } of rests)
      if (!byOrigin.has(origin)) byOrigin.set(origin, credited ?? this.nameOf(origin, readings));
    return [...new Set(byOrigin.values())].sort();
  }

  /**
   * Gives what each place rests on. What a report tells in its own words beside somebody who says it, it has from them: that is
   * no second origin, and is left out. And what a copy tells rests on what its original has it from, as does what a report credits
   * to another one of these: what somebody told an agency is in the agency's own report without that credit.
   *
   * @param said as for `of`
   */
  restsOf(places: readonly Place[], said = false): Resting[] {
    const all = places.map((place) => ({ place, rest: this.of(place, said) }));
    const sourced = new Set(all.flatMap(({ place, rest }) => (rest.kind === "own" ? [] : [place.reading])));
    const kept = all.filter(({ place, rest }) => rest.kind !== "own" || !sourced.has(place.reading));
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

  /**
   * Gives a reader's name for what readings rest on, as `of` gives it; they are filed by `byGroup`. A group of reports is named by the one of these readings
   * that the others have it from: where none is, it is whom they credit that no report of the set is by, or whoever has it.
   */
  nameOf(origin: string, byGroup: ReadonlyMap<number, readonly number[]>): string {
    const [kind = "", ...rest] = origin.split(" ");
    const index = Number(rest.join(" "));
    if (kind === "entity") return this.#links.entities[index]?.name ?? "";
    if (kind === "origin") return this.#links.origins[index]?.name ?? "";
    if (kind === "described") return rest.join(" ");
    const own = byGroup.get(index) ?? [];
    const first = own.find((reading) => !this.#leaning.has(reading));
    const credited = first === undefined ? this.#absent(own[0], index) : undefined;
    return credited ?? this.source(first ?? own[0] ?? index);
  }

  /** Files readings under the numbers of their groups, for naming what they rest on. */
  byGroup(readings: Iterable<number>): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (const reading of new Set(readings)) fileUnder(found, this.#group(reading), reading);
    return found;
  }

  /** Lists those of some readings that copy or credit another one of them for the whole. */
  copiesAmong(readings: readonly number[]): ReadonlySet<number> {
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
    return report ? shortSource(report) : "";
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
    const links = this.#bases[place.reading]?.unnamed.get(start);
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
    const [link] = this.#bases[place.reading]?.credits.meeting(place) ?? [];
    if (!link) return undefined;
    const group = this.#newsrooms.get(this.#newsroomOf(link.origin));
    const credited = this.#links.origins[link.origin]?.name ?? "";
    return { origin: group === undefined ? `origin ${link.origin}` : `group ${group}`, credited };
  }
}

/** The number of the group that an origin is; none for another one. */
const groupIn = (origin: string): number => (origin.startsWith(GROUP) ? Number(origin.slice(GROUP.length)) : -1);
const GROUP = "group ";

const isWhole = ({ scope, part, how }: OriginLink): boolean => !scope && !part && how !== "quotes";

const outletName = ({ outlet, id }: Report): string =>
  outlet === undefined ? `report ${id}` : (outletOf(outlet)?.name ?? outlet);

/** "A spokeswoman for the company" speaks on the record, though not by name. */
const isOnRecord = (unnamed: string): boolean =>
  (unnamed.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => sourcing().onRecord.has(word));
