import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readWarc } from "./warc.js";

const PAGE = "<html><body><p>The talks ended.</p></body></html>";
const URL = "https://news.example/1";

const record = (type: string, contentType: string, body: Buffer | string, uri = URL): Buffer => {
  const bytes = Buffer.from(body);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
};

const answer = (head: string, body: Buffer | string = PAGE, status = "200 OK"): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)]);

const response = (head: string, body?: Buffer | string, status?: string): Buffer =>
  record("response", "application/http; msgtype=response", answer(head, body, status));

/** Hands the bytes over a few at a time, so that every border is crossed somewhere. */
async function* dripped(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function pagesOf(records: readonly Buffer[], size = 7): Promise<string[]> {
  const pages: string[] = [];
  for await (const { url, bytes } of readWarc(dripped(Buffer.concat(records), size), "a.warc"))
    pages.push(`${url} ${Buffer.from(bytes).toString()}`);
  return pages;
}

const HTML = "Content-Type: text/html; charset=utf-8";
const chunked = `${PAGE.length.toString(16)};x=1\r\n${PAGE}\r\n0\r\n\r\n`;

describe("a web archive", () => {
  it.each<[string, Buffer, boolean]>([
    ["an answer", response(HTML), true],
    ["an answer in chunks", response(`${HTML}\r\nTransfer-Encoding: chunked`, chunked), true],
    ["an answer that was put together already", response(`${HTML}\r\nTransfer-Encoding: chunked`), true],
    ["an answer that is packed", response(`${HTML}\r\nContent-Encoding: gzip`, gzipSync(PAGE)), true],
    ["an answer that was unpacked already", response(`${HTML}\r\nContent-Encoding: gzip`), true],
    ["a page as it is", record("resource", "text/html", PAGE), true],
    ["an address between brackets", record("resource", "text/html", PAGE, `<${URL}>`), true],
    ["a picture", response("Content-Type: image/png"), false],
    ["an answer that is an error", response(HTML, PAGE, "404 Not Found"), false],
    ["a request", record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"), false],
    ["an answer without an end to its head", record("response", "application/http", "HTTP/1.1 200 OK"), false],
    ["a name looked up", record("response", "text/dns", "x", "dns:news.example"), false],
    ["an empty page", response(HTML, ""), false],
    ["a bomb", response(`${HTML}\r\nContent-Encoding: gzip`, gzipSync(Buffer.alloc(20 * 1024 * 1024))), false],
  ])("%s", async (_, bytes, isPage) => {
    const info = record("warcinfo", "application/warc-fields", "software: none\r\n");
    expect(await pagesOf([info, bytes, response(HTML)], 997)).toEqual(Array(isPage ? 2 : 1).fill(`${URL} ${PAGE}`));
  });

  it("is the same however it is cut", async () => {
    const records = [response(HTML), response(`${HTML}\r\nTransfer-Encoding: chunked`, chunked)];
    for (const size of [1, 2, 64, 100_000]) expect(await pagesOf(records, size)).toHaveLength(2);
  });

  it.each([
    ["no archive", "<html>"],
    ["a record without a length", "WARC/1.0\r\nWARC-Type: response\r\n\r\nx"],
    ["something after a record", `${response(HTML).toString()}junk\r\n`],
  ])("is refused where there is %s", async (_, text) => {
    await expect(pagesOf([Buffer.from(text)])).rejects.toMatchObject({ code: "broken-document" });
  });
});
