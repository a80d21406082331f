import type { Block } from "../model/index.js";
import type { DraftBlock } from "./draft.js";
import { endsSentence, isCaptionShaped, isHeadingShaped } from "./sentence-shape.js";

/** A block whose kind is told. */
export type ToldBlock = DraftBlock & { readonly kind: Block["kind"] };

/** Tells headings, unmarked list items and paragraphs apart where the format did not say. */
export function tellKinds(blocks: readonly DraftBlock[]): ToldBlock[] {
  const told: ToldBlock[] = [];
  blocks.forEach((block, i) => {
    const kind = block.kind === "plain" ? kindOf(block, told.at(-1), blocks, i) : block.kind;
    told.push({ ...block, kind });
  });
  return told;
}

function kindOf(
  block: DraftBlock,
  before: ToldBlock | undefined,
  blocks: readonly DraftBlock[],
  i: number,
): Block["kind"] {
  const listGoesOn = before !== undefined && (isLeadIn(before) || (before.kind === "item" && isLooseItem(before)));
  if (listGoesOn && isLooseItem(block) && (isLeadIn(before) ? isLooseItem(blocks[i + 1]) : true) && !block.gap)
    return "item";
  if (isCaptionShaped(block.text) && !endsSentence(block.text)) return "caption";
  if (!isHeadingShaped(block.text)) return "paragraph";
  const next = blocks.slice(i + 1).find((other) => !(other.kind === "plain" && isHeadingShaped(other.text)));
  if (next === undefined || !["plain", "paragraph", "item", "blockquote"].includes(next.kind)) return "paragraph";
  // "The minister went on:" leads in what was said.
  const leadsInQuote = block.text.endsWith(":") && (next.kind === "blockquote" || /^["“‘']/.test(next.text));
  if (leadsInQuote) return "paragraph";
  return next.kind === "item" || endsSentence(next.text) || next.text.length > block.text.length
    ? "heading"
    : "paragraph";
}

/** A paragraph that ends in a colon leads in a list. */
const isLeadIn = (block: ToldBlock) => block.kind === "paragraph" && block.text.endsWith(":");

/** A short line without a stop: an item of a list that lost its marks. */
const isLooseItem = (block: DraftBlock | undefined) =>
  block !== undefined && block.text.length <= 140 && !endsSentence(block.text) && !block.text.endsWith(":");
