import type { Statement } from "../model/index.js";

const LABELS: Readonly<Record<string, string>> = { deny: "denied", reject: "rejected", decline: "declined" };

/**
 * Names in a word what a reader must not miss of a statement: that it denies, rejects or declines, or is told as not said or
 * not so. Nothing for what is simply said.
 */
export function nameSpeechAct({ act, negated }: Pick<Statement, "act" | "negated">): string | undefined {
  // "Did not reject" is no rejection. A denial is marked as negated in itself.
  if (negated && act !== "deny") return "in the negative";
  return act === undefined ? undefined : LABELS[act];
}
