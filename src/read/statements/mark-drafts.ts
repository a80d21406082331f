import { colonDraft } from "./colon-draft.js";
import type { Draft } from "./draft.js";
import { labelDraft } from "./label-draft.js";
import { postDraft } from "./post-draft.js";
import type { Scene } from "./scene.js";
import { dashDraft } from "./signature-draft.js";

/** Reads the attributions of one sentence whose cue is a mark: "S: Q", "Q – S", "Q — S (@handle)", and "... was blunt: Q". */
export function markDrafts(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft[] {
  const draft =
    postDraft(scene, sentence) ??
    labelDraft(scene, sentence) ??
    dashDraft(scene, sentence, taken) ??
    colonDraft(scene, sentence, taken);
  return draft ? [draft] : [];
}
