import { proposalWords } from "../knowledge/negotiation.js";
import { type Sentence, spansWithin, within } from "../model/index.js";
import type { Line } from "./brief/line.js";
import { dayOf } from "./brief/words.js";
import { bodyOf, daysBetween, lineOf, newestDay, opensQuoted, setsScene } from "./leads.js";
import type { Record } from "./record.js";

/**
 * Gives the first sentence of the newest report, with its day: where it is younger than what came of the talks, that is what has
 * happened since. Nothing where it sets a scene, is somebody's word or names none of those who negotiate.
 */
export function findLatest(record: Record, outcome: Line | undefined): Line | undefined {
  const dayIn = ({ evidence }: Line): string | undefined =>
    evidence
      .map((e) => record.published(record.placeOf(e).reading) ?? "")
      .sort()
      .at(-1);
  const latest = newestDay(record);
  if (latest === undefined || !outcome || daysBetween(dayIn(outcome) ?? latest, latest) <= 1) return undefined;
  const newest = record.links.readings.flatMap((_, reading) => (record.published(reading) === latest ? [reading] : []));
  const lines = record
    .originalsFirst(newest, (reading) => reading)
    .flatMap((reading) => openingOf(record, reading) ?? []);
  return lines.map((line) => ({ ...line, text: `${dayOf(latest)}: ${line.text}` }))[0];
}

/** The first sentence of a report that tells what happened. */
function openingOf(record: Record, reading: number): Line | undefined {
  const own = record.reading(reading);
  const [sentence] = bodyOf(own);
  if (!sentence || sentence.last - sentence.first > LONGEST_LEAD || opensQuoted(own, sentence)) return undefined;
  const tells = isOfParty(record, reading, sentence) && own.tokens[sentence.last - 1]?.norm === ".";
  return tells ? lineOf(record, reading, sentence) : undefined;
}

/** "The union has dropped its claim": somebody known stands before its verb. */
function isOfParty(record: Record, reading: number, sentence: Sentence): boolean {
  const { clauses, verbs, mentions, tokens } = record.reading(reading);
  const main = clauses.find((c) => c.kind === "main" && c.subject !== undefined && within(c, sentence));
  const verb = verbs[main?.verb ?? -1];
  if (!verb || setsScene(record.reading(reading), sentence)) return false;
  const before = spansWithin(mentions, { start: sentence.start, end: verb.start });
  if (before.some((m) => m.acts || record.isReferredTo(record.linked(reading, m.entity) ?? -1))) return true;
  // "Tenants in two towns have until June to answer a paper from the housing board": that lies on the table.
  const words = tokens.slice(sentence.first, sentence.last);
  const isOfPaper = words.some((t) => t.upos === "NOUN" && proposalWords().heads.has(t.lemma.toLowerCase()));
  const acts = spansWithin(mentions, sentence).some((m) => m.acts);
  return isOfPaper && acts && !words.some((t) => OWN.has(t.norm));
}

/** The newsroom speaks of itself, or a scene is set. */
const OWN = new Set(["we", "us", "our", "i", "my", "you", "your", "there"]);

/** Tokens of a lead that tells the news and more. */
const LONGEST_LEAD = 60;
