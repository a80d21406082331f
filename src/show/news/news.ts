import { type Change, type Dossier, fileUnder } from "../../model/index.js";
import { marked } from "./background.js";
import { disagreementNews } from "./disagreements.js";
import { Earlier } from "./earlier.js";
import { figureNews } from "./figures.js";
import { issueNews } from "./issues.js";
import { onlyNew } from "./only-new.js";
import { OtherMoney } from "./other-money.js";
import { peopleNews } from "./people.js";
import { proposalNews } from "./proposals.js";
import { type News, ReportDays } from "./report-days.js";
import { roundNews } from "./rounds.js";
import { Sides } from "./sides.js";
import { together } from "./together.js";
import { eventNews, statementNews } from "./told.js";
import { ToldAgain } from "./told-again.js";

/**
 * Finds what the reports of each day added to those before: the record as it stood by the reports up to a day against what it
 * was without them. The oldest day first, and of a day in the order in which a desk reads. What only reports without a day
 * tell is of none; what they tell of before is marked as background. Pure, and in proportion to the dossier: nothing is read or linked again.
 */
export function newsByDay(dossier: Dossier): News[] {
  const days = new ReportDays(dossier);
  const all = [
    ...roundNews(days),
    ...issueNews(days),
    ...proposalNews(days),
    ...peopleNews(days),
    ...disagreementNews(days),
    ...figureNews(days),
    ...statementNews(days),
    ...eventNews(days),
  ];
  const earlier = new Earlier(days);
  const sides = new Sides(days);
  const again = new ToldAgain(days);
  const money = new OtherMoney(days);
  const fresh = all
    .flatMap((one) => onlyNew(earlier, one))
    .map((one) => again.marked(money.marked(sides.marked(marked(days, one)))));
  // Sorting is stable: within a day the order stands.
  return together(onceEach(fresh)).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Share of the words of one that another has, for it to be told already: what was said leaves out who says so when. */
const MOSTLY = 0.7;

/** Share of an event's sentence that the saying at its head has at least, for the sentence to tell no more than that it was said. */
const HEADED = 0.4;

/** Quotation marks at the head of a sentence. */
const MARKS = 2;

/** Leaves out a provision, a saying or an event whose very words the same day are told as more than that. */
function onceEach(all: readonly News[]): News[] {
  const known = new Map<string, (readonly [start: number, end: number])[]>();
  const isKnown = ({ day, change }: News): boolean =>
    change.evidence.every(({ report, start, end }) =>
      known.get(`${day} ${report}`)?.some(([from, to]) => {
        const isHeaded = change.is === "event-new" && from <= start + MARKS;
        return Math.min(to, end) - Math.max(from, start) >= (isHeaded ? HEADED : MOSTLY) * (end - start);
      }),
    );
  return all.filter((one) => {
    const { is, before, evidence } = one.change;
    if (!WORDS.has(is)) return true;
    if (LESSER.has(is) && before === undefined && isKnown(one)) return false;
    for (const { report, start, end } of evidence) fileUnder(known, `${one.day} ${report}`, [start, end] as const);
    return true;
  });
}

/** Changes that are told in the very words of a report, and those of them that can be told as more. */
const WORDS: ReadonlySet<Change["is"]> = new Set([
  ...(["round-new", "position-new", "provision-new", "reaction-new", "statement-new", "event-new"] as const),
]);
const LESSER: ReadonlySet<Change["is"]> = new Set(["provision-new", "statement-new", "event-new"]);
