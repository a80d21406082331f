import { type Frame, type Frames, takingWords } from "../../../knowledge/takings.js";
import { isVerbOf } from "../../../knowledge/verbs.js";
import { type Clause, firstFrom, type Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { give } from "./give.js";
import { holdersOf } from "./holders.js";
import { howFar } from "./how-far.js";
import { type FrameMatch, matchFrame } from "./match-frame.js";
import type { Taking } from "./taking.js";
import type { Target } from "./targets.js";

/** Finds the reactions that the turn of phrase of a clause tells: "gave it short shrift", "the draft went down badly with the crews". */
export function byFrame(scene: Taking, clause: Clause): Reaction[] {
  return [...takenSo(scene, clause), ...toldSo(scene, clause)];
}

function takenSo(scene: Taking, clause: Clause): Reaction[] {
  const { reading, sides } = scene;
  const verb = reading.verbs[clause.verb];
  if (!verb) return [];
  // "The envoy acknowledged receipt": a past form with an object is no passive, whatever it was taken for.
  const open = verb.passive && !(verb.first === verb.head && clause.object !== undefined);
  for (const frame of framesOf(takingWords().frames, verb.lemma)) {
    const match = matchFrame(reading.tokens, frame, { at: verb.head + 1, end: endOf(reading, clause), open });
    const target = match && targetOf(scene, clause, { frame, match, open });
    if (!target) continue;
    const held = howFar(reading, clause, frame.stance);
    if (!held) return [];
    const who = open ? sides.of(clause.agent) : holdersOf(scene, held.clause);
    return make(scene, clause, { target, stance: held.stance, who });
  }
  return [];
}

/** What is taken: where its place is, the subject of a passive, or what was told right before. */
function targetOf(
  { reading, targets }: Taking,
  clause: Clause,
  { frame, match, open }: { frame: Frame; match: FrameMatch; open: boolean },
): Target | undefined {
  if (match.taken) return targets.at(...match.taken, isLast(frame) ? NEAR : undefined);
  const subject = reading.phrases[clause.subject ?? -1];
  if (open && frame.slots[0] === "taken") return subject && targets.at(subject.first, subject.last);
  if (open || frame.slots.includes("taken")) return undefined;
  // "Was furious over the storm": what has a cause of its own is of that.
  if (CAUSES.has(reading.tokens[match.last]?.norm ?? "")) return undefined;
  const proposal = targets.silent(clause.sentence);
  return proposal && { proposal, isPart: false };
}

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
  return filed.get(isVerbOf("copular", first) ? "be" : first) ?? [];
}

const endOf = (reading: EventInput, clause: Clause): number => reading.sentences[clause.sentence]?.last ?? 0;

/** Makes a reaction of each who is not its maker; a part that is refused is found fault with. */
export function make(
  { reading, targets }: Taking,
  clause: Clause,
  { target, stance, who }: { target: Target; stance: Reaction["stance"]; who: readonly number[] },
): Reaction[] {
  const { proposal, isPart } = target;
  targets.touch(clause.sentence, proposal);
  const own = isPart && stance === "rejects" ? "criticises" : stance;
  const others = who.filter((e) => !proposal.mention.authors.includes(e));
  return give(reading, clause.sentence, proposal, own, others, `frame:${reading.verbs[clause.verb]?.lemma ?? ""}`);
}
