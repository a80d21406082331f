/** Reads lines and stretches of bytes out of a stream, holding no more of it than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Gives the next line without its end, cut at a length; undefined at the end of the stream. */
  async line(most: number): Promise<string | undefined> {
    let end = this.#held.indexOf(NEWLINE);
    while (end < 0 && this.#held.length <= most && (await this.#more())) end = this.#held.indexOf(NEWLINE);
    if (this.#held.length === 0) return undefined;
    const line = this.#take(end < 0 ? Math.min(this.#held.length, most) : end + 1);
    return line.toString("utf8").replace(/\r?\n$/, "");
  }

  /** Gives so many bytes; fewer at the end of the stream. */
  async bytes(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = count;
    while (left > 0 && (this.#held.length > 0 || (await this.#more()))) {
      const part = this.#take(Math.min(left, this.#held.length));
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Passes over so many bytes. */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0 && (this.#held.length > 0 || (await this.#more())); )
      left -= this.#take(Math.min(left, this.#held.length)).length;
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
    return true;
  }
}

const NEWLINE = 10;
