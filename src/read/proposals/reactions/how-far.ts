import { denials } from "../../../knowledge/framings.js";
import type { ReactionStance } from "../../../knowledge/reactions.js";
import { takingWords } from "../../../knowledge/takings.js";
import { isVerbOf } from "../../../knowledge/verbs.js";
import { bySentence } from "../../../model/by-sentence.js";
import type { Clause, VerbGroup } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { isUnderCondition } from "../../events/under-condition.js";

/** A stance as far as its clause goes with it, and the clause whose subject holds it. */
export interface Held {
  readonly stance: ReactionStance;
  readonly clause: Clause;
}

/**
 * Tells how far somebody goes with what a verb tells: "rejected" rejects, "has not accepted" reserves, "cannot accept" rejects, "would
 * sign if" reserves, "vowed to fight" criticises, "declined to back" reserves. Nothing where he is only urged, feared or asked to.
 */
export function howFar(reading: EventInput, clause: Clause, stance: ReactionStance): Held | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || opensCondition(reading, clause) || isUnderCondition(reading, clause)) return undefined;
  if (isNotSaid(reading, clause)) return undefined;
  if (clause.kind === "infinitive" || (!verb.finite && clause.parent !== undefined && isLed(reading, verb)))
    return throughParent(reading, clause, stance);
  const own = ofVerb(verb, stance);
  if (own === undefined) return undefined;
  const isFavour = own === "supports" || own === "accepts as a basis";
  const isAhead = verb.modal !== undefined || verb.tense === "future" || isSaidOf(clause);
  return { stance: isFavour && isAhead && isConditional(reading, clause) ? "reserves" : own, clause };
}

/**
 * Tells whether somebody is told not to have said it: "did not say that the crews refused it", "stopped short of saying that they would",
 * "denied that it had taken the offer", "disputed reports that the crews had turned it down".
 */
export function isNotSaid(reading: EventInput, clause: Clause): boolean {
  const { clauses, tokens, verbs } = reading;
  if (isOfReports(reading, clause)) return true;
  const said = clauses[clause.parent ?? -1];
  const verb = verbs[said?.verb ?? -1];
  if (!verb || clause.kind !== "complement") return false;
  if (denials().contesting.has(verb.lemma)) return true;
  const isShort = tokens[verb.first - 1]?.norm === "of" && tokens[verb.first - 2]?.norm === "short";
  return (verb.negated && isVerbOf("reporting", verb.lemma)) || isShort;
}

/** "Disputed | reports that the executive had voted it down", "asked about claims that he had agreed": what only others tell. */
function isOfReports({ tokens, phrases, verbs, sentences }: EventInput, clause: Clause): boolean {
  const own = verbs[clause.verb];
  const subject = phrases[clause.subject ?? -1];
  const opens = subject && own && subject.first < own.first ? subject.first : (own?.first ?? 0);
  const from = Math.max(sentences[clause.sentence]?.first ?? 0, opens - OPENING);
  const that = tokens.slice(from, opens).findLastIndex(({ norm }) => norm === "that");
  if (that < 0) return false;
  // "Reports in the press of her country that".
  const before = tokens.slice(Math.max(0, from + that - LONGEST_NOUN), from + that);
  const phrase = before.slice(before.findLastIndex(({ upos }) => !INSIDE.has(upos)) + 1);
  return phrase.some(({ xpos, lemma }) => xpos === "NNS" && denials().reports.has(lemma.toLowerCase()));
}

/** Tokens from "reports" to "that", at most, and what can stand between. */
const LONGEST_NOUN = 8;
const INSIDE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "ADP", "DET"]);

/** Tokens before a subject among which "that" stands: "reports that, in May, | the executive". */
const OPENING = 4;

const isSaidOf = ({ kind }: Clause): boolean => kind === "complement";

