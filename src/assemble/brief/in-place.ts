import { daysBetween, type Evidence, type When } from "../../model/index.js";
import type { DayIn } from "../days-in.js";
import { dayOf } from "./words.js";

/**
 * Puts behind each day of a report's words that nobody knows out of it ("yesterday", "next month") the day that it was, in brackets as
 * editors do; not where the line has that day in front, or twice.
 */
export function datedInPlace(
  text: string,
  evidence: readonly Evidence[],
  daysIn: (e: Evidence) => readonly DayIn[],
): string {
  if (!OPEN_WORDS.test(text)) return text;
  const days = evidence.flatMap((e) => daysIn(e)).filter(({ isOpen }) => isOpen);
  // "16 March 2026: ", "As reported on 16 March 2026: ".
  const [, opening = ""] = OPENING.exec(text) ?? [];
  let told = text;
  const done = new Set<string>();
  for (const { words, when } of days) {
    const { precision } = when;
    const label = labelOf(when);
    const isSaid = label !== undefined && (opening.endsWith(label) || told.includes(`[${label}]`));
    if (label === undefined || isSaid || done.has(words) || (precision === "year" && words.endsWith(" ago"))) continue;
    done.add(words);
    const at = told.search(new RegExp(`(?<![\\p{L}\\d])${escaped(words)}(?![\\p{L}\\d])`, "u"));
    // "On Monday, 8 September".
    const isNamed = /^,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}|\p{Lu}\p{Ll}+\.? \d)/u.test(
      told.slice(at + words.length),
    );
    if (at < 0 || isNamed || days.some((other) => other.words === words && other.when.from !== when.from)) continue;
    const end = at + words.length + (/^[’']s\b/.exec(told.slice(at + words.length))?.[0].length ?? 0);
    told = `${told.slice(0, end)} [${label}]${told.slice(end)}`;
  }
  return told;
}

const OPENING = /^((?:As reported on )?\d{1,2} \p{L}+ \d{4}): /u;

const OPEN_WORDS = /day\b|night\b|week|month|year|\bthe \d|tomorrow|spring|summer|autumn|morning/i;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** Days of a stretch that is told with both its ends. */
const FEW = 2;

/** "15–17 May 2026", "30 May–1 June 2026". */
const shortOf = (from: string, to: string): string =>
  dayOf(from).replace(
    from.slice(0, 7) === to.slice(0, 7) ? / .*/ : from.slice(0, 4) === to.slice(0, 4) ? / \d{4}$/ : /^$/,
    "",
  );

/** "16 March 2026", "the week of 16 March 2026", "April 2026", "2025"; nothing for what is wider or not settled. */
function labelOf({ from, to, precision }: When): string | undefined {
  const isOneDay = from.slice(0, 10) === to.slice(0, 10);
  if (isOneDay) return dayOf(from);
  if (precision === "week") return `week of ${dayOf(from)}`;
  if (precision === "month") return dayOf(from.slice(0, 7));
  if (precision === "range" && daysBetween(from, to) <= FEW) return `${shortOf(from, to)}–${dayOf(to)}`;
  // "The middle of next month", "two weeks from now".
  if (precision === "range" && from.slice(0, 7) === to.slice(0, 7)) return dayOf(from.slice(0, 7));
  return precision === "year" ? from.slice(0, 4) : undefined;
}
