import { channelWords } from "../../knowledge/channels.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Entity, NounPhrase, Span, Token } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import type { MentionIndex } from "./mention-index.js";
import { clauseAt, phraseOf, type Scene } from "./scene.js";
import type { Speaker } from "./speakers.js";

interface Told {
  readonly at: MentionIndex;
  readonly entities: readonly Entity[];
  /** Who the sources are that were met so far, by where their words begin. */
  readonly met: ReadonlyMap<number, Speaker>;
}

/**
 * Tells whom a pronoun stands for that nothing else resolves: the only subject before it, in its sentence and the one before, that it
 * can take up: "The minister in charge had not slept. “Nobody won,” he said.", "A panel met twice. It put the loss at a tenth."
 */
export function subjectBefore(scene: Scene, draft: Draft, told: Told): Speaker | undefined {
  const pronoun = phraseOf(scene, draft.sourcePhrase);
  const own = scene.tokens[pronoun?.head ?? -1]?.norm ?? "";
  const word = OWNERS.get(own) ?? own;
  if (!pronoun || (pronoun.kind !== "pronoun" && word === own) || !/^(?:s?he|they|it)$/.test(word)) return;
  const first = firstSentence(scene, draft);
  const able = [...new Set([first - 1, first, draft.sentence])].flatMap((sentence) =>
    subjectsOf(scene, draft, sentence, pronoun.start).filter((phrase) => canBe(scene, phrase, word, told)),
  );
  const last = able.at(-1);
  if (!last || isAnyone(scene, last)) return;
  const earlier = subjectsOf(scene, draft, first - 2, pronoun.start).filter(
    (phrase) => isFresh(scene, phrase, told) && canBe(scene, phrase, word, told),
  );
  const others = [...earlier, ...able].some((phrase) => phrase !== last && !isSame(scene, phrase, last, told));
  return others ? undefined : speakerFor(scene, last, told);
}

/** "By his own account": whose it is. */
const OWNERS = new Map([
  ["his", "he"],
  ["her", "she"],
  ["its", "it"],
  ["their", "they"],
]);

/** A name, or a noun for somebody who has no name. */
const isFresh = (scene: Scene, { kind, head }: NounPhrase, { at }: Told): boolean =>
  kind === "name" || !at.covering(scene.tokens[head] ?? { start: 0, end: 0 });

/** "A dentist could at least look": somebody who is only thought of. */
function isAnyone(scene: Scene, { first, start }: NounPhrase): boolean {
  const clause = scene.clauses.find((one) => phraseOf(scene, one.subject)?.start === start);
  return (
    /^(?:an?|any|no)$/.test(scene.tokens[first]?.norm ?? "") && scene.verbs[clause?.verb ?? -1]?.modal !== undefined
  );
}

/**
 * "Ana Orr apologised. “It was a bad letter,” the port's director said.": a definite description that nothing before it bears
 * tells who the named person is whom alone the sentence before is about.
 */
export function describedBefore(scene: Scene, draft: Draft, { at, entities }: Told): Speaker | undefined {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const head = scene.tokens[phrase?.head ?? -1];
  const { people, bodies, anybody } = speakerWords();
  if (!phrase || !head || phrase.kind !== "nominal" || scene.tokens[phrase.first]?.norm !== "the" || at.covering(head))
    return;
  const aged = agedBefore(scene, phrase, { at, entities });
  if (aged !== undefined) return { speaker: aged };
  if (head.xpos.endsWith("S") || !people.has(head.lemma) || bodies.has(head.lemma) || anybody.has(head.lemma)) return;
  if (
    scene.tokens.slice(0, phrase.first).some(({ lemma, upos }) => lemma === head.lemma && /^(?:NOUN|PROPN)$/.test(upos))
  )
    return;
  const subjects = subjectsOf(scene, draft, firstSentence(scene, draft) - 1, phrase.start);
  const known = subjects.map((one) => at.covering(scene.tokens[one.head] ?? one));
  const [first] = known;
  const person = entities[first?.entity ?? -1];
  if (!first || person?.kind !== "person" || known.some((one) => one?.entity !== first.entity)) return;
  return fitsNoun(scene.text.slice(phrase.start, phrase.end).toLowerCase(), head, person.gender === "f" ? "she" : "he")
    ? { speaker: first.entity }
    : undefined;
}

