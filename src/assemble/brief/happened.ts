import type { TimelineEvent } from "../../model/index.js";
import { countReports, type Line, type Source } from "./line.js";
import { heldLine } from "./round-line.js";
import { dayOf, sentence } from "./words.js";

/** How many events besides the rounds are told at most. */
const MOST_EVENTS = 8;

/** Tells the rounds that were held, the best supported first, then what else happened, by date. */
export function happened(source: Source): Line[] {
  const rounds = source.dossier.rounds.filter((r) => r.status === "held" || r.status === "under way");
  const bySupport = [...rounds].sort((a, b) => outlets(b) - outlets(a));
  return [...bySupport.flatMap((r) => heldLine(source, r)), ...events(source)];
}

const outlets = (entry: Pick<Line, "evidence">): number => countReports(entry.evidence);

/** Events that several reports tell, or that are dated, word for word. Rounds are told above: meetings are left out. */
function events(source: Source): Line[] {
  const ahead = new Set(
    source.dossier.rounds
      .filter((r) => r.status !== "held")
      .flatMap((r) => r.evidence.map((e) => `${e.report} ${e.start}`)),
  );
  const since = daysBefore(source.dossier.asOf, RECENT_DAYS);
  const past = source.dossier.timeline.filter(
    (e) =>
      (e.status === "happened" || e.status === "under way") &&
      e.type !== undefined &&
      e.type !== "CONSULT" &&
      e.text.split(" ").length >= LEAST_WORDS &&
      (outlets(e) > 1 || isNear(e)) &&
      (e.when === undefined || e.when.to >= since),
  );
  const chosen = past
    .filter((e) => !e.evidence.some((x) => ahead.has(`${x.report} ${x.start}`)))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_EVENTS);
  return past.filter((e) => chosen.includes(e)).map(eventLine);
}

/** "Last year" and "in March" tell history, unless several reports do. */
const isNear = ({ when }: TimelineEvent): boolean =>
  when !== undefined && when.precision !== "year" && when.precision !== "month";

/** "Agreed on Wednesday": too short to say who did what. */
const LEAST_WORDS = 5;

/** What lies farther back than this, in days, is history: it stays in the record and out of the brief. */
const RECENT_DAYS = 120;

function daysBefore(asOf: string, days: number): string {
  const day = Date.parse(asOf.slice(0, 10));
  return Number.isNaN(day) ? "" : new Date(day - days * 86_400_000).toISOString().slice(0, 10);
}

const weight = (event: TimelineEvent): number =>
  3 * outlets(event) + (event.when ? 2 : 0) + Math.min(2, event.who.length);

/** "On Friday" means nothing a month later: the day stands before the words. */
const eventLine = (event: TimelineEvent): Line => {
  const day = event.when?.precision === "day" ? `${dayOf(event.when.from)}: ` : "";
  return { text: sentence(`${day}${event.text}`), core: event.text, evidence: event.evidence };
};
