import { daysBetween, type TimelineEvent } from "../../model/index.js";
import type { Source } from "./line.js";

/** What lies farther back than this, in days, is history: it stays in the record and out of the brief. */
const RECENT_DAYS = 120;

/** Tells whether something is no history; what has no day counts as recent. */
export function isRecent({ dossier }: Source, { when }: Pick<TimelineEvent, "when">): boolean {
  return when === undefined || !(daysBetween(when.to, dossier.asOf) > RECENT_DAYS);
}
