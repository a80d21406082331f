import type { Clause, LanguageBase } from "../../model/index.js";

/**
 * Tells whether a condition that opens before a clause, and no mark between, holds for it too: "if the two agree but the deal is blocked by
 * regulators", "in the event that it cannot be approved".
 */
export function isUnderCondition({ tokens, phrases, verbs, sentences }: LanguageBase, clause: Clause): boolean {
  const verb = verbs[clause.verb];
  const first = sentences[clause.sentence]?.first ?? 0;
  if (!verb) return false;
  const subject = phrases[clause.subject ?? -1];
  const opens = subject && subject.first < verb.first ? subject.first : verb.first;
  for (let i = opens - 1; i >= first; i--) {
    const { norm = "", upos = "" } = tokens[i] ?? {};
    if (upos === "PUNCT") return false;
    if (CONDITIONS.has(norm)) return true;
    if (norm === "that" && tokens[i - 1]?.norm === "event") return true;
  }
  return false;
}

const CONDITIONS = new Set(["if", "unless"]);