/** Sentences back in which the one was told of whom a report takes up by age: "the 51-year-old skipper". */
const FAR_BACK = 6;

/** "Ana Orr has a calendar in the wheelhouse. ... “No,” said the 51-year-old skipper": the person of whom alone the sentence last told. */
function agedBefore(
  scene: Scene,
  { first, head, start }: NounPhrase,
  { at, entities }: Pick<Told, "at" | "entities">,
): number | undefined {
  if (!scene.tokens.slice(first, head + 1).some(({ norm }) => norm === "old" || norm.endsWith("-year-old"))) return;
  const here = scene.tokens[head]?.sentence ?? 0;
  for (let sentence = here; sentence >= Math.max(0, here - FAR_BACK); sentence--) {
    const people = new Set(
      (scene.clausesOf[sentence] ?? []).flatMap((index) => {
        const subject = phraseOf(scene, scene.clauses[index]?.subject);
        const known = subject && subject.end <= start ? at.covering(scene.tokens[subject.head] ?? subject) : undefined;
        return known && entities[known.entity]?.kind === "person" ? [known.entity] : [];
      }),
    );
    const [only] = people;
    if (only !== undefined) return people.size === 1 ? only : undefined;
  }
  return;
}

/** The sentence in which what is said begins, where that is before who says it. */
function firstSentence({ sentences }: Scene, { content, sentence }: Draft): number {
  const start = Math.min(...content.map((span) => span.start));
  let at = sentence;
  while (at > 0 && (sentences[at]?.start ?? 0) > start) at--;
  return at;
}

/** Subjects of a sentence's clauses outside what is said, in the paragraph of the place and before it. */
function subjectsOf(scene: Scene, { content, by }: Draft, sentence: number, place: number): NounPhrase[] {
  const here = scene.sentences[sentence];
  const block = scene.intake.blocks[here?.block ?? -1];
  if (!here || !block || place < block.start || place > block.end) return [];
  const subjects = new Set(outerClauses(scene, sentence).map((index) => clauseAt(scene, index)?.clause.subject));
  return [...subjects].flatMap((index) => {
    const phrase = phraseOf(scene, index);
    const isSaid =
      phrase && !by.endsWith(":owned") && content.some((span) => span.start <= phrase.start && phrase.end <= span.end);
    return phrase && phrase.kind !== "pronoun" && !isSaid && phrase.end <= place ? [phrase] : [];
  });
}

function canBe(scene: Scene, phrase: NounPhrase, word: string, { at, entities }: Told): boolean {
  const head = scene.tokens[phrase.head];
  if (!head || phrase.joined) return word === "they" && phrase.joined !== undefined;
  const known = entities[at.covering(head)?.entity ?? -1];
  if (known?.kind === "person") return word !== "it" && word !== "they" && known.gender !== (word === "he" ? "f" : "m");
  if (known) return word === "it" || word === "they";
  if (phrase.kind === "name" && scene.personFrom(phrase.first)) return word === "he" || word === "she";
  return fitsNoun(scene.text.slice(phrase.start, phrase.end).toLowerCase(), head, word);
}

function fitsNoun(words: string, head: Token, word: string): boolean {
  const { people, bodies, genders } = speakerWords();
  const several = head.xpos.endsWith("S");
  const body = bodies.has(head.lemma);
  if (word === "they") return people.has(head.lemma) && (several || body);
  if (word === "it") return !several && (body || channelWords().documents.has(head.lemma));
  const others = genders[word === "he" ? "she" : "he"];
  const parts = words.split(/\P{L}+/u);
  return people.has(head.lemma) && !several && !body && !others.some((end) => parts.some((part) => part.endsWith(end)));
}

const isSame = (scene: Scene, a: NounPhrase, b: NounPhrase | undefined, { at }: Told): boolean => {
  const [one, other] = [scene.tokens[a.head], scene.tokens[b?.head ?? -1]].map((head) => head && at.covering(head));
  return one !== undefined && one.entity === other?.entity;
};

function speakerFor({ text, tokens }: Scene, phrase: NounPhrase, { at, met }: Told): Speaker {
  const before = met.get(phrase.start);
  if (before) return before;
  const head = tokens[phrase.head];
  const known = head && at.covering(head);
  const words: Span = { start: phrase.start, end: phrase.full.end };
  return known ? { speaker: known.entity } : { unnamed: text.slice(words.start, words.end) };
}
