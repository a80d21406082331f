import { type IssueStatus, issueWords } from "../../knowledge/issues.js";
import type { IssueMention, Sentence, Span, Stance, TokenRange } from "../../model/index.js";
import { fileUnder, within } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { leadOf, leadTokens } from "./leads.js";
import type { Matter } from "./matter.js";
import { findMatters } from "./matters.js";
import { announcedStatus, itemStatus, statusOf } from "./status.js";
import { carriesOn, type Want, wantsIn } from "./wants.js";

/** A matter that a sentence names. */
interface Named extends TokenRange {
  readonly code: string;
  readonly name?: string;
  readonly status?: IssueStatus;
  readonly by: string;
}

/** Finds the matters under negotiation, how they stand, and who wants what. */
export function findIssues(reading: MeetingInput): { issues: IssueMention[]; stances: Stance[] } {
  const matters = new Map<number, Matter[]>();
  for (const matter of findMatters(reading))
    fileUnder(matters, reading.sentences[reading.tokens[matter.first]?.sentence ?? -1]?.first ?? -1, matter);
  const named = reading.sentences.map((_, index) => namedIn(reading, index, matters));
  const issues = named.flat().map(({ start, end, code, name, status, by }) => ({
    start,
    end,
    code,
    ...(name === undefined ? {} : { name }),
    ...(status === undefined ? {} : { status }),
    by,
  }));
  const stances = reading.sentences.flatMap((sentence, index) => {
    const lead = leadOf(reading, index);
    const led = lead && lead !== index ? (named[lead] ?? []) : [];
    const before = reading.sentences[index - 1]?.block === sentence.block ? (named[index - 1] ?? []) : [];
    // A headline is the newsroom's: what it makes a party want, the report itself must say.
    const { kind } = reading.intake.blocks[sentence.block] ?? {};
    if (kind === "heading" || kind === "headline") return [];
    return wantsIn(reading, index).flatMap((want) =>
      stancesOf(reading, want, sentence, named[index] ?? [], led, before),
    );
  });
  return {
    issues: once(issues, (i) => `${i.code} ${i.start}`),
    stances: once(stances, (s) => `${s.code} ${s.who} ${s.start}`),
  };
}

/** "To pay for parking", "guarantee the route": a verb names no matter. Before another verb it is a noun after all: "pay is open". */
function isDeed(reading: MeetingInput, { first, last }: Pick<TokenRange, "first" | "last">): boolean {
  const [word, next] = [reading.tokens[first], reading.tokens[last]];
  return last - first === 1 && ACTING.has(word?.xpos ?? "") && !FINITE.has(next?.xpos ?? "");
}

const ACTING = new Set(["VB", "VBP", "VBZ", "VBD"]);
const FINITE = new Set(["VBZ", "VBD", "MD"]);

/** The matters of the lists and those that this report itself tells to be some. */
function namedIn(reading: MeetingInput, index: number, matters: ReadonlyMap<number, readonly Matter[]>): Named[] {
  const sentence = reading.sentences[index];
  if (!sentence) return [];
  const led = leadOf(reading, index) === index ? leadTokens(reading, sentence) : undefined;
  const item = led && itemStatus(reading, index);
  const announced = announcedStatus(reading, sentence);
  const listed = issueWords()
    .phrases.all(reading.tokens, sentence.first, sentence.last)
    .filter((match) => !isDeed(reading, match))
    .flatMap((match) => match.value.map(({ code }) => ({ ...match, code, by: "issues:phrase" })));
  const own = matters.get(sentence.first) ?? [];
  return [...listed, ...own].flatMap(({ first, last, code, by, ...rest }) => {
    const [from, to] = [reading.tokens[first], reading.tokens[last - 1]];
    if (!from || !to) return [];
    const told = "status" in rest ? rest.status : undefined;
    const headed = led && last <= led.last ? item : undefined;
    const status = statusOf(reading, sentence, { first, last }) ?? told ?? headed ?? announced;
    const name = "name" in rest ? rest.name : undefined;
    const span = { start: from.start, end: to.end, first, last };
    return [{ ...span, code, by, ...(name ? { name } : {}), ...(status ? { status } : {}) }];
  });
}

/**
 * What is wanted is the matter that stands in it; else the one that opens the list item, or that the sentence before spoke of.
 * What is none of them is kept without a code: another report may say that it is one.
 */
function stancesOf(
  reading: MeetingInput,
  want: Want,
  sentence: Sentence,
  here: readonly Named[],
  led: readonly Named[],
  before: readonly Named[],
): Stance[] {
  const { start, end } = sentence;
  const give = (code: string | undefined): Stance => ({
    start,
    end,
    ...(code === undefined ? {} : { code }),
    who: want.who,
    by: want.by,
  });
  const wanted = here.filter((n) => want.what.some((span: Span) => within(n, span)));
  if (wanted.length > 0) return wanted.map((n) => give(n.code));
  if (here.length === 0 && led.length > 0) return led.map((n) => give(n.code));
  if (here.length === 0 && before.length > 0 && carriesOn(reading, want))
    return before.slice(-1).map((n) => give(n.code));
  return [give(undefined)];
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
