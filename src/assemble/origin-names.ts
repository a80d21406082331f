import { bareOutlet } from "../knowledge/outlet-sites.js";
import { sourcing } from "../knowledge/sourcing.js";
import { outletOf } from "../knowledge/world.js";
import { type OriginLink, once, type Report } from "../model/index.js";
import { remembered } from "../model/remembered.js";
import { shortSource } from "../model/short-source.js";

/** Names a report in a few words: its outlet, or where it came from. */
export const nameOfReport = once((report: Report) => shortSource(report));

/** Gives the number of the group that an origin is; none for another one. */
export const groupIn = (origin: string): number => (origin.startsWith(GROUP) ? Number(origin.slice(GROUP.length)) : -1);
const GROUP = "group ";

/** Tells whether a report rests on another one whole. */
export const isWhole = ({ scope, part, how }: OriginLink): boolean => !scope && !part && how !== "quotes";

/** Names the outlet of a report as it is known; one of no outlet is its own. */
export const outletName = ({ outlet, id }: Report): string =>
  outlet === undefined ? `report ${id}` : (outletOf(outlet)?.name ?? outlet);

/** Tells whether somebody without a name speaks on the record: "a spokeswoman for the company". */
export const isOnRecord = (unnamed: string): boolean =>
  (unnamed.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => sourcing().onRecord.has(word));

/** Gives what the spellings of an outlet's name share: "HarbourPost", "The Harbour Post", "harbourpost.com". */
export const bareName = remembered(bareOutlet);
