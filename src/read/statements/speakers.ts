import { channelWords } from "../../knowledge/channels.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Entity, Mention, NounPhrase } from "../../model/index.js";
import type { Draft } from "./draft.js";
import type { MentionIndex } from "./mention-index.js";
import { phraseOf, type Scene, tokenFrom } from "./scene.js";

export interface Speaker {
  readonly speaker?: number;
  readonly alsoSpeakers?: readonly number[];
  readonly unnamed?: string;
}

/** Tells who speaks: the entity at the head of the source, else the words for somebody who is not named. */
export function speakerOf(scene: Scene, draft: Draft, at: MentionIndex, entities: readonly Entity[]): Speaker {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head || isOwner(scene, draft, phrase)) return {};
  const called = phrase.kind === "nominal" ? apposed(scene, draft.sourcePhrase, at) : undefined;
  const owned = memberOf(scene, at.covering(head), { at, entities });
  if (owned) return owned.member ? { speaker: owned.member.entity } : {};
  const own = called ?? at.covering(head) ?? authorOf(scene, draft, at) ?? apposed(scene, draft.sourcePhrase, at);
  const joined = (phrase.joined ?? []).flatMap((index) => {
    const other = scene.tokens[phraseOf(scene, index)?.head ?? -1];
    return other ? (at.covering(other)?.entity ?? []) : [];
  });
  const states = jointStates(scene, phrase, { at, entities });
  if (states[0] !== undefined) return { speaker: states[0], alsoSpeakers: states.slice(1) };
  if (own && entities[own.entity] && entities[own.entity]?.kind !== "place") {
    const also = [...new Set(joined)].filter((entity) => entity !== own.entity);
    return { speaker: own.entity, ...(also.length > 0 ? { alsoSpeakers: also } : {}) };
  }
  const { people } = speakerWords();
  if (!draft.source || phrase.kind === "pronoun" || !(people.has(head.lemma) || people.has(head.norm))) return {};
  return { unnamed: scene.text.slice(draft.source.start, draft.source.end).replace(/^whose\s+/i, "") };
}

/** "Ann Orr's planned trip will signal whether": what is hers says nothing for her. */
function isOwner({ tokens }: Scene, { source }: Draft, { last }: NounPhrase): boolean {
  const mark = tokens[last];
  return mark?.xpos === "POS" && source !== undefined && source.end > mark.end;
}

/** "Ann Orr of the Dockers and Allied Trades Union said": she speaks, though the name of the union holds an "and". */
function memberOf(
  scene: Scene,
  own: Mention | undefined,
  { at, entities }: { at: MentionIndex; entities: readonly Entity[] },
): { member?: Mention } | undefined {
  if (!own || entities[own.entity]?.kind !== "body") return;
  const { tokens } = scene;
  let before = tokenFrom(tokens, own.start) - 1;
  if (tokens[before]?.norm === "the") before--;
  const last = tokens[before - 1];
  if (!last || !/^(of|from|at)$/.test(tokens[before]?.norm ?? "")) return;
  const member = at.covering(last);
  if (!member || entities[member.entity]?.kind !== "person" || member.end !== last.end) return;
  const led = tokens[tokenFrom(tokens, member.start) - 1];
  return led?.upos === "ADP" ? {} : { member };
}

/** "the Chilean and Peruvian delegations": the states of two peoples before one noun speak together. */
function jointStates(
  scene: Scene,
  phrase: NounPhrase,
  { at, entities }: { at: MentionIndex; entities: readonly Entity[] },
): number[] {
  const head = scene.tokens[phrase.head];
  if (phrase.kind !== "nominal" || !head?.xpos.endsWith("S")) return [];
  const peoples = at
    .within({ start: phrase.start, end: head.start })
    .filter(({ entity }) => entities[entity]?.kind === "state");
  const states = [...new Set(peoples.map(({ entity }) => entity))];
  return states.length > 1 ? states : [];
}

/** "the ministry's statement", "a statement by the ministry": what is written speaks for its author. */
function authorOf(scene: Scene, draft: Draft, at: MentionIndex): Mention | undefined {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head || !channelWords().documents.has(head.lemma)) return;
  const from = /^(by|from)$/.test(scene.tokens[phrase.last]?.norm ?? "")
    ? scene.phraseFrom(phrase.last + 1)
    : undefined;
  const author = phraseOf(scene, phrase.possessor) ?? phraseOf(scene, from);
  const name = author && scene.tokens[author.head];
  return name && at.covering(name);
}

/** "his deputy, Lena Orr" and "Lena Orr, his deputy, who": the name in apposition says who it is. */
function apposed(scene: Scene, index: number | undefined, at: MentionIndex): Mention | undefined {
  const around = [phraseOf(scene, index)?.apposition, index === undefined ? undefined : scene.apposedTo(index)];
  for (const other of around) {
    const phrase = phraseOf(scene, other);
    const head = phrase && scene.tokens[phrase.head];
    const mention = phrase?.kind === "name" && head ? at.covering(head) : undefined;
    if (mention) return mention;
  }
  return;
}
