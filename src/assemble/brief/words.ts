import { actorWords } from "../../knowledge/actors.js";
import { monthName } from "../../knowledge/months.js";
import { daysBetween, type When } from "../../model/index.js";

/** Joins names as prose does: "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Writes a day as "30 November 2025"; a shorter date as far as it goes. */
export function dayOf(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const name = month === undefined ? "" : monthName(Number(month));
  return [day === undefined ? "" : String(Number(day)), name, year ?? ""].filter((w) => w !== "").join(" ");
}

/** Writes an interval at its precision, with the preposition that it takes: "on 30 November 2025", "in 2014". */
export function dated(when: When): string {
  if (when.from.slice(0, 10) === when.to.slice(0, 10)) return `on ${dayOf(when.from)}`;
  const [year, month] = when.from.split("-");
  if (when.precision === "year") return `in ${year}`;
  if (when.precision === "month") return `in ${monthName(Number(month))} ${year}`;
  // "From 24 to 26 March" gives both days, and so does an end at an hour of the night; "a week ago" leaves open which it was.
  const namesLast = new RegExp(`\\b0?${Number(when.to.slice(8, 10))}\\b`).test(when.text);
  if (namesLast || /day.*day|\d ?[ap]\.?m\b|\b(?:dawn|midnight)\b|^since\b/is.test(when.text)) return fromTo(when);
  // "Early on Thursday" ended what had begun on the day before.
  if (daysBetween(when.from, when.to) === 1 && /^early\b|\bsmall hours\b/i.test(when.text)) return fromTo(when);
  return `some time between ${dayOf(when.from)} and ${dayOf(when.to)}`;
}

const fromTo = ({ from, to }: When): string => `from ${dayOf(from)} to ${dayOf(to)}`;

/** Begins with a capital and ends with a stop, as a sentence does. */
export function sentence(text: string): string {
  const plain = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[,;]+$/, "");
  // The end of a caption in brackets.
  const flat = plain.endsWith("]") && !plain.includes("[") ? plain.slice(0, -1) : plain;
  const capital = flat.charAt(0).toUpperCase() + flat.slice(1);
  return /[.!?]["”’')\]]*$/.test(capital) ? capital : `${capital}.`;
}

/** Tells whether a description is of several: "hourly workers", "members of the guild", and no name, which is of one body; "House Democrats" are many. */
export function isMany(name: string): boolean {
  if (actorWords().partyNames.has(name.split(" ").at(-1)?.toLowerCase() ?? "") && /[^u]s$/.test(name)) return true;
  const plain = name.replace(/^(?:the|its|their)\s+/i, "");
  const head = plain.split(/ (?:of|at|from|in|for|with|who|that)\b/)[0] ?? plain;
  const [first = ""] = head.split(" ");
  const isName = head.split(" ").length > 1 ? /^\p{Lu}/u.test(head.split(" ").at(-1) ?? "") : /^\p{Lu}/u.test(first);
  return !isName && (/[^s]s$/.test(head) || /(?:men|people|police|clergy|bishops?es)$/.test(head));
}

/** Counts in words up to twelve: "four outlets". */
export function counted(n: number, one: string, many = `${one}s`): string {
  const words = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ];
  return `${words[n] ?? n} ${n === 1 ? one : many}`;
}

/** Puts the words of a quotation between marks, and leaves a comma or stop of the cue's outside. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim().replace(/,$/, "").replace(/[“”]/g, "'");
  return `“${plain}”`;
}

/** Lower case at the beginning, but for what is written in capitals or is a name: "Pay" but "NATO". */
export function lowered(name: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Writes minutes as people do: "four hours", "one to two hours", "two days". */
export function lasting([least, most]: readonly [number, number]): string {
  const [unit, size] =
    most >= 2880 && least % 1440 === 0 && most % 1440 === 0
      ? ["day", 1440]
      : most >= 60 && least % 60 === 0 && most % 60 === 0
        ? ["hour", 60]
        : ["minute", 1];
  const [a, b] = [least / size, most / size];
  return a === b ? counted(b, unit) : `${counted(a, unit).split(" ")[0]} to ${counted(b, unit)}`;
}
