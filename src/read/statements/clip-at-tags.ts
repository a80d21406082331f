import type { Span } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { type Scene, trimContent } from "./scene.js";

/** "Ms Orr said it was over, officials told AFP": what she said ends before those who report it, or before what they tell. */
export function clipAtTags(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const tags = drafts.filter(({ by }) => /:(?:postposed|phrase|as-clause)$/.test(by));
  for (const tag of tags) {
    const start = Math.min(tag.cue.start, tag.source?.start ?? tag.cue.start);
    const told = tag.content[0]?.start ?? start;
    for (const draft of drafts) {
      if (draft === tag) continue;
      if (isWithin(draft.cue, tag.content)) clip(scene, draft, start, tag.cue.end);
      else if (draft.cue.end < told) clip(scene, draft, told, told);
    }
  }
  return drafts;
}

const isWithin = (cue: Span, content: readonly Span[]): boolean =>
  content.some((span) => span.start <= cue.start && cue.end <= span.end);

/** Cuts the content at a place, where it runs on to another. */
function clip(scene: Scene, draft: Draft, start: number, to: number): void {
  draft.content = draft.content.map((span) =>
    span.start < start && to <= span.end ? trimContent(scene, draft.sentence, { start: span.start, end: start }) : span,
  );
}
