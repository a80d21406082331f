import { holderWords } from "../../knowledge/holders.js";
import { type IssueStatus, matterWords, stanceWords, statusPhrases } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { units } from "../../knowledge/units.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  type Clause,
  firstFrom,
  type NounPhrase,
  type Sentence,
  type Span,
  type Token,
  within,
} from "../../model/index.js";
import { type EventInput, inSpeech } from "../events/event-input.js";
import { agreedMatters } from "./agreed-list.js";
import { listedMatters } from "./listed-matters.js";
import { isOnlyWanted, type Matter } from "./matter.js";
import { matterOf, phraseFrom } from "./matter-name.js";
import { openingMatter } from "./opening.js";
import { isNegated, isSupposed } from "./status.js";
import { termsNamed } from "./terms.js";
import type { Want } from "./want.js";
import { wantedMatters } from "./wanted.js";

/** Finds what this report says is disputed, open or agreed, and every other place that names the same thing. */
export function findMatters(reading: EventInput, wants: readonly Want[]): Matter[] {
  const told = [
    ...reading.sentences.flatMap((_, index) => [
      ...afterNouns(reading, index),
      ...aroundStatus(reading, index),
      ...unsettled(reading, index),
      ...openingMatter(reading, index),
    ]),
    ...listedMatters(reading),
    ...agreedMatters(reading),
    ...wantedMatters(reading, wants),
  ];
  const names = new Map(told.map((m) => [m.code, m.name]));
  const firm = new Set(told.flatMap((m) => (isOnlyWanted(m.by) ? [] : [m.code])));
  const again = reading.phrases.flatMap((phrase) => {
    const found = matterOf(reading, phrase, "matters:again");
    const name = found && names.get(found.code);
    if (!found || name === undefined || told.some((m) => m.first <= phrase.head && phrase.head < m.last)) return [];
    return [{ ...found, name, ...(firm.has(found.code) ? {} : { soft: true }) }];
  });
  const terms = termsNamed(reading, wants).filter(({ code }) => !names.has(code));
  return [...told, ...again, ...terms];
}

/** "The dispute over the dam", "the paragraph on pensions". */
function afterNouns(reading: EventInput, sentence: number): Matter[] {
  const { nouns, leads } = matterWords();
  return phrasesOf(reading, sentence).flatMap((phrase) => {
    const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
    const next = reading.tokens[phrase.last]?.norm ?? "";
    if (!nouns.has(head) || !(leads.has(next) || next === "of") || inSpeech(reading, phrase)) return [];
    return matterAt(reading, phrase.last + 1, nouns.get(head), `matters:${head}`);
  });
}

/** "Divided over the dam", "the dam remains the sticking point", "the sticking points are pay and rosters". */
function aroundStatus(reading: EventInput, index: number): Matter[] {
  const sentence = reading.sentences[index];
  if (!sentence) return [];
  return statusPhrases()
    .all(reading.tokens, sentence.first, sentence.last)
    .flatMap(({ first, last, value }) => {
      const span = { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0 };
      if (inSpeech(reading, span) || isNegated(reading, first, sentence.first)) return [];
      if (isSupposed(reading, { first, value }, sentence.first)) return [];
      if (matterWords().leads.has(reading.tokens[last]?.norm ?? ""))
        return matterAt(reading, last + 1, value, "matters:over");
      if (matterWords().leads.has(reading.tokens[last - 1]?.norm ?? ""))
        return matterAt(reading, last, value, "matters:over");
      // "It has come down to dairy": what it came from was the whole of it.
      if (reading.tokens[last - 1]?.norm === "to") return matterAt(reading, last, value, "matters:over");
      const left = leftSo(reading, first);
      if (left) return made(reading, left, value, "matters:stands");
      return bySentence(reading.clauses, index).flatMap((i) => besideVerb(reading, reading.clauses[i], span, value));
    });
}

