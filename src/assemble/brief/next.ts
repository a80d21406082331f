import type { Round, TimelineEvent } from "../../model/index.js";
import type { Line, Source } from "./brief.js";
import { dated, listed, sentence } from "./words.js";

/** Tells what is planned or possible: rounds first, then what else is ahead, by date. */
export function next(source: Source): Line[] {
  const { dossier } = source;
  const rounds = dossier.rounds.filter(
    (r) => r.status === "planned" || r.status === "possible" || r.status === "called off",
  );
  const told = new Set(rounds.flatMap((r) => r.evidence.map((e) => `${e.report} ${e.start}`)));
  const events = dossier.timeline.filter(
    (e) =>
      (e.status === "planned" || e.status === "possible") &&
      isMove(e) &&
      !e.evidence.some((x) => told.has(`${x.report} ${x.start}`)),
  );
  return [
    ...rounds.map((r) => roundLine(source, r)),
    ...events.map((e) => ({ text: sentence(e.text), evidence: e.evidence })),
  ];
}

/** Not every future tense is a step: it needs a date, or somebody who is to do it. */
const isMove = (event: TimelineEvent): boolean => event.when !== undefined && event.who.length > 0;

function roundLine(source: Source, round: Round): Line {
  const names = round.parties.map(source.nameOf);
  const what = round.place
    ? `${round.kind === "visit" ? "visit to" : `${round.kind} in`} ${round.place.name}`
    : round.kind;
  const who = names.length > 0 ? ` (${listed(names.slice(0, 4))})` : "";
  const when = round.when ? ` ${dated(round.when)}` : "";
  const state = round.status === "called off" ? "called off" : round.status;
  return {
    text: sentence(`${what}${who}: ${state}${round.status === "called off" ? "" : when}`),
    evidence: round.evidence,
  };
}
