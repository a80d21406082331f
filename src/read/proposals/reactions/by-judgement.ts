import { proposalWords } from "../../../knowledge/negotiation.js";
import { type ReactionStance, reactionWords } from "../../../knowledge/reactions.js";
import { takingWords } from "../../../knowledge/takings.js";
import {
  type Attribution,
  type Clause,
  firstFrom,
  type NounPhrase,
  type Reaction,
  type VerbGroup,
} from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { isUnderCondition } from "../../events/under-condition.js";
import { isButFirst } from "./but-first.js";
import { make } from "./by-frame.js";
import { holdersOf, saidOf, sayers } from "./holders.js";
import { endOfOwn, isOfVotes } from "./own-words.js";
import type { Taking } from "./taking.js";

/** Tokens behind what is judged within which the judgement stands. */
const ROOM = 14;

/** Finds what somebody calls it or says that it is: "branded it a fraud", "said the formula was fair". */
export function byJudgement(scene: Taking, clause: Clause): Reaction[] {
  return [...called(scene, clause), ...saidToBe(scene, clause)];
}

function called(scene: Taking, clause: Clause): Reaction[] {
  const { reading, targets, sides } = scene;
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated || verb.modal !== undefined || !takingWords().calling.has(verb.lemma)) return [];
  const subject = reading.phrases[clause.subject ?? -1];
  // "He calls it a victory," said the mayor: what one says another calls it is a taunt.
  if (
    subject?.kind === "pronoun" &&
    saidOf(reading, clause.sentence, verb)?.kind === "direct" &&
    !isSelf(reading, subject)
  )
    return [];
  const target = verb.passive
    ? subject && targets.at(subject.first, subject.last)
    : targets.at(verb.head + 1, verb.head + 1 + NEAR, 2);
  const stance = target && judge(reading, clause, verb.head + 1, nextDeed(reading, verb));
  if (!target || !stance || isOfAnotherVerb(verb.lemma, stance)) return [];
  const who = verb.passive ? sides.of(clause.agent) : holdersOf(scene, clause);
  return make(scene, clause, { target, stance, who });
}

/** "Received the offer | and would weigh it consistent with its duties": how that is done is said of the second deed. */
function nextDeed({ tokens, verbs }: EventInput, { head, last }: VerbGroup): number {
  const sentence = tokens[head]?.sentence;
  const next = verbs.find(
    (v) => v.first > last && v.finite && tokens[v.first]?.sentence === sentence && tokens[v.first - 1]?.norm === "and",
  );
  return next ? next.first : Number.POSITIVE_INFINITY;
}

/** "Was rejected by the guild but welcomed by the owners": what is good about it is said by others. */
function isOfAnotherVerb(lemma: string, stance: ReactionStance): boolean {
  const own = reactionWords().verbs.get(lemma);
  return (own === "rejects" || own === "criticises") && (stance === "supports" || stance === "accepts as a basis");
}

const isSelf = ({ tokens }: EventInput, { head }: NounPhrase): boolean => /^(?:i|we)$/.test(tokens[head]?.norm ?? "");

/** Tokens of what is called so, at most. */
const NEAR = 7;

/** In somebody's words the proposal is the subject of what it is or does. */
function saidToBe(scene: Taking, clause: Clause): Reaction[] {
  const { reading, targets } = scene;
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  const said = verb && subject && subject.start < verb.start && saidOf(reading, clause.sentence, verb);
  if (!said || !subject || verb.passive || isUnderCondition(reading, clause)) return [];
  const who = gapped(scene, subject) ?? sayers(scene, said);
  // "It said it was disappointed": "it" is who speaks, where that is told right before.
  // "It said it was seeking assurances", "it could support neither": nor does a text do that.
  const { contents } = proposalWords();
  const isText = contents.has(verb.lemma) || reactionWords().harms.has(verb.lemma);
  const object = reading.phrases[clause.object ?? -1];
  // "It had received the offer": nor is it what one does something to.
  const isOther = object !== undefined && targets.at(object.first, object.last) !== undefined;
  const isActing = reading.tokens[verb.head]?.xpos === "VBG" || (verb.modal !== undefined && !isText) || isOther;
  const isSpeaker =
    reading.tokens[subject.head]?.norm === "it" &&
    said.kind !== "direct" &&
    (isActing || isMood(reading, verb.head + 1));
  const target = isSpeaker ? undefined : targets.at(subject.first, subject.last);
  const stance = target && judge(reading, clause, verb.first, endOfSaid(reading, said, verb.first));
  return target && stance ? make(scene, clause, { target, stance, who }) : [];
}

