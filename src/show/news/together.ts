import type { Change } from "../../model/index.js";
import type { News } from "./report-days.js";

/** Tells positions that stand in the same words of a day once, with all their matters and all whose they are. */
export function together(all: readonly News[]): News[] {
  const told = new Map<string, News>();
  const again = new Set(all.flatMap((news) => (news.change.again ? (wantOf(news) ?? []) : [])));
  all
    .map((one) => toldAgain(again, one))
    .forEach((news, i) => {
      const key = keyOf(news) ?? `${i}`;
      const first = told.get(key);
      told.set(key, first === undefined ? news : { ...first, change: joined(first.change, news.change) });
    });
  return [...told.values()];
}

/** What a side had wanted of one matter is no news on another, in the same words. */
const toldAgain = (again: ReadonlySet<string>, news: News): News =>
  again.has(wantOf(news) ?? "") ? { ...news, change: { ...news.change, background: true, again: true } } : news;

const wantOf = ({ day, change: { is, by, after } }: News): string | undefined =>
  is === "position-new" ? JSON.stringify([day, by, after]) : undefined;

function keyOf({ day, change }: News): string | undefined {
  const { is, before, after, background } = change;
  return is === "position-new" ? JSON.stringify([day, before, after, background]) : undefined;
}

function joined(one: Change, other: Change): Change {
  const matters = unique([...(one.matters ?? [one.about]), ...(other.matters ?? [other.about])]);
  const sides = unique([one, other].flatMap(({ sides, by }) => sides ?? (by ? [by] : [])));
  const known = new Set(one.evidence.map(({ report, start }) => `${report} ${start}`));
  const evidence = [...one.evidence, ...other.evidence.filter(({ report, start }) => !known.has(`${report} ${start}`))];
  return { ...one, about: matters.join("; "), matters, by: sides.join("; "), sides, evidence };
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];
