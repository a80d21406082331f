import { type Frame, type Frames, takingWords } from "../../../knowledge/takings.js";
import { isVerbOf } from "../../../knowledge/verbs.js";
import { type Clause, firstFrom, type Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { isUnderCondition } from "../../events/under-condition.js";
import { give } from "./give.js";
import { holdersOf, saidOf, sayers } from "./holders.js";
import { howFar } from "./how-far.js";
import { type FrameMatch, matchFrame } from "./match-frame.js";
import type { Taking } from "./taking.js";
import type { Target } from "./targets.js";

/** Finds the reactions that the turn of phrase of a clause tells: "gave it short shrift", "the draft went down badly with the crews". */
export function byFrame(scene: Taking, clause: Clause): Reaction[] {
  return [...takenSo(scene, clause), ...toldSo(scene, clause)];
}

function takenSo(scene: Taking, clause: Clause): Reaction[] {
  const { reading } = scene;
  const verb = reading.verbs[clause.verb];
  if (!verb) return [];
  // "The envoy acknowledged receipt": a past form with an object is no passive, whatever it was taken for.
  const gapped = gapOf(scene, clause);
  const open = gapped !== undefined || (verb.passive && !(verb.first === verb.head && clause.object !== undefined));
  for (const frame of framesOf(takingWords().frames, verb.lemma)) {
    const at = verb.lemma === "vote" ? pastCount(reading, verb.head + 1) : verb.head + 1;
    const match = matchFrame(reading.tokens, frame, { at, end: endOf(reading, clause), open });
    // "A draft that Norway considers fairer", "considers unworkable": what it is found to be is said behind.
    const found = match && gapped && isLast(frame) ? foundAt(reading, match.last) : undefined;
    if (found === "nothing" || (found === undefined && takingWords().weighing.has(verb.lemma))) continue;
    const target =
      match && (gapped && frame.slots.includes("taken") ? gapped : targetOf(scene, clause, { frame, match, open }));
    if (!target) continue;
    const held = howFar(reading, clause, found ?? frame.stance);
    if (!held) return [];
    const who = open && !gapped ? takenBy(scene, clause, target) : holdersOf(scene, held.clause);
    const stance = held.stance === "supports" && isAsBasis(reading, match.last) ? "accepts as a basis" : held.stance;
    return make(scene, clause, { target, stance, who });
  }
  return [];
}

/** What an adjective behind the verb says of what stands before it: a stance, nothing, or undefined where there is none. */
function foundAt({ tokens }: EventInput, at: number): Reaction["stance"] | "nothing" | undefined {
  if (tokens[at]?.upos !== "ADJ") return undefined;
  const judged = tokens[at]?.xpos === "JJR" ? undefined : takingWords().judged.all(tokens, at, at + 1)[0];
  return judged?.value ?? "nothing";
}

/** "Could live with it as a starting point". */
function isAsBasis({ tokens }: EventInput, from: number): boolean {
  const as = tokens.slice(Math.max(0, from - AS_NEAR), from + AS_NEAR).findIndex((t) => t.norm === "as");
  const at = Math.max(0, from - AS_NEAR) + as;
  if (as < 0 || tokens[at]?.sentence !== tokens[from - 1]?.sentence) return false;
  return takingWords()
    .judged.all(tokens, at + 1, at + AS_NEAR)
    .some((m) => m.value === "accepts as a basis" && m.first <= at + 2);
}

/** Tokens around what is taken within which "as" tells what for. */
const AS_NEAR = 6;

/** "An offer which Norway knocked back": what stands before the link is what is taken. */
function gapOf({ reading, targets }: Taking, clause: Clause): Target | undefined {
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  const link = reading.tokens[(subject?.first ?? 0) - 1];
  if (clause.kind !== "relative" || !verb || verb.passive || clause.object !== undefined || !subject) return undefined;
  if (link?.norm !== "which" && link?.norm !== "that") return undefined;
  const last = (subject.first ?? 0) - (reading.tokens[subject.first - 2]?.norm === "," ? 2 : 1);
  const before = reading.phrases.findLast((p) => p.last === last);
  return before && targets.at(before.first, before.last);
}

/** Who does it to what is the subject; where nobody is told to, and it would be done on a condition or not at all, who says so. */
function takenBy(scene: Taking, clause: Clause, { proposal, isPart }: Target): readonly number[] {
  const { reading, sides, targets } = scene;
  if (clause.agent !== undefined) return sides.of(clause.agent);
  const verb = reading.verbs[clause.verb];
  const isAnswer = takingWords().answering.has(verb?.lemma.split(" ", 1)[0] ?? "");
  const isDone = verb !== undefined && isAnswer && verb.modal === undefined && verb.tense !== "future" && !verb.negated;
  const told = verb && saidOf(reading, clause.sentence, verb);
  // "The offer was turned down": by whom it was made to; who says that of others has not done it.
  if (isDone && clause.kind !== "infinitive" && !isPart)
    return targets.counterpart(proposal).filter((who) => who !== told?.speaker);
  const said = verb?.modal !== undefined ? told : undefined;
  return said && said.kind !== "direct" ? sayers(scene, said) : [];
}

/** "Voted 61% against it", "voted by 362 to 242 for the deal", "voted on Monday to accept": how and when it was counted says nothing. */
function pastCount({ tokens }: EventInput, first: number): number {
  const sentence = tokens[first]?.sentence;
  for (let i = first; i < first + COUNT && tokens[i]?.sentence === sentence; i++) {
    const { norm = "", xpos = "" } = tokens[i] ?? {};
    if (BALLOT.has(norm) || (norm === "in" && FAVOUR.has(tokens[i + 1]?.norm ?? ""))) return i;
    if (norm === "to" && tokens[i + 1]?.xpos === "VB") return i;
    if (xpos === "," || /^VB[DZ]$/.test(xpos)) break;
  }
  return first;
}

/** Tokens of a count, at most: "by a margin of 78 percent to 22 percent". */
const COUNT = 14;
const BALLOT = new Set(["against", "for", "down", "yes", "no"]);
const FAVOUR = new Set(["favour", "favor"]);

/** What is taken: where its place is, the subject of a passive, or what was told right before. */
function targetOf(
  { reading, targets }: Taking,
  clause: Clause,
  { frame, match, open }: { frame: Frame; match: FrameMatch; open: boolean },
): Target | undefined {
  if (match.taken) return targets.at(...match.taken, isLast(frame) ? NEAR : undefined, frame.stance === "rejects");
  const subject = reading.phrases[clause.subject ?? -1];
  if (open && frame.slots.includes("taken")) return subject && targets.at(subject.first, subject.last);
  if (open || frame.slots.includes("taken")) return undefined;
  // "Was furious over the storm": what has a cause of its own is of that, and "would vote against the mayor" is of him.
  const next = reading.tokens[match.last];
  const isOpen = reading.tokens[match.last - 1]?.upos === "ADP" && next?.upos !== "PUNCT";
  if (CAUSES.has(next?.norm ?? "") || isOpen || isAnswer(reading, clause)) return undefined;
  const proposal = targets.silent(clause.sentence, reading.verbs[clause.verb]?.lemma === "vote");
  return proposal && { proposal, isPart: false };
}

/** "Asked whether the port would close, he shook his head": what he says no to is what he was asked. */
function isAnswer({ sentences, tokens }: EventInput, { sentence }: Clause): boolean {
  const opens = sentences[sentence]?.first ?? 0;
  return ASKED.has(tokens[opens]?.norm ?? "") && ["whether", "if"].includes(tokens[opens + 1]?.norm ?? "");
}

const ASKED = new Set(["asked", "pressed", "questioned"]);

const CAUSES = new Set(["over", "about", "at", "with", "by", "of", "on", "to", "for", "against", "that"]);

/** Tokens behind the verb within which what is taken begins. */
const NEAR = 2;

const isLast = ({ slots }: Frame): boolean => slots.at(-1) === "taken";

/** The proposal is the subject, and what it does or how it fares tells how somebody takes it. */
function toldSo(scene: Taking, clause: Clause): Reaction[] {
  const { reading, targets, sides } = scene;
  const verb = reading.verbs[clause.verb];
  const subject = reading.phrases[clause.subject ?? -1];
  if (!verb || !subject || verb.negated || verb.modal !== undefined || verb.tense === "future") return [];
  if (isUnderCondition(reading, clause)) return [];
  for (const frame of framesOf(takingWords().told, verb.lemma)) {
    const match = matchFrame(reading.tokens, frame, { at: verb.head + 1, end: endOf(reading, clause), open: false });
    const target = match?.taker && targets.at(subject.first, subject.last);
    if (!match?.taker || !target) continue;
    const who = sides.of(firstFrom(reading.phrases, reading.tokens[match.taker[0]]?.start ?? 0));
    return make(scene, clause, { target, stance: frame.stance, who });
  }
  return [];
}

function framesOf(filed: Frames, lemma: string): readonly Frame[] {
  const first = lemma.split(" ")[0] ?? "";
  // "Was looking for the plan": no way to be.
  if (first === "look" || first === "end") return filed.get(first) ?? [];
  return filed.get(isVerbOf("copular", first) ? "be" : first) ?? [];
}

const endOf = (reading: EventInput, clause: Clause): number => reading.sentences[clause.sentence]?.last ?? 0;

/**
 * Makes a reaction of each who is not its maker; a part that is refused is found fault with. Who supports the annex is told to
 * support that part alone.
 */
export function make(
  { reading, targets }: Taking,
  clause: Clause,
  { target, stance, who }: { target: Target; stance: Reaction["stance"]; who: readonly number[] },
): Reaction[] {
  const { proposal, isPart } = target;
  targets.touch(clause.sentence, proposal);
  const own = isPart && stance === "rejects" ? "criticises" : stance;
  const others = who.filter((e) => !proposal.mention.authors.includes(e));
  const by = `frame:${reading.verbs[clause.verb]?.lemma ?? ""}`;
  const given = give(reading, clause.sentence, proposal, own, others, by);
  const isOfPart = isPart && (own === "supports" || own === "accepts as a basis");
  return isOfPart ? given.map((one) => ({ ...one, part: true as const })) : given;
}
