import { firstFrom, type NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** A phrase with all that "and" joins to it, wherever among them it stands. */
export function withJoined({ phrases }: EventInput, index: number | undefined): number[] {
  if (index === undefined) return [];
  const first = phrases[index]?.joinedTo ?? index;
  return [first, ...listed(phrases, first), ...(phrases[first]?.joined ?? [])];
}

/** "A, B and C", "two mills, A and B": what stands beside a phrase and is no description of it. */
function listed(phrases: readonly NounPhrase[], index: number): number[] {
  const { apposition, joined = [] } = phrases[index] ?? {};
  const more = phrases[apposition ?? -1]?.joined ?? [];
  return apposition === undefined || joined.length + more.length === 0 ? [] : [apposition, ...more];
}

/** A subject with all that is joined to it, also where a place stands between: "the government in Nyara and the Front". */
export function subjectsOf(reading: EventInput, index: number | undefined): number[] {
  const own = [...openedBefore(reading, index), ...withJoined(reading, index)];
  const last = reading.phrases[own.at(-1) ?? -1]?.last ?? -1;
  const inner = reading.tokens[last]?.norm === "in" ? reading.phrases[phraseAt(reading, last + 1) ?? -1] : undefined;
  return [...own, ...(inner?.joined ?? [])];
}

/** "After A and B failed": the one of the two that was taken for what stands behind the preposition. */
function openedBefore({ phrases, tokens }: EventInput, index: number | undefined): number[] {
  const first = phrases[index ?? -1]?.first ?? 0;
  if (index === undefined || tokens[first - 1]?.norm !== "and" || phrases[index]?.joinedTo !== undefined) return [];
  const before = phrases.findLastIndex(({ last }, i) => i < index && last === first - 1);
  const opener = tokens[(phrases[before]?.first ?? 0) - 1]?.norm ?? "";
  return before >= 0 && SUBORDINATORS.has(opener) ? [before] : [];
}

const SUBORDINATORS = new Set(["after", "before", "since", "until", "as"]);

/** The phrase that begins at a token, "both" and adverbs let pass. */
export function phraseAt({ phrases, tokens }: EventInput, at: number): number | undefined {
  for (let i = at; i < at + MOST_PASSED; i++) {
    const found = firstFrom(phrases, tokens[i]?.start ?? Number.POSITIVE_INFINITY);
    // A possessor begins where the phrase does that it hangs on; the whole is the longer one.
    const same = [found, found + 1].filter((p) => phrases[p]?.first === i);
    const longest = same.reduce<number | undefined>(
      (a, b) => ((phrases[b]?.last ?? 0) > (phrases[a ?? -1]?.last ?? -1) ? b : a),
      undefined,
    );
    if (longest !== undefined) return longest;
    if (!["ADV", "CCONJ", "DET"].includes(tokens[i]?.upos ?? "")) return undefined;
  }
  return undefined;
}

const MOST_PASSED = 3;
