/** How far back an opening quotation mark is looked for. */
const FAR = 1500;

/**
 * Tells whether a place lies in a quotation, by the marks before it in its block: "today" in somebody's mouth is the
 * day on which it was said, which can be the day before publication.
 */
export function isQuoted(text: string, block: number, at: number): boolean {
  const before = text.slice(Math.max(block, at - FAR), at);
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return true;
  return at - block < FAR && before.split('"').length % 2 === 0;
}
