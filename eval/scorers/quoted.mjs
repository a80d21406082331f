const OPENING = new Set(["“", "„", "«"]);
const CLOSING = new Set(["”", "»"]);
const BOTH = /^(?:"|''|``)$/;

/**
 * Finds what stands between double quotation marks, paragraph by paragraph: [start, end) inside the marks. One that is not
 * closed runs to the paragraph's end, as in a speech over several paragraphs; one that is only closed began with it.
 */
export function quotedIn(text) {
  const found = [];
  let start = 0;
  for (const line of text.split("\n")) {
    found.push(...quotedInLine(line).map(([from, to]) => [start + from, start + to]));
    start += line.length + 1;
  }
  return found;
}

function quotedInLine(line) {
  const found = [];
  let open = -1;
  for (const { 0: mark, index } of line.matchAll(/[“”„«»"]|''|``/g)) {
    const opens = OPENING.has(mark) || mark === "``" || (BOTH.test(mark) && open < 0);
    if (opens) open = index + mark.length;
    else if (open >= 0) found.push([open, index]);
    else if (CLOSING.has(mark) && found.length === 0) found.push([0, index]);
    if (!opens) open = -1;
  }
  if (open >= 0) found.push([open, line.length]);
  return found.length > 0 ? found : singlesIn(line);
}

/** 'So' or ‘so’: single marks count where a line has no double ones, as in headlines. */
const singlesIn = (line) =>
  [...line.matchAll(/(?<![\p{L}\p{N}])[‘']([\p{L}\p{N}][^‘'’]*(?:['’]\p{L}[^‘'’]*)*)['’](?!\p{L})/gu)].map((m) => [
    m.index + 1,
    m.index + m[0].length - 1,
  ]);
