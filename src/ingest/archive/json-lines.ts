/** Some lines of a file of JSON Lines. */
export interface Lines {
  /** Number of the first, from 1. */
  readonly firstLine: number;
  readonly bytes: Uint8Array;
}

/** What is held at a time: so many lines, and so many bytes. */
const LINES = 500;
const BYTES = 8 * 1024 * 1024;

/** Cuts a file of JSON Lines into pieces of whole lines, so that no file is too large. */
export async function* cutLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let held: Uint8Array[] = [];
  let [size, lines, firstLine] = [0, 0, 1];
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; ) {
      const end = chunk.indexOf(NEWLINE, at);
      const part = chunk.subarray(at, end < 0 ? chunk.length : end + 1);
      held.push(part);
      size += part.length;
      at += part.length;
      if (end < 0) continue;
      lines++;
      if (lines < LINES && size < BYTES) continue;
      yield { firstLine, bytes: Buffer.concat(held) };
      firstLine += lines;
      held = [];
      [size, lines] = [0, 0];
    }
  }
  if (size > 0) yield { firstLine, bytes: Buffer.concat(held) };
}

const NEWLINE = 10;
