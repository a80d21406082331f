import { leaning } from "../../knowledge/leaning.js";
import type { Change } from "../../model/index.js";
import { withoutNote } from "./only-new.js";
import type { News, ReportDays } from "./report-days.js";
import { ToldClauses } from "./told-clauses.js";

/** Marks what earlier reports have clause by clause as told again, and names the clauses that are new where others are not. */
export class ToldAgain {
  readonly #clauses: ToldClauses;

  constructor(days: ReportDays) {
    this.#clauses = new ToldClauses(days);
  }

  /** Gives news with what of them is told again, or new, as far as can be told. */
  marked(news: News): News {
    const { change, day } = news;
    const text = TEXT[change.is]?.(change);
    if (text === undefined || change.background || change.before !== undefined) return news;
    // "Still demands": what is told as unchanged is none, where it was told at all.
    if (leaning().unchanged.test(text) && this.#clauses.hasHalf(text, day)) return again(news);
    const clauses = this.#clauses.of(text, day);
    const fresh = clauses.filter(({ isTold }) => !isTold).map(({ start, end }) => text.slice(start, end));
    if (fresh.length === clauses.length) return news;
    if (fresh.every((clause) => INSERTED.test(clause))) return again(news);
    return fresh.join("").length > MOST_FRESH * text.length ? news : { ...news, change: { ...change, fresh } };
  }
}

/** Who or what somebody is, and no telling of it. */
const INSERTED = /^(?:who|which|whose)\b/;

/** Share of a text from which on naming what is new in it tells nothing. */
const MOST_FRESH = 0.8;

const again = (news: News): News => ({ ...news, change: { ...news.change, background: true, again: true } });

/** The words that tell a change; what is quoted is new as long as nobody had those very words. */
const TEXT: Readonly<Partial<Record<Change["is"], (change: Change) => string | undefined>>> = {
  "position-new": ({ after = "" }) => withoutNote(after),
  "provision-new": ({ after = "" }) => withoutNote(after),
  "statement-new": ({ after, told }) => (told ? after : undefined),
  "event-new": ({ about }) => about,
};
