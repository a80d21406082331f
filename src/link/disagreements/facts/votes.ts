import { voteWords } from "../../../knowledge/opposites.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  dayNumber,
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  once,
  overlaps,
  type Quantity,
  type Reading,
  spansWithin,
} from "../../../model/index.js";
import { numbersIn } from "../../numbers-in.js";
import { stemsIn } from "./party.js";

/** The share by which a report says that a vote was won. */
interface Vote {
  readonly reading: Reading;
  readonly quantity: Quantity;
  readonly share: number;
  /** The month of a vote that was held long before the report; empty for the one that is its news. */
  readonly earlier: string;
}

/** Days between two reports of one vote, at most. */
const NEWS = 2;
/** Reports of one day that one is compared with. */
const REACH = 40;
/** Shares that are one, told to more or fewer digits. */
const ROUNDED = 0.51;
/** The share that wins. */
const HALF = 50;
/** Words that two reports of one vote have in common, at least. */
const LEAST_WORDS = 8;

/** Finds the share by which a vote was won, where each report has one and they are not the same. */
export function findVoteDisagreements(readings: readonly Reading[]): LinkedDisagreement[] {
  const byVote = new Map<string, Vote[]>();
  for (const vote of readings.flatMap(votesIn)) fileUnder(byVote, vote.earlier, vote);
  const numberOf = numbersIn(readings);
  return [...byVote.values()].flatMap((all) => disagreement(all, numberOf));
}

function disagreement(all: readonly Vote[], numberOf: (reading: Reading) => number): LinkedDisagreement[] {
  const votes = [...all].sort((a, b) => publishedOn(a) - publishedOn(b));
  const apart = votes.filter((one, i) =>
    votes.slice(Math.max(0, i - REACH), i + REACH).some((other) => areApart(one, other)),
  );
  const shares = [...new Set(apart.map(({ share }) => share))];
  if (shares.length !== 2) return [];
  return [
    {
      about: `by how much ${apart[0]?.earlier ? "the earlier" : "the"} vote was won`,
      kind: "figure",
      sides: shares.map((share) => {
        const own = apart.filter((vote) => vote.share === share);
        return {
          value: own[0] ? textOf(own[0]) : "",
          places: own.map(({ reading, quantity }) => ({
            reading: numberOf(reading),
            ...sentenceOf(reading, quantity),
          })),
        };
      }),
    },
  ];
}

const publishedOn = ({ reading }: Vote): number => dayNumber(reading.intake.report.published?.value);

function areApart(a: Vote, b: Vote): boolean {
  if (a.reading === b.reading || Math.abs(a.share - b.share) < ROUNDED) return false;
  const others = stemsIn(b.reading);
  const shared = [...stemsIn(a.reading)].filter((stem) => others.has(stem)).length;
  return Math.abs(publishedOn(a) - publishedOn(b)) <= NEWS && shared >= LEAST_WORDS;
}

/** The only share of more than half that a report tells of each vote. */
const votesIn = once((reading: Reading): readonly Vote[] => {
  const all = reading.quantities.flatMap((quantity) => {
    const { kind, least, most } = quantity;
    const isShare = kind === "percent" && least !== undefined && least === most && least > HALF && least <= 100;
    return isShare && isOfVote(reading, quantity)
      ? [{ reading, quantity, share: least, earlier: earlierVote(reading, quantity) }]
      : [];
  });
  const sole = all.filter((one) => all.every((other) => other.earlier !== one.earlier || other.share === one.share));
  return sole.filter((one, i) => sole.findIndex(({ earlier }) => earlier === one.earlier) === i);
});

/** Days before a report from which on a vote is none of its news. */
const LONG_AGO = 8;

/** "In September 58 percent voted against it", "64 percent on 14 Sept.": the month, where it is not that of the news. */
function earlierVote(reading: Reading, quantity: Quantity): string {
  const published = reading.intake.report.published?.value ?? "";
  const when = timeOf(reading, quantity)?.when;
  if (!when || published === "") return "";
  const isDay = when.precision === "day" || when.precision === "instant";
  const isOver = isDay
    ? dayNumber(published) - dayNumber(when.from) >= LONG_AGO
    : when.to.slice(0, DAY) < published.slice(0, DAY);
  return isOver ? when.from.slice(0, MONTH) : "";
}

/** Characters of an ISO day, and of a month. */
const DAY = "2025-09-30".length;
const MONTH = "2025-09".length;

/** The only day or month of its clause; of several in a sentence the next behind the share, else the last before it. */
function timeOf(reading: Reading, quantity: Quantity) {
  const dated = spansWithin(reading.times, sentenceOf(reading, quantity)).filter(({ when }) => when !== undefined);
  const clause = clauseAround(reading, quantity);
  const own = clause ? dated.filter((time) => overlaps(time, clause)) : [];
  if (own.length === 1) return own[0];
  return dated.find(({ start }) => start >= quantity.end) ?? dated.findLast(({ end }) => end <= quantity.start);
}

/** Tokens behind a share in which a verb tells what they voted: "of the members who", "then". */
const BEHIND = 2;

/** Tells whether a percentage is the share of those who voted one way: what a raise or a tax comes to is no such share. */
export function isShareOfVote(reading: Reading, quantity: Quantity): boolean {
  if (quantity.kind !== "percent") return false;
  const behind = reading.tokens.slice(
    firstFrom(reading.tokens, quantity.end),
    firstFrom(reading.tokens, quantity.end) + BEHIND,
  );
  return behind.some(({ upos, lemma }) => upos === "VERB" && voteWords().telling.has(lemma));
}

function isOfVote(reading: Reading, quantity: Quantity): boolean {
  const { first, last } = reading.sentences[quantity.sentence] ?? { first: 0, last: 0 };
  const { telling, other } = voteWords();
  const tokens = reading.tokens.slice(first, last);
  return (
    tokens.some(({ lemma, norm }) => telling.has(lemma.toLowerCase()) || telling.has(norm)) &&
    other.all(reading.tokens, first, last).length === 0
  );
}

const textOf = ({ reading, quantity: { start, end } }: Vote): string => reading.intake.report.text.slice(start, end);

const sentenceOf = ({ sentences }: Reading, { sentence, start, end }: Quantity) => ({
  start: sentences[sentence]?.start ?? start,
  end: sentences[sentence]?.end ?? end,
});
