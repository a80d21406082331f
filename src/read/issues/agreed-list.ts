import { governingVerbs, matterWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import type { LanguageBase, NounPhrase, Sentence } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isJoint } from "./joint.js";
import type { Matter } from "./matter.js";
import { matterOf, phraseFrom } from "./matter-name.js";
import { isNegated, statusOf } from "./status.js";

/** Marks a matter of a list of what has been agreed on. */
const ACCORD = "matters:accord";

/**
 * Finds what the items of a list are of whose lead says that all of it is agreed: "They agreed on: a) the placing of lamps; b) a ban on
 * nets at night."
 */
export function agreedMatters(reading: EventInput): Matter[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (!isFirst(reading, index) || !isAgreedItem(reading, sentence)) return [];
    const phrase = phraseFrom(reading, sentence.first, sentence.end);
    const isOpening = phrase && phrase.first - sentence.first <= OPENS;
    return isOpening ? thingOf(reading, phrase).map((matter) => ({ ...matter, status: "agreed" as const })) : [];
  });
}

/** Tokens before the first thing of an item, at most: "a)", "-". */
const OPENS = 3;

const isFirst = ({ sentences }: EventInput, index: number): boolean =>
  sentences[index - 1]?.block !== sentences[index]?.block;

/** Tells whether a sentence is an item of a list of what has been agreed on. */
export function isAgreedItem(reading: EventInput, sentence: Sentence): boolean {
  if (reading.intake.blocks[sentence.block]?.kind !== "item") return false;
  const lead = leadInto(reading, sentence.block);
  return lead !== undefined && saysAgreed(reading, lead);
}

/** The sentence with a colon that leads to the list, or to the list within one, that an item is of. */
function leadInto(reading: LanguageBase, block: number): Sentence | undefined {
  const { blocks, report } = reading.intake;
  for (let above = block - 1; above >= 0; above--) {
    const { start = 0, end = 0, kind } = blocks[above] ?? {};
    const text = report.text.slice(start, end).trimEnd();
    if (text.endsWith(":")) return reading.sentences.findLast((s) => s.block === above);
    if (kind !== "item" || !/(?:[;,]|; and)$/.test(text)) return undefined;
  }
  return undefined;
}

/** "They agreed to recommend:", "The two sides reached an understanding on:". */
function saysAgreed(reading: EventInput, lead: Sentence): boolean {
  if (statusOf(reading, lead) === "agreed") return true;
  return bySentence(reading.clauses, reading.tokens[lead.first]?.sentence ?? -1).some((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || verb.negated || verb.tense === "future" || isNegated(reading, verb.first, lead.first))
      return false;
    return isJoint(reading, clause) && governingVerbs().get(verb.lemma) === "agreed";
  });
}

/** "The placing of lamps" is of lamps, and is called so whole; "a nine-month permit" of permits. */
function thingOf(reading: EventInput, phrase: NounPhrase): Matter[] {
  const head = reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "";
  const isDeed = DEED.test(head) || matterWords().measures.has(head) || matterWords().not.has(head);
  if (isDeed && reading.tokens[phrase.last]?.norm === "of") return doneTo(reading, phrase, head);
  const own = isDeed ? undefined : matterOf(reading, phrase, ACCORD);
  return own ? [own] : [];
}

/** A noun made of a verb says what is done with the thing. */
const DEED = /(?:ing|tion|sion|ment|ance|ence|al)$/;

/** The thing behind "the placing of", where that is no people and no word of the talks: the deed tells it from the thing at large. */
function doneTo({ tokens, intake }: EventInput, { first, last }: NounPhrase, deed: string): Matter[] {
  const from = last + 1;
  const nouns = tokens.slice(from, from + LONGEST);
  const start = nouns.findIndex(({ upos }) => upos === "NOUN");
  if (start < 0 || nouns.slice(0, start).some(({ upos }) => !BEFORE.has(upos))) return [];
  let end = start;
  while (nouns[end + 1]?.upos === "NOUN") end++;
  const thing = nouns[end];
  const lemma = thing?.lemma.toLowerCase() ?? "";
  if (!thing || matterWords().not.has(lemma) || matterWords().measures.has(lemma)) return [];
  const opens = tokens.slice(first, last).find(({ upos }) => upos !== "DET" && upos !== "NUM") ?? tokens[first];
  const name = intake.report.text.slice(opens?.start, thing.end).replace(/\s+/g, " ");
  return [{ first, last: from + end + 1, code: `matter-${lemma}-${deed}`, name, by: ACCORD }];
}

/** Tokens behind "of" in which its thing ends, and what may stand before it. */
const LONGEST = 6;
const BEFORE = new Set(["DET", "ADJ", "NUM", "VERB", "PROPN"]);
