import { cueConditions } from "../../knowledge/cue-conditions.js";
import { timeCues } from "../../knowledge/time-cues.js";
import { willOf } from "../../knowledge/will.js";

/** Whether a text tells what may be, what is to be, what was done, or none of these. */
export type Mode = "may be" | "is to be" | "done" | "is";

/** Tells the mode of a text by its modal verbs, else by its forms of the past. */
export function modeOf(text: string): Mode {
  // A capital letter tells the month: "May 20".
  const pieces = (text.match(/\p{L}+/gu) ?? []).map((piece) => (MONTH.test(piece) ? "" : piece.toLowerCase()));
  const has = (words: { readonly has: (piece: string) => boolean }): boolean => pieces.some((one) => words.has(one));
  if (has(cueConditions().modals)) return "may be";
  if (has(timeCues().futureModals)) return "is to be";
  // "Wants the lamps mended": what is wanted now.
  if (pieces.some((piece) => !PAST.test(piece) && willOf(piece) === "wants")) return "is";
  return has(timeCues().pastAuxiliaries) || pieces.some((piece) => PAST.test(piece)) ? "done" : "is";
}

const MONTH = /^May$/;
const PAST = /\p{L}{3}ed$/u;

/** Tells whether one text tells as done or to come what another left open, or leaves open what that told: a turn, in the same words. */
export const isOtherMode = (now: Mode, before: Mode): boolean =>
  now !== before && (now === "may be" || before === "may be" || (now === "done" && before === "is to be"));