/** "Ended with | the fees unresolved", "leaving the sharing of | the catch open": what stands between such a word and how it stands. */
function leftSo(reading: EventInput, at: number): NounPhrase | undefined {
  const phrase = reading.phrases[firstFrom(reading.phrases, reading.tokens[at]?.start ?? 0) - 1];
  if (phrase?.last !== at) return undefined;
  let before = phrase.first - 1;
  for (const first = before; before > first - LEFT && isWithin(reading.tokens[before]); before--);
  const led = reading.tokens[before];
  return led?.norm === "with" || led?.lemma === "leave" ? phrase : undefined;
}

/** Tokens between "with" and the thing, at most: "the sharing of". */
const LEFT = 5;

const isWithin = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.norm === "of" || token.xpos === "VBG" || /^(?:DET|NOUN|ADJ)$/.test(token.upos)) &&
  token.lemma !== "leave";

/** "The plan to shut two depots is the main hurdle", "the demand for a pension": what it is a plan or a demand for. */
function aimOf(reading: EventInput, phrase: NounPhrase): NounPhrase | undefined {
  const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  const [link, verb] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  if (!stanceWords().nouns.has(head) && !proposalWords().heads.has(head)) return undefined;
  if (link?.norm === "to" && verb?.xpos === "VB") return phraseFrom(reading, phrase.last + 2, verb.end + AIM);
  return AIMS.has(link?.norm ?? "") ? phraseFrom(reading, phrase.last + 1, (link?.end ?? 0) + AIM) : undefined;
}

const AIMS = new Set(["for", "on", "over", "against"]);

/** Characters between what leads to the thing and the thing. */
const AIM = 2;

/** The matter stands on the other side of the verb. */
function besideVerb(reading: EventInput, clause: Clause | undefined, told: Span, status: IssueStatus): Matter[] {
  const verb = clause && reading.verbs[clause.verb];
  if (!clause || !verb || clause.kind === "infinitive") return [];
  const subject = reading.phrases[clause.subject ?? -1];
  const { stands, names } = matterWords();
  const isTold = told.start < verb.end && told.end > verb.start;
  const follows = told.start >= verb.end && told.start - verb.end <= NEAR && stands.has(verb.lemma);
  // Whose fate is open is a matter; "the envoy remains an obstacle" makes none of the envoy.
  const isSomebody = units().people.has(reading.tokens[subject?.head ?? -1]?.lemma.toLowerCase() ?? "");
  // "Around 300 flights will be put off": so many of a thing are no matter.
  const isMatter = subject !== undefined && !isSomebody && !isCounted(reading, subject);
  // "Owners bracketed the text": done to a thing, it says how that stands.
  const done = isTold && !verb.passive ? reading.phrases[clause.object ?? -1] : undefined;
  if (done?.kind === "nominal" && done.start === verb.end + 1 && !isParty(reading, done))
    return isPaper(reading, done) ? [] : made(reading, done, status, "matters:stands");
  const aim = subject && (isTold || follows) ? aimOf(reading, subject) : undefined;
  if (aim) return made(reading, aim, status, "matters:stands");
  if (isMatter && (isTold || follows)) return made(reading, subject, status, "matters:stands");
  const isSubject =
    subject === undefined
      ? told.end <= verb.start
      : within(told, { start: subject.start, end: Math.max(subject.end, subject.full.end) });
  if (!isSubject || !names.has(verb.lemma)) return [];
  // "At issue is whether the lamps are lit", "the sticking point is who pays".
  if (matterWords().questions.has(reading.tokens[verb.last]?.norm ?? ""))
    return matterAt(reading, verb.last, status, "matters:named");
  const object = reading.phrases[clause.object ?? -1] ?? phraseFrom(reading, verb.last, clause.end);
  return object ? together(reading, object).flatMap((p) => made(reading, p, status, "matters:named")) : [];
}

/** "The dam divides the two sides" tells how the dam stands. */
const isParty = ({ tokens }: EventInput, { head }: NounPhrase): boolean => {
  const lemma = tokens[head]?.lemma.toLowerCase() ?? "";
  return matterWords().negotiators.has(lemma) || units().people.has(lemma) || holderWords().collectives.has(lemma);
};

