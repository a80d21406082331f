import { reportHeads } from "../knowledge/report-heads.js";
import { platformOf } from "../knowledge/world.js";
import type { SetApart } from "../model/index.js";
import { isPlace } from "./dateline.js";
import { readMastheadRow } from "./masthead-row.js";
import { isInitials, isMasthead, isOutlet, isSectionName } from "./outlet-shape.js";

/** The outlet that a report names as its own, with the rule that told it. */
export interface OwnOutlet {
  readonly name: string;
  readonly by: string;
}

/** A longer text is searched so far, in characters. */
const LONGEST = 600;

/** Finds the outlet in what was set apart: "Download the QRN app", "A. Writer covers ports for the Harbour Times." */
export function outletOfFurniture(setApart: readonly SetApart[]): OwnOutlet | undefined {
  for (const { text, by } of setApart) {
    const row = by === "breadcrumb" ? readMastheadRow(text, undefined) : undefined;
    if (row?.kind === "outlet" && row.outlet !== undefined) return { name: row.outlet, by };
    for (const { id, find } of reportHeads().furnitureOutlets) {
      const name = find(text.slice(0, LONGEST))?.replace(/^the /, "");
      if (name !== undefined && isName(name)) return { name, by: `furniture:${id}` };
    }
  }
  return undefined;
}

/**
 * Finds the outlet in the line that a report opens with, where what was set apart names it again: "Support Velmer!", "Become a
 * Harbour Now Insider", "Follow @harbournow".
 */
export function outletNamedAgain(opening: string | undefined, setApart: readonly SetApart[]): OwnOutlet | undefined {
  const line = opening?.trim() ?? "";
  if (line.length > LONGEST_NAME || !isNameShaped(line) || isSectionName(line) || isPlace(line)) return undefined;
  if (reportHeads().labels.has(line.toLowerCase())) return undefined;
  const words = line.toLowerCase().split(" ");
  const joined = words.join("").replace(/[^\p{L}\d]/gu, "");
  for (const { text, by } of setApart) {
    const searched = text.slice(0, LONGEST);
    const at = searched.toLowerCase().indexOf(words.join(" "));
    const again = searched.slice(at, at + line.length);
    const isApart = !/[\p{L}\d]/u.test(`${searched[at - 1] ?? " "}${searched[at + line.length] ?? " "}`);
    if (at >= 0 && isApart && isNameShaped(again)) return { name: again, by: `named-again:${by}` };
    const addresses = searched.toLowerCase().match(/@[\w-]+|[\w-]+\.[a-z]{2,}/g) ?? [];
    if (joined.length >= LEAST_JOINED && addresses.some((address) => address.includes(joined)))
      return { name: line, by: `named-again:${by}` };
  }
  return undefined;
}

/**
 * Finds the outlet by which a file is called where what it says of itself has the same words as a name: "03-harbour-now.txt",
 * "Follow Harbour Now". Neither is enough alone: a file can be called by its matter.
 */
export function outletOfFile(from: string, setApart: readonly SetApart[]): OwnOutlet | undefined {
  const called = lettersOf(
    from
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.\w+(?:#\d+)?$/, "") ?? "",
  );
  if (called.length < LEAST_JOINED) return undefined;
  for (const { text, by } of setApart) {
    if (!reportHeads().ownFurniture.has(by)) continue;
    const name = namesIn(text.slice(0, LONGEST)).find((one) => lettersOf(one) === called);
    if (name !== undefined) return { name, by: `file-name:${by}` };
  }
  return undefined;
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, "");

/** All runs of words that each have a capital; a word alone only where it is a brand's. */
function namesIn(text: string): string[] {
  const words = text.split(" ").map((word) => word.replace(/[.,;:!?]+$/, ""));
  const names = words.flatMap((_, i) => [1, 2, 3, 4].map((length) => words.slice(i, i + length).join(" ")));
  return names.filter((name) => isNameShaped(name) && (name.includes(" ") || isMasthead(name)));
}

/** The name of an outlet is shorter, in characters; in an address shorter ones may be anything. */
const LONGEST_NAME = 40;
const LEAST_JOINED = 6;

const isNameShaped = (line: string): boolean => {
  const words = line.split(" ");
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\d&][\p{L}\d&’'.-]*$/u.test(word));
};

const isName = (name: string): boolean =>
  platformOf(name) === undefined && (isOutlet(name) || isMasthead(name) || isInitials(name));
