import { proposalWords } from "../knowledge/negotiation.js";
import { bySentence } from "../model/by-sentence.js";
import { type Sentence, spansWithin, within } from "../model/index.js";
import type { Line } from "./brief/line.js";
import { dayOf } from "./brief/words.js";
import { daysBetween, SCENE } from "./outcomes.js";
import { readable } from "./readable.js";
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
  const days = record.links.readings.map((_, reading) => record.published(reading));
  const latest = days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  if (latest === undefined || !outcome || daysBetween(dayIn(outcome) ?? latest, latest) <= 1) return undefined;
  const newest = days.flatMap((day, reading) => (day === latest ? [reading] : []));
  const lines = record
    .originalsFirst(newest, (reading) => reading)
    .flatMap((reading) => openingOf(record, reading) ?? []);
  return lines.map((line) => ({ ...line, text: `${dayOf(latest)}: ${line.text}` }))[0];
}

/** The first sentence of a report that tells what happened. */
function openingOf(record: Record, reading: number): Line | undefined {
  const { sentences, intake, clauses, tokens, quotations } = record.reading(reading);
  // A dateline may stand alone, parted by its dash.
  const sentence = sentences.find(
    (s, i) => intake.blocks[s.block]?.kind === "paragraph" && bySentence(clauses, i).length > 0,
  );
  if (!sentence || sentence.last - sentence.first > LONGEST_LEAD) return undefined;
  const tells = isOfParty(record, reading, sentence) && tokens[sentence.last - 1]?.norm === ".";
  if (!tells || spansWithin(quotations, sentence).some((q) => q.start === sentence.start)) return undefined;
  const place = { reading, start: sentence.start, end: sentence.end };
  const text = readable(record, place);
  return text === undefined ? undefined : { text, evidence: record.evidence([place]) };
}

/** "The union has dropped its claim": somebody known stands before its verb. */
function isOfParty(record: Record, reading: number, sentence: Sentence): boolean {
  const { clauses, verbs, mentions, tokens } = record.reading(reading);
  const main = clauses.find((c) => c.kind === "main" && c.subject !== undefined && within(c, sentence));
  const verb = verbs[main?.verb ?? -1];
  if (!verb || SCENE.has(tokens[sentence.first]?.norm ?? "")) return false;
  const before = spansWithin(mentions, { start: sentence.start, end: verb.start });
  if (before.some((m) => m.acts || record.isReferredTo(record.linked(reading, m.entity) ?? -1))) return true;
  // "Crews at two yards are to vote on a paper from the labour board": done with what is on the table.
  const words = tokens.slice(sentence.first, sentence.last);
  const isOfPaper = words.some((t) => t.upos === "NOUN" && proposalWords().heads.has(t.lemma.toLowerCase()));
  const acts = spansWithin(mentions, sentence).some((m) => m.acts);
  return isOfPaper && acts && !words.some((t) => OWN.has(t.norm));
}

/** The newsroom speaks of itself, or a scene is set. */
const OWN = new Set(["we", "us", "our", "i", "my", "you", "your", "there"]);

/** Tokens of a lead that tells the news and more. */
const LONGEST_LEAD = 60;
