import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { cutLines } from "../ingest/archive/json-lines.js";
import { readWarc } from "../ingest/archive/warc.js";
import type { Source } from "./gather.js";

/** Files that are read piece by piece, however large they are. */
const ARCHIVE = /\.(?:warc|jsonl|ndjson)(?:\.gz)?$/i;

/** Tells by its name whether a file is read piece by piece: a web archive or JSON Lines, packed with gzip or not. */
export const isArchive = (path: string): boolean => ARCHIVE.test(path);

/** Gives the reports of an archive as sources, as they are read; where it breaks off, the last source is one that fails. */
export async function* archiveSources(path: string, stream: Readable): AsyncGenerator<Source> {
  const unpacked = /\.gz$/i.test(path) ? pipeline(stream, createGunzip(), () => {}) : stream;
  try {
    if (/\.warc(?:\.gz)?$/i.test(path)) yield* warcSources(unpacked, path);
    else yield* lineSources(unpacked, path);
  } catch (error) {
    yield { from: path, load: () => Promise.reject(error) };
  }
}

async function* warcSources(stream: Readable, path: string): AsyncGenerator<Source> {
  for await (const { url, bytes } of readWarc(stream, path)) yield { from: url, address: url, load: async () => bytes };
}

async function* lineSources(stream: Readable, path: string): AsyncGenerator<Source> {
  for await (const { firstLine, bytes } of cutLines(stream)) yield { from: path, firstLine, load: async () => bytes };
}
