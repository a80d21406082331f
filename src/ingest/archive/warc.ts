import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { RapporteurError } from "../../errors.js";
import { ByteReader } from "./byte-reader.js";

/** A page out of a web archive. */
export interface ArchivedPage {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** A page that is larger is passed over; so is what it unpacks to. */
const MOST_PAGE = 16 * 1024 * 1024;
const MOST_LINE = 64 * 1024;

/** Media types of pages that can be reports; images, scripts and styles are most of an archive. */
const PAGE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i;

/**
 * Reads the pages of a web archive (WARC 1.0 and 1.1, unpacked): answers with status 200 and records that hold a page as it
 * is. One record is held at a time. A record that is broken inside is passed over.
 *
 * @throws RapporteurError "broken-document" where it is no WARC, or breaks off between records
 */
export async function* readWarc(stream: AsyncIterable<Uint8Array>, from: string): AsyncGenerator<ArchivedPage> {
  const reader = new ByteReader(stream);
  for (let records = 0; ; records++) {
    const head = await readRecordHead(reader, from, records);
    if (!head) return;
    const length = Number(head.get("content-length"));
    if (!Number.isSafeInteger(length) || length < 0)
      throw new RapporteurError("broken-document", `${from}: record ${records + 1} does not tell its length`);
    const page =
      length <= MOST_PAGE && isPage(head) ? pageOf(head, await reader.bytes(length)) : await reader.skip(length);
    if (page) yield page;
  }
}

type Head = ReadonlyMap<string, string>;

async function readRecordHead(reader: ByteReader, from: string, records: number): Promise<Head | undefined> {
  let first = await reader.line(MOST_LINE);
  while (first === "") first = await reader.line(MOST_LINE);
  if (first === undefined) return undefined;
  if (!/^WARC\/1\.\d$/.test(first))
    throw new RapporteurError("broken-document", `${from} is no WARC${records > 0 ? ` after record ${records}` : ""}`);
  const lines: string[] = [];
  for (let line = await reader.line(MOST_LINE); line; line = await reader.line(MOST_LINE)) lines.push(line);
  return fieldsOf(lines);
}

const fieldsOf = (lines: readonly string[]): Head =>
  new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(":");
      return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const];
    }),
  );

const isPage = (head: Head): boolean => {
  const type = head.get("warc-type");
  if (type === "response") return /^application\/http\b/i.test(head.get("content-type") ?? "");
  return (type === "resource" || type === "conversion") && PAGE.test(head.get("content-type") ?? "");
};

function pageOf(head: Head, record: Buffer): ArchivedPage | undefined {
  // Some write the address between angle brackets.
  const url = (head.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  if (!/^https?:\/\//i.test(url)) return undefined;
  const bytes = head.get("warc-type") === "response" ? bodyOf(record) : record;
  return bytes && bytes.length > 0 ? { url, bytes } : undefined;
}

/** The body of an answer of HTTP, put together and unpacked. */
function bodyOf(answer: Buffer): Uint8Array | undefined {
  const end = answer.indexOf("\r\n\r\n");
  const [status = "", ...lines] = answer.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n");
  const head = fieldsOf(lines);
  if (!/^HTTP\/[\d.]+ 200\b/.test(status) || !PAGE.test(head.get("content-type") ?? "")) return undefined;
  const sent = answer.subarray(end + 4);
  const whole = /\bchunked\b/i.test(head.get("transfer-encoding") ?? "") ? unchunked(sent) : sent;
  return unpacked(whole, (head.get("content-encoding") ?? "").toLowerCase());
}

/** Some archives keep the head of an answer and put its chunks together: then there are none to find. */
function unchunked(sent: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < sent.length; ) {
    const end = sent.indexOf("\r\n", at);
    const size = /^[0-9a-f]{1,8}/i.exec(
      sent.subarray(at, end < 0 ? at : Math.min(end, at + 16)).toString("latin1"),
    )?.[0];
    if (size === undefined) return at === 0 ? sent : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(sent.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(bytes: Buffer, encoding: string): Uint8Array | undefined {
  const limit = { maxOutputLength: MOST_PAGE };
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return gunzipSync(bytes, limit);
    if (encoding === "deflate") return inflateSync(bytes, limit);
    if (encoding === "br") return brotliDecompressSync(bytes, limit);
    return encoding === "" || encoding === "identity" ? bytes : undefined;
  } catch {
    // Some archives unpack the body and leave the head as it was.
    return /<html|<!doctype/i.test(bytes.subarray(0, 1024).toString("latin1")) ? bytes : undefined;
  }
}
