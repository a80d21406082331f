import type { TimelineEvent, When } from "../../model/index.js";
import { leans, speaksOfUnnamed } from "./leaning.js";
import { dayOf } from "./words.js";

/** Characters within which an item of a calendar gives its day. */
const OPENING = 24;

/** Tells whether words give the day themselves, as an item of a calendar does: "3 May: the lock opens". */
export const opensWithDay = (when: When | undefined, text: string): boolean =>
  when !== undefined && text.slice(0, OPENING).includes(dayOf(when.from).replace(/ \d{4}$/, ""));

/** Words that a clause must have to stand alone. */
const LEAST = 5;

/**
 * Gives the words of an event that its day is of: of clauses that a semicolon parts the one that names the day, where it can stand
 * alone. "A vote could come sooner; the statutes give the board until 3 March" tells on 3 March what the statutes give.
 */
export function datedWords({ text, when }: Pick<TimelineEvent, "text" | "when">): string {
  if (when === undefined || !text.includes("; ")) return text;
  const clauses = text.split("; ");
  const own = clauses.filter((clause) => clause.includes(when.text));
  const [clause] = own;
  if (clause === undefined || own.length > 1 || clause.split(" ").length < LEAST) return text;
  // A mark of speech that opens in one clause and closes in another.
  const isWhole = (clause.match(/["“”]/g) ?? []).length % 2 === 0;
  if (!isWhole || JOINED.test(clause) || leans(clause) || speaksOfUnnamed(clause)) return text;
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** "While", "and": the clause goes on with the one before. */
const JOINED = /^(?:and|but|or|so|yet|nor|while|with|then|who|which)\b/i;
