import { matterWords } from "../../../knowledge/issues.js";
import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import type { Clause, NounPhrase } from "../../../model/index.js";
import { entitiesOfPhrase } from "../../entities-in.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { verbBehind } from "./verb-behind.js";

/** The proposal itself, or in a sentence after it "it". */
export function isAbout(reading: EventInput, clause: Clause, proposal: KnownProposal): boolean {
  if (
    clause.sentence === proposal.sentence &&
    (clause.subject === proposal.index || clause.verb === verbBehind(reading, proposal))
  )
    return true;
  if (clause.sentence === proposal.sentence && isExplaining(reading, clause, proposal)) return true;
  if (
    clause.sentence === proposal.sentence &&
    (isWhich(reading, clause, proposal) || isAlsoWhich(reading, clause, proposal))
  )
    return true;
  // "According to two who read the paper, it would ...".
  if (clause.sentence === proposal.sentence)
    return isLedTo(reading, clause, proposal) || isToldByReaders(reading, clause, proposal);
  const subject = reading.phrases[clause.subject ?? -1];
  const group = reading.verbs[clause.verb];
  // "It has dropped its levy", "it urged calm": who made it, or who takes it, has done so.
  const isPleaded = group?.tense === "past" && isPleading(reading, clause) && !isOfMany(reading, clause, proposal);
  const isDone = group?.perfect === true || isPleaded;
  if (isDone && group?.modal === undefined) return false;
  // "Norway said it would answer": who speaks is "it".
  const parent = reading.clauses[clause.parent ?? -1];
  if (clause.kind === "complement" && entitiesOfPhrase(reading, parent?.subject).length > 0) return false;
  const opens =
    (subject?.head ?? 0) - (reading.sentences[clause.sentence]?.first ?? 0) < OPENING ||
    (isBehindParticiple(reading, clause.sentence, subject) && reading.verbs[clause.verb]?.perfect !== true);
  return subject !== undefined && opens && ["it", "this"].includes(reading.tokens[subject.head]?.norm ?? "");
}

/** A verb of wanting that a side is the subject of as well as a text. */
const isPleading = (reading: EventInput, { verb, obliques }: Clause): boolean => {
  const lemma = reading.verbs[verb]?.lemma ?? "";
  const { pleading } = proposalWords();
  return pleading.has(lemma) || pleading.has(`${lemma} ${obliques[0]?.preposition ?? ""}`);
};

/** "Drafted by the chair and printed the same day, it would ...": who is told of there is told behind the comma; so "according to ...". */
function isBehindParticiple(reading: EventInput, sentence: number, subject: NounPhrase | undefined): boolean {
  const opens = reading.tokens[reading.sentences[sentence]?.first ?? -1];
  const isLed = opens?.xpos === "VBN" || opens?.norm === "according";
  return isLed && reading.tokens[(subject?.first ?? 0) - 1]?.norm === ",";
}

/** "Two people who have read the draft said that it would ...": what those who know it say of it. */
function isToldByReaders(reading: EventInput, { subject, kind, complement }: Clause, proposal: KnownProposal): boolean {
  const it = reading.phrases[subject ?? -1];
  if (!it || kind !== "complement" || complement !== undefined || reading.tokens[it.head]?.norm !== "it") return false;
  const { first, last } = proposal.phrase;
  const before = reading.tokens.slice(Math.max(0, first - KNOWING), first);
  const said = reading.tokens.slice(last, it.first);
  const isKnown = before.some(({ lemma }) => proposalWords().knowing.has(lemma) || lemma === "familiar");
  return isKnown && said.length > 0 && said.length <= SAYING && said[0]?.upos === "VERB";
}

/** Tokens before a text within which the verb of knowing it stands: "who have read", "briefed on". */
const KNOWING = 3;
/** Tokens of "said that" and "told the agency that". */
const SAYING = 5;

/** Behind what leads up to it and a comma stands "it". */
function isLedTo(reading: EventInput, { subject, kind }: Clause, { phrase }: KnownProposal): boolean {
  const it = reading.phrases[subject ?? -1];
  const opens = reading.tokens[reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1]?.first ?? -1]?.upos;
  const isBehind = it !== undefined && it.start > phrase.end && reading.tokens[it.first - 1]?.norm === ",";
  const isIt = reading.tokens[it?.head ?? -1]?.norm === "it";
  return isBehind && isIt && kind !== "infinitive" && (opens === "ADP" || opens === "VERB" || opens === "SCONJ");
}

