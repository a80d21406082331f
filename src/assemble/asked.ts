import { proposalWords } from "../knowledge/negotiation.js";
import { clauseAround } from "../model/clause-around.js";
import {
  type Clause,
  fileUnder,
  type Place,
  type Proposal,
  type Quantity,
  type Span,
  spansWithin,
  type VerbGroup,
} from "../model/index.js";
import { alike } from "./alike.js";
import { idOf } from "./ids.js";
import { principals } from "./principals.js";
import type { Record } from "./record.js";

/** What one side asks for in figures, at one place. */
interface Asked {
  readonly side: number;
  readonly quantity: Quantity;
  /** Where the amount stands, what is asked for with all that hangs on it, and the sentence. */
  readonly amount: Place;
  readonly term: Place;
  readonly sentence: Place;
}

/** Reports that must give an amount before what asks for it lies on the table. */
const TOLD = 2;

/**
 * Gives what sides ask for in figures as papers of their own: "the guild's demand for 16 per cent". One a side, by the amount that is told
 * most; an amount that two reports do not give, or that stands in what the side has tabled, makes none.
 */
export function askedIn(record: Record, tabled: readonly Proposal[]): Proposal[] {
  const reports = reportsGiving(record);
  const bySide = new Map<number, Map<string, Asked[]>>();
  for (const asked of allAsked(record)) {
    const byAmount = bySide.get(asked.side) ?? new Map<string, Asked[]>();
    bySide.set(asked.side, byAmount);
    fileUnder(byAmount, keyOf(asked.quantity), asked);
  }
  return [...bySide].flatMap(([side, byAmount]) => {
    const told = [...byAmount].flatMap(([key, all]) => {
      const count = reports.get(key)?.size ?? 0;
      return count >= TOLD ? [{ all, count }] : [];
    });
    const [most] = told.sort((a, b) => b.all.length - a.all.length || b.count - a.count);
    const first = most?.all[0];
    return first && !isTabled(record, side, first, tabled)
      ? demandOf(record, first, [...byAmount.values()].flat())
      : [];
  });
}

function demandOf(record: Record, first: Asked, all: readonly Asked[]): Proposal {
  const name = record.entity(first.side)?.name ?? "";
  const title = `${name}${name.endsWith("s") ? "'" : "'s"} demand for ${amountOf(record, first)}`;
  const sentences = all.map(({ sentence }) => sentence);
  return {
    ...record.cite(idOf("proposal", title), sentences),
    name: title,
    authors: [record.id(first.side)],
    versions: [],
    provisions: alike(all, ({ term }) => record.text(term)).flatMap((group) => termOf(record, group) ?? []),
    reactions: [],
  };
}

function termOf(record: Record, group: readonly Asked[]): Proposal["provisions"][number] | undefined {
  const places = group.map(({ term }) => term);
  const text = places[0] && record.text(places[0]).replace(/\s+/g, " ");
  return text === undefined ? undefined : { ...record.cite(idOf("provision", text), places), text };
}

/** "22" behind "a rise of 9%" leaves its unit out: a name does not. */
function amountOf(record: Record, { amount, quantity }: Asked): string {
  const text = record.text(amount);
  return /[\p{L}\p{Sc}%]/u.test(text.replace(/^(?:at least|about|some|up to|more than) /, ""))
    ? text
    : `${text} ${quantity.unit}`;
}

/** The side has tabled it already, or has set out its demands in a list. */
function isTabled(record: Record, side: number, { amount, quantity }: Asked, tabled: readonly Proposal[]): boolean {
  const id = record.id(side);
  const words = record.text(amount);
  return tabled.some(
    ({ authors, name, provisions }) =>
      authors.includes(id) &&
      (proposalWords().demands.has(name.toLowerCase().split(" ").at(-1)?.replace(/s$/, "") ?? "") ||
        provisions.some(({ text }) => text.includes(words) || hasNumber(text, quantity))),
  );
}

const hasNumber = (text: string, { least, most }: Quantity): boolean =>
  [least, most].some(
    (n) => n !== undefined && new RegExp(`(?<![\\d.,])${String(n).replace(".", "\\.")}(?![\\d]|[.,]\\d)`).test(text),
  );

const keyOf = ({ unit, least, most }: Quantity): string => `${unit} ${least} ${most}`;

/** The reports that give each amount, whatever they say of it. */
function reportsGiving({ links }: Record): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  links.readings.forEach(({ quantities }, r) => {
    for (const quantity of quantities) {
      const reports = found.get(keyOf(quantity)) ?? new Set();
      found.set(keyOf(quantity), reports.add(r));
    }
  });
  return found;
}

const KINDS: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure"]);

function allAsked(record: Record): Asked[] {
  const sides = new Set(principals(record).map(({ entity }) => entity));
  return record.links.readings.flatMap((reading, r) =>
    reading.quantities.flatMap((quantity) => {
      const clause = KINDS.has(quantity.kind) ? clauseAround(reading, quantity) : undefined;
      const verb = reading.verbs[clause?.verb ?? -1];
      if (!clause || !verb || !isAsking(verb) || verb.end > quantity.start) return [];
      const side = whoAsks(record, r, clause, sides);
      const sentence = reading.sentences[quantity.sentence];
      if (side === undefined || !sentence) return [];
      return [
        {
          side,
          quantity,
          amount: { reading: r, ...spanOf(quantity) },
          term: { reading: r, ...termFrom(record, r, clause, verb, quantity) },
          sentence: { reading: r, ...spanOf(sentence) },
        },
      ];
    }),
  );
}

/** "Had asked for 15%", "went in asking for it": what was asked for once is given up for all that anybody knows. */
const isAsking = ({ finite, lemma, negated, passive, perfect, tense }: VerbGroup): boolean =>
  proposalWords().asking.has(lemma) && finite && !negated && !passive && !(perfect && tense === "past");

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The only side that the subject names or that its people speak for. */
function whoAsks(record: Record, r: number, { subject }: Clause, sides: ReadonlySet<number>): number | undefined {
  const phrase = record.reading(r).phrases[subject ?? -1];
  if (!phrase) return undefined;
  const named = new Set(
    spansWithin(record.reading(r).mentions, phrase).flatMap(({ entity }) => {
      const who = record.linked(r, entity);
      const own = [who, record.entity(who)?.party].find((e) => e !== undefined && sides.has(e));
      return own === undefined ? [] : [own];
    }),
  );
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** From the first thing behind the verb to the end of its stretch: "11 per cent over three seasons and a fund for nets". */
function termFrom(record: Record, r: number, clause: Clause, verb: Span, quantity: Quantity): Span {
  const { tokens } = record.reading(r);
  const behind = spansWithin(tokens, { start: verb.end, end: clause.end });
  const first = behind.find(({ upos }) => upos !== "ADP" && upos !== "PART" && upos !== "ADV") ?? behind[0];
  const stop = behind.find(
    ({ start, norm }) => start >= quantity.end && /^(?:[,;:.–—()]|while|although|against|but|when)$/.test(norm),
  );
  const last = behind.findLast(({ end }) => end <= (stop?.start ?? clause.end));
  const start = Math.min(first?.start ?? quantity.start, quantity.start);
  return { start, end: Math.max(last?.end ?? quantity.end, quantity.end) };
}