/** "Chile said the draft was a start, and Norway that it was too little": whoever stands before "that" says it. */
function gapped({ reading, sides }: Taking, { first }: NounPhrase): readonly number[] | undefined {
  const that = reading.tokens[first - 1];
  const index = firstFrom(reading.phrases, that?.start ?? 0) - 1;
  const phrase = reading.phrases[index];
  if (that?.norm !== "that" || !phrase || phrase.last !== first - 1) return undefined;
  const link = reading.tokens[phrase.first - 1]?.norm ?? "";
  return link === "and" || link === "," || link === "but" ? sides.of(index) : undefined;
}

/** "Disappointed", "pleased": how somebody is, never how a paper is. */
const isMood = (reading: EventInput, at: number): boolean =>
  reading.tokens.slice(at, at + 4).some((t) => t.xpos === "VBN" || /(?:ed|happy|sorry)$/.test(t.norm));

/** The stance of the words from a token to the end of the clause; one that says good and bad of it reserves. */
function judge(
  reading: EventInput,
  clause: Clause,
  from: number,
  limit = Number.POSITIVE_INFINITY,
): ReactionStance | undefined {
  const sentence = reading.sentences[clause.sentence];
  const end = Math.min(sentence?.last ?? 0, from + ROOM, limit);
  const stop = reading.tokens
    .slice(from, end)
    .findIndex(({ norm }, i, all) => PARTING.has(norm) || (norm === "that" && all[i - 1]?.norm === ","));
  const last = endOfOwn(reading, from, stop < 0 ? end : from + stop);
  const found = takingWords()
    .judged.all(reading.tokens, from, last)
    .filter((m) => !isOfWhat(reading, m.first) && !isOfVotes(reading, m.last));
  const stances = new Set(found.flatMap((m) => turned(reading, m.first, m.value) ?? []));
  const [first] = stances;
  const isGood = stances.has("supports") || stances.has("accepts as a basis");
  const isBad = stances.has("criticises") || stances.has("rejects");
  // "Would be worth nothing if Peru left": as things stand he finds no fault with it.
  const isOpen = isBad && reading.tokens.slice(from, end).some(({ norm }) => norm === "if" || norm === "unless");
  return isOpen || (isGood && (isBad || isButFirst(reading, from))) ? "reserves" : first;
}

/** Where the words end in which a token stands: "..., which ends well," said Ana Reyes of the Fair Shares League. */
function endOfSaid({ tokens }: EventInput, said: Attribution, at: number): number {
  const start = tokens[at]?.start ?? 0;
  const own = said.content.find((c) => c.start <= start && start < c.end);
  return own ? firstFrom(tokens, own.end) : Number.POSITIVE_INFINITY;
}

/** "A sack of good intentions": how that is of which it is made, and not how it is. */
const isOfWhat = ({ tokens }: EventInput, at: number): boolean =>
  tokens[at]?.upos === "ADJ" && tokens[at - 1]?.norm === "of" && tokens[at - 2]?.upos === "NOUN";

/** "Not fair", "hardly balanced", "far from generous". */
function turned(reading: EventInput, at: number, stance: ReactionStance): ReactionStance | undefined {
  const before = reading.tokens.slice(Math.max(0, at - 3), at).map((t) => t.norm);
  // "Less than we can accept", "short of what the crews could live with".
  const opening = reading.tokens.slice(Math.max(0, at - FALLING_SHORT), at).map((t) => t.norm);
  const isShort = SHORT.some(([one, two]) => opening.some((w, i) => w === one && opening[i + 1] === two));
  // "I don't think this is a serious offer".
  const isDoubted = opening.some((w, i) => (w === "n't" || w === "not") && THINKING.has(opening[i + 1] ?? ""));
  const isTurned =
    isShort || isDoubted || before.some((w) => TURNING.has(w)) || (before.includes("far") && before.includes("from"));
  // "On the brink of what the crews can take".
  const isEdge = opening.some((w, i) => takingWords().edges.has(w) && opening[i + 1] === "of");
  if (isEdge) return "reserves";
  if (!isTurned) return stance;
  if (stance === "supports") return "criticises";
  return stance === "accepts as a basis" ? "rejects" : undefined;
}

/** Tokens before what somebody could take within which it is told to fall short of that. */
const FALLING_SHORT = 8;
const THINKING = new Set([
  "think",
  "believe",
  "feel",
  "see",
  "consider",
  "expect",
  "find",
  "call",
  "regard",
  "view",
  "say",
]);
const SHORT = [
  ["short", "of"],
  ["less", "than"],
  ["more", "than"],
  ["beyond", "what"],
  ["outside", "what"],
] as const;

/** Where another turn begins: "mocked the plan, while France welcomed it", "said that it is short, that the toll is fair". */
const PARTING = new Set([";", "while", "whereas"]);

const TURNING = new Set([
  "nothing",
  "not",
  "n't",
  "never",
  "hardly",
  "barely",
  "scarcely",
  "neither",
  "nor",
  "without",
  "no",
]);
