import { willOf } from "../../knowledge/will.js";
import { type Change, type Evidence, fileUnder } from "../../model/index.js";
import type { News, ReportDays } from "./report-days.js";
import { shareIn, type Wording, wordingOf } from "./wording.js";

/** An amount of money where a report of a day gives it. */
interface Amount {
  readonly place: Evidence;
  readonly day: string;
  /** ISO 4217. */
  readonly unit: string;
  readonly value: number;
}

/** Units of money are written so. */
const MONEY = /^[A-Z]{3}$/;

/** The same sum in two of the larger currencies is seldom more than this many times the other. */
const TIMES = 2;

/** Share of the words beside its amounts that an offer has of a sentence that gives it in other money. */
const HALF = 0.5;

/** The sums of a record by their size: whether an earlier report gives one in another currency. Reports have no rates: a sum that may be the same is no turn. */
export class OtherMoney {
  readonly #bySize = new Map<number, Amount[]>();
  readonly #byReport = new Map<string, Amount[]>();

  constructor(readonly days: ReportDays) {
    for (const { unit, values } of days.dossier.figures) {
      if (!MONEY.test(unit)) continue;
      for (const { least, most = least, evidence } of values)
        for (const place of evidence) {
          const day = days.first([place]);
          if (day === undefined || most === undefined || most <= 0) continue;
          const amount = { place, day, unit, value: most };
          fileUnder(this.#bySize, sizeOf(most), amount);
          fileUnder(this.#byReport, place.report, amount);
        }
    }
  }

  /** Marks what gives sums alone that an earlier report has in other money. */
  marked(news: News): News {
    const { change, day } = news;
    const textOf = TEXT[change.is];
    if (textOf === undefined || change.background || change.before !== undefined || this.#bySize.size === 0)
      return news;
    const own = change.evidence.flatMap(({ report, start, end }) =>
      (this.#byReport.get(report) ?? []).filter(({ place }) => place.start < end && start < place.end),
    );
    const told = textOf(change);
    const isTold =
      own.length > 0 && own.every((one) => this.#before(one, day).some((other) => this.#isOfSame(one, other, told)));
    return isTold ? { ...news, change: { ...change, background: true, again: true } } : news;
  }

  #before({ unit, value }: Amount, day: string): Amount[] {
    const size = sizeOf(value);
    return [size - 1, size, size + 1]
      .flatMap((one) => this.#bySize.get(one) ?? [])
      .filter((other) => other.day < day && other.unit !== unit && isNear(value, other.value));
  }

  /** Another number that both have, or two words; and of an offer half of its other words. */
  #isOfSame(one: Amount, other: Amount, told: string | undefined): boolean {
    const [a, b] = [one, other].map(({ place }) => besides(this.days.sentenceOf(place)));
    if (a === undefined || b === undefined) return false;
    const words = [...a.words].filter((word) => b.words.has(word)).length;
    const numbers = [...a.numbers].filter((number) => b.numbers.has(number)).length;
    if (words + numbers < 2 || words === 0) return false;
    return told === undefined || shareIn(besides(told).words, b.words) >= HALF;
  }
}

const sizeOf = (value: number): number => Math.floor(Math.log2(value));

const isNear = (a: number, b: number): boolean => Math.max(a, b) <= TIMES * Math.min(a, b);

/** What stands in brackets explains; names and words of wanting tell who, not what. */
const besides = (text: string): Wording => {
  const bare = text.replace(/\([^)]*\)/g, " ").replace(/(?<!\p{L})\p{Lu}\p{L}*/gu, " ");
  return wordingOf(bare.replace(/\p{L}+/gu, (word) => (willOf(word) === undefined ? word : " ")));
};

/** Changes that may give sums, and the words that must be told before; of a figure the sentence alone. */
const TEXT: Readonly<Partial<Record<Change["is"], (change: Change) => string | undefined>>> = {
  "figure-new": () => undefined,
  "position-new": ({ after }) => after,
  "provision-new": ({ after }) => after,
};
