import type { Block } from "../model/index.js";
import type { DraftBlock } from "./draft.js";
import { endsSentence, isCaptionShaped, isHeadingShaped } from "./sentence-shape.js";

/** A block whose kind is told. */
export type ToldBlock = DraftBlock & { readonly kind: Block["kind"] };

/** Tells headings, unmarked list items and paragraphs apart where the format did not say. */
export function tellKinds(blocks: readonly DraftBlock[]): ToldBlock[] {
  const told: ToldBlock[] = [];
  const headings = blocks.map((block) => block.kind === "plain" && isHeadingShaped(block.text));
  const bodies = bodiesAfter(blocks, headings);
  blocks.forEach((block, i) => {
    const place = { before: told.at(-1), next: blocks[i + 1], body: bodies[i], headingShaped: headings[i] === true };
    told.push({ ...block, kind: block.kind === "plain" ? kindOf(block, place) : block.kind });
  });
  return told;
}

/** Gives for every block the first after it that is neither shaped as a heading is nor the caption of a picture. */
function bodiesAfter(blocks: readonly DraftBlock[], headings: readonly boolean[]): (DraftBlock | undefined)[] {
  const bodies: (DraftBlock | undefined)[] = [];
  let body: DraftBlock | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    bodies[i] = body;
    if (!headings[i] && blocks[i]?.kind !== "caption") body = blocks[i];
  }
  return bodies;
}

/** What stands around a block. */
interface Place {
  readonly before: ToldBlock | undefined;
  readonly next: DraftBlock | undefined;
  /** The first block after it that is neither shaped as a heading is nor a caption. */
  readonly body: DraftBlock | undefined;
  readonly headingShaped: boolean;
}

function kindOf(block: DraftBlock, { before, next, body, headingShaped }: Place): Block["kind"] {
  const listGoesOn = before !== undefined && (isLeadIn(before) || (before.kind === "item" && isLooseItem(before)));
  if (listGoesOn && isLooseItem(block) && (isLeadIn(before) ? isLooseItem(next) : true) && !block.gap) return "item";
  if (isCaptionShaped(block.text) && !endsSentence(block.text)) return "caption";
  if (!headingShaped) return "paragraph";
  if (body === undefined || !["plain", "paragraph", "item", "blockquote"].includes(body.kind)) return "paragraph";
  // "The minister went on:" leads in what was said.
  const leadsInQuote = block.text.endsWith(":") && (body.kind === "blockquote" || /^["“‘']/.test(body.text));
  if (leadsInQuote) return "paragraph";
  return body.kind === "item" || endsSentence(body.text) || body.text.length > block.text.length
    ? "heading"
    : "paragraph";
}

/** A paragraph that ends in a colon leads in a list. */
const isLeadIn = (block: ToldBlock) => block.kind === "paragraph" && block.text.endsWith(":");

/** A short line without a stop: an item of a list that lost its marks. */
const isLooseItem = (block: DraftBlock | undefined) =>
  block !== undefined && block.text.length <= 140 && !endsSentence(block.text) && !block.text.endsWith(":");
