import { fates, sameThings } from "../knowledge/framings.js";
import { peopleOf } from "../knowledge/world.js";
import {
  firstFrom,
  type Identities,
  type LinkedFigure,
  type Quantity,
  type Reading,
  type Ref,
  type Span,
  spansWithin,
} from "../model/index.js";
import { contentWords, sharedShare } from "./words.js";

interface Sight {
  readonly ref: Ref;
  readonly quantity: Quantity;
  readonly about: string;
  readonly head: string;
  readonly words: ReadonlySet<string>;
  readonly fate?: string;
  /** Words of the whole sentence: what tells one count of workers from another. */
  readonly context: ReadonlySet<string>;
}

/** Links the quantities that reports give for the same thing: same unit, same thing counted. */
export function linkFigures(readings: readonly Reading[], _identities: Identities): LinkedFigure[] {
  const sights = readings.flatMap((reading, r) =>
    reading.quantities.flatMap((quantity, index) => sightOf(reading, { reading: r, index }, quantity) ?? []),
  );
  const filed = new Map<string, Sight[][]>();
  for (const sight of sights) {
    const key = `${sight.quantity.kind} ${sight.quantity.unit} ${sight.head}`;
    const groups = filed.get(key) ?? [];
    const home = groups.find((group) => group.some((other) => isSame(sight, other)));
    if (home) home.push(sight);
    else groups.push([sight]);
    filed.set(key, groups);
  }
  return [...filed.values()].flat().map((group) => ({
    members: group.map((s) => s.ref),
    about: longest(group.map((s) => s.about)),
    unit: group[0]?.quantity.unit ?? "",
  }));
}

/** The head is the same already: what is said of it must not tell two things apart. */
function isSame(a: Sight, b: Sight): boolean {
  if (!isNear(a.quantity, b.quantity)) return false;
  // "The yard puts it at 200": of what the sentence before counts.
  if (a.quantity.about === b.quantity.about) return true;
  if (a.quantity.kind === "points" || a.quantity.kind === "duration") return true;
  if (a.words.size > 1 && b.words.size > 1 && sharedShare(a.words, b.words) < 0.5) return false;
  // What an amount is of by its clause alone is less sure than a noun beside it.
  if (isByClause(a) || isByClause(b)) return sharedShare(a.context, b.context) >= LIKE.clause;
  const equal = a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most;
  const specific = a.quantity.kind === "count" && a.head !== "people";
  const like =
    equal || specific ? (specific && isClose(a.quantity, b.quantity) ? LIKE.close : LIKE.telling) : LIKE.plain;
  const fate = fateOf(a);
  const sameDead = fate !== undefined && fate === fateOf(b) && isClose(a.quantity, b.quantity) && a.words.size > 1;
  return sharedShare(a.context, b.context) >= (sameDead ? LIKE.close : like);
}

/** Two large numbers of one thing, less than half as much apart: a count that one of them has wrong rather than another thing. */
function isClose(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.least ?? a.most ?? 0, b.least ?? b.most ?? 0];
  return Math.min(x, y) >= COUNTED && Math.max(x, y) / Math.min(x, y) <= 1.5;
}

/** Fewer than this are told of many things: three ships here and four there. */
const COUNTED = 10;

/** What befell the counted, where its clause says so: "dead". */
function fateOf({ quantity, fate }: Sight): string | undefined {
  return quantity.happening ? fate : undefined;
}

/**
 * Share of the words around two numbers that must be the same. Less where the head or the number itself tells: prisoners are
 * prisoners, "people" are anybody. Set on examples/ (November 2026).
 */
const LIKE = { close: 0.1, telling: 0.2, plain: 0.34, clause: 0.5 };

const isByClause = ({ quantity }: Sight): boolean => quantity.by.endsWith("-clause");

/** Reports dispute a number, not its order of magnitude: 17 dead and 9,000 dead are of two things. */
function isNear(a: Quantity, b: Quantity): boolean {
  const size = (q: Quantity) => q.least ?? q.most ?? 0;
  const [x, y] = [Math.abs(size(a)), Math.abs(size(b))];
  return x === 0 || y === 0 || Math.max(x, y) / Math.min(x, y) <= 10;
}

function sightOf(reading: Reading, ref: Ref, quantity: Quantity): Sight | undefined {
  const sentence = reading.sentences[quantity.sentence];
  if (!quantity.about || !sentence) return undefined;
  const words = contentWords(reading, quantity.about);
  const head = headOf(reading, quantity.about);
  return {
    ref,
    quantity,
    about: reading.intake.report.text.slice(quantity.about.start, thingEnd(reading, quantity.about)),
    head: sameThings().get(head) ?? head,
    words,
    ...(quantity.happening ? { fate: fateAt(reading, quantity.happening) } : {}),
    context: contextOf(reading, sentence, head),
  };
}

const fateAt = (reading: Reading, span: Span): string =>
  spansWithin(reading.tokens, span)
    .map((t) => fates().get(t.lemma.toLowerCase()) ?? "")
    .find((fate) => fate !== "") ?? "";

/** What a sentence says around the head, with war and conflict, killed and died as one word each. */
function contextOf(reading: Reading, sentence: Span, head: string): Set<string> {
  const words = [...contentWords(reading, sentence)].filter((w) => w !== head && !/\d/.test(w));
  return new Set(words.map((w) => fates().get(w) ?? sameThings().get(w) ?? w));
}

/** Gives the head of the phrase that the thing begins with; a people by its name is people. */
export function headOf(reading: Reading, about: Span): string {
  const next = firstFrom(reading.phrases, about.start + 1);
  const phrase = reading.phrases[next - 1];
  const inside = phrase && phrase.end > about.start ? phrase : reading.phrases[next];
  const head = inside && reading.tokens[inside.head];
  if (!head) return "";
  return peopleOf(head.text) === undefined ? head.lemma.toLowerCase() : "people";
}

/** The thing without what is said of it: "soldiers | have been killed". */
function thingEnd(reading: Reading, about: Span): number {
  for (let i = firstFrom(reading.tokens, about.start) + 1; (reading.tokens[i]?.start ?? about.end) < about.end; i++) {
    const token = reading.tokens[i];
    if (token && (token.upos === "AUX" || /^VB[DZP]$/.test(token.xpos))) return reading.tokens[i - 1]?.end ?? about.end;
  }
  return about.end;
}

const longest = (all: readonly string[]): string =>
  [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
