import { reportHeads } from "../knowledge/report-heads.js";
import { platformOf } from "../knowledge/world.js";
import type { SetApart } from "../model/index.js";
import { readMastheadRow } from "./masthead-row.js";
import { isInitials, isMasthead, isOutlet } from "./outlet-shape.js";

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

const isName = (name: string): boolean =>
  platformOf(name) === undefined && (isOutlet(name) || isMasthead(name) || isInitials(name));
