import { type Change, type Dossier, type Evidence, fileUnder, type Issue } from "../../model/index.js";
import { type Dated, inOrder, type News, type ReportDays } from "./report-days.js";
import { stoodBefore } from "./was.js";

/** Finds on which day each issue came up, came to stand otherwise, and a position on it was taken. */
export function issueNews(days: ReportDays): News[] {
  const named = namedIn(days.dossier);
  return days.dossier.issues.flatMap((issue) => {
    const words = [
      issue.evidence,
      ...issue.positions.map(({ evidence }) => evidence),
      named.get(issue.code) ?? [],
    ].flat();
    const first = days.first(words);
    return first === undefined ? [] : [...standing(days, issue, { first, words }), ...positions(days, issue)];
  });
}

/** What else the record has on each issue: how it stands may have been told days later. */
function namedIn({ rounds, proposals, figures, statements, timeline }: Dossier): ReadonlyMap<string, Evidence[]> {
  const named = new Map<string, Evidence[]>();
  for (const { issues = [], evidence } of [...rounds, ...figures, ...statements, ...timeline])
    for (const code of issues) for (const one of evidence) fileUnder(named, code, one);
  for (const { issue, evidence } of proposals.flatMap(({ provisions }) => provisions))
    if (issue !== undefined) for (const one of evidence) fileUnder(named, issue, one);
  return named;
}

interface Begun {
  readonly first: string;
  readonly words: readonly Evidence[];
}

/** Where reports named an issue and the record has no word of how it stands. */
const UNTOLD = "not told in the record";

function standing(days: ReportDays, issue: Issue, { first, words }: Begun): News[] {
  const { evidence, status, stated } = issue;
  const told = days.first(evidence);
  const course = issue.course ?? (stated && told !== undefined ? [{ day: told, status }] : []);
  const [opening] = course;
  const isToldAtOnce = opening?.day === first;
  const begins: Change = {
    ...head(issue),
    is: "issue-new",
    ...(isToldAtOnce ? { after: opening.status } : {}),
    evidence: days.on(words, first),
  };
  return [
    { day: first, change: begins },
    ...course.flatMap((one, i): News[] => {
      if (one.day === first) return [];
      const before = course[i - 1]?.status ?? UNTOLD;
      // That a matter is not settled is no turn of it.
      if (before === UNTOLD && one.status === "open") return [];
      const own = days.on(evidence, one.day);
      return own.length === 0
        ? []
        : [{ day: one.day, change: { ...head(issue), is: "issue-status", before, after: one.status, evidence: own } }];
    }),
  ];
}

function positions(days: ReportDays, issue: Issue): News[] {
  const all = inOrder(days, issue.positions);
  return all.map(({ day, entry }) => {
    const { by, stance, evidence, when } = entry;
    const before = lastStance(all, day, entry);
    return {
      day,
      ...(when && { when }),
      change: {
        ...head(issue),
        is: "position-new",
        by: days.name(by),
        ...(before === undefined ? {} : { before }),
        after: stance,
        evidence: days.on(evidence, day),
      },
    };
  });
}

type Position = Issue["positions"][number];

/** What the same side wanted last before a day, and by the days on which it was said. */
function lastStance(all: readonly Dated<Position>[], day: string, entry: Position): string | undefined {
  const own = all.filter((other) => other.entry.by === entry.by);
  const last = stoodBefore(own, day, entry, ({ stance }) => stance);
  const isOlder = own.some(
    ({ entry: { when } }) => when && last?.when && when.from > last.when.to && when !== entry.when,
  );
  return isOlder || (last?.when && entry.when && last.when.from > entry.when.to) ? undefined : last?.stance;
}

const head = ({ id, name }: Issue) => ({ section: "issues", entry: id, about: name }) as const;