/** Tokens at the head of a sentence within which "it" goes on with what the sentence before was about. */
const OPENING = 4;

/** "What the owners' draft offers is anybody's guess": what is asked is not told. */
export function isAsked(reading: EventInput, { phrase }: KnownProposal): boolean {
  const whose = reading.phrases[phrase.possessor ?? -1];
  const before = Math.min(phrase.first, whose?.first ?? phrase.first);
  return reading.tokens.slice(Math.max(0, before - 2), before).some((t) => ASKING.has(t.norm));
}

const ASKING = new Set(["what", "how", "whether", "why", "whatever"]);

/** "Is understood to include a bonus": told as known from others, and told all the same. */
export function isHearsay(reading: EventInput, { parent }: Clause): boolean {
  const told = reading.verbs[reading.clauses[parent ?? -1]?.verb ?? -1];
  return told !== undefined && told.passive && !told.negated && proposalWords().hearsay.has(told.lemma);
}

/** "Made its last offer on Friday, a package that included a bonus": behind a comma it is told what that is. */
function isExplaining(reading: EventInput, { subject, kind }: Clause, { phrase }: KnownProposal): boolean {
  const thing = reading.phrases[subject ?? -1];
  const lemma = reading.tokens[thing?.head ?? -1]?.lemma.toLowerCase() ?? "";
  const { heads, loose, weak } = proposalWords();
  const isNew = thing !== undefined && ["a", "an"].includes(reading.tokens[thing.first]?.norm ?? "");
  const isBehind = thing !== undefined && thing.start > phrase.end && reading.tokens[thing.first - 1]?.norm === ",";
  return isNew && isBehind && kind === "relative" && [heads, loose, weak].some((words) => words.has(lemma));
}

/** "An initiative on steadying trade ties, which calls for ...": behind a comma "which" and what only a text does are of the text. */
function isWhich(reading: EventInput, { verb, kind }: Clause, { phrase }: KnownProposal): boolean {
  const group = reading.verbs[verb];
  const [comma, which] = [reading.tokens[(group?.first ?? 0) - 2], reading.tokens[(group?.first ?? 0) - 1]];
  if (!group || kind !== "relative" || which?.norm !== "which" || comma?.norm !== "," || comma.start < phrase.end)
    return false;
  const between = reading.tokens.slice(phrase.last, group.first - 2);
  const isOne = between.every((t) => t.norm !== "," && (t.upos !== "VERB" || t.xpos === "VBG"));
  const { contents } = proposalWords();
  const whole = `${group.lemma} ${reading.tokens[group.last]?.norm ?? ""}`;
  const { behalf } = matterWords();
  const isOfPeople = between.some((t) => t.upos === "PROPN" || behalf.has(t.lemma.toLowerCase()));
  return isOne && !isOfPeople && (contents.has(group.lemma) || contents.has(whole));
}

/** "A draft which the chair sent round in May and which would ban nets": "and which" is of what the first "which" is of. */
function isAlsoWhich({ tokens, verbs }: EventInput, { verb }: Clause, { phrase }: KnownProposal): boolean {
  const first = verbs[verb]?.first ?? 0;
  const [and, which] = [tokens[first - 2], tokens[first - 1]];
  const behind = tokens[phrase.last]?.norm === "," ? tokens[phrase.last + 1] : tokens[phrase.last];
  const isLink = which?.norm === "which" || which?.norm === "that";
  return isLink && and?.norm === "and" && behind?.norm === which.norm && behind.start < and.start;
}

/** "The envoys brought a paper. It sought a truce": several are never "it". */
const isOfMany = (reading: EventInput, { sentence }: Clause, proposal: KnownProposal): boolean =>
  sentence === proposal.sentence + 1 &&
  bySentence(reading.clauses, proposal.sentence).some((i) => {
    const doer = reading.phrases[reading.clauses[i]?.subject ?? -1];
    return reading.clauses[i]?.object === proposal.index && reading.tokens[doer?.head ?? -1]?.xpos === "NNS";
  });