const isPaper = ({ tokens }: EventInput, { head }: NounPhrase): boolean => {
  const { heads, weak } = proposalWords();
  const lemma = tokens[head]?.lemma.toLowerCase() ?? "";
  return heads.has(lemma) || weak.has(lemma);
};

const isCounted = ({ quantities }: EventInput, { start, end }: NounPhrase): boolean =>
  quantities.some((q) => q.kind === "count" && q.start >= start && q.end <= end);

/** Characters between a verb and how its subject stands: "remains, all the same, the main sticking point". */
const NEAR = 40;

/** "Failed to settle who pays", "could not agree on the bridge". */
function unsettled(reading: EventInput, sentence: number): Matter[] {
  const { settle, fail } = matterWords();
  return bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || !settle.has(verb.lemma) || inSpeech(reading, verb)) return [];
    const parent = reading.verbs[reading.clauses[clause.parent ?? -1]?.verb ?? -1];
    const failed =
      verb.negated || fail.has(parent?.lemma ?? "") || fail.has(reading.tokens[verb.first - 1]?.lemma ?? "");
    if (!failed) return [];
    const on = matterWords().leads.has(reading.tokens[verb.last]?.norm ?? "") ? 1 : 0;
    return matterAt(reading, verb.last + on, "open", "matters:unsettled");
  });
}

/** The matter that begins at a token; behind a question word ("who pays for the bridge") it is the first thing that is named. */
function matterAt(reading: EventInput, at: number, status: IssueStatus | undefined, by: string): Matter[] {
  const token = reading.tokens[at];
  const sentence = reading.sentences[token?.sentence ?? -1];
  if (!token || !sentence) return [];
  const asks = matterWords().questions.has(token.norm);
  const sum = asks ? sumAsked(reading, at, sentence) : undefined;
  if (sum) return [{ ...sum, ...(status ? { status } : {}), by }];
  const phrase = phraseFrom(reading, at, sentence.end);
  if (!phrase || (!asks && phrase.first !== at)) return [];
  if (!asks) return together(reading, phrase).flatMap((p) => made(reading, p, status, by));
  for (let i = firstFrom(reading.phrases, token.start); i < reading.phrases.length; i++) {
    const next = reading.phrases[i];
    if (!next || next.start >= sentence.end) break;
    const found = made(reading, next, status, by);
    if (found.length > 0) return found;
  }
  return [];
}

/** "How much the fleet should pay", "what the farmers pay": the matter is the payment. */
function sumAsked(reading: EventInput, at: number, { end }: Sentence): Omit<Matter, "by" | "status"> | undefined {
  const [word, next] = [reading.tokens[at], reading.tokens[at + 1]];
  if (!word || !(word.norm === "what" || (word.norm === "how" && next?.norm === "much"))) return undefined;
  const verb = reading.verbs[firstFrom(reading.verbs, word.start)];
  const name = verb && verb.end <= end ? matterWords().payments.get(verb.lemma) : undefined;
  return verb && name ? { first: at, last: verb.last, code: `matter-${name.toLowerCase()}`, name } : undefined;
}

const together = (reading: EventInput, phrase: NounPhrase): NounPhrase[] => [
  phrase,
  ...(phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? []),
];

function made(reading: EventInput, phrase: NounPhrase, status: IssueStatus | undefined, by: string): Matter[] {
  const matter = matterOf(reading, phrase, by);
  return matter ? [{ ...matter, ...(status ? { status } : {}) }] : [];
}

const phrasesOf = (reading: EventInput, index: number): NounPhrase[] => {
  const sentence = reading.sentences[index];
  if (!sentence) return [];
  const [from, to] = [firstFrom(reading.phrases, sentence.start), firstFrom(reading.phrases, sentence.end)];
  return reading.phrases.slice(from, to);
};
