import { timeRules } from "../../knowledge/time-rules.js";
import type { LanguageBase, Sentence, Timex } from "../../model/index.js";
import { type Day, parseDay } from "../times/calendar.js";
import { leanAt } from "../times/lean.js";
import { isQuoted } from "../times/quoted.js";
import { findTimes } from "../times/times.js";
import { isPlanned } from "../times/verb-lean.js";

/** A day that a report names, before it is known when the report was published. */
export interface DayMark {
  /** A date with its year. */
  readonly day?: Day;
  /** A date without a year. */
  readonly month?: number;
  readonly date?: number;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday?: number;
  /** "this weekend": Saturday and Sunday. */
  readonly weekend?: boolean;
  /** "last week": the week before the one in which the report came out. */
  readonly week?: boolean;
  /** Whether the report tells of it as past or as still to come. */
  readonly side: "past" | "future";
  /** Stands in the dateline: the day on which the report was filed. */
  readonly filed?: boolean;
  /** "last Thursday": some days ago, not the news of the day. */
  readonly gone?: boolean;
  /** Stands in the headline or the first paragraphs, where a report tells what is new. */
  readonly lead: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Names, nouns and verbs of its sentence: what happened on the day. */
  readonly told: ReadonlySet<string>;
}

/** Paragraphs at the head of a report that tell what is new. */
const LEAD = 2;
/** A block shorter than this is no paragraph of news, in characters. */
const SHORT = 60;

/** Finds the days that a report names in its own words; what is quoted is left out, it can be older. */
export function findDayMarks(base: LanguageBase): DayMark[] {
  const { text } = base.intake.report;
  const lead = leadEnd(base);
  const marks: DayMark[] = [];
  let at = 0;
  for (const timex of findTimes(base)) {
    while (at < base.sentences.length - 1 && (base.sentences[at]?.end ?? 0) <= timex.start) at++;
    const sentence = base.sentences[at];
    if (!sentence || isQuoted(text, base.intake.blocks[sentence.block]?.start ?? 0, timex.start)) continue;
    if (isAttributive(base, sentence, timex)) continue;
    const mark = markOf(base, sentence, timex, isInDateline(base, sentence, timex));
    const gone = isGone(text.slice(timex.start, timex.end));
    // What is set "for 14 April" did not happen then, whatever the tense of the verb.
    if (mark?.side === "past" && !mark.filed && isSetFor(text.slice(0, timex.start))) continue;
    // "Have been sitting since Monday" tells when the news began.
    const isBegun = /\bsince (?:last )?$/i.test(text.slice(0, timex.start).slice(-12));
    const where = { lead: timex.start < lead && !isBegun, sentence: at, told: toldIn(base, sentence) };
    if (mark) marks.push({ ...mark, ...(gone && { gone }), ...where });
  }
  return marks;
}

/** "Set for | 14 April", "agreed on a date for the next round: | 14 April". */
const isSetFor = (before: string): boolean =>
  /\bfor (?:the )?$/i.test(before.slice(-10)) || /\b(?:date|deadline) for [^.:;]{1,40}: ?$/i.test(before.slice(-60));

/** "A Sept. 21 strike", "weekend shifts", "the walkout of 21 September was announced": what they name has its day, whatever the tense of the verb. */
function isAttributive({ tokens }: LanguageBase, sentence: Sentence, timex: Timex): boolean {
  const own = tokens.slice(sentence.first, sentence.last);
  const at = own.findIndex((token) => token.start >= timex.end);
  const next = own[at];
  if (next !== undefined && next.start - timex.end < 2 && next.upos === "NOUN") return true;
  // "The walkout of 26 June was solid" tells that it was; what "was called" or "set" can lie ahead.
  const first = own.findIndex((token) => token.start >= timex.start);
  const isNouns = own[first - 1]?.norm === "of" && own[first - 2]?.upos === "NOUN";
  return isNouns && own.slice(at, at + NEXT_VERB).some((token) => token.xpos === "VBN" && isPlanned(token));
}

/** Tokens from a day to the verb of the noun that has it. */
const NEXT_VERB = 5;

/** "last Thursday", "the previous Monday". */
function isGone(words: string): boolean {
  const first =
    words
      .toLowerCase()
      .split(" ")
      .find((word) => word !== "the") ?? "";
  return (
    timeRules()
      .classes.get("relation")
      ?.get(first)
      ?.some(({ rest, value }) => rest.length === 0 && value === "-1") ?? false
  );
}

