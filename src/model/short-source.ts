import type { Report } from "./dossier.js";

/** Names a report in a few words: its outlet, or the host of its address, or its file's name without folders and ending. */
export function shortSource({ outlet, from }: Pick<Report, "outlet" | "from">): string {
  if (outlet !== undefined) return outlet;
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(from)?.[1];
  return host ?? fileName(from);
}

/** "in/02-wire.jsonl#2", the second report of a file, is "02-wire 2". */
function fileName(from: string): string {
  const last = from.split(/[\\/]/).at(-1) ?? "";
  const name = last.replace(/(?<=.)\.[a-z]\w{0,5}(?=#\d+$|$)/i, "").replace("#", " ") || from;
  // "3" reads as a number among numbers.
  return /^\d+$/.test(name) ? `file ${name}` : name;
}
