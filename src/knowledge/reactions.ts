import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

export type ReactionStance = "supports" | "accepts as a basis" | "reserves" | "criticises" | "rejects";

interface RawReaction {
  readonly stance: ReactionStance;
  readonly verbs?: readonly string[];
  readonly effects?: readonly string[];
  readonly nouns?: readonly string[];
  readonly phrases?: readonly string[];
  readonly idioms?: readonly string[];
  readonly votes?: readonly string[];
  readonly moods?: readonly string[];
  readonly advice?: readonly string[];
  readonly harms?: readonly string[];
  readonly urging?: readonly string[];
}

/** Gives the words by which somebody takes a proposal, each with the stance that it tells. */
export const reactionWords = table("negotiation/reactions", (raw: readonly RawReaction[]) => {
  const stances = (key: "verbs" | "effects" | "nouns" | "advice") =>
    new Map(raw.flatMap((entry) => (entry[key] ?? []).map((word) => [word, entry.stance] as const)));
  const phrases = (key: "phrases" | "idioms" | "votes" | "moods") =>
    new PhraseIndex(raw.flatMap((e) => (e[key] ?? []).map((phrase) => [phrase, e.stance] as const)));
  return {
    verbs: stances("verbs"),
    effects: stances("effects"),
    nouns: stances("nouns"),
    phrases: phrases("phrases"),
    idioms: phrases("idioms"),
    votes: phrases("votes"),
    moods: phrases("moods"),
    advice: stances("advice"),
    harms: new Set(raw.flatMap((entry) => entry.harms ?? [])),
    urging: new Set(raw.flatMap((entry) => entry.urging ?? [])),
  };
});
