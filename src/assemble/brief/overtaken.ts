import { leaning } from "../../knowledge/leaning.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { once, type Report, type Round, type TimelineEvent } from "../../model/index.js";
import { byParty } from "./by-party.js";
import type { Source } from "./line.js";
import { plainWords } from "./plain-words.js";
import { struckOn } from "./struck.js";
import { daysTold } from "./when-told.js";

/** Tells whether a later report has made a step of what was ahead needless, or has it off or done. */
export function isOvertaken(source: Source, event: TimelineEvent): boolean {
  if (event.type === "CONSULT" && isOver(source, event)) return true;
  if (leaning().unagreed.test(event.text) && isAgreedSince(source, event)) return true;
  return event.status === "planned" && (isOffSince(source, event) || isMadeSince(source, event));
}

type Meeting = Pick<Round, "when" | "evidence"> & { readonly status: string };

/** Tells whether a meeting that was ahead is over: "Talks resume on Thursday", and the report of that Thursday has what was agreed. */
export function isOver(source: Source, { status, when, evidence }: Meeting): boolean {
  const told = daysTold(source, evidence).at(-1);
  const agreed = agreedOn(source);
  const day = when?.to.slice(0, 10);
  return status === "planned" && day !== undefined && told !== undefined && told < day && agreed === day;
}

/** "Without a deal each port sets its own toll": a later report has the deal. */
function isAgreedSince(source: Source, { evidence }: TimelineEvent): boolean {
  const told = daysTold(source, evidence).at(-1);
  const agreed = agreedOn(source);
  return told !== undefined && agreed !== undefined && told < agreed;
}

/** The day of the last report that has several sides agree, or an agreement struck. */
const agreedOn = once((source: Source): string | undefined => {
  const days = source.dossier.timeline.flatMap(({ type, status, who, text, evidence }) => {
    const sides = new Set([...who.map((id) => byParty(source, id)), ...namedIn(source, text)]);
    const isJoint = status === "happened" && sides.size > 1;
    const isAgreed = type === "AGREE" || (type !== "REJECT" && plainWords(text).includes("agreed"));
    return isJoint && isAgreed ? daysTold(source, sayingSo(evidence, text)).slice(0, 1) : [];
  });
  return [...days, struckOn(source) ?? ""]
    .filter((day) => day !== "")
    .sort()
    .at(-1);
});

/** The sides whose names stand in a text. */
const namedIn = ({ dossier }: Source, text: string): readonly string[] =>
  dossier.parties.flatMap(({ id, part, name }) => (part === "party" && text.includes(name) ? [id] : []));

/** The places that have the very words: others of the same meeting may have been told before. */
const sayingSo = (places: TimelineEvent["evidence"], text: string): TimelineEvent["evidence"] =>
  places.filter(({ quote }) => quote.includes(text.slice(0, OPENING)));

/** Characters by which words are known again. */
const OPENING = 24;

/** "Has promised a fourth draft by Friday": a later report has the fourth draft. */
function isMadeSince(source: Source, { text, evidence }: TimelineEvent): boolean {
  const { heads, texts, versions } = proposalWords();
  const words = plainWords(text);
  const at = words.findIndex((word, i) => (heads.has(word) || texts.has(word)) && versions.has(words[i - 1] ?? ""));
  const told = daysTold(source, evidence).at(-1);
  if (at < 0 || told === undefined) return false;
  const paper = `${words[at - 1]} ${words[at]}`;
  return source.dossier.reports.some(
    (report) => (report.published?.value.slice(0, 10) ?? "") > told && plainText(report).includes(`the ${paper}`),
  );
}

const plainText = once(({ text }: Report): string => plainWords(text).join(" "));

/** "Called off a march planned for Saturday": a later report has it off. */
const isOffSince = (source: Source, { when, who, evidence }: TimelineEvent): boolean =>
  source.dossier.timeline.some(
    (other) =>
      other.status === "called off" &&
      other.when?.from.slice(0, 10) === when?.from.slice(0, 10) &&
      other.who.some((id) => who.includes(id)) &&
      (daysTold(source, other.evidence).at(-1) ?? "") > (daysTold(source, evidence).at(-1) ?? ""),
  );
