import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, EventStatus, VerbGroup } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { datesIn } from "./scene.js";
import { isUndone, statusOf } from "./status.js";

/** Verbs whose subject arranges a meeting and need not be at it. */
export const PLANS = {
  has: (lemma: string) => meetingWords().planned.has(lemma) || meetingWords().arranges.has(lemma),
};

/** "Is due", "are now set": what stands behind the verb says that it is ahead. */
export const isDue = ({ tokens }: EventInput, verb: VerbGroup): boolean => {
  const next = tokens[verb.last]?.upos === "ADV" ? tokens[verb.last + 1] : tokens[verb.last];
  return verb.lemma === "be" && next?.upos === "ADJ" && meetingWords().planned.has(next.norm);
};

/** "A meeting is thinkable in spring". */
export const isOpen = ({ tokens }: EventInput, verb: VerbGroup): boolean =>
  STANDS.has(verb.lemma) &&
  verb.tense === "present" &&
  tokens[verb.last]?.upos === "ADJ" &&
  meetingWords().possible.has(tokens[verb.last]?.norm ?? "");

const STANDS = new Set(["be", "remain", "stay", "seem", "look"]);

/** "Another meeting is on the agenda", "a summit was in the works". */
export function isInTheAir({ tokens, phrases }: EventInput, { obliques }: Clause, verb: VerbGroup): boolean {
  const where = obliques.flatMap((o) => {
    const head = tokens[phrases[o.phrase]?.head ?? -1]?.norm ?? "";
    return [`${o.preposition} ${head}`, head];
  });
  return verb.lemma === "be" && !verb.negated && where.some((w) => meetingWords().inTheAir.has(w));
}

interface Thought {
  readonly object: boolean;
  readonly clause: Clause;
  readonly verb: VerbGroup;
}

/** "Are mulling a summit", "a meeting is being considered", "he expected a meeting": thought of, where no day is named. */
function isMulled(reading: EventInput, noun: MeetingNoun, { object, clause, verb }: Thought): boolean {
  const { mulled, foresees } = meetingWords();
  if (isInTheAir(reading, clause, verb)) return true;
  if (POINTING.has(noun.before[0] ?? "") || !(object || verb.passive)) return false;
  const isForeseen = object && foresees.has(verb.lemma) && datesIn(reading, clause).length === 0;
  return isForeseen || mulled.has(verb.lemma);
}

const POINTING = new Set(["the", "this", "that", "these", "those", "both"]);

/** "Had sought to restart talks on Friday, but": what somebody only tried for is not to come because of that. */
function isSought({ verbs, clauses }: EventInput, { kind, parent }: Clause): boolean {
  const verb = verbs[clauses[parent ?? -1]?.verb ?? -1];
  return kind === "infinitive" && verb !== undefined && meetingWords().tries.has(verb.lemma) && verb.tense === "past";
}

/** "The talks resume on Saturday evening", on that Saturday. */
function isOnCalendar(
  reading: EventInput,
  clause: Clause,
  { lemma, tense, perfect, passive, progressive }: VerbGroup,
): boolean {
  const { begins, resumes } = meetingWords();
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (tense !== "present" || perfect || passive || progressive || !(begins.has(lemma) || resumes.has(lemma)))
    return false;
  return datesIn(reading, clause).some((t) => reading.times[t]?.when?.from.slice(0, 10) === published);
}

/** "A meeting has been proposed for Wednesday": it may be on that day. */
export const isBidFor = (reading: EventInput, clause: Clause, { lemma, passive, negated }: VerbGroup): boolean =>
  passive &&
  !negated &&
  (lemma === "propose" || lemma === "suggest") &&
  datesIn(reading, clause).some((t) => {
    const when = reading.times[t]?.when;
    return when?.precision === "day" && isAfterPublication(reading, when);
  });

/** "Failed", "fell | apart". */
export const isFailing = ({ tokens }: EventInput, { lemma, last }: VerbGroup): boolean =>
  meetingWords().fails.has(lemma) || meetingWords().fails.has(`${lemma} ${tokens[last]?.norm}`);

/** "Collapsed before they began", "fell apart before they could even start". */
function isStillborn(reading: EventInput, { sentence }: Clause, verb: VerbGroup): boolean {
  const { breaks, begins } = meetingWords();
  if (!breaks.has(verb.lemma) && !isFailing(reading, verb)) return false;
  return bySentence(reading.clauses, sentence).some((i) => {
    const other = reading.clauses[i];
    const begin = reading.verbs[other?.verb ?? -1];
    const subject = reading.phrases[other?.subject ?? -1];
    const opens = reading.tokens[(subject?.first ?? begin?.first ?? 0) - 1]?.norm;
    if (!begin || !other || begin.start < verb.end || opens !== "before") return false;
    // "Collapsed hours before a strike was to begin": something else does.
    const what = reading.tokens[subject?.head ?? -1]?.norm;
    if (what !== undefined && what !== "they" && what !== "it") return false;
    const isGoing =
      begin.lemma === "get" &&
      ["under", "underway", "going", "started"].includes(reading.tokens[begin.last]?.norm ?? "");
    return begins.has(begin.lemma) || isGoing;
  });
}

/** What did not come about, or will not: "did not take place", "never came off", "will not go ahead". */
const isFailed = (clause: Clause, verb: VerbGroup): boolean =>
  verb.negated &&
  (verb.tense === "past" || verb.tense === "future") &&
  clause.kind !== "complement" &&
  meetingWords().comesAbout.has(verb.lemma);

/** Gives how a meeting stands by a clause that tells of it: as the clause says, or as its verb or its noun makes of it. */
export function statusIn(reading: EventInput, noun: MeetingNoun, object: boolean, clause: Clause): EventStatus {
  const words = meetingWords();
  const said = statusOf(reading, clause);
  const verb = reading.verbs[clause.verb];
  if (!verb) return said;
  // What is asked for or turned down is not to come because of that.
  if (words.wishes.has(verb.lemma) && (object || verb.passive))
    return isBidFor(reading, clause, verb) ? "possible" : "denied";
  if (isSought(reading, clause)) return "denied";
  if (said === "happened" && !object && isStillborn(reading, clause, verb)) return "called off";
  if (verb.passive && PLANS.has(verb.lemma) && isUndone(reading, clause, verb)) return "called off";
  if (words.calledOff.has(verb.lemma) || words.moved.has(verb.lemma))
    return said === "denied" || said === "possible" ? "planned" : "called off";
  // "The call that was set for Friday did not take place".
  if (said === "denied" && isFailed(clause, verb)) return "called off";
  if (said === "denied") return "denied";
  if (said === "happened" && verb.tense === "present" && isDue(reading, verb)) return "planned";
  if (said === "happened" && isOpen(reading, verb)) return "possible";
  if (said === "happened" && !object && isOnCalendar(reading, clause, verb)) return "planned";
  if (isMulled(reading, noun, { object, clause, verb })) return "possible";
  if (object && words.possible.has(noun.before.find((w) => words.possible.has(w)) ?? "")) return "possible";
  if ((object || verb.passive) && PLANS.has(verb.lemma)) return said === "possible" ? said : "planned";
  return said;
}
