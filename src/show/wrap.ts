/** Matches a terminal's colour escapes, which take no room. */
const ESCAPE = /\u001b\[\d+m/g;

/** Wraps a paragraph at spaces to a width in characters. `first` and `rest` go before its first line and the others. */
export function wrap(text: string, width: number, indent: { first?: string; rest?: string } = {}): string[] {
  const { first = "", rest = "" } = indent;
  const lines: string[] = [];
  let line = first;
  let room = width - first.length;
  let empty = true;
  for (const word of text.split(/[ \t\n]+/)) {
    const length = word.replace(ESCAPE, "").length;
    if (!empty && length + 1 > room) {
      lines.push(line);
      line = rest;
      room = width - rest.length;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    room -= empty ? length : length + 1;
    empty = false;
  }
  return [...lines, line];
}

/** Cuts a text to a length at most, in one line, with an ellipsis where something was cut. */
export function clip(text: string, length: number): string {
  const line = text
    .slice(0, length * 2)
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= length && text.length <= length * 2 ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