/** "LIMA, June 4 (Agency) - Ministers ...": the day on which the report was filed, in front of its first words. */
function isInDateline(base: LanguageBase, sentence: Sentence, timex: Timex): boolean {
  const block = base.intake.blocks[sentence.block];
  if (!block || block.kind === "dateline") return block !== undefined;
  const { text } = base.intake.report;
  if (isOnHead(base, sentence, timex)) return true;
  const opens = timex.start - block.start < DATELINE && /^[^a-z]{2}/.test(text.slice(block.start, timex.start));
  return opens && /^\)?,? {0,2}(?:\([^)]{1,30}\) {0,2})?[-–—]/.test(text.slice(timex.end, timex.end + 40));
}

/** "Harbour Daily live blog, Thursday 12 March": a short line at the head of a report that says nothing else and ends in the day. */
function isOnHead({ intake, tokens }: LanguageBase, { block: at, first, last }: Sentence, timex: Timex): boolean {
  const block = intake.blocks[at];
  const isLine = block !== undefined && at < HEAD && block.end - block.start <= LINE && timex.end >= block.end - 1;
  return isLine && timex.start > block.start && tokens.slice(first, last).every(({ upos }) => !DOING.has(upos));
}

/** Blocks at the head of a report among which the line of its day stands, and characters of one, at most. */
const HEAD = 4;
const LINE = 80;
const DOING: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** A dateline's place is shorter than this, in characters. */
const DATELINE = 50;

function markOf(
  base: LanguageBase,
  sentence: Sentence,
  timex: Timex,
  dateline: boolean,
): Omit<DayMark, "lead" | "sentence" | "told"> | undefined {
  const named = namedDay(timex.value);
  if (named?.week && !isGone(base.intake.report.text.slice(timex.start, timex.end))) return undefined;
  if (named && dateline) return { ...named, side: "past", filed: true };
  const side = named?.day === undefined ? timex.leans : leanAt(base, sentence, timex);
  return named && side !== undefined && side !== "near" ? { ...named, side } : undefined;
}

function toldIn(base: LanguageBase, sentence: Sentence): Set<string> {
  const tokens = base.tokens.slice(sentence.first, sentence.last);
  const content = tokens.filter((token) => /^(?:PROPN|NOUN|VERB)$/.test(token.upos) && token.norm.length > 2);
  return new Set(content.map((token) => token.lemma.toLowerCase()));
}

/** A day that a dated report gives to what it tells, be it past or still to come. */
export interface DatedTelling {
  readonly day: Day;
  readonly told: ReadonlySet<string>;
  /** Lies behind the day on which the report came out. */
  readonly ahead: boolean;
}

/** Finds the days of a dated report with what it tells of them. */
export function findTellings(base: LanguageBase): DatedTelling[] {
  const tellings: DatedTelling[] = [];
  const published = parseDay(base.intake.report.published?.value);
  let at = 0;
  for (const timex of findTimes(base, base.intake.report.published?.value)) {
    while (at < base.sentences.length - 1 && (base.sentences[at]?.end ?? 0) <= timex.start) at++;
    const sentence = base.sentences[at];
    const day = timex.when?.precision === "day" ? parseDay(timex.when.from) : undefined;
    if (sentence === undefined || day === undefined) continue;
    tellings.push({ day, told: toldIn(base, sentence), ahead: published !== undefined && day > published });
  }
  return tellings;
}

function namedDay(value: string): Pick<DayMark, "day" | "month" | "date" | "weekday" | "weekend" | "week"> | undefined {
  const yearless = /^XXXX-(\d\d)-(\d\d)$/.exec(value);
  if (yearless) return { month: Number(yearless[1]), date: Number(yearless[2]) };
  const weekday = /^XXXX-WXX-(\d)/.exec(value);
  if (weekday) return { weekday: Number(weekday[1]) };
  if (value === "XXXX-WXX-WE") return { weekend: true };
  if (value === "XXXX-WXX") return { week: true };
  const day = /^\d{4}-\d\d-\d\d(?:T.*)?$/.test(value) ? parseDay(value) : undefined;
  return day === undefined ? undefined : { day };
}

/** The offset at which the lead ends. */
function leadEnd(base: LanguageBase): number {
  let paragraphs = 0;
  for (const block of base.intake.blocks) {
    if (block.kind === "paragraph" && block.end - block.start >= SHORT && ++paragraphs === LEAD) return block.end;
  }
  return base.intake.report.text.length;
}
