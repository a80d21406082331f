import type { Frame, Slot } from "../../../knowledge/takings.js";
import { timeNouns } from "../../../knowledge/time-nouns.js";
import type { Token } from "../../../model/index.js";

/** Where a frame stands: the tokens of what is taken and of who takes it, where it has places for them. */
export interface FrameMatch {
  /** Behind the last word of the frame. */
  readonly last: number;
  readonly taken?: readonly [first: number, last: number];
  readonly taker?: readonly [first: number, last: number];
}

/** Tokens of what is taken or who takes it, at most, where more of the frame follows, and where it ends the frame. */
const ROOM = 9;
const LAST = 6;
/** Words between two of a frame, at most. */
const SKIPPED = 4;

/**
 * Matches the slots of a frame against the tokens from `at` to `end`.
 *
 * @param open true where what is taken is the subject of a passive, and has no place of its own
 */
export function matchFrame(
  tokens: readonly Token[],
  { slots }: Frame,
  { at, end, open }: { readonly at: number; readonly end: number; readonly open: boolean },
): FrameMatch | undefined {
  const rest = open ? slots.filter((slot) => slot !== "taken") : slots;
  return matchSlots(tokens, { slots: rest, from: 0 }, at, end);
}

/** The slots of a frame from one on: a slice would be made anew at each place that is tried. */
interface Rest {
  readonly slots: readonly Slot[];
  readonly from: number;
}

function matchSlots(tokens: readonly Token[], { slots, from }: Rest, at: number, end: number): FrameMatch | undefined {
  const slot = slots[from];
  if (slot === undefined) return { last: at };
  const rest = { slots, from: from + 1 };
  if (slot === "taken" || slot === "taker") return matchPlace(tokens, slot, rest, at, end);
  for (let i = at; i < Math.min(end, at + SKIPPED); i++) {
    const last = matchRuns(tokens, slot.runs, i, end);
    const found = last === undefined ? undefined : matchSlots(tokens, rest, last, end);
    if (found) return found;
    if (!isSkipped(tokens[i]) && !isTime(tokens, i)) return undefined;
  }
  return undefined;
}

function matchPlace(
  tokens: readonly Token[],
  slot: "taken" | "taker",
  rest: Rest,
  at: number,
  end: number,
): FrameMatch | undefined {
  if (at >= end) return undefined;
  if (rest.from === rest.slots.length) return { last: at, [slot]: [at, Math.min(end, at + LAST)] };
  for (let next = at + 1; next < Math.min(end, at + ROOM); next++) {
    const found = matchSlots(tokens, rest, next, end);
    if (found) return { ...found, [slot]: [at, next] };
  }
  return undefined;
}

function matchRuns(
  tokens: readonly Token[],
  runs: readonly (readonly string[])[],
  at: number,
  end: number,
): number | undefined {
  for (let k = 0; k < runs.length; k++) {
    const last = matchRun(tokens, runs[k] as readonly string[], at, end);
    if (last !== undefined) return last;
  }
  return undefined;
}

function matchRun(tokens: readonly Token[], run: readonly string[], at: number, end: number): number | undefined {
  let i = at;
  for (let k = 0; k < run.length; k++) {
    while (i > at && i < end && (tokens[i]?.norm === "-" || isArticle(tokens[i]))) i++;
    const token = i < end ? tokens[i++] : undefined;
    if (!token || (token.norm !== run[k] && token.lemma.toLowerCase() !== run[k])) return undefined;
  }
  return i;
}

const isArticle = (token: Token | undefined): boolean =>
  token !== undefined && (token.norm === "a" || token.norm === "an" || token.norm === "the" || token.xpos === "PRP$");

/** Articles, possessives, adverbs and adjectives, but none that turns the meaning. */
const isSkipped = (token: Token | undefined): boolean =>
  token !== undefined &&
  !TURNING.has(token.norm) &&
  (isArticle(token) || SKIPPABLE.has(token.upos) || token.norm === "-");

/** "On Wednesday", "today": when it is done says nothing of how. */
const isTime = (tokens: readonly Token[], i: number): boolean => {
  const { alone } = timeNouns();
  return alone.has(tokens[i]?.norm ?? "") || (tokens[i]?.norm === "on" && alone.has(tokens[i + 1]?.norm ?? ""));
};

const SKIPPABLE = new Set(["ADV", "ADJ", "DET"]);
const TURNING = new Set([
  "no",
  "not",
  "never",
  "little",
  "scant",
  "few",
  "hardly",
  "barely",
  "less",
  "neither",
  "nor",
  "n't",
]);
