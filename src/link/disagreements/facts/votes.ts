import { voteWords } from "../../../knowledge/opposites.js";
import { dayNumber, type LinkedDisagreement, once, type Quantity, type Reading } from "../../../model/index.js";
import { numbersIn } from "../../numbers-in.js";
import { stemsIn } from "./party.js";

/** The share by which a report says that a vote was won. */
interface Vote {
  readonly reading: Reading;
  readonly quantity: Quantity;
  readonly share: number;
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
  const votes = readings.flatMap((reading) => voteIn(reading) ?? []).sort((a, b) => publishedOn(a) - publishedOn(b));
  const numberOf = numbersIn(readings);
  const apart = votes.filter((one, i) =>
    votes.slice(Math.max(0, i - REACH), i + REACH).some((other) => areApart(one, other)),
  );
  const shares = [...new Set(apart.map(({ share }) => share))];
  if (shares.length !== 2) return [];
  return [
    {
      about: "by how much the vote was won",
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

/** The only share of more than half that a report tells of a vote. */
const voteIn = once((reading: Reading): Vote | undefined => {
  const all = reading.quantities.flatMap((quantity) => {
    const { kind, least, most } = quantity;
    const isShare = kind === "percent" && least !== undefined && least === most && least > HALF && least <= 100;
    return isShare && isOfVote(reading, quantity) ? [{ reading, quantity, share: least }] : [];
  });
  const [first] = all;
  return first && all.every(({ share }) => share === first.share) ? first : undefined;
});

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
