import type { TimelineEvent } from "../../model/index.js";
import type { Source } from "./line.js";

/** What lies farther back than this, in days, is history: it stays in the record and out of the brief. */
const RECENT_DAYS = 120;

/** Tells whether something is no history; what has no day counts as recent. */
export function isRecent({ dossier }: Source, { when }: Pick<TimelineEvent, "when">): boolean {
  const day = Date.parse(dossier.asOf.slice(0, 10));
  if (when === undefined || Number.isNaN(day)) return true;
  return when.to >= new Date(day - RECENT_DAYS * 86_400_000).toISOString().slice(0, 10);
}
