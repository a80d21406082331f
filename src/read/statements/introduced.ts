import { speakerWords } from "../../knowledge/speakers.js";
import { firstFrom, type NounPhrase, type Span } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** Sentences back in which somebody without a name came in. */
const FAR_BACK = 3;

/**
 * Gives the words with which those came in whom a phrase takes up: "A negotiator from the coast was gloomy. “It is over,” the
 * negotiator said.", "Two bankers who were there ... the bankers said", "A member of the board ... the person said".
 */
export function introduced(scene: Scene, phrase: NounPhrase, { end }: Span): string | undefined {
  const { tokens, phrases, text } = scene;
  const head = tokens[phrase.head];
  if (!head || tokens[phrase.first]?.norm !== "the" || end > phrase.end || phrase.last - phrase.first !== 2) return;
  const anybody = speakerWords().anybody.has(head.lemma);
  for (let i = firstFrom(phrases, phrase.start) - 1; i >= 0; i--) {
    const other = phrases[i];
    const known = other && tokens[other.head];
    if (!other || !known || head.sentence - known.sentence > FAR_BACK) return;
    const same = known.lemma === head.lemma && known.xpos === head.xpos && other.kind === "nominal";
    if (same) return comesIn(scene, other) ? text.slice(other.start, other.full.end) : undefined;
    if (anybody && known.sentence < head.sentence && isSomebody(scene, i))
      return text.slice(other.start, other.full.end);
  }
  return;
}

/** "A banker", "two bankers", "several bankers": somebody of whom nothing was told before. */
function comesIn({ tokens }: Scene, { first, head }: NounPhrase): boolean {
  const opening = tokens[first];
  if (tokens[head]?.xpos !== "NNS") return /^an?$/.test(opening?.norm ?? "");
  return opening?.xpos === "CD" || /^(?:some|several|both|many)$/.test(opening?.norm ?? "");
}

/** One person without a name who does something: whom "the person" and "the source" may stand for. */
function isSomebody(scene: Scene, index: number): boolean {
  const phrase = scene.phrases[index];
  const head = scene.tokens[phrase?.head ?? -1];
  if (!phrase || !head || phrase.kind !== "nominal" || head.xpos.endsWith("S") || !comesIn(scene, phrase)) return false;
  const { people, bodies } = speakerWords();
  if (!people.has(head.lemma) || bodies.has(head.lemma)) return false;
  return (scene.clausesOf[head.sentence] ?? []).some((clause) => scene.clauses[clause]?.subject === index);
}
