import { documents, moving, sameThings, unclaimed } from "../../../knowledge/framings.js";
import { meetingWords } from "../../../knowledge/meetings.js";
import { bySentence } from "../../../model/by-sentence.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  type Clause,
  firstFrom,
  once,
  type Quantity,
  type Reading,
  type Span,
  spansWithin,
  type Token,
} from "../../../model/index.js";

/** Whether a number is said to be so, or to come to be so by what is agreed: "would", "will". */
export type ClaimMode = "is" | "would be" | "either";

/** Tells in which way a report claims a number; undefined where it is demanded, offered, expected or planned. */
export const modeOf = (reading: Reading, quantity: Quantity): ClaimMode | undefined => modesIn(reading)(quantity);

const modesIn = once((reading: Reading) => once((quantity: Quantity) => findMode(reading, quantity)));

function findMode(reading: Reading, quantity: Quantity): ClaimMode | undefined {
  const sentence = reading.sentences[quantity.sentence];
  if (!sentence || movesOf(reading, quantity) || isWish(reading, quantity)) return undefined;
  const told = around(reading, quantity);
  const wanting = (token: Token) => isWanting(token) && !isOfDocument(reading, token);
  if (told.some(wanting) || isPossible(reading, told)) return undefined;
  const planned = told.some((token) => isPlanned(token) && !isWithParticle(reading, token));
  if (told.some(({ xpos, norm }) => xpos === "MD" || norm === "if") || told.some(isWanting) || planned)
    return "would be";
  // "Agreed to buy 300 tonnes", where another report has it that they intend to buy 200.
  if (told.some(({ lemma, xpos }) => /^VB/.test(xpos) && unclaimed().promising.has(lemma.toLowerCase())))
    return "either";
  return told.some(({ xpos }) => /^VB[DPZ]/.test(xpos)) ? "is" : "either";
}

/** "Its demand for | a 27% stake", "a request for | 900 tonnes": the noun right before tells that it is no more. */
function isWish({ tokens }: Reading, { start, sentence }: Quantity): boolean {
  let at = firstFrom(tokens, start) - 1;
  while (/^(?:DET|ADJ|ADV)$/.test(tokens[at]?.upos ?? "")) at--;
  const noun = tokens[at - 1];
  const isLed = tokens[at]?.norm === "for" && noun?.sentence === sentence && noun.upos === "NOUN";
  return isLed && unclaimed().bargaining.has(noun.lemma.toLowerCase());
}

/** One possibility, or wanted; "under it ships may land 300 tonnes" is what a text allows, and "4 May" a day. */
function isPossible({ tokens }: Reading, told: readonly Token[]): boolean {
  const open = unclaimed().words.all(told, 0, told.length);
  const before = tokens[firstFrom(tokens, told[0]?.start ?? 0) - 1];
  const allowed = [before, ...told].some((token) => token?.norm === "under");
  return open.some(({ first }) => told[first]?.norm !== "may" || (told[first]?.xpos === "MD" && !allowed));
}

/** A percentage of what changes by the hour. */
function movesOf(reading: Reading, quantity: Quantity): boolean {
  if (quantity.kind !== "percent") return false;
  const sentence = reading.sentences[quantity.sentence] ?? quantity;
  const clause = clauseAround(reading, quantity) ?? sentence;
  const lemmasIn = (span: Span) => spansWithin(reading.tokens, span).map((t) => t.lemma.toLowerCase());
  return lemmasIn(clause).some((w) => moving().verbs.has(w)) && lemmasIn(sentence).some((w) => moving().of.has(w));
}

/** The words of the clause that gives the number, and of those that it depends on: the rest claims other things. */
function around(reading: Reading, quantity: Quantity): Token[] {
  const clause = clauseAround(reading, quantity);
  // "For 90 days, which may be renewed": what may be is another thing.
  const aside = bySentence(reading.clauses, quantity.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter(({ kind, start }) => kind === "relative" && start >= quantity.end);
  const whole = spansWithin(reading.tokens, clause ?? reading.sentences[quantity.sentence] ?? quantity);
  const own = whole.filter(({ start }) => !aside.some((one) => one.start <= start && start < one.end));
  // What those who are counted do ("83 countries that asked for") is not what is said of their number.
  const said = own.filter((token, i) => token.start < quantity.start || !isActive(token, own[i - 1]));
  return [...said, ...governing(reading, clause)];
}

const isActive = ({ xpos }: Token, before: Token | undefined): boolean =>
  /^VB[DPZ]$/.test(xpos) || (xpos === "VBN" && before?.lemma === "have");

/** The verb groups of the clauses that a clause depends on: not of one that only has it beside it, "after the price rose". */
function governing(reading: Reading, clause: Clause | undefined): Token[] {
  // "The town wants to mend the dyke, which keeps ...": what is told in passing holds whatever is wanted.
  if (clause?.kind === "adverbial" || clause?.kind === "relative") return [];
  const parent = reading.clauses[clause?.parent ?? -1];
  const verbs = parent && reading.verbs[parent.verb ?? -1];
  return parent ? [...(verbs ? spansWithin(reading.tokens, verbs) : []), ...governing(reading, parent)] : [];
}

/** "The plan" and "a set" are no plans; to plan and to set are. */
const isPlanned = ({ lemma, xpos }: Token): boolean =>
  /^(?:VB|JJ)/.test(xpos) && meetingWords().planned.has(lemma.toLowerCase());

/** "Has been set up": no plan. */
const isWithParticle = ({ tokens }: Reading, { end }: Token): boolean => tokens[firstFrom(tokens, end)]?.xpos === "RP";

/** Who makes an offer wants it; "the offer on the table" is there. */
const isWanting = ({ lemma, xpos }: Token): boolean => /^VB/.test(xpos) && unclaimed().verbs.has(lemma.toLowerCase());

/** One word for plans, drafts and papers. */
const PAPER = "proposal";

/** What a draft proposes stands in it. */
function isOfDocument(reading: Reading, { start, sentence }: Token): boolean {
  const own = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find(({ verb }) => (reading.verbs[verb]?.start ?? start) <= start && (reading.verbs[verb]?.end ?? 0) > start);
  const subject = reading.phrases[own?.subject ?? -1];
  const noun = reading.tokens[subject?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return documents().has(noun) || sameThings().get(noun) === PAPER;
}
