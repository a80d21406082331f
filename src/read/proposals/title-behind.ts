import { type NounPhrase, overlaps, type Reading } from "../../model/index.js";

/** Words of the rest of a title, at most. */
const LONGEST = 12;

const LEADS = new Set(["on", "for", "of", "concerning", "regarding"]);
const SMALL = new Set([...LEADS, "the", "a", "an", "and", "in", "to", "between", "with", "from"]);

/** Gives the rest of a title that goes on behind its noun: "Agreement | on a Lasting Joint Truce"; nothing of what is only described. */
export function titleBehind(
  { tokens, intake, times }: Pick<Reading, "tokens" | "intake" | "times">,
  { head, last }: NounPhrase,
): string {
  const noun = tokens[head];
  if (!noun || !/^\p{Lu}\p{Ll}/u.test(noun.text) || last !== head + 1 || !LEADS.has(tokens[last]?.norm ?? ""))
    return "";
  let end = last;
  for (let i = last; i < last + LONGEST; i++) {
    const token = tokens[i];
    // "Signed the Agreement on Quotas on Thursday".
    if (!token || token.sentence !== noun.sentence || times.some((time) => overlaps(time, token))) break;
    const isTitle = /^\p{Lu}[\p{L}’'-]*$/u.test(token.text);
    if (!isTitle && !SMALL.has(token.text)) break;
    if (isTitle) end = i + 1;
  }
  // "Agreement of May", "Plan for Peru": two words and more of a title tell it from a day or a place.
  const words = tokens.slice(last, end).filter(({ text }) => /^\p{Lu}/u.test(text));
  const from = tokens[last]?.start ?? 0;
  return words.length < 2 ? "" : ` ${intake.report.text.slice(from, tokens[end - 1]?.end ?? from)}`;
}
