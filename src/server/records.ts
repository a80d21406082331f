import type { Dossier } from "../model/index.js";
import { type Format, render } from "../show/render.js";

/** A record to serve; `name` is its path. */
export interface NamedRecord {
  readonly name: string;
  readonly dossier: Dossier;
}

/** What a path leads to. */
export interface Page {
  readonly type: string;
  readonly body: string;
}

const TYPES: Readonly<Partial<Record<Format, string>>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
};

/** Finds the page for a path: "/NAME" is the HTML, "/NAME.json", ".md" and ".ics" the same record in other forms. */
export async function findPage(records: readonly NamedRecord[], path: string): Promise<Page | undefined> {
  const [, name, ending = "html"] = /^\/([^/.]+)(?:\.(json|md|ics))?$/.exec(path) ?? [];
  const record = records.find((one) => one.name === name);
  const format = ending as Format;
  const type = TYPES[format];
  return record && type ? { type, body: await render(record.dossier, format) } : undefined;
}
