import { fileUnder } from "../../model/index.js";
import type { Draft } from "./draft.js";
import type { Scene } from "./scene.js";

/**
 * A quotation belongs to one attribution. Of several whose content holds it, to the one that it stands beside; else to
 * the innermost that puts words into somebody else's mouth; else, where a speaker goes on about himself, to the outermost.
 */
export function oneOwner(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const holders = new Map<number, Draft[]>();
  for (const draft of drafts) for (const quote of draft.quotations) fileUnder(holders, quote, draft);
  const owner = new Map<number, Draft | undefined>();
  for (const [quote, held] of holders) {
    const spoken = held.filter((draft) => draft.source);
    const inward = [...(spoken.length > 0 ? spoken : held)].sort((a, b) => width(b) - width(a));
    owner.set(
      quote,
      inward.findLast((draft) => draft.by.endsWith(":quoted")) ??
        inward.findLast((draft) => speaksForOthers(scene, draft)) ??
        inward[0],
    );
  }
  for (const draft of drafts) {
    draft.quotations = draft.quotations.filter((quote) => owner.get(quote) === draft && isSaid(scene, draft, quote));
  }
  return [...drafts];
}

/** A scare quote or a title within what somebody says is not in his words; what he calls a thing is. */
const isSaid = (scene: Scene, draft: Draft, quote: number): boolean =>
  scene.quotations[quote]?.kind === "speech" || /:(quoted|as|predicate|dash|before)$/.test(draft.by);

const width = (draft: Draft): number => draft.content.reduce((sum, span) => sum + span.end - span.start, 0);

function speaksForOthers(scene: Scene, draft: Draft): boolean {
  const { entry } = draft;
  if (!entry.frames.includes("quote") && !entry.frames.includes("np-as")) return false;
  return scene.phrases[draft.sourcePhrase ?? -1]?.kind === "name" && !WISHES.has(entry.act);
}

/** What somebody wants, thinks or decides is told by others as often as by himself. */
const WISHES = new Set(["want", "think", "know", "decide", "discuss", "expect", "show"]);
