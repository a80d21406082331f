import type { Span } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { type Scene, trimContent } from "./scene.js";

/** "Ms Orr said it was over, officials told AFP": what she said ends before those who report it. */
export function clipAtTags(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const tags = drafts.filter(({ by }) => /:(?:postposed|phrase|as-clause)$/.test(by));
  for (const tag of tags) {
    const start = Math.min(tag.cue.start, tag.source?.start ?? tag.cue.start);
    for (const draft of drafts) if (draft !== tag && isWithin(draft.cue, tag.content)) clip(scene, draft, tag, start);
  }
  return drafts;
}

const isWithin = (cue: Span, content: readonly Span[]): boolean =>
  content.some((span) => span.start <= cue.start && cue.end <= span.end);

function clip(scene: Scene, draft: Draft, tag: Draft, start: number): void {
  draft.content = draft.content.map((span) =>
    span.start < start && tag.cue.end <= span.end
      ? trimContent(scene, draft.sentence, { start: span.start, end: start })
      : span,
  );
}
