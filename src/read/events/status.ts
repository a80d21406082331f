import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, type EventStatus, firstFrom, type LanguageBase, type VerbGroup } from "../../model/index.js";
import { isUnderCondition } from "./under-condition.js";

/** Tells from a clause's verb group, and from the clause that it depends on, whether what it says has happened. */
export function statusOf(base: LanguageBase, clause: Clause): EventStatus {
  const verb = base.verbs[clause.verb];
  if (!verb) return "happened";
  if (verb.negated || isDenied(base, clause) || isNobody(base, clause)) return "denied";
  if (verb.modal === "may" || verb.modal === "might" || verb.modal === "could" || verb.modal === "can")
    return "possible";
  if (isConditional(base, clause)) return "possible";
  if (verb.tense === "future" || verb.modal === "would" || verb.modal === "should" || verb.modal === "must")
    return "planned";
  // "A month will be left when they meet again".
  if (verb.tense === "present" && !verb.perfect && isWhen(base, clause)) return "planned";
  if (!verb.finite && clause.kind !== "participial" && clause.kind !== "main") return statusFromParent(base, clause);
  // "May sue, ending the truce": no surer than what it stands beside; "to see those striking" tells who strikes already.
  const isBeside = clause.kind === "participial" && base.tokens[verb.first - 1]?.norm === ",";
  const beside = isBeside && !verb.passive && !verb.perfect ? base.clauses[clause.parent ?? -1] : undefined;
  const ahead = beside && statusOf(base, beside);
  if (ahead === "planned" || ahead === "possible") return ahead;
  if (isUnderCondition(base, clause)) return "possible";
  if (verb.progressive && verb.tense === "present") return "under way";
  return "happened";
}

/** "Neither side has agreed", "no minister came": the subject denies it. */
function isNobody(base: LanguageBase, clause: Clause): boolean {
  const subject = base.phrases[clause.subject ?? -1];
  if (!subject) return false;
  const words = [base.tokens[subject.first - 1], base.tokens[subject.first]].map((t) =>
    t?.sentence === clause.sentence ? t.norm : "",
  );
  return words.some((w) => ["neither", "no", "nobody", "none", "nor"].includes(w));
}

/** "Denied having accepted", "refused to sign", "ruled out talks": what a verb of refusing governs has not come about. */
function isDenied(base: LanguageBase, clause: Clause): boolean {
  const verb = base.verbs[clause.verb];
  const parent = base.clauses[clause.parent ?? -1];
  const governing = parent && base.verbs[parent.verb];
  // "The parcel, posted in May, was refused" was posted.
  if (!verb || (clause.kind === "participial" && verb.passive)) return false;
  // "Denies that it walked out".
  if (verb.finite) return clause.kind === "complement" && governing?.lemma === "deny";
  const before = base.tokens[verb.first - 1]?.lemma.toLowerCase() ?? "";
  // "Stopped short of rejecting it".
  if (before === "unable") return true;
  const short = before === "of" && base.tokens[verb.first - 2]?.norm === "short";
  return (
    short ||
    isUnplanned(base, verb) ||
    meetingWords().refusing.has(governing?.lemma ?? "") ||
    meetingWords().refusing.has(before)
  );
}

/** "Has no plans to meet him", "sees no need to meet". */
function isUnplanned(base: LanguageBase, verb: VerbGroup): boolean {
  const noun = base.tokens[verb.first - 1];
  if (noun?.upos !== "NOUN" || !meetingWords().intents.has(noun.lemma.toLowerCase())) return false;
  return base.tokens.slice(Math.max(0, verb.first - 4), verb.first - 1).some((t) => t.norm === "no");
}

/** "is scheduled to travel", "plans to meet": the infinitive is as its governing verb says. */
function statusFromParent(base: LanguageBase, clause: Clause): EventStatus {
  const parent = clause.parent === undefined ? undefined : base.clauses[clause.parent];
  const verb = parent && base.verbs[parent.verb];
  if (!parent || !verb) return "possible";
  const words = meetingWords();
  // "Told reporters before flying to Lima": one of them is as sure as the other.
  if (["before", "after", "since"].includes(before(base, clause))) return statusOf(base, parent);
  if (verb.negated || words.refusing.has(verb.lemma)) return "denied";
  if (isThwarted(base, clause, verb)) return "called off";
  // "May agree to meet": no surer than its governing verb.
  if (statusOf(base, parent) === "possible") return "possible";
  // "Is ready to host", "was open to meeting".
  if (verb.lemma === "be" && words.ready.has(before(base, clause))) return "possible";
  if (words.calledOff.has(verb.lemma)) return "called off";
  if (words.planned.has(verb.lemma) || SETTLED_AHEAD.has(verb.lemma)) return "planned";
  if (words.planned.has(before(base, clause))) return "planned";
  if (FACTIVE.has(verb.lemma)) return statusOf(base, parent);
  // "Was chosen to follow her": who is put into a post for it is in it.
  if (verb.passive && words.posted.has(verb.lemma) && words.takesOver.has(base.verbs[clause.verb]?.lemma ?? ""))
    return statusOf(base, parent);
  // "Will fly to Oslo to see the minister": what one goes for is as sure as the going.
  if (words.motion.has(verb.lemma) || words.sends.has(verb.lemma)) return statusOf(base, parent);
  return "possible";
}

