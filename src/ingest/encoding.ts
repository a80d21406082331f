import { RapporteurError } from "../errors.js";
import type { Diagnostic } from "../model/index.js";

export interface Decoded {
  readonly text: string;
  /** Canonical name of the encoding, e.g. "utf-8". */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** So much of a file is looked at where its encoding has to be told from its bytes. */
const SAMPLE = 64 * 1024;
/** A file with a larger share of control characters and NULs is no text. */
const BINARY_SHARE = 0.02;

/**
 * Decodes a text file: by its byte order mark, by what it declares, as UTF-8 where it is valid, else as detected.
 *
 * @param declared the encoding that the document names, if any; one that does not fit the bytes is not believed
 */
export async function decode(bytes: Uint8Array, from: string, declared?: string): Promise<Decoded> {
  const marked = byMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  if (bytes.includes(0)) return decodeAs(bytes, wideOf(bytes, from));
  refuseBinary(bytes, from);
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", diagnostics: [] };
  if (isNearlyUtf8(bytes))
    return withDoubt(
      new TextDecoder().decode(bytes),
      "utf-8",
      `${from} has bytes that are no UTF-8: they are shown as "\uFFFD"`,
    );
  return decodeOther(bytes, from, declared);
}

/** Gives the encoding that a page or an XML file declares in its first bytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const match =
    /<meta[^>]{1,200}charset\s?=\s?["']?([\w:-]{2,30})/i.exec(start) ??
    /^<\?xml[^>]{1,80}encoding=["']([\w:-]{2,30})/.exec(start);
  return match?.[1];
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** Tells UTF-16 without a mark from a binary file: in a text nearly every second byte is NUL, always on one side. */
function wideOf(bytes: Uint8Array, from: string): string {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  const half = sample.length / 2;
  if (zeros[1] > half * 0.7 && zeros[0] < half * 0.05) return "utf-16le";
  if (zeros[0] > half * 0.7 && zeros[1] < half * 0.05) return "utf-16be";
  throw binaryError(from);
}

function refuseBinary(bytes: Uint8Array, from: string): void {
  const sample = bytes.subarray(0, SAMPLE);
  let control = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control++;
  if (control > sample.length * BINARY_SHARE) throw binaryError(from);
}

const binaryError = (from: string) =>
  new RapporteurError("binary", `${from} is not a text but a binary file`, {
    hint: "hand over text, Markdown, HTML, PDF, DOCX, JSON Lines or ninjs",
  });

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file cut in the middle of a character, or with a stray byte, is still UTF-8 where most of its marks are. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE * 4));
  const wrong = text.split("\uFFFD").length - 1;
  const right = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return right > wrong;
}

async function decodeOther(bytes: Uint8Array, from: string, declared: string | undefined): Promise<Decoded> {
  const iconv = (await import("iconv-lite")).default;
  const { detect } = await import("chardet");
  const believed = declared && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared) ? declared : undefined;
  const encoding = westernOr(
    believed ?? detect(bytes.subarray(0, SAMPLE)),
    believed !== undefined,
    iconv.encodingExists,
  );
  const text = iconv.decode(bytes, encoding);
  if (believed) return { text, encoding, diagnostics: [] };
  return withDoubt(text, encoding, `${from} declares no encoding and is no UTF-8: read as ${encoding}`, "info");
}

/** Names of Latin-1 and ASCII: by the WHATWG's Encoding Standard all of them stand for Windows-1252. */
const LATIN = /^(?:iso-?8859-?1|latin-?1|(?:us-)?ascii|utf-8)$/i;
/** What a detector says of short western texts. */
const WESTERN = /^(?:iso-8859-(?:2|9|15)|windows-125[024])$/i;

function westernOr(encoding: string | null, isDeclared: boolean, exists: (encoding: string) => boolean): string {
  if (encoding === null || LATIN.test(encoding) || (!isDeclared && WESTERN.test(encoding))) return "windows-1252";
  return exists(encoding) ? encoding : "windows-1252";
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const swapped = encoding === "utf-16be" ? swapPairs(bytes) : bytes;
  const text = new TextDecoder(encoding === "utf-16be" ? "utf-16le" : encoding).decode(swapped);
  return { text, encoding, diagnostics: [] };
}

/** Not every build of Node knows UTF-16 with the high byte first. */
function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return swapped;
}

function withDoubt(
  text: string,
  encoding: string,
  message: string,
  severity: Diagnostic["severity"] = "warning",
): Decoded {
  return { text, encoding, diagnostics: [{ code: "encoding-guessed", severity, message, by: "ingest" }] };
}
