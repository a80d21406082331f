import type { Change } from "../model/index.js";
import { changeSentence } from "./changes.js";
import { escapeXml } from "./xml.js";

/** A change with the instant at which it came into the record, and its number in the library's log where it has one. */
export interface DatedChange {
  readonly at: string;
  readonly seq?: number;
  readonly change: Change;
}

/** Writes changes of a process as an Atom feed (RFC 4287), each an entry with the words that carry it. */
export function writeAtom(
  process: { readonly id: string; readonly title: string; readonly changed: string },
  changes: readonly DatedChange[],
): string {
  const id = `urn:rapporteur:process:${process.id}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${id}</id>`,
    `  <title>${escapeXml(process.title)}</title>`,
    `  <updated>${process.changed}</updated>`,
    "  <author><name>Rapporteur</name></author>",
    ...changes.map((dated, i) => entry(id, dated, i)),
    "</feed>\n",
  ].join("\n");
}

function entry(feed: string, { at, seq, change }: DatedChange, place: number): string {
  const quotes = change.evidence.map(({ quote }) => `<blockquote>${escapeXml(quote)}</blockquote>`).join("");
  const number = seq ?? `${change.is}:${change.entry}:${place}`;
  return [
    "  <entry>",
    `    <id>${feed}:${number}</id>`,
    `    <title>${escapeXml(changeSentence(change))}</title>`,
    `    <updated>${at}</updated>`,
    `    <category term="${change.is}"/>`,
    `    <content type="html">${escapeXml(quotes)}</content>`,
    "  </entry>",
  ].join("\n");
}
