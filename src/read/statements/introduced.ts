import { speakerWords } from "../../knowledge/speakers.js";
import { firstFrom, type NounPhrase, type Span, type Token } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** Sentences back in which somebody without a name came in; further back he must be the only one of his kind. */
const FAR_BACK = 3;

/** Who the sources are that were met so far, by where their words begin. */
type Met = ReadonlyMap<number, { readonly unnamed?: string }>;

/**
 * Gives the words with which those came in whom a phrase takes up: "A negotiator from the coast was gloomy. “It is over,” the
 * negotiator said.", "Two bankers who were there ... the bankers said", "A member of the board ... the person said",
 * "A senior banker ... the same banker", "Two bankers ... one of them".
 */
export function introduced(scene: Scene, phrase: NounPhrase, source: Span, met: Met = NOBODY): string | undefined {
  const { tokens } = scene;
  const head = tokens[phrase.head];
  if (!head) return;
  if (head.norm === "one") return oneOf(scene, phrase, met);
  if (source.end > phrase.end || !takesUp(tokens, phrase)) return;
  const found = known(scene, phrase, head);
  if (found) return wordsOf(scene, found, met);
  const of = head.xpos.endsWith("S") ? undefined : several(scene, phrase, head.lemma);
  return of && `one of ${lower(wordsOf(scene, of, met))}`;
}

const NOBODY: Met = new Map();

/** "The banker", "the same banker", "this banker": somebody who was told of before. */
function takesUp(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  return /^(?:the|this|that)$/.test(tokens[first]?.norm ?? "") && head > first;
}

/** The nearest phrase of the same noun that somebody came in by, near or the only one. */
function known(scene: Scene, phrase: NounPhrase, head: Token): NounPhrase | undefined {
  const { tokens, phrases } = scene;
  const anybody = speakerWords().anybody.has(head.lemma);
  const far: NounPhrase[] = [];
  for (let i = firstFrom(phrases, phrase.start) - 1; i >= 0; i--) {
    const other = phrases[i];
    const noun = other && tokens[other.head];
    if (!other || !noun) return;
    const isNear = head.sentence - noun.sentence <= FAR_BACK;
    if (isSameNoun(noun, head) && other.kind === "nominal") {
      if (comesIn(scene, other) && bears(scene, other, phrase)) {
        if (isNear) return other;
        far.push(other);
      } else if (!takesUp(tokens, other) && isNear) return;
    }
    if (anybody && isNear && noun.sentence < head.sentence && isSomebody(scene, i)) return other;
  }
  return far.length === 1 ? far[0] : undefined;
}

/** One noun and one number; "an official close to the talks" is often tagged an adjective. */
const isSameNoun = (a: Token, b: Token): boolean =>
  a.norm === b.norm || (a.lemma === b.lemma && a.xpos.endsWith("S") === b.xpos.endsWith("S"));

/** Every word by which the later phrase tells whom it means stands in the earlier: "the port official" is no "town official". */
function bears({ tokens }: Scene, earlier: NounPhrase, later: NounPhrase): boolean {
  const words = new Set(tokens.slice(earlier.first, earlier.head).map(({ norm }) => norm));
  return tokens
    .slice(later.first + 1, later.head)
    .every(({ norm }) => words.has(norm) || speakerWords().again.has(norm));
}

/** The words of a source as they were heard, without what is set off behind them. */
function wordsOf({ text }: Scene, { start, full }: NounPhrase, met: Met): string {
  const heard = met
    .get(start)
    ?.unnamed?.split(/[,–—(]/u)[0]
    ?.trim();
  return heard || text.slice(start, full.end);
}

/** "One of them", "one of the bankers": of several who came in right before. */
function oneOf(scene: Scene, phrase: NounPhrase, met: Met): string | undefined {
  const { tokens } = scene;
  if (tokens[phrase.last]?.norm !== "of" || tokens[phrase.last + 1]?.norm !== "them") return;
  const of = several(scene, phrase, undefined);
  return of && `one of ${lower(wordsOf(scene, of, met))}`;
}

/** Those several who came in without a name in the sentences right before, where they are the only ones. */
function several(scene: Scene, phrase: NounPhrase, lemma: string | undefined): NounPhrase | undefined {
  const { tokens, phrases } = scene;
  const here = tokens[phrase.head]?.sentence ?? 0;
  const found: NounPhrase[] = [];
  for (let i = firstFrom(phrases, phrase.start) - 1; i >= 0; i--) {
    const other = phrases[i];
    const noun = other && tokens[other.head];
    if (!other || !noun || here - noun.sentence > FAR_BACK) break;
    const isNoun = lemma === undefined ? isHuman(noun) : noun.lemma === lemma;
    if (other.kind === "nominal" && noun.xpos === "NNS" && isNoun) found.push(other);
  }
  const [only] = found;
  return only && found.length === 1 && comesIn(scene, only) ? only : undefined;
}

const isHuman = ({ lemma }: Token): boolean => speakerWords().people.has(lemma) && !speakerWords().bodies.has(lemma);

const lower = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

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
