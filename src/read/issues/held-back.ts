import type { LanguageBase, VerbGroup } from "../../model/index.js";

/** "Will not sign", "will only sign if", "will sign only when": what somebody does not do, or does on a condition. */
export function isHeldBack({ tokens }: LanguageBase, { first, head, last, negated, modal, tense }: VerbGroup): boolean {
  if (negated) return true;
  if (tense !== "future" && modal !== "would" && modal !== "can" && modal !== "could") return false;
  const inside = tokens.slice(first, head).some((t) => t.norm === "only");
  const behind = tokens.slice(last, last + REACH).findIndex((t) => t.norm === "only");
  const opens = tokens[last + behind + 1]?.norm ?? "";
  return inside || (behind >= 0 && CONDITIONS.has(opens));
}

/** Tokens behind the verb within which "only if" stands. */
const REACH = 6;
const CONDITIONS = new Set(["if", "when", "once", "after", "with", "on"]);
