import { meetingWords } from "../knowledge/meetings.js";
import type { Round } from "../model/index.js";
import type { Record } from "./record.js";
import type { Member } from "./round-parts.js";

/** Gives what says which meeting it is, where that is not its place: "ministerial meeting", "scientific committee". */
export function labelOf(record: Record, members: readonly Member[]): string | undefined {
  const told = members.find((m) => m.meeting.label) ?? members.find((m) => m.meeting.unnamed);
  const span = told?.meeting.label ?? told?.meeting.unnamed;
  if (!told || !span) return undefined;
  const words = record.text(record.place(told.ref, span)).replace(/\s+/g, " ").replaceAll("’", "'");
  // "UN meeting" keeps its capitals.
  const text = /^\p{Lu}(?![\p{Lu}.])/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  if (told.meeting.label) return text;
  // A committee meets, those of several sides hold talks.
  const last = text.split(" ").at(-1) ?? "";
  const isAssembly = meetingWords().assemblies.has(last) && !text.includes("chief ");
  // One man is no meeting: "the chief executive sat opposite".
  if (!isAssembly && !last.endsWith("s")) return undefined;
  const isBody = told.meeting.kind === "talks" && isAssembly;
  return `${isBody ? "meeting" : KIND_WORD[told.meeting.kind]} of the ${text}`;
}

const KIND_WORD = {
  talks: "talks",
  summit: "summit",
  call: "call",
  visit: "visit",
  consultation: "consultations",
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Names a meeting of which nothing but its kind is known. */
export const bareNameOf = (kind: Round["kind"]): string => capital(KIND_WORD[kind]);

interface NameParts {
  readonly place: string | undefined;
  readonly label: string | undefined;
  readonly names: readonly string[];
}

/** Names a meeting by its place, else by what it is called or who meets. */
export function nameOf(kind: Round["kind"], { place, label, names }: NameParts): string {
  if (place) return kind === "visit" ? `Visit to ${place}` : `${place} ${KIND_WORD[kind]}`;
  if (label !== undefined) return capital(label);
  const joined = names.length > 2 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join(" and ");
  return joined === "" ? bareNameOf(kind) : `${joined}: ${KIND_WORD[kind]}`;
}
