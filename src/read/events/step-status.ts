import { meetingWords } from "../../knowledge/meetings.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, EventStatus, VerbGroup } from "../../model/index.js";
import { isConditionalIn } from "./ahead.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";
import { datesIn } from "./scene.js";
import { statusOf } from "./status.js";

/** "Had been set for Monday": what was planned before something came of it. */
const isUndone = ({ tense, perfect }: VerbGroup): boolean => tense === "past" && perfect;

/** "Plans to sell by June", "has promised an answer in May", "is expected on Friday": what somebody means or is to do. */
const isMeant = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  verb.passive || isBareParticiple(reading, clause, verb)
    ? meetingWords().planned.has(verb.lemma) && !isUndone(verb)
    : (meetingWords().means.has(verb.lemma) && (verb.tense === "present" || verb.perfect)) ||
      isPutDown(reading, verb) ||
      isAskedBack(reading, clause, verb);

/** "Has been pencilled in for May": a participle that was taken for no verb. */
const isPutDown = ({ tokens }: EventInput, { lemma, last, tense }: VerbGroup): boolean =>
  lemma === "be" && tense === "present" && meetingWords().planned.has(tokens[last]?.norm ?? "");

/** "Has asked both sides back on Friday", "called them in for Friday". */
const isAskedBack = ({ phrases, tokens }: EventInput, { object }: Clause, { lemma, passive }: VerbGroup): boolean =>
  !passive && meetingWords().asks.has(lemma) && BACK.has(tokens[phrases[object ?? -1]?.last ?? -1]?.norm ?? "");

const BACK = new Set(["back", "in", "to", "round", "over"]);

/** "With hearings pencilled in for Friday": taken for a past, but nothing stands behind it. */
const isBareParticiple = (reading: EventInput, { object }: Clause, { tense, perfect, last }: VerbGroup): boolean =>
  tense === "past" &&
  !perfect &&
  object === undefined &&
  reading.tokens.slice(last, last + 2).some((t) => t.norm === "for");

/**
 * A future, a modal or a present with a day ahead tells what is to come: "it ends on Friday", "the vote is on the 14th". A past does
 * where it fixes a day: "set a deadline for Friday".
 */
export function statusAhead(reading: EventInput, clause: Clause, verb: VerbGroup): EventStatus | undefined {
  const said = statusOf(reading, clause);
  // "A ballot opening on Friday".
  if (clause.kind === "participial" && meetingWords().runs.has(verb.lemma)) return "planned";
  // "A text that would put it off to May": nobody says that it will.
  if (verb.modal === "would" && clause.kind === "relative") return "possible";
  if (said === "possible" || (said === "planned" && isConditionalIn(reading, clause.sentence, clause)))
    return "possible";
  if (said === "planned") return said;
  if (said !== "happened" && said !== "under way") return undefined;
  const isPresent =
    verb.tense === "present" && !verb.perfect && (!isVerbOf("thinking", verb.lemma) || isRuling(reading, clause, verb));
  if (
    !isMeant(reading, clause, verb) &&
    !isPresent &&
    !(meetingWords().fixes.has(verb.lemma) && !(verb.passive && isUndone(verb)))
  )
    return undefined;
  // "They want an answer by Friday" tells of no answer; "comments are wanted by Friday" does of comments.
  if (
    meetingWords().wishes.has(verb.lemma) &&
    !verb.passive &&
    !isAskedBack(reading, clause, verb) &&
    !isNeedful(reading, clause, verb)
  )
    return undefined;
  return isConditionalIn(reading, clause.sentence, clause) ? "possible" : "planned";
}

/** "Needs the consent of both houses by Friday": somebody has to give it. */
const isNeedful = ({ phrases, tokens }: EventInput, { object }: Clause, { lemma }: VerbGroup): boolean =>
  lemma === "need" && meetingWords().consents.has(tokens[phrases[object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "");

/** "The court rules on Friday", "the judges hear the case on 4 May": what is set for a day is done in public. */
const isRuling = (reading: EventInput, clause: Clause, { lemma }: VerbGroup): boolean =>
  meetingWords().rules.has(lemma) &&
  datesIn(reading, ownPart(reading, clause)).some((t) => reading.times[t]?.when?.precision === "day");
