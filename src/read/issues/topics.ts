import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { type Block, firstFrom, type Reading, type Span, spansWithin, type Token } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import type { Want } from "./want.js";

/** Sentences back at most in which what an amount is of was last spoken of. */
const REACH = 8;

/** Sentences back in which a share can be of anything: further off it is of what is paid. */
const NEAR = 4;

/** What a matter must have for a topic to be made of it. */
interface Spoken extends Span {
  readonly code: string;
}

/** The matters that each sentence of a report surely names, and which of them are of money. */
interface Topics<T extends Spoken> {
  readonly named: readonly (readonly T[])[];
  readonly isPaid: (matter: T) => boolean;
}

/**
 * Gives the matters that a bare amount can be of, where neither its own sentence nor the one before says: those that the report
 * spoke of last, up to the heading above, else what it is all about. Of money they are those that are paid.
 *
 * @param only what the report negotiates a sum of
 */
export function topicOf<T extends Spoken>(
  reading: MeetingInput,
  index: number,
  { named, kind, isPaid, only }: Topics<T> & { readonly kind: AmountKind; readonly only: readonly T[] },
): readonly T[] {
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const block = reading.intake.blocks[reading.sentences[i]?.block ?? -1];
    // Each item of a list is of something else.
    if (block?.kind === "item" && reading.sentences[i]?.block !== reading.sentences[index]?.block) break;
    const all = named[i] ?? [];
    const fitting = kind === "money" || index - i > NEAR ? all.filter(isPaid) : all;
    if (fitting.length > 0) return fitting;
    if (block && opensPart(block)) break;
  }
  return only;
}

const opensPart = ({ kind }: Block): boolean => kind === "heading" || kind === "headline";

/** Gives what the report negotiates a sum of, where that is one thing. */
export function onlyPaid<T extends Spoken>(reading: MeetingInput, { named, isPaid }: Topics<T>): readonly T[] {
  // What one item of a list asks for is not what the report is about.
  const inProse = named.filter((_, i) => reading.intake.blocks[reading.sentences[i]?.block ?? -1]?.kind !== "item");
  const paid = inProse.flat().filter(isPaid);
  const [first] = paid;
  const same = first ? paid.filter((m) => m.start === first.start) : [];
  const codes = new Set(same.map(({ code }) => code));
  return paid.every(({ code }) => codes.has(code)) ? same : [];
}

/** What an amount that is wanted is measured in. */
export type AmountKind = "money" | "percent";

/** Gives the kind of amount that a want comes to, where the amount is all that is wanted: "has offered 40 euros", "wants 60%". */
export function bareAmount(
  reading: Pick<Reading, "quantities" | "tokens" | "times">,
  { what }: Want,
): AmountKind | undefined {
  for (const span of what)
    for (const amount of spansWithin(reading.quantities, span)) {
      if (amount.kind !== "money" && amount.kind !== "percent") continue;
      const before = spansWithin(reading.tokens, { start: span.start, end: amount.start });
      const isAtHead = before.length <= LEAD && !before.some(isThing);
      if (isAtHead && !isOfSomething(reading, amount)) return amount.kind;
    }
  return undefined;
}

/** "900 euros for the storm", "2% of the catch": it says itself what it is of; "for two years" only how long. */
function isOfSomething({ tokens, times }: Pick<Reading, "tokens" | "times">, amount: Span): boolean {
  const at = firstFrom(tokens, amount.end);
  const [next, after] = [tokens[at], tokens[at + 1]];
  return OF.has(next?.norm ?? "") && times[firstFrom(times, after?.start ?? 0)]?.start !== after?.start;
}

/** "Its claim of 14%" comes to 14%. */
const isThing = ({ upos, lemma }: Token): boolean =>
  (upos === "NOUN" &&
    !stanceWords().nouns.has(lemma.toLowerCase()) &&
    !matterWords().measures.has(lemma.toLowerCase()) &&
    !matterWords().sums.has(lemma.toLowerCase())) ||
  upos === "PROPN";

const OF = new Set(["for", "of", "in", "worth", "to"]);

/** Tokens of a want before its amount, at most: "some", "at least", "to set it at". */
const LEAD = 4;
