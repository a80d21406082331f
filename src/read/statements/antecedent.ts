import { timeNouns } from "../../knowledge/time-nouns.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Span, Token } from "../../model/index.js";
import type { At, Content } from "./content.js";
import { phraseOf, type Scene } from "./scene.js";
import { zoneEnd } from "./zones.js";

/** What a finite predicate begins with. */
const FINITE = /^(?:VB[DPZ]|MD)$/;

/**
 * Finds what is said of the phrase that a relative clause hangs on, with that phrase: "a slip that owners say was never mended", "a
 * charge which the yard calls baseless", "what her office said was a dinner".
 */
export function ofAntecedent(at: At): Content | undefined {
  const { scene, cue, clause, group } = at;
  const subject = phraseOf(scene, clause.subject);
  if (!subject || group.passive || subject.end > group.start) return;
  const opener = scene.tokens[subject.first - 1];
  if (!opener || opener.sentence !== clause.sentence) return;
  const isOpened = /^(?:that|which|what)$/.test(opener.norm);
  if (!isOpened && clause.by !== "clause:contact") return;
  const hung = opener.norm === "what" ? undefined : antecedentOf(scene, isOpened ? subject.first - 1 : subject.first);
  if (!hung && opener.norm !== "what") return;
  const from = behindTime(scene, group.last);
  const found = predicateOf(at, from);
  const entry = found && cue.frames.get(found.frame);
  const start = scene.tokens[found?.from ?? -1]?.start;
  if (!entry || !found || start === undefined) return;
  const said = { start, end: zoneEnd(scene, clause.sentence, found.from + 1, "np") };
  return { entry, spans: hung ? [hung, said] : [said], by: "antecedent" };
}

/** The phrase that ends before a token, a comma between them let pass, with what it hangs on: "a camp in Norway that". */
function antecedentOf(scene: Scene, before: number): Span | undefined {
  const last = scene.tokens[before - 1]?.text === "," ? before - 1 : before;
  const phrase = phraseOf(scene, scene.phraseAt(last - 1));
  if (phrase?.last !== last) return;
  const led = scene.tokens[phrase.first - 1]?.upos === "ADP";
  const host = led ? phraseOf(scene, scene.phraseAt(phrase.first - 2)) : undefined;
  return { start: host?.start ?? phrase.start, end: phrase.end };
}

interface Predicate {
  readonly frame: "that" | "np-predicate" | "np-at";
  readonly from: number;
}

/** What stands right behind the verb, whose object is the phrase before it: a verb, "at" with a number, an adjective. */
function predicateOf({ scene: { tokens }, clause, group }: At, from: number): Predicate | undefined {
  const [token, next] = [tokens[from], tokens[from + 1]];
  if (!token || token.sentence !== clause.sentence) return;
  // "The plan that she announced is ready": what can be announced ends the clause.
  if (FINITE.test(token.xpos)) return isVerbOf("onlyClausal", group.lemma) ? { frame: "that", from } : undefined;
  const amount = tokens.slice(from + 1, from + MOST_WORDS).some(({ xpos }) => xpos === "CD");
  if (token.norm === "at" && amount) return { frame: "np-at", from: from + 1 };
  const isJudged = token.xpos === "JJ" && !goesOn(next);
  return isJudged ? { frame: "np-predicate", from } : undefined;
}

/** "At something over 60": so many words to the number at most. */
const MOST_WORDS = 6;

/** "Called urgent talks": the adjective is of a noun. */
const goesOn = (next: Token | undefined): boolean => next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.upos);

/** Skips what tells when something was said: "on Tuesday", "at the time", "yesterday". */
function behindTime({ tokens }: Scene, from: number): number {
  const led = tokens[from]?.upos === "ADP" && tokens[from]?.norm !== "as" ? from + 1 : from;
  const at = tokens[led]?.upos === "DET" ? led + 1 : led;
  const { alone, units } = timeNouns();
  const word = tokens[at]?.norm ?? "";
  return alone.has(word) || (at > led && units.has(word)) ? at + 1 : from;
}
