import { meetingWords } from "../knowledge/meetings.js";
import { proposalWords } from "../knowledge/negotiation.js";
import { outcomeWords } from "../knowledge/outcomes.js";
import { reportHeads } from "../knowledge/report-heads.js";
import { daysBetween, type Reading, type Sentence, spansWithin, type Token, within } from "../model/index.js";
import type { Line } from "./brief/line.js";
import { dayOf } from "./brief/words.js";
import { bodyOf, lineOf, newestDay, opensQuoted, setsScene } from "./leads.js";
import type { Record } from "./record.js";

/**
 * Gives what has happened since, with its day, where a report is younger than what came of the talks: its first sentence, or
 * what of its opening says outright what came of something. Nothing where that sets a scene, is somebody's word or is of none of
 * those who negotiate.
 */
export function findLatest(record: Record, outcome: Line | undefined): Line | undefined {
  const days = (outcome?.evidence ?? []).map((e) => record.published(record.placeOf(e).reading) ?? "");
  const told = days.sort().at(-1) ?? "";
  const latest = newestDay(record);
  if (latest === undefined || told === "" || daysBetween(told, latest) <= 1) return undefined;
  const younger = record.links.readings.flatMap((_, reading) => {
    const day = record.published(reading);
    return day !== undefined && day > told ? [{ reading, day }] : [];
  });
  const newest = record
    .originalsFirst(younger, ({ reading }) => reading)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  for (const { reading, day } of newest) {
    const line = (day === latest ? openingOf(record, reading) : undefined) ?? outcomeIn(record, reading);
    if (line) return { ...line, text: `As reported on ${dayOf(day)}: ${withoutLabel(line.text)}` };
  }
  return undefined;
}

/** "Live updates: the strike is off". */
function withoutLabel(text: string): string {
  const label = /^([^:]{2,20}): (?=\p{Lu})/u.exec(text);
  return label && reportHeads().labels.has((label[1] ?? "").toLowerCase()) ? text.slice(label[0].length) : text;
}

/** The first of the opening lines of a report, headline and lists too, that says outright what came of the talks or the strike. */
function outcomeIn(record: Record, reading: number): Line | undefined {
  const own = record.reading(reading);
  const found = own.sentences.slice(0, OPENING_LINES).find((sentence) => {
    const words = own.tokens.slice(sentence.first, sentence.last);
    const told = outcomeWords().all(own.tokens, sentence.first, sentence.last);
    const isPlain = words.length >= LEAST_WORDS && words.length <= LONGEST_LEAD && !opensQuoted(own, sentence);
    // "The tentative deal means ...": what is known already is no news.
    const isNew = told.some(
      ({ value, first, last }) =>
        value === "told" && own.tokens[first - 1]?.norm !== "the" && !looksBack(own, { first, last }),
    );
    return isPlain && isNew && words.some(isOfTalks);
  });
  return found && lineOf(record, reading, found);
}

/** "A day earlier they had parted without a deal." */
const looksBack = ({ verbs, tokens }: Reading, { first, last }: Pick<Sentence, "first" | "last">): boolean =>
  verbs.some((v) => v.first < last && v.last > first && tokens.slice(v.first, v.last).some((t) => t.norm === "had"));

/** A word for a meeting, for what was agreed or offered, for a strike. */
function isOfTalks({ lemma }: Token): boolean {
  const { agreements, heads, strikes } = proposalWords();
  const word = lemma.toLowerCase();
  return meetingWords().nouns.has(word) || [agreements, heads, strikes].some((list) => list.has(word));
}

/** A word for those who negotiate: "delegation", "negotiator". */
const isOfTeam = ({ lemma }: Token): boolean =>
  [meetingWords().delegations, meetingWords().negotiators].some((list) => list.has(lemma.toLowerCase()));

/** Lines at the head of a report: masthead, headline, date, name and a summary. */
const OPENING_LINES = 10;

/** Tokens of the shortest line that says what came of something: "The strike is off". */
const LEAST_WORDS = 5;

/** The first sentence of a report that tells what happened. */
function openingOf(record: Record, reading: number): Line | undefined {
  const own = record.reading(reading);
  const [sentence] = bodyOf(own);
  if (!sentence || sentence.last - sentence.first > LONGEST_LEAD || opensQuoted(own, sentence)) return undefined;
  // "Readers who have followed this", "If you fish here": the newsroom speaks to somebody.
  if (ADDRESSED.has(own.tokens[sentence.first]?.norm ?? "")) return undefined;
  const isNews = own.tokens.slice(sentence.first, sentence.last).some((t) => isOfTalks(t) || isOfTeam(t));
  const tells = isNews && isOfParty(record, reading, sentence) && own.tokens[sentence.last - 1]?.norm === ".";
  return tells ? lineOf(record, reading, sentence) : undefined;
}

/** "The union has dropped its claim": somebody known stands before its verb. */
function isOfParty(record: Record, reading: number, sentence: Sentence): boolean {
  const { clauses, verbs, mentions, tokens, entities } = record.reading(reading);
  const main = clauses.find((c) => c.kind === "main" && c.subject !== undefined && within(c, sentence));
  const verb = verbs[main?.verb ?? -1];
  if (!verb || setsScene(record.reading(reading), sentence)) return false;
  const before = spansWithin(mentions, { start: sentence.start, end: verb.start });
  // "Ida Rowe has two boats and no patience with maps" draws her: nothing has happened.
  const isPersons = before.some((m) => entities[m.entity]?.kind === "person");
  if (isPersons && verb.lemma === "have" && !verb.perfect && verb.modal === undefined) return false;
  if (before.some((m) => m.acts || record.isReferredTo(record.linked(reading, m.entity) ?? -1))) return true;
  // "Tenants in two towns have until June to answer a paper from the housing board": that lies on the table.
  const words = tokens.slice(sentence.first, sentence.last);
  const isOfPaper = words.some((t) => t.upos === "NOUN" && proposalWords().heads.has(t.lemma.toLowerCase()));
  const acts = spansWithin(mentions, sentence).some((m) => m.acts);
  return isOfPaper && acts && !words.some((t) => OWN.has(t.norm));
}

/** The newsroom speaks of itself, or a scene is set. */
const OWN = new Set(["we", "us", "our", "i", "my", "you", "your", "there"]);

const ADDRESSED = new Set(["readers", "those", "anyone", "anybody", "if", "you", "we", "whoever"]);

/** Tokens of a lead that tells the news and more. */
const LONGEST_LEAD = 60;
