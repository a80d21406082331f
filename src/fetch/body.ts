import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RapporteurError } from "../errors.js";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The encodings that are understood, as a request tells them. */
export const ENCODINGS = "gzip, deflate, br";

/**
 * Reads a body to its end, unpacked, and not a byte beyond a limit: neither of what comes nor of what it unpacks to.
 *
 * @throws RapporteurError "too-large", "fetch-failed"
 */
export async function readBody(body: Readable, encoding: string, most: number, from: string): Promise<Uint8Array> {
  const stream = unpacked(body, encoding.trim().toLowerCase(), from);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > most) throw new RapporteurError("too-large", `${from} is larger than ${most} bytes: not fetched`);
      chunks.push(chunk);
    }
  } finally {
    stream.destroy();
    body.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(body: Readable, encoding: string, from: string): Readable {
  if (encoding === "" || encoding === "identity") return body;
  const decoder = DECODERS[encoding]?.();
  if (!decoder)
    throw new RapporteurError("fetch-failed", `${from} comes packed as "${encoding}", which was not asked for`);
  // What goes wrong reaches whoever reads the end.
  return pipeline(body, decoder, () => {});
}
