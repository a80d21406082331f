import type { Round, TimelineEvent } from "../../model/index.js";
import type { Line, Source } from "./line.js";
import { dated, listed, sentence } from "./words.js";

/** Tells what is planned or possible: rounds first, then what else is ahead, by date. */
export function next(source: Source): Line[] {
  const { dossier } = source;
  const rounds = dossier.rounds.filter(
    (r) =>
      (r.status === "planned" || r.status === "possible" || r.status === "called off") &&
      // What was called off is next only where it was to come.
      (r.when === undefined ? r.status !== "called off" : r.when.to.slice(0, 10) >= dossier.asOf),
  );
  const told = new Set(rounds.flatMap((r) => r.evidence.map((e) => `${e.report} ${e.start}`)));
  const events = dossier.timeline.filter(
    (e) =>
      (e.status === "planned" || e.status === "possible" || e.status === "called off") &&
      isMove(e, dossier.asOf) &&
      !e.evidence.some((x) => told.has(`${x.report} ${x.start}`)),
  );
  return [
    ...rounds.map((r) => roundLine(source, r)),
    ...events.map((e) => ({ text: sentence(e.text), evidence: e.evidence })),
  ];
}

/** Not every future tense is a step: it needs a date, or somebody who is to do it. */
const isMove = (event: TimelineEvent, asOf: string): boolean =>
  event.when !== undefined &&
  event.when.to.slice(0, 10) >= asOf &&
  (event.who.length > 0 || event.when.precision === "day");

/** "Talks in Lima between A and B are planned on 3 May 2026." */
function roundLine(source: Source, round: Round): Line {
  const names = round.parties.map(source.nameOf);
  const where = round.place ? `${round.kind === "visit" ? " to" : " in"} ${round.place.name}` : "";
  const who =
    names.length > 1 ? ` between ${listed(names.slice(0, 4))}` : names.length === 1 ? ` with ${names[0]}` : "";
  const when = round.when && round.status !== "called off" ? ` ${dated(round.when)}` : "";
  const people = travellers(source, round);
  const verb = round.kind === "talks" || round.kind === "consultation" ? "are" : "is";
  const state = round.status === "called off" ? "called off" : round.status;
  const what =
    round.kind === "visit" ? `A visit${where}${people ? ` by ${people}` : ""}` : `${ARTICLE[round.kind]}${where}${who}`;
  return { text: sentence(`${what} ${verb} ${state}${when}`), evidence: source.factsOf(round.evidence) };
}

const ARTICLE = {
  talks: "Talks",
  summit: "A summit",
  call: "A call",
  visit: "A visit",
  consultation: "Consultations",
} as const;

/** Those of a delegation who are not at home in the country that is visited. */
function travellers(source: Source, round: Round): string {
  const home = (party: string) =>
    round.place?.country !== undefined && party.endsWith(round.place.country.toLowerCase());
  const away = round.delegations.filter((d) => !home(d.party));
  return listed(
    away
      .flatMap((d) => [...(d.lead === undefined ? [] : [d.lead]), ...d.members])
      .slice(0, 4)
      .map(source.nameOf),
  );
}
