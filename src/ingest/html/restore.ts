import type { SetApart } from "../../model/index.js";
import type { DraftBlock } from "../draft.js";
import { endsSentence, isCreditShaped } from "../sentence-shape.js";
import type { PageBlocks } from "./page-blocks.js";

/** So many blocks after the article are looked at for its credit lines. */
const AFTER_MOST = 6;
/** Share of the article's blocks that must be found in the page before anything is put back. */
const FOUND_LEAST = 0.8;

/**
 * Puts back what belongs to the article and was taken for clutter: lists, quotes and paragraphs between its blocks, and
 * credit lines after them. What stays outside is set apart, so that it can be shown.
 *
 * @param page the blocks of the whole page without its chrome
 */
export function restoreLost(article: PageBlocks, page: PageBlocks): PageBlocks {
  const own = new Set(article.blocks.map((block) => block.text));
  const at = page.blocks.flatMap((block, i) => (own.has(block.text) ? [i] : []));
  const [first, last] = [at[0], at.at(-1)];
  const seen = new Set(at.map((i) => page.blocks[i]?.text));
  if (first === undefined || last === undefined || seen.size < own.size * FOUND_LEAST) return article;
  const setApart: SetApart[] = [...article.setApart, ...page.setApart.filter((one) => !has(article.setApart, one))];
  const blocks: DraftBlock[] = [];
  page.blocks.forEach((block, i) => {
    const inside = i >= first && i <= last;
    const belongs = own.has(block.text)
      ? inside
      : inside
        ? isLost(block, page.blocks[i - 1])
        : isCreditAfter(block, i - last);
    if (belongs) blocks.push(block);
    else if (!own.has(block.text)) setApart.push({ text: block.text, by: "html:outside-article" });
  });
  return { blocks, setApart };
}

const has = (list: readonly SetApart[], one: SetApart) => list.some((other) => other.text === one.text);

function isLost(block: DraftBlock, before: DraftBlock | undefined): boolean {
  if ((block.linked ?? 0) > 0.4) return false;
  if (isCreditShaped(block.text) || block.kind === "blockquote") return true;
  if (block.kind === "item")
    return before !== undefined && (before.text.endsWith(":") || before.kind === "item" || endsSentence(block.text));
  return block.kind === "paragraph" && block.text.length >= 60;
}

const isCreditAfter = (block: DraftBlock, distance: number) =>
  distance > 0 &&
  distance <= AFTER_MOST &&
  isCreditShaped(block.text) &&
  block.text.length < 600 &&
  (block.linked ?? 0) < 0.4;