function ofVerb(
  { lemma, negated, modal, tense, perfect }: VerbGroup,
  stance: ReactionStance,
): ReactionStance | undefined {
  if (modal === "should" || modal === "must" || modal === "may" || modal === "might") return undefined;
  const isFavour = stance === "supports" || stance === "accepts as a basis";
  if (!negated) return modal === "could" || modal === "can" ? (isFavour ? stance : undefined) : stance;
  if (stance === "reserves") return undefined;
  // "Cannot accept", "will not sign", "does not support", "did not accept"; "has not accepted" leaves it open.
  const isOpen = (tense === "past" || perfect) && modal === undefined && !(lemma === "accept" && !perfect);
  return isFavour ? (isOpen ? "reserves" : "rejects") : "reserves";
}

/** "Vowed to fight it", "is ready to sign it", "declined to back it": as the verb that it hangs on says. */
function throughParent(reading: EventInput, clause: Clause, stance: ReactionStance): Held | undefined {
  const { leading, withholding, ready } = takingWords();
  const parent = reading.clauses[clause.parent ?? -1];
  const verb = reading.verbs[clause.verb];
  const governing = parent && reading.verbs[parent.verb];
  const before = reading.tokens[(verb?.first ?? 0) - 1]?.norm ?? "";
  // "Was prepared to sign": a participle that only tells how ready somebody is.
  const isPassive = governing?.passive === true && !ready.has(before);
  if (!parent || !governing || !verb || isPassive) return undefined;
  const short = `${reading.tokens[verb.first - 2]?.norm} ${before}`;
  const isFavour = stance === "supports" || stance === "accepts as a basis";
  if (withholding.has(governing.lemma) || withholding.has(before) || short === "short of") {
    if (stance === "reserves") return undefined;
    const holder = short === "short of" ? mainOf(reading, parent) : parent;
    return { stance: isFavour && governing.lemma === "refuse" ? "rejects" : "reserves", clause: holder };
  }
  const isToBe = governing.lemma === "be" && governing.last === verb.first;
  const isReady = isToBe || (ready.has(before) && governing.lemma !== "expect");
  if (!leading.has(governing.lemma) && !isReady) return undefined;
  // "Urged nurses to study it": who urges others to weigh it does not.
  if (stance === "reserves" && parent.object !== undefined) return undefined;
  const held = howFar(reading, parent, stance);
  return held && { ...held, clause: parent };
}

/** "Praised its authors but stopped short of signing it": whoever the sentence is of stops short. */
const mainOf = (reading: EventInput, clause: Clause): Clause =>
  bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.kind === "main") ?? clause;

/** A gerund or participle behind a verb that tells of it. */
const isLed = (reading: EventInput, { first }: VerbGroup): boolean => {
  const before = reading.tokens[first - 1]?.norm ?? "";
  return before === "of" || before === "from" || before === "to";
};

/** "If Norway accepts it", "before it answers". */
function opensCondition(reading: EventInput, clause: Clause): boolean {
  const at = reading.verbs[clause.verb]?.first ?? 0;
  const subject = reading.phrases[clause.subject ?? -1];
  const first = subject && subject.first < at && subject.start >= clause.start - 12 ? subject.first : at;
  const opening = [1, 2].map((back) => reading.tokens[first - back]?.norm ?? "");
  // "Before it could support it".
  const isOpen = reading.verbs[clause.verb]?.modal !== undefined && opening.includes("before");
  return isOpen || opening.some((word) => CONDITIONS.has(word));
}

const CONDITIONS = new Set(["if", "unless", "whether", "until", "should"]);

/** Tells whether a condition stands behind: "would sign it if the fees were cut". */
export function isConditional(reading: EventInput, clause: Clause): boolean {
  const end = reading.sentences[clause.sentence]?.last ?? 0;
  const from = reading.verbs[clause.verb]?.last ?? end;
  const words = reading.tokens.slice(from, end).map((t) => t.norm);
  return words.some(
    (w, i) =>
      isOnCondition(words, i) ||
      w === "if" ||
      w === "unless" ||
      (w === "provided" && words[i + 1] === "that") ||
      (w === "only" && i < 2),
  );
}

/** "On two conditions", "on condition that", "as long as": what is asked for in return. */
const isOnCondition = (words: readonly string[], i: number): boolean =>
  (words[i] === "on" && words.slice(i + 1, i + 4).some((w) => w === "condition" || w === "conditions")) ||
  (words[i] === "long" && words[i + 1] === "as" && /^(?:as|so)$/.test(words[i - 1] ?? ""));
