import { cueEntry } from "../../knowledge/cues.js";
import { type Span, spansWithin } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import { clauseAt, phraseOf, type Scene } from "./scene.js";
import { sourceSpan } from "./source-spans.js";

/**
 * Gives a quotation that nobody is said to speak to the one whom the sentence before it in its paragraph is about: who
 * says something there, or does something and has a name: "Jim Hale shook his head. “Not in my life.”"
 */
export function besideSpeaker(
  scene: Scene,
  sentence: number,
  quotes: readonly number[],
  before: readonly Draft[],
): Draft | undefined {
  const entry = cueEntry("beside");
  const here = scene.sentences[sentence];
  if (!entry || !here || scene.sentences[sentence - 1]?.block !== here.block || !longEnough(scene, quotes)) return;
  const content = quotes.flatMap((quote) => scene.quotations[quote]?.inner ?? []);
  const rest = { entry, content, quotations: [...quotes], negated: false, sentence, by: "beside:before" };
  const said = before.findLast(
    (draft) => draft.sourcePhrase !== undefined && draft.clause !== undefined && isMain(scene, draft),
  );
  if (said) {
    const { cue, clause, source, sourcePhrase } = said;
    return {
      ...rest,
      cue,
      ...(clause === undefined ? {} : { clause }),
      ...(source ? { source } : {}),
      ...(sourcePhrase === undefined ? {} : { sourcePhrase }),
    };
  }
  return before.length > 0 ? undefined : (named(scene, sentence - 1, rest) ?? spokenOf(scene, sentence - 1, rest));
}

/** "Will she sign? “Not on a Friday.”", "She has never owned a boat. “I have rented some.”": whom alone the sentence is about. */
function spokenOf(scene: Scene, sentence: number, rest: Omit<Draft, "cue">): Draft | undefined {
  const mains = outerClauses(scene, sentence).flatMap((index) => {
    const found = clauseAt(scene, index);
    return found && found.clause.kind === "main" && found.group.finite ? [{ index, ...found }] : [];
  });
  const [main, ...others] = mains;
  const subject = main?.clause.subject;
  const limits = scene.sentences[sentence];
  if (!main || !limits || subject === undefined || others.some(({ clause }) => clause.subject !== subject)) return;
  const asks = scene.text.slice(limits.start, limits.end).trimEnd().endsWith("?");
  const head = scene.tokens[phraseOf(scene, subject)?.head ?? -1];
  if (!head || !/^s?he$/.test(head.norm) || !(asks || speaksOfSelf(scene, rest.content))) return;
  const source = { start: head.start, end: head.end };
  const cue = { start: main.group.start, end: main.group.end };
  return { ...rest, cue, clause: main.index, sourcePhrase: subject, source };
}

/** Tells whether somebody speaks of himself in words: "I", "our". */
export const speaksOfSelf = (scene: Scene, content: readonly Span[]): boolean =>
  content.some((span) =>
    spansWithin(scene.tokens, span).some(
      ({ norm, upos }) => upos === "PRON" && /^(?:i|me|my|we|us|our|mine|ours|myself)$/.test(norm),
    ),
  );

/** What somebody does before he speaks is told in a short sentence: "Jim Hale shook his head." */
const LONGEST_GESTURE = 16;

/** A lone word between marks may be anybody's. */
const FEWEST_WORDS = 4;

const longEnough = (scene: Scene, quotes: readonly number[]): boolean =>
  quotes.some((quote) => {
    const inner = scene.quotations[quote]?.inner;
    return inner !== undefined && scene.text.slice(inner.start, inner.end).split(/\s+/).length >= FEWEST_WORDS;
  });

const isMain = (scene: Scene, draft: Draft): boolean => scene.clauses[draft.clause ?? -1]?.kind === "main";

/** The named person who is the subject of the sentence's only main clause. */
function named(scene: Scene, sentence: number, rest: Omit<Draft, "cue">): Draft | undefined {
  const mains = (scene.clausesOf[sentence] ?? []).flatMap((index) => {
    const found = clauseAt(scene, index);
    return found && found.clause.kind === "main" && found.group.finite ? [{ index, ...found }] : [];
  });
  const main = mains[0];
  const phrase = phraseOf(scene, main?.clause.subject);
  if (!main || !phrase || mains.length > 1 || main.group.passive || main.clause.subject === undefined) return;
  const person = Array.from({ length: phrase.last - phrase.first }, (_, i) => phrase.first + i).some(scene.personFrom);
  const limits = scene.sentences[sentence];
  const short = limits !== undefined && limits.last - limits.first <= LONGEST_GESTURE;
  if (phrase.kind !== "name" || !person || !short || main.group.tense !== "past" || main.group.negated) return;
  const source = sourceSpan(scene, main.clause, main.clause.subject);
  const cue = { start: main.group.start, end: main.group.end };
  return { ...rest, cue, clause: main.index, sourcePhrase: main.clause.subject, ...(source ? { source } : {}) };
}
