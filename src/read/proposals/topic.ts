import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase, overlaps, type Span, spansWithin, type Token } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Gives the lemma at the head of a phrase; "road map" is "roadmap". */
export function headOf(reading: EventInput, phrase: NounPhrase): string {
  const head = reading.tokens[phrase.head];
  const before = reading.tokens[phrase.head - 1];
  const lemma = head?.lemma.toLowerCase() ?? "";
  // "Version 3": which of its versions it is.
  if (head && numberOfVersion(reading, phrase) !== undefined) return before?.lemma.toLowerCase() ?? "";
  // "The mediator's terms": never one alone.
  if (head?.norm === "terms") return head.norm;
  if (lemma === "map" && before?.norm === "road") return "roadmap";
  // "A counter-proposal", "a counter offer".
  const first = before?.norm === "-" ? reading.tokens[phrase.head - 2] : before;
  const whole = `counter-${lemma}`;
  return first?.norm === "counter" && proposalWords().heads.has(whole) ? whole : lemma;
}

/** Gives the number of "Version 3", "Draft 2". */
export function numberOfVersion({ tokens }: EventInput, { first, head }: NounPhrase): number | undefined {
  const [noun, number] = [tokens[head - 1], tokens[head]];
  const isCounted =
    head > first && /^[1-9]$/.test(number?.text ?? "") && /^(?:Version|Draft|Revision)$/.test(noun?.text ?? "");
  return isCounted ? Number(number?.text) : undefined;
}

/**
 * Gives what a plan is about, as lemmas: "the harbour fund plan", "a plan to build a fund", "a roadmap away from coal". A
 * text is of the talks as a whole, and so is a plan for peace, for a place or to end it all.
 */
export function topicOf(reading: EventInput, phrase: NounPhrase, head: string): string[] {
  if (!proposalWords().plans.has(head)) return [];
  const before = reading.tokens.slice(
    phrase.first,
    phrase.head - (head === "roadmap" && isTwo(reading, phrase) ? 1 : 0),
  );
  // "The mediators' plan": whose it is, is not what it is about.
  const owner = before.findLastIndex((t) => t.xpos === "POS");
  const own = before.slice(owner + 1).filter((t) => isThing(reading, t));
  return [...new Set([...own, ...aboutOf(reading, phrase)].map((t) => t.lemma.toLowerCase()))];
}

const isTwo = (reading: EventInput, phrase: NounPhrase): boolean => reading.tokens[phrase.head]?.norm === "map";

/** Tokens after the head within which what it is about stands. */
const REACH = 9;

/** What follows "on", "for", "away from", or the infinitive: up to the end of its phrase. */
function aboutOf(reading: EventInput, phrase: NounPhrase): Token[] {
  const next = reading.tokens[phrase.last];
  const sentence = reading.sentences[next?.sentence ?? -1];
  if (!next || !sentence || next.sentence !== reading.tokens[phrase.head]?.sentence) return [];
  const infinitive = next.norm === "to" && /^VBP?$/.test(reading.tokens[phrase.last + 1]?.xpos ?? "");
  if (infinitive && proposalWords().ends.has(reading.tokens[phrase.last + 1]?.lemma.toLowerCase() ?? "")) return [];
  if (!infinitive && !ABOUT.has(next.norm)) return [];
  const limit = Math.min(sentence.last, phrase.last + REACH);
  const found: Token[] = [];
  for (let i = firstFrom(reading.phrases, next.end); i < reading.phrases.length; i++) {
    const object = reading.phrases[i];
    if (!object || object.first >= limit) break;
    // "A plan for the river dispute" is no plan for the river.
    if (isOfTalks(reading.tokens[object.head]?.lemma.toLowerCase() ?? "")) break;
    found.push(...reading.tokens.slice(object.first, object.last).filter((t) => isThing(reading, t)));
    const after = reading.tokens[object.last]?.norm ?? "";
    // "Away from oil, gas and coal", "an exit from coal": what hangs on it and what is joined to it belong to it.
    if (![",", "and", "or", "of", "from", "on"].includes(after)) break;
  }
  return found;
}

/** "A plan for the strike", "for a new contract": what the talks are of as a whole. */
const isOfTalks = (lemma: string): boolean => {
  const { agreements, instruments, quarrels } = proposalWords();
  return [agreements, instruments, quarrels].some((words) => words.has(lemma));
};

const ABOUT = new Set(["on", "for", "over", "about", "away"]);

/** A common noun that is no word for talks, papers and their versions, and stands in no name, number or date. */
function isThing(reading: EventInput, token: Token): boolean {
  const { fields, papers, versions } = proposalWords();
  const lemma = token.lemma.toLowerCase();
  if (token.upos !== "NOUN" || [fields, papers, versions].some((words) => words.has(lemma))) return false;
  const inside = (spans: readonly Span[]) => {
    const at = firstFrom(spans, token.end);
    return spans.slice(Math.max(0, at - 3), at).some((span) => overlaps(span, token));
  };
  return !inside(reading.mentions) && !inside(reading.times) && !inside(spansWithin(reading.quantities, around(token)));
}

const around = (token: Token): Span => ({ start: token.start - 40, end: token.end + 20 });