/** "Had been due to restart on 9 May, but ...", "was to have met him": it was ahead, and did not come about. */
function isThwarted(base: LanguageBase, clause: Clause, governing: VerbGroup): boolean {
  const own = base.verbs[clause.verb];
  const word = own ? (base.tokens[own.first - 1]?.norm ?? "") : "";
  const { planned } = meetingWords();
  const isAhead =
    planned.has(governing.lemma) || (governing.lemma === "be" && (planned.has(word) || word === "supposed"));
  if (governing.lemma === "be" && governing.tense === "past" && own?.perfect && !governing.negated) return true;
  return isAhead && isUndone(base, clause, governing);
}

/** Tells whether what had been ahead is told as undone in the same breath: "had been set for Friday, but the firm pulled out". */
export function isUndone(base: LanguageBase, clause: Clause, { perfect, tense }: VerbGroup): boolean {
  const whole = base.sentences[clause.sentence];
  const verb = base.verbs[clause.verb];
  if (!perfect || tense !== "past" || !whole || !verb) return false;
  if (base.tokens.slice(verb.last, whole.last).some((t) => t.norm === "but")) return true;
  // "Oman had been set to host talks on Friday. The rebels pulled out.": the next sentence tells.
  const next = base.sentences[clause.sentence + 1];
  return (
    next !== undefined && bySentence(base.clauses, clause.sentence + 1).some((i) => tellsOff(base, base.clauses[i]))
  );
}

/** "The rebels said that they would not come", "she pulled out", "it was called off". */
function tellsOff(base: LanguageBase, clause: Clause | undefined): boolean {
  const verb = base.verbs[clause?.verb ?? -1];
  if (!verb) return false;
  const { calledOff, shuns, comes } = meetingWords();
  return calledOff.has(verb.lemma) || shuns.has(verb.lemma) || (verb.negated && comes.has(verb.lemma));
}

/** Verbs whose infinitive is a settled intention, and such whose infinitive has come about. */
const SETTLED_AHEAD = new Set(["agree", "decide", "confirm", "announce", "promise", "vow", "be"]);
const FACTIVE = new Set(["continue", "begin", "start", "manage", "proceed", "come", "go"]);

/** The word before the infinitive's verb group: "is set to", "due to", "slated to". */
function before(base: LanguageBase, clause: Clause): string {
  const verb = base.verbs[clause.verb];
  return verb ? (base.tokens[verb.first - 1]?.lemma.toLowerCase() ?? "") : "";
}

function isConditional(base: LanguageBase, clause: Clause): boolean {
  if (clause.kind !== "adverbial") return false;
  const first = firstToken(base, clause);
  return ["if", "unless", "whether", "should", "until"].includes(first);
}

/** What a future clause dates itself by, in the present, is as far ahead. */
function isWhen(base: LanguageBase, clause: Clause): boolean {
  const opens = base.tokens[firstFrom(base.tokens, clause.start)]?.norm ?? "";
  if (clause.kind !== "adverbial" || !["when", "once", "before", "after"].includes(opens)) return false;
  // "It will not go on after the rebels release them": in a headline "after" tells of what has been.
  if (opens === "after" && isHeading(base, clause)) return false;
  return bySentence(base.clauses, clause.sentence)
    .flatMap((i) => base.clauses[i] ?? [])
    .some((c) => c.start < clause.start && pointsAhead(base.verbs[c.verb]));
}

const isHeading = ({ intake, sentences }: LanguageBase, { sentence }: Clause): boolean =>
  ["heading", "headline"].includes(intake.blocks[sentences[sentence]?.block ?? -1]?.kind ?? "");

/** "Will", "is expected". */
const pointsAhead = (verb: VerbGroup | undefined): boolean =>
  verb?.tense === "future" || (verb?.tense === "present" && meetingWords().planned.has(verb.lemma));

const firstToken = (base: LanguageBase, clause: Clause): string => {
  const verb: VerbGroup | undefined = base.verbs[clause.verb];
  for (let i = verb?.first ?? 0; i > 0 && (base.tokens[i]?.start ?? 0) >= clause.start - 8; i--) {
    const norm = base.tokens[i]?.norm ?? "";
    if (norm === "if" || norm === "unless" || norm === "whether" || norm === "until") return norm;
  }
  return "";
};
