import { governingVerbs, type IssueStatus, matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type Span, type VerbGroup } from "../../model/index.js";
import { type EventInput, inSpeech } from "../events/event-input.js";
import { statusOf as happeningOf } from "../events/status.js";
import { cutRelative } from "./cut-off.js";
import { isJoint } from "./joint.js";
import { isTied } from "./status.js";

/** A stretch of a sentence that a verb says something of. */
export interface Governed extends Span {
  readonly status: IssueStatus;
}

/**
 * Finds what a sentence says is agreed, dropped or put off: "the two sides agreed to open the port", "the clause was dropped".
 * What one side alone agrees to is its own word, and no agreement.
 */
export function governedIn(reading: EventInput, sentence: number): Governed[] {
  return bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    const status = verb && governingVerbs().get(verb.lemma);
    if (!clause || !verb || inSpeech(reading, verb) || isOfAny(reading, clause)) return [];
    if (isDeal(reading, clause, verb) || isPart(reading, clause, verb)) return dealt(reading, clause, verb);
    if (!status) return [];
    if (verb.passive ? false : status === "agreed" && !isJoint(reading, clause)) return [];
    // "Agreed to go on talking about tolls": it is open.
    const isLeft = status === "agreed" && !verb.negated && isGoneOn(reading, clause);
    if (isLeft) return behindTalk(reading, clause).map((span) => ({ ...span, status: "open" }));
    const told = toldStatus(reading, clause, verb, status);
    return told ? governed(reading, clause, verb).map((span) => ({ ...span, status: told })) : [];
  });
}

/** "Any quota that is decided without them": of none is it said that it is. */
const isOfAny = ({ phrases, tokens }: EventInput, { subject }: Clause): boolean =>
  ANY.has(tokens[phrases[subject ?? -1]?.first ?? -1]?.norm ?? "");

const ANY = new Set(["any", "every", "whatever", "whichever"]);

/** "Reached a deal on quotas", "clinch steel deal": who strikes one need not be told. */
function isDeal(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const object = reading.phrases[(verb.passive ? clause.subject : clause.object) ?? -1];
  const { agreeing, agreements } = proposalWords();
  const head = reading.tokens[object?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return agreeing.has(verb.lemma) && agreements.has(head);
}

/** "Concluded the chapters on quotas and on fees", "having settled the rules on fees": what negotiators do with a part of their text. */
function isPart(reading: EventInput, clause: Clause, verb: VerbGroup): boolean {
  const object = reading.phrases[(verb.passive ? clause.subject : clause.object) ?? -1];
  const { closing, parts, behind } = matterWords();
  // "Nine chapters were concluded, among them": which they are is told elsewhere.
  if (!behind.has(reading.tokens[object?.last ?? -1]?.norm ?? "")) return false;
  return closing.has(verb.lemma) && parts.has(reading.tokens[object?.head ?? -1]?.lemma.toLowerCase() ?? "");
}

function dealt(reading: EventInput, clause: Clause, verb: VerbGroup): Governed[] {
  const told = toldStatus(reading, clause, verb, "agreed");
  if (!told) return [];
  const on = clause.obliques.filter((o) => BEHIND.has(o.preposition)).map((o) => o.phrase);
  return [verb.passive ? clause.subject : clause.object, ...on].flatMap((index) => {
    const phrase = reading.phrases[index ?? -1];
    if (!phrase) return [];
    const span = { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) };
    return [{ start: span.start, end: cutRelative(reading, span), status: told }];
  });
}

/** Not agreed is open; not dropped is nothing that is told. */
function toldStatus(
  reading: EventInput,
  clause: Clause,
  verb: VerbGroup,
  status: IssueStatus,
): IssueStatus | undefined {
  const happening = happeningOf(reading, clause);
  if (isTied(reading, verb.last, reading.sentences[clause.sentence]?.last ?? verb.last)) return undefined;
  if (verb.negated || happening === "denied") return status === "agreed" ? "open" : undefined;
  return happening === "happened" || happening === "under way" ? status : undefined;
}

function governed(reading: EventInput, clause: Clause, verb: VerbGroup): Span[] {
  const at = (index: number | undefined): Span[] => {
    const phrase = reading.phrases[index ?? -1];
    return phrase ? [{ start: phrase.start, end: Math.max(phrase.end, phrase.full.end) }] : [];
  };
  if (verb.passive) return at(clause.subject);
  if (isTalk(reading, clause)) return [];
  const behind = clause.obliques
    .filter((o) => BEHIND.has(o.preposition))
    .flatMap((o) => at(o.phrase))
    .filter((span) => reading.times[firstFrom(reading.times, span.start)]?.start !== span.start);
  const spans = [...(clause.complement ? [clause.complement] : []), ...whole(reading, clause), ...behind];
  return (spans.length > 0 ? spans : infinitive(reading, clause, verb)).map((span) => ({
    start: span.start,
    end: cutRelative(reading, span),
  }));
}

/** "Agreed to X": where the infinitive is not read as one, it is all the same. */
function infinitive(reading: EventInput, clause: Clause, verb: VerbGroup): Span[] {
  // "Agreed on Tuesday to X": the day stands between.
  const to = reading.tokens.slice(verb.last, verb.last + INFINITIVE).find((t) => t.norm === "to");
  const last = reading.sentences[clause.sentence];
  return to && last && to.sentence === clause.sentence ? [{ start: to.end + 1, end: last.end }] : [];
}

/** Tokens behind the verb within which its infinitive begins. */
const INFINITIVE = 6;

/** "Dropped a plan to lift the tariff": what hangs on the object as an infinitive is part of it. */
function whole(reading: EventInput, clause: Clause): Span[] {
  const object = reading.phrases[clause.object ?? -1];
  if (!object) return [];
  const end = Math.max(object.end, object.full.end);
  const [next, after] = [reading.tokens[object.last], reading.tokens[object.last + 1]];
  const hangs = next?.norm === "to" && after?.upos === "VERB";
  return [{ start: object.start, end: hangs ? (reading.sentences[clause.sentence]?.end ?? end) : end }];
}

/** "Agreed to talk about the quota": that they go on talking settles nothing. */
function isTalk(reading: EventInput, { complement }: Clause): boolean {
  const verb = complement && reading.verbs[firstFrom(reading.verbs, complement.start)];
  return verb !== undefined && verb.start < (complement?.end ?? 0) && matterWords().talking.has(verb.lemma);
}

/** "Agreed to pursue their talks on the quota". */
function isGoneOn(reading: EventInput, { complement }: Clause): boolean {
  const verb = complement && reading.verbs[firstFrom(reading.verbs, complement.start)];
  return verb !== undefined && verb.start < (complement?.end ?? 0) && GOING_ON.has(verb.lemma);
}

const GOING_ON = new Set(["continue", "pursue", "resume", "carry on"]);

/** What they are to talk about. */
function behindTalk(reading: EventInput, { complement }: Clause): Span[] {
  if (!complement) return [];
  const at = reading.tokens.slice(
    firstFrom(reading.tokens, complement.start),
    firstFrom(reading.tokens, complement.end),
  );
  const on = at.find(({ norm }) => BEHIND.has(norm) && norm !== "to");
  return on ? [{ start: on.end, end: cutRelative(reading, { start: on.end, end: complement.end }) }] : [];
}

const BEHIND = new Set(["on", "to", "about"]);
