import { outletOf } from "../knowledge/world.js";
import { isOutletShaped } from "./byline.js";
import { isPlace } from "./dateline.js";
import type { DraftBlock } from "./draft.js";
import { takeDate } from "./head-date.js";
import { readHeadLine } from "./head-lines.js";
import { startsUpper } from "./letters.js";
import { endsSentence, isHeadlineShaped } from "./sentence-shape.js";

/** So many characters of the text are searched for the outlet's name as it spells it in running text. */
const SEARCHED = 30_000;

/** Reads the name of the paper where it stands as the first line, over the headline; undefined for any other line. */
export function readMasthead(blocks: readonly DraftBlock[]): string | undefined {
  const first = blocks[0];
  const next = blocks[1];
  if (!first || !next || first.kind === "headline" || first.text.length > 60 || endsSentence(first.text))
    return undefined;
  if (takeDate(first.text)) return undefined;
  const words = first.text.split(" ");
  if (
    words.length > 6 ||
    !words.every((word) => startsUpper(word) || /^[\d&]/.test(word) || /^(?:of|the|and|for|on)$/.test(word))
  )
    return undefined;
  if (!blocks.slice(1, 5).some((block) => isHeadlineShaped(block.text) && block.text.split(" ").length > 3))
    return undefined;
  const again = spelling(first.text, blocks);
  if (outletOf(first.text) || isOutletShaped(titled(first.text))) return again ?? withoutCapitals(first.text);
  if (again !== undefined && !isPlace(first.text) && isCapitals(first.text)) return again;
  const stamped = readHeadLine(next.text)?.published !== undefined;
  return /^The /i.test(first.text) && words.length > 1 && stamped ? (again ?? withoutCapitals(first.text)) : undefined;
}

const isCapitals = (text: string) => text === text.toUpperCase();

const titled = (text: string) => text.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (first) => first.toUpperCase());

/** Sets a name in capitals as running text would have it; short words may be initials and stay, but for the article. */
const withoutCapitals = (name: string) =>
  name
    .split(" ")
    .map((word) => (isCapitals(name) && (word.length > 3 || /^(?:THE|OF|AND|FOR)$/.test(word)) ? titled(word) : word))
    .join(" ");

/** The name as the text itself spells it in lower case, where it comes again: "THE LOMBARD", "told The Lombard". */
function spelling(name: string, blocks: readonly DraftBlock[]): string | undefined {
  const text = blocks
    .slice(1)
    .map((block) => block.text)
    .join("\n")
    .slice(0, SEARCHED);
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? undefined : text.slice(at, at + name.length);
}
