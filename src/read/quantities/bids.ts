import { heldNumbers } from "../../knowledge/held-numbers.js";
import { clauseAround } from "../../model/clause-around.js";
import type { Quantity, Span, VerbGroup } from "../../model/index.js";
import { isComparing, subjectOf } from "./about-clause.js";
import type { Amount } from "./amount.js";
import type { QuantityInput } from "./quantity-input.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Finds a number without a unit that a side wants, offers or stands at, where what was told right before has the unit: "The last
 * offer was 16 per cent; the union had been at | 23", "The guild asked for 15%. ... The port opened at | 4."
 *
 * @param before the amounts of its sentence and of those before it in the paragraph, in order
 */
export function findBid(
  reading: QuantityInput,
  scene: Scene,
  amount: Amount,
  before: readonly Quantity[],
): Quantity | undefined {
  if (amount.currency || amount.vague || before.length === 0) return undefined;
  const start = scene.atoms[amount.first]?.start ?? 0;
  const end = scene.atoms[amount.last - 1]?.end ?? start;
  if (!stands(scene, end)) return undefined;
  const clause = clauseAround(reading, { start, end, sentence: scene.index });
  const verb = clause && reading.verbs[clause.verb];
  if (!clause || !verb || verb.end > start || verb.negated || isComparing(verb)) return undefined;
  const subject = subjectOf(reading, clause);
  const deed = deedOf(reading, verb, start);
  const last = before.findLast((one) => isLike(one, amount));
  if (!deed || !last || !subject || subject.end > verb.start) return undefined;
  const { least, most, approximate } = amount;
  return {
    start,
    end,
    by: `quantities/${last.kind}-clause`,
    kind: last.kind,
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    approximate,
    unit: last.unit,
    about: { start: subject.start, end: subject.end },
    deed,
    sentence: scene.index,
  };
}

/** No noun follows that is counted itself. */
function stands({ tokens, text }: Scene, end: number): boolean {
  const next = tokens[tokenFrom(tokens, end)];
  return (
    text[end] !== "-" &&
    (next === undefined || /^(?:PUNCT|CCONJ|SCONJ|ADP|ADV)$/.test(next.upos)) &&
    next?.norm !== "of"
  );
}

/** The verb by which a side holds to a number, with the words that lead to it. */
function deedOf({ tokens }: QuantityInput, verb: VerbGroup, start: number): Span | undefined {
  const { verbs } = heldNumbers();
  const between = tokens
    .slice(verb.last, tokenFrom(tokens, start))
    .filter(({ upos }) => upos !== "ADV" && upos !== "ADJ");
  const [first, second] = between.map(({ norm }) => norm);
  if (between.length > MOST_BETWEEN) return undefined;
  const told = first === undefined ? verb.lemma : `${verb.lemma} ${[first, second].filter(Boolean).join(" ")}`;
  const holding = verbs.get(told) ?? (between.length < 2 ? verbs.get(`${verb.lemma} ${first}`) : undefined);
  if (holding === undefined || holding === "speaks for") return undefined;
  return { start: verb.start, end: between.at(-1)?.end ?? verb.end };
}

/** "Came down to", "gone no further than". */
const MOST_BETWEEN = 2;

const MEASURED: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "measure"]);
/** How far the two may be apart. */
const FURTHEST = 10;
const WHOLE = 100;

/** An amount of one order, with a unit that the number can have. */
function isLike({ kind, least, most }: Quantity, amount: Amount): boolean {
  const [own, size] = [least ?? most ?? 0, amount.least ?? amount.most ?? 0];
  if (!MEASURED.has(kind) || own <= 0 || size <= 0) return false;
  return Math.max(own, size) <= FURTHEST * Math.min(own, size) && (kind !== "percent" || size <= WHOLE);
}
