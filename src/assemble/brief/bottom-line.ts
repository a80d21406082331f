import { reportHeads } from "../../knowledge/report-heads.js";
import { type Issue, overlaps, type Round } from "../../model/index.js";
import { eventLine } from "./happened.js";
import { isStated, openIssues } from "./issues.js";
import { lastFirst } from "./last-first.js";
import { leans } from "./leaning.js";
import { countReports, type Line, type Section, type Source } from "./line.js";
import { plainWords } from "./plain-words.js";
import { heldLine } from "./round-line.js";
import { isOvertakenStrike } from "./strikes.js";
import { daysTold } from "./when-told.js";
import { lowered, sentence } from "./words.js";

/** Writes the first sentences of what happened and of what comes next, and between them what came of it and what is open. */
export function bottomLine(source: Source, sections: readonly Section[]): Line[] {
  const first = (section: string) => sections.find((s) => s.section === section)?.lines[0] ?? [];
  const steps = sections.find((s) => s.section === "What comes next")?.lines.filter((line) => !line.off) ?? [];
  const ahead = [...steps].sort((a, b) => importance(b) - importance(a)).slice(0, 1);
  const met = source.dossier.rounds.some((r) => r.status === "held" || r.status === "under way");
  // "Presidency's draft" alone says nothing at the head of a brief.
  const table = [first("On the table")]
    .flat()
    .map((line) => ({ ...line, text: `On the table: ${isNamed(source, line.text) ? line.text : lowered(line.text)}` }));
  const outcome = outcomeOf(source).filter((line) => !isOvertakenStrike(source, line.text, line.evidence));
  const latest = source.latest ? [{ ...source.latest, text: sentence(source.latest.text) }] : [];
  // What was agreed at the last meeting tells of the meeting too.
  const last = lastMeeting(source).filter(({ evidence }) => !outcome.some((line) => isFrom(line.evidence, evidence)));
  const main = met ? [first("What happened"), last].flat() : outcome.length > 0 ? [] : table;
  return onceTold([main, outcome, latest, openLine(openIssues(source)), ahead].flat());
}

/** Leaves out what a later line tells as well: the vote that was called on Friday and is to come on Wednesday is told once. */
const onceTold = (lines: readonly Line[]): Line[] =>
  lines.filter(({ text }, i) => !lines.slice(i + 1).some((later) => withoutDay(later.text) === withoutDay(text)));

const withoutDay = (text: string): string => text.replace(/^\d{1,2} \p{Lu}\p{Ll}+ \d{4}: /u, "");

/** "Chile's draft" keeps the capital of a name. */
const isNamed = ({ dossier }: Source, text: string): boolean =>
  [...dossier.parties, ...dossier.people].some(({ name }) => text.startsWith(name));

const isFrom = (places: Line["evidence"], others: Line["evidence"]): boolean =>
  places.some((place) => others.some((other) => other.report === place.report && overlaps(other, place)));

/** The last meeting of those who negotiate, where it is not the one that most reports tell of. */
function lastMeeting(source: Source): Line[] {
  const met = metIn(source.dossier.rounds);
  const [best] = [...met].sort((a, b) => countReports(b.evidence) - countReports(a.evidence));
  const [last] = lastFirst(met);
  const isLater =
    (last?.when?.to ?? "") > (best?.when?.to ?? "") && best?.parties.some((p) => last?.parties.includes(p));
  return last && isLater ? heldLine(source, last) : [];
}

/** Meetings between parties that were held on a known day. */
const metIn = (rounds: readonly Round[]): Round[] =>
  rounds.filter(({ status, parties, when }) => status === "held" && parties.length > 1 && when !== undefined);

/** Gives what came of the talks, as far as it is told since the last of them and speaks of nothing ahead that has passed. */
export function outcomeOf(source: Source): Line[] {
  const dayOf = ({ evidence }: Line) => daysTold(source, evidence).at(-1) ?? "";
  const [first] = source.outcomes;
  const since = source.outcomes.filter((line) => line === first || (first && dayOf(line) > dayOf(first)));
  const told = since.filter((line) => !isOvertaken(source, line)).slice(0, 1);
  return told.length > 0 || !first ? told : agreedSince(source);
}

/** What was agreed or refused on the day of the last meeting or after, in the words of the report. */
function agreedSince(source: Source): Line[] {
  const { timeline, rounds } = source.dossier;
  const last = lastFirst(metIn(rounds))[0]?.when?.to.slice(0, 10) ?? "";
  const found = timeline.filter(
    ({ type, status, when, text }) =>
      status === "happened" &&
      (type === "AGREE" || type === "REJECT") &&
      when !== undefined &&
      when.from.slice(0, 10) >= last &&
      !leans(text),
  );
  return found.slice(-1).map((event) => eventLine(source, event));
}

function isOvertaken(source: Source, { evidence }: Line): boolean {
  const { rounds, timeline, asOf } = source.dossier;
  const told = daysTold(source, evidence).at(-1);
  const met = rounds.flatMap(({ status, when }) => (status === "held" && when ? when.from : []));
  if (told !== undefined && met.some((day) => day.slice(0, 10) > told)) return true;
  return timeline.some(
    ({ status, when, evidence: places }) =>
      status === "planned" && when !== undefined && when.to < asOf && isFrom(places, evidence),
  );
}

/** Of the steps to come the one that most reports tell, a meeting of parties before others; where they are even the first. */
const importance = (line: Line): number =>
  line.text.split(" ").length < LEAST_STEP
    ? 0
    : 2 * (line.reports ?? countReports(line.evidence)) + Math.min(2, line.meets ?? 0) - (line.perhaps ? UNSURE : 0);

/** What is only possible goes behind what as many or one report fewer tell as planned. */
const UNSURE = 3;

/** Words below which an item of a calendar ("30 June: expert group.") does not say what is to be. */
const LEAST_STEP = 6;

/** "Not settled: territory and borders; quotas", of what reports say it of. */
function openLine(issues: readonly Issue[]): Line[] {
  const unsettled = issues.filter((i) => (i.status === "contested" || i.status === "open") && isStated(i));
  if (unsettled.length === 0) return [];
  const names = unsettled.slice(0, 5).map((i) => inside(i));
  return [
    {
      text: sentence(`Not settled: ${names.join("; ")}`),
      evidence: unsettled.slice(0, 5).flatMap((i) => i.evidence.slice(0, 1)),
    },
  ];
}

/** A matter within a sentence: what the reports themselves write with a capital there keeps it. */
function inside({ name, evidence, positions }: Issue): string {
  const bare = name.replace(/ \(.*\)$/, "");
  const [first = ""] = plainWords(bare);
  const { weekdays, months } = reportHeads();
  const told = [...evidence, ...positions.flatMap((position) => position.evidence)];
  const isName = weekdays.has(first) || months.has(first) || told.some((e) => e.quote.slice(1).includes(bare));
  return isName ? bare : lowered(bare);
}
