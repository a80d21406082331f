import { speakerWords } from "../../knowledge/speakers.js";
import type { Entity, Mention } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { phraseOf, type Scene } from "./scene.js";

export interface Speaker {
  readonly speaker?: number;
  readonly alsoSpeakers?: readonly number[];
  readonly unnamed?: string;
}

/** Finds the entity whose mention covers a place, the shortest mention first. */
export function mentionFinder(mentions: readonly Mention[]): (start: number, end: number) => Mention | undefined {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  let widest = 0;
  for (const mention of sorted) widest = Math.max(widest, mention.end - mention.start);
  const reach = Math.min(widest, 400);
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < start - reach) low = middle + 1;
      else high = middle;
    }
    let best: Mention | undefined;
    for (let i = low; i < sorted.length && (sorted[i]?.start ?? 0) <= start; i++) {
      const mention = sorted[i];
      if (!mention || mention.end < end) continue;
      if (!best || mention.end - mention.start < best.end - best.start) best = mention;
    }
    return best;
  };
}

/** Tells who speaks: the entity at the head of the source, else the words for somebody who is not named. */
export function speakerOf(
  scene: Scene,
  draft: Draft,
  at: ReturnType<typeof mentionFinder>,
  entities: readonly Entity[],
): Speaker {
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head) return {};
  const called = phrase.kind === "nominal" ? apposed(scene, draft.sourcePhrase, at) : undefined;
  const own = called ?? at(head.start, head.end) ?? apposed(scene, draft.sourcePhrase, at);
  const joined = (phrase.joined ?? []).flatMap((index) => {
    const other = scene.tokens[phraseOf(scene, index)?.head ?? -1];
    return other ? (at(other.start, other.end)?.entity ?? []) : [];
  });
  if (own && entities[own.entity]) {
    const also = [...new Set(joined)].filter((entity) => entity !== own.entity);
    return { speaker: own.entity, ...(also.length > 0 ? { alsoSpeakers: also } : {}) };
  }
  if (!draft.source || phrase.kind === "pronoun" || !speakerWords().people.has(head.lemma)) return {};
  return { unnamed: scene.text.slice(draft.source.start, draft.source.end) };
}

/** "his deputy, Lena Orr" and "Lena Orr, his deputy, who": the name in apposition says who it is. */
function apposed(scene: Scene, index: number | undefined, at: ReturnType<typeof mentionFinder>): Mention | undefined {
  const around = [phraseOf(scene, index)?.apposition, index === undefined ? undefined : scene.apposedTo(index)];
  for (const other of around) {
    const phrase = phraseOf(scene, other);
    const head = phrase && scene.tokens[phrase.head];
    const mention = phrase?.kind === "name" && head ? at(head.start, head.end) : undefined;
    if (mention) return mention;
  }
  return;
}
