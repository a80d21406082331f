import { firstFrom } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/** Tells whether a sentence that speaks well of a paper goes on with what it lacks: "workable, but the toll would have to come down". */
export function isButFirst({ tokens, sentences }: EventInput, from: number): boolean {
  const sentence = sentences[tokens[from]?.sentence ?? -1];
  const end = firstFrom(tokens, sentence?.end ?? 0);
  const turn = tokens.slice(from, end).findIndex(({ norm }) => TURNS.has(norm));
  if (turn < 0) return false;
  const behind = tokens.slice(from + turn, end);
  return behind.some(({ norm, lemma }, i) => norm === "must" || (NEEDS.has(lemma) && behind[i + 1]?.norm === "to"));
}

const TURNS = new Set(["but", "though", "although", "yet"]);
const NEEDS = new Set(["have", "need"]);
