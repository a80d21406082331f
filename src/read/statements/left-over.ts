import { type CueEntry, verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { VerbGroup } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { draftOf, type Found } from "./make-draft.js";
import { clauseAt, type Scene } from "./scene.js";

/** Between a cue and a quotation that it reaches over no grammar stand at most so many characters. */
const LONGEST_GAP = 80;

/** A quotation that no grammar reached goes to the cue before it that has nothing said yet: `said it "..."`. */
export function leftOver(scene: Scene, sentence: number, cues: readonly number[], drafts: readonly Draft[]): Draft[] {
  const held = new Set(drafts.flatMap((draft) => draft.quotations));
  const busy = new Set(drafts.map((draft) => draft.clause));
  const left = new Map<number, Draft>();
  return (scene.quotesOf[sentence] ?? []).flatMap((quote) => {
    const quotation = scene.quotations[quote];
    if (!quotation || held.has(quote) || quotation.kind !== "speech") return [];
    const index = cues.findLast(
      (cue) => (clauseAt(scene, cue)?.group.end ?? Number.POSITIVE_INFINITY) <= quotation.start,
    );
    const found = index === undefined ? undefined : clauseAt(scene, index);
    const entry = found && entryFor(scene, found.group);
    const before = left.get(index ?? -1);
    if (before) extend(scene, before, quote);
    if (before || index === undefined || !found || !entry || busy.has(index) || found.group.passive) return [];
    const gap = scene.text.slice(found.group.end, quotation.start);
    if (gap.length > LONGEST_GAP || /[.;:!?]/.test(gap)) return [];
    const at: Found = { scene, sentence, index, ...found, free: [quote] };
    // "specified “Herring” as its catch": a name in marks is nothing said.
    if (
      entry.frames.every((frame) => frame === "that") &&
      /^\p{Lu}\S*$/u.test(scene.text.slice(quotation.inner.start, quotation.inner.end))
    )
      return [];
    const led = entry.prepositions?.includes(scene.tokens[found.group.last]?.norm ?? "") ? 1 : 0;
    const start = scene.tokens[found.group.last + led]?.start ?? found.group.end;
    const draft = draftOf(at, entry, [{ start, end: quotation.end }], "left-over");
    if (draft) left.set(index, draft);
    return draft ? [draft] : [];
  });
}

/** `said it "regretted" the vote and "remained open"`: the second quotation goes on with the first. */
function extend(scene: Scene, draft: Draft, quote: number): void {
  const quotation = scene.quotations[quote];
  const last = draft.content.at(-1);
  if (!quotation || !last || quotation.start - last.end > LONGEST_GAP) return;
  draft.content = [...draft.content.slice(0, -1), { start: last.start, end: quotation.end }];
  draft.quotations.push(quote);
}

/** The entry for words that stand after a cue in no frame of its own: by its preposition, else by what it frames. */
function entryFor(scene: Scene, group: VerbGroup): CueEntry | undefined {
  const cue = verbCue(group.lemma);
  const led = cue?.prepositions.get(scene.tokens[group.last]?.norm ?? "");
  const said = isVerbOf("reporting", group.lemma) || isVerbOf("uttering", group.lemma);
  return led ?? (said ? cue?.frames.get("that") : undefined);
}
