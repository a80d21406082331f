import type { Round, TimelineEvent } from "../../model/index.js";
import type { Line, Source } from "./brief.js";
import { dated, listed, sentence } from "./words.js";

/** How many events besides the rounds are told at most. */
const MOST_EVENTS = 8;

/** Tells the rounds that were held, the best supported first, then what else happened, by date. */
export function happened(source: Source): Line[] {
  const rounds = source.dossier.rounds.filter((r) => r.status === "held" || r.status === "under way");
  const bySupport = [...rounds].sort((a, b) => outlets(b) - outlets(a));
  return [...bySupport.map((r) => roundLine(source, r)), ...events(source)];
}

const outlets = (entry: { readonly evidence: readonly { readonly report: string }[] }): number =>
  new Set(entry.evidence.map((e) => e.report)).size;

const KIND_WORD = {
  talks: "talks",
  summit: "a summit",
  call: "a call",
  visit: "a visit",
  consultation: "consultations",
} as const;

/** "The United States and Ukraine held talks in Florida on 30 November 2025, at a golf club; they lasted four hours." */
function roundLine(source: Source, round: Round): Line {
  const names = round.parties.map(source.nameOf);
  const who = names.length === 0 ? "" : listed(names.slice(0, 4));
  const where = round.place ? ` in ${round.place.name}` : "";
  const when = round.when ? ` ${dated(round.when)}` : "";
  const venue = round.venue ? `, at ${/^[A-Z]/.test(round.venue) ? "the " : ""}${round.venue}` : "";
  const lasting = round.duration
    ? round.duration.planned
      ? `; ${round.duration.text} were planned`
      : `; duration given: ${round.duration.text}`
    : "";
  const what = KIND_WORD[round.kind];
  const verb =
    names.length === 0
      ? `There were ${what}`
      : names.length === 1
        ? `${who} took part in ${what}`
        : `${who} held ${what}`;
  return { text: sentence(`${verb}${where}${when}${venue}${lasting}`), evidence: round.evidence };
}

/** Events that several reports tell, or that are dated, word for word. Rounds are told above: meetings are left out. */
function events(source: Source): Line[] {
  const past = source.dossier.timeline.filter(
    (e) => (e.status === "happened" || e.status === "under way") && e.type !== undefined && e.type !== "CONSULT",
  );
  const chosen = [...past].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_EVENTS);
  return past.filter((e) => chosen.includes(e)).map(eventLine);
}

const weight = (event: TimelineEvent): number =>
  3 * outlets(event) + (event.when ? 2 : 0) + Math.min(2, event.who.length);

const eventLine = (event: TimelineEvent): Line => ({ text: sentence(event.text), evidence: event.evidence });
