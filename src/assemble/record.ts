import {
  type Cited,
  type Evidence,
  firstFrom,
  type LinkedEntity,
  type Links,
  once,
  type Place,
  type Reading,
  type Ref,
  type Span,
  spansWithin,
} from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { slugOf } from "./ids.js";
import { type Claim, standing } from "./standing.js";

/** What every section of the dossier is made with: the links, and how places become evidence and entities ids. */
export class Record {
  readonly links: Links;
  readonly #ids: readonly string[];
  readonly #entityOf: ReadonlyMap<string, number>;
  readonly #readingOf: ReadonlyMap<string, number>;
  readonly #copiers: ReadonlySet<number>;
  readonly #asked = new Set<number>();
  readonly #evidence: ((span: Span) => Evidence)[] = [];
  readonly #facts = new WeakMap<readonly Evidence[], Evidence[]>();

  constructor(links: Links) {
    this.links = links;
    this.#copiers = new Set(links.originLinks.filter((l) => l.how === "copies" && !l.part).map((l) => l.reading));
    this.#ids = uniqueIds(links.entities);
    this.#entityOf = new Map(this.#ids.map((id, i) => [id, i]));
    this.#readingOf = new Map(links.readings.map(({ intake }, i) => [intake.report.id, i]));
  }

  /** Gives the id of a linked entity: the same in every dossier that holds it. What is asked for here has an entry. */
  id(entity: number): string {
    this.#asked.add(entity);
    return this.#ids[entity] ?? `entity-${entity}`;
  }

  /** Gives the id of a linked entity that an entry refers to, without asking for one. */
  idIfAsked(entity: number): string | undefined {
    return this.#asked.has(entity) ? this.#ids[entity] : undefined;
  }

  /** Gives the name of the entity that has an id. */
  nameOf(id: string): string | undefined {
    return this.entity(this.#entityOf.get(id))?.name;
  }

  /** Tells whether an entry refers to the entity: then it must have one of its own. */
  isReferredTo(entity: number): boolean {
    return this.#asked.has(entity);
  }

  entity(index: number | undefined): LinkedEntity | undefined {
    return index === undefined ? undefined : this.links.entities[index];
  }

  /** Gives the linked entity of a reading's entity. */
  linked(reading: number, entity: number | undefined): number | undefined {
    return entity === undefined ? undefined : this.links.entityOf[reading]?.[entity];
  }

  /** Gives the linked entities that a stretch of a reading's text names; "the Icelandic diplomat" names no Iceland. */
  within(reading: number, span: Span): number[] {
    return spansWithin(this.reading(reading).mentions, span).flatMap((m) =>
      m.form === "demonym" ? [] : (this.linked(reading, m.entity) ?? []),
    );
  }

  reading(index: number): Reading {
    const reading = this.links.readings[index];
    if (!reading) throw new RangeError(`no reading ${index}`);
    return reading;
  }

  text(place: Place): string {
    return this.reading(place.reading).intake.report.text.slice(place.start, place.end);
  }

  /** Gives the place that evidence cites. */
  placeOf({ report, start, end }: Evidence): Place {
    return { reading: this.#readingOf.get(report) ?? -1, start, end };
  }

  /** Turns places into evidence: each once, in the order of the reports and of their text. */
  evidence(places: readonly Place[]): Evidence[] {
    const sorted = isInOrder(places) ? places : [...places].sort(inOrder);
    const evidence: Evidence[] = [];
    // Asked for every entry of every dossier: a plain loop takes half the time.
    for (const [i, place] of sorted.entries()) {
      const before = sorted[i - 1];
      if (place.end <= place.start || (before && inOrder(before, place) === 0)) continue;
      evidence.push(this.#evidenceIn(place.reading)(place));
    }
    return evidence;
  }

  #evidenceIn(reading: number): (span: Span) => Evidence {
    return (this.#evidence[reading] ??= evidenceIn(this.reading(reading)));
  }

  /** Gives an entry its id, evidence and standing. */
  cite(id: string, places: readonly Place[], claim: Claim = {}): Cited {
    return { id, evidence: this.evidence(places), standing: standing(this.links, places, claim) };
  }

  /** Keeps for an entry, known by its evidence, the places that carry the facts which a line of the brief prints. */
  keepFacts(entry: readonly Evidence[], places: readonly Place[]): void {
    this.#facts.set(
      entry,
      places.flatMap((place) => this.evidence([place])),
    );
  }

  /** Gives the evidence for what a line prints of an entry: the places that carry its facts, else all that it has. */
  facts(entry: readonly Evidence[]): Evidence[] {
    const first = this.#facts.get(entry) ?? [];
    const once = first.filter((e, i) => first.findIndex((f) => f.report === e.report && f.start === e.start) === i);
    return once.length > 0 ? once : [...entry];
  }

  /** Puts what comes from reports that copy another behind the rest: the words of who had it first are the ones to print. */
  originalsFirst<T>(items: readonly T[], readingOf: (item: T) => number): T[] {
    const copies = (item: T) => Number(this.#copiers.has(readingOf(item)));
    return [...items].sort((a, b) => copies(a) - copies(b));
  }

  /** Gives the place of a finding of a layer. */
  place(ref: Ref, span: Span): Place {
    return { reading: ref.reading, start: span.start, end: span.end };
  }

  /** Gives the place of the sentence that holds a span. */
  sentence(reading: number, span: Span): Place {
    const { sentences } = this.reading(reading);
    const first = sentences[firstFrom(sentences, span.start + 1) - 1];
    const found = first && first.end >= span.end ? first : undefined;
    return { reading, start: found?.start ?? span.start, end: found?.end ?? span.end };
  }

  /** Gives the day on which a report came out, where it is known. */
  published(reading: number): string | undefined {
    return this.reading(reading).intake.report.published?.value.slice(0, 10);
  }
}

const inOrder = (a: Place, b: Place): number => a.reading - b.reading || a.start - b.start || a.end - b.end;

const isInOrder = (places: readonly Place[]): boolean =>
  places.every((place, i) => {
    const before = places[i - 1];
    return !before || inOrder(before, place) <= 0;
  });

/** The evidence that a place of a report is: one object, whatever set of reports and whatever entry cites it. */
const evidenceIn = once(({ intake }: Reading) => {
  const { id, text } = intake.report;
  const known = new Map<number, Evidence>();
  return (span: Span): Evidence => {
    const { start, end } = span;
    const key = keyOfSpan(span);
    const evidence = known.get(key) ?? { report: id, start, end, quote: text.slice(start, end) };
    known.set(key, evidence);
    return evidence;
  };
});

function uniqueIds(entities: readonly LinkedEntity[]): string[] {
  const seen = new Map<string, number>();
  return entities.map((entity) => {
    const slug = slugOf(entity.key);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count + 1}`;
  });
}
