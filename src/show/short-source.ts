import type { Report } from "../model/index.js";

/** Names a report in a few words: its outlet, or the host of its address, or its file's name. */
export function shortSource({ outlet, from }: Report): string {
  if (outlet !== undefined) return outlet;
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(from)?.[1];
  return host ?? from.split(/[\\/]/).at(-1) ?? from;
}
