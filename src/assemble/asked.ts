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
  const bySide = new Map<number, Asked[]>();
  for (const asked of allAsked(record)) fileUnder(bySide, asked.side, asked);
  return [...bySide].flatMap(([side, all]) => demandOf(record, side, all, tabled) ?? []);
}

function demandOf(
  record: Record,
  side: number,
  all: readonly Asked[],
  tabled: readonly Proposal[],
): Proposal | undefined {
  const name = record.entity(side)?.name;
  const reports = reportsGiving(record);
  const told = all.filter(({ quantity }) => (reports.get(keyOf(quantity))?.size ?? 0) >= TOLD);
  const [first] = [...told].sort(
    (a, b) =>
      countIn(all, b) - countIn(all, a) ||
      (reports.get(keyOf(b.quantity))?.size ?? 0) - (reports.get(keyOf(a.quantity))?.size ?? 0),
  );
  if (!first || name === undefined || isTabled(record, side, first, tabled)) return undefined;
  const groups = alike(all, ({ term }) => record.text(term));
  const title = `${name}${name.endsWith("s") ? "'" : "'s"} demand for ${amountOf(record, first)}`;
  return {
    ...record.cite(
      idOf("proposal", title),
      all.map(({ sentence }) => sentence),
    ),
    name: title,
    authors: [record.id(side)],
    versions: [],
    provisions: groups.flatMap((group) => {
      const text = group[0] && record.text(group[0].term).replace(/\s+/g, " ");
      return text === undefined
        ? []
        : [
            {
              ...record.cite(
                idOf("provision", text),
                group.map(({ term }) => term),
              ),
              text,
            },
          ];
    }),
    reactions: [],
  };
}

/** "22" behind "a rise of 9%" leaves its unit out: a name does not. */
function amountOf(record: Record, { amount, quantity }: Asked): string {
  const text = record.text(amount);
  return /[\p{L}\p{Sc}%]/u.test(text.replace(/^(?:at least|about|some|up to|more than) /, ""))
    ? text
    : `${text} ${quantity.unit}`;
}

const countIn = (all: readonly Asked[], { quantity }: Asked): number =>
  all.filter((other) => keyOf(other.quantity) === keyOf(quantity)).length;

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
      if (
        !clause ||
        !verb ||
        verb.negated ||
        verb.passive ||
        verb.end > quantity.start ||
        !proposalWords().asking.has(verb.lemma)
      )
        return [];
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

/** From the first thing behind the verb to the end of its stretch: "16 per cent over two years and an allowance of £330". */
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
