import { sourcing } from "../knowledge/sourcing.js";
import { outletOf } from "../knowledge/world.js";
import { type Attribution, type Links, type OriginLink, once, type Place, type Span } from "../model/index.js";
import { SpanIndex } from "./span-index.js";

/** What a place rests on. Places with one `origin` are not independent of each other. */
export interface Rest {
  readonly origin: string;
  /** A speaker by name; a source that nobody names; what somebody else is credited with; or what the report itself tells. */
  readonly kind: "named" | "unnamed" | "told" | "own";
}

/** Share of a place from which on it lies in somebody's words: a sentence with its "she said" still does. */
const MOST_OF_IT = 0.6;

const bySpan = once((attributions: readonly Attribution[]): SpanIndex<Attribution> => {
  const index = new SpanIndex<Attribution>();
  for (const said of attributions) for (const span of said.content) index.add(span, said);
  return index;
});

/** The innermost attribution in whose words a place lies, or most of it: asked of a place in every set that its report is in. */
function innermost(said: SpanIndex<Attribution>, { start: from, end: to }: Span): Attribution | undefined {
  const key = `${from} ${to}`;
  const known = asked(said);
  if (known.has(key)) return known.get(key);
  const around = said.meeting({ start: from, end: to }).filter(({ content }) => {
    const shared = content.map(({ start, end }) => Math.max(0, Math.min(end, to) - Math.max(start, from)));
    return shared.reduce((sum, length) => sum + length, 0) >= MOST_OF_IT * (to - from);
  });
  const found = around.reduce<Attribution | undefined>(
    (best, one) => (best && sizeOf(best) <= sizeOf(one) ? best : one),
    undefined,
  );
  known.set(key, found);
  return found;
}

const asked = once((_: SpanIndex<Attribution>) => new Map<string, Attribution | undefined>());

/** Finds what the places of a set of reports rest on. */
export class Origins {
  readonly #links: Links;
  /** By reading, under the stretch that rests on them. */
  readonly #scoped: readonly SpanIndex<OriginLink>[];
  /** By reading, under what was said. */
  readonly #said: readonly SpanIndex<Attribution>[];
  /** Number of the group that a newsroom's own reports are in, by its name. */
  readonly #newsrooms = new Map<string, number>();

  constructor(links: Links) {
    this.#links = links;
    this.#scoped = links.readings.map(() => new SpanIndex<OriginLink>());
    this.#said = links.readings.map(({ attributions }) => bySpan(attributions));
    for (const link of links.originLinks) {
      if (link.scope) this.#scoped[link.reading]?.add(link.scope, link);
      else if (link.how === "credits") {
        this.#newsrooms.set(this.#newsroomOf(link.origin), links.groups[link.reading] ?? link.reading);
      }
    }
    for (const [i] of links.readings.entries()) this.#newsrooms.set(this.outlet(i), links.groups[i] ?? i);
  }

  /** Names the outlet of a reading; a report without one is an outlet of its own. */
  outlet(reading: number): string {
    const report = this.#links.readings[reading]?.intake.report;
    if (report?.outlet === undefined) return `report ${report?.id ?? reading}`;
    return outletOf(report.outlet)?.name ?? report.outlet;
  }

  /**
   * Tells what a place rests on: the speaker whose words it is in; else whom the sentence credits; else the newsroom.
   *
   * @param said the entry holds only that it was said: then who heard it counts, not who said it
   */
  of(place: Place, said: boolean): Rest {
    const attribution = this.#attributionOf(place);
    const credited = this.#credit(place);
    const heard: Rest = credited
      ? { origin: credited, kind: "told" }
      : { origin: `group ${this.#links.groups[place.reading] ?? place.reading}`, kind: "own" };
    const speaker = attribution && this.#speaker(place, attribution);
    if (!speaker) return heard;
    return said ? { origin: heard.origin, kind: speaker.kind } : speaker;
  }

  /** Gives a reader's name for what places rest on, as `of` gives it. */
  nameOf(origin: string): string {
    const [kind = "", ...rest] = origin.split(" ");
    const index = Number(rest.join(" "));
    if (kind === "entity") return this.#links.entities[index]?.name ?? "";
    if (kind === "origin") return this.#links.origins[index]?.name ?? "";
    if (kind === "described") return rest.join(" ");
    return this.#links.readings[index]?.intake.report.outlet ?? "a report without an outlet's name";
  }

  #attributionOf(place: Place): Attribution | undefined {
    const said = this.#said[place.reading];
    return said && innermost(said, place);
  }

  #speaker(place: Place, { speaker, unnamed, start }: Attribution): Rest | undefined {
    const entity = speaker === undefined ? undefined : this.#links.entityOf[place.reading]?.[speaker];
    if (entity !== undefined) return { origin: `entity ${entity}`, kind: "named" };
    if (unnamed === undefined) return undefined;
    const link = this.#scoped[place.reading]
      ?.meeting(place)
      .find(({ scope, how, origin }) => how === "quotes" && scope?.start === start && this.#isUnnamed(origin));
    if (link && isOnRecord(unnamed)) return { origin: `origin ${link.origin}`, kind: "named" };
    // What one agency has from people whom it does not name is one origin: nobody can tell them apart.
    if (link) return { origin: this.#credit(place) ?? `origin ${link.origin}`, kind: "unnamed" };
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
  #credit(place: Place): string | undefined {
    const link = this.#scoped[place.reading]?.meeting(place).find(({ how }) => how === "credits");
    if (!link) return undefined;
    const group = this.#newsrooms.get(this.#newsroomOf(link.origin));
    return group === undefined ? `origin ${link.origin}` : `group ${group}`;
  }
}

/** "A spokeswoman for the company" speaks on the record, though not by name. */
const isOnRecord = (unnamed: string): boolean =>
  (unnamed.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => sourcing().onRecord.has(word));

const sizeOf = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
