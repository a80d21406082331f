import type { IssueStatus } from "../../knowledge/issues.js";
import type { Span } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";

/** A matter that a sentence names, and how it stands. */
interface Standing extends Span {
  readonly code: string;
  readonly status?: IssueStatus | undefined;
}

/**
 * Gives the one matter that was told right before to be what keeps the sides apart: "Staffing remains the main obstacle. The union wants one
 * nurse for four patients. The owners have offered one for six." What somebody wants besides is of another.
 *
 * @param named the matters that each sentence surely names
 * @param wants tells whether a sentence says what somebody wants: one that does not brings up something else
 */
export function stuckAt<T extends Standing>(
  reading: MeetingInput,
  { named, wants }: { readonly named: readonly (readonly T[])[]; readonly wants: (sentence: number) => boolean },
  index: number,
): readonly T[] {
  if (isBesides(reading, index)) return [];
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    if (!isProse(reading, i) || isBesides(reading, i)) return [];
    const all = named[i] ?? [];
    const [first] = all;
    if (!first && wants(i)) continue;
    if (!first) return [];
    const isOne = all.every((n) => n.start === first.start);
    return isOne && all.some((n) => isStuck(named, i, n)) ? all : [];
  }
  return [];
}

/** By the word of the sentence, or of one before it where it says nothing of how it stands. */
const isStuck = <T extends Standing>(named: readonly (readonly T[])[], at: number, { code, status }: T): boolean =>
  status === undefined
    ? named.slice(0, at).some((all) => all.some((n) => n.code === code && STUCK.has(n.status ?? "")))
    : STUCK.has(status);

const STUCK: ReadonlySet<string> = new Set(["open", "contested"]);

/** Sentences behind the one that names it in which the sides say what they want of it. */
const REACH = 3;

const isProse = ({ intake, sentences }: MeetingInput, index: number): boolean =>
  intake.blocks[sentences[index]?.block ?? -1]?.kind === "paragraph";

/** "The union also wants", "separately". */
function isBesides({ tokens, sentences }: MeetingInput, index: number): boolean {
  const { first = 0, last = 0 } = sentences[index] ?? {};
  return tokens.slice(first, last).some((t) => BESIDES.has(t.norm));
}

const BESIDES = new Set(["also", "separately", "meanwhile", "besides", "additionally", "further", "moreover"]);
