import { speakerWords } from "../../knowledge/speakers.js";
import { type Entity, firstFrom, type Span, type Token } from "../../model/index.js";
import type { Draft } from "./draft.js";
import type { MentionIndex } from "./mention-index.js";
import { clauseAt, phraseOf, quoteAround, type Scene } from "./scene.js";
import type { Speaker } from "./speakers.js";
import { describedBefore, subjectBefore } from "./subject-before.js";

/** Who spoke last in a paragraph, and where his words for himself stand. */
interface Turn {
  readonly speaker: Speaker;
  readonly source: Span;
  readonly sentence: number;
}

interface Told {
  readonly at: MentionIndex;
  readonly entities: readonly Entity[];
}

/**
 * Tells who speaks in each attribution, in order. A pronoun that stands for no entity goes on with the speaker before it
 * in the same paragraph, or the sentence before, where that one has no name or is several: "A spokesman rejected that. “No
 * offer was made,” he said."
 */
export function allSpeakers(
  scene: Scene,
  drafts: readonly Draft[],
  { speakerOf, ...told }: Told & { readonly speakerOf: (draft: Draft, met: ReadonlyMap<number, Speaker>) => Speaker },
): Speaker[] {
  const found: Speaker[] = [];
  const met = new Map<number, Speaker>();
  let block = -1;
  let several: Turn | undefined;
  let person: Turn | undefined;
  for (const draft of drafts) {
    const here = scene.sentences[draft.sentence]?.block ?? -1;
    if (here !== block) several = undefined;
    if (here !== block && !isRightBehind(scene, draft, person)) person = undefined;
    block = here;
    const heard = speakerOf(draft, met);
    const own = (heard.speaker === undefined ? describedBefore(scene, draft, { ...told, met }) : undefined) ?? heard;
    const speaker = isNobody(own)
      ? (goesOn(scene, draft, { several, person, told }) ?? subjectBefore(scene, draft, { ...told, met }) ?? own)
      : own;
    found.push(speaker);
    if (draft.source && !isNobody(speaker)) met.set(draft.source.start, speaker);
    const turn = draft.source && { speaker, source: draft.source, sentence: draft.sentence };
    const named = phraseOf(scene, draft.sourcePhrase)?.kind === "name";
    if (!isNobody(speaker)) several = turn;
    else if (named) several = undefined;
    const first = phraseOf(scene, draft.sourcePhrase)?.first ?? -1;
    const asked = askedIn(scene, draft, told.at);
    if (asked) person = asked;
    else if (own.unnamed !== undefined && isPerson(scene, draft)) person = turn;
    else if ((named && scene.personFrom(first)) || told.entities[own.speaker ?? -1]?.kind === "person")
      person = undefined;
  }
  return found;
}

/** "A spokesman denied it." and, in a paragraph of its own, "“Nobody left,” he said.": nothing stands between the two. */
function isRightBehind(scene: Scene, draft: Draft, person: Turn | undefined): boolean {
  const block = scene.sentences[draft.sentence]?.block;
  const opens = scene.sentences[draft.sentence - 1]?.block !== block;
  return person !== undefined && opens && draft.quotations.length > 0 && person.sentence === draft.sentence - 1;
}

/** "A skipper was asked how deep the lock was. “Three fathoms,” she said.": whoever is asked has the word. */
function askedIn(scene: Scene, draft: Draft, at: MentionIndex): Turn | undefined {
  const found = clauseAt(scene, draft.clause ?? -1);
  const phrase = phraseOf(scene, found?.clause.subject);
  const head = scene.tokens[phrase?.head ?? -1];
  if (!found?.group.passive || draft.entry.act !== "ask" || !phrase || !head || at.covering(head)) return;
  if (phrase.kind !== "nominal" || !isOnePerson(head)) return;
  return { speaker: { unnamed: scene.text.slice(phrase.start, phrase.end) }, source: phrase, sentence: draft.sentence };
}

const isNobody = (speaker: Speaker): boolean => speaker.speaker === undefined && speaker.unnamed === undefined;

/** Tells whether the source is one person by its noun: bodies are no "he" and no "she". */
function isPerson(scene: Scene, draft: Draft): boolean {
  const head = scene.tokens[phraseOf(scene, draft.sourcePhrase)?.head ?? -1];
  return head !== undefined && isOnePerson(head);
}

function isOnePerson(head: Token): boolean {
  const { people, bodies } = speakerWords();
  return people.has(head.lemma) && !bodies.has(head.lemma) && !head.xpos.endsWith("S");
}

interface Before {
  readonly several: Turn | undefined;
  readonly person: Turn | undefined;
  readonly told: Told;
}

function goesOn(scene: Scene, draft: Draft, { several, person, told }: Before): Speaker | undefined {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const word = scene.tokens[phrase?.head ?? -1]?.norm;
  if (word === "they")
    return several?.speaker.unnamed !== undefined || several?.speaker.alsoSpeakers ? several.speaker : undefined;
  const gender = word === "he" || word === "she" ? word : undefined;
  if (!phrase || !gender || !person || !fits(person.speaker, gender)) return;
  if (phrase.start - person.source.end > FAR) return;
  return isAlone(scene, person, { phrase, gender, told }) ? person.speaker : undefined;
}

/** "she" is no spokesman, "he" no spokeswoman. */
function fits({ unnamed = "" }: Speaker, gender: "he" | "she"): boolean {
  const others = speakerWords().genders[gender === "he" ? "she" : "he"];
  const words = unnamed.toLowerCase().split(/\P{L}+/u);
  return !others.some((ending) => words.some((word) => word.endsWith(ending)));
}

/** How far back, in characters, another who may be meant is looked for. */
const FAR = 2000;

/** Tells whether nobody else in the paragraph, named before or doing something since, may be the one meant. */
function isAlone(
  scene: Scene,
  turn: Turn,
  { phrase, gender, told }: { readonly phrase: Span; readonly gender: "he" | "she"; readonly told: Told },
): boolean {
  const block = scene.intake.blocks[scene.sentences[turn.sentence]?.block ?? -1];
  if (!block) return false;
  const start = Math.max(block.start, turn.source.start - FAR);
  const named = told.at.within({ start, end: phrase.start }).some(({ entity }) => {
    const other = told.entities[entity];
    return other?.kind === "person" && (other.gender === undefined || (other.gender === "m") === (gender === "he"));
  });
  return !named && !otherSubject(scene, turn.source.end, phrase.start);
}

/** Tells whether a person, named or not, is the subject of a clause outside quotation marks between two places. */
function otherSubject(scene: Scene, from: number, to: number): boolean {
  for (let i = firstFrom(scene.phrases, from); (scene.phrases[i]?.start ?? to) < to; i++) {
    const phrase = scene.phrases[i];
    const head = scene.tokens[phrase?.head ?? -1];
    if (!phrase || !head || quoteAround(scene, head.sentence, phrase.start) !== undefined) continue;
    const somebody =
      phrase.kind === "name" ? scene.personFrom(phrase.first) : phrase.kind === "nominal" && isOnePerson(head);
    const acts = (scene.clausesOf[head.sentence] ?? []).some((index) => scene.clauses[index]?.subject === i);
    if (somebody && acts) return true;
  }
  return false;
}
