import { type Manner, manners } from "../../../knowledge/opposites.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  type Clause,
  dayNumber,
  fileUnder,
  type LinkedDisagreement,
  once,
  overlaps,
  type Reading,
  type Sentence,
  type Span,
  spansWithin,
} from "../../../model/index.js";
import { stemOf } from "../../families/stem.js";
import { numbersIn } from "../../numbers-in.js";
import { isContent } from "../../words.js";
import { forceOf } from "./force.js";

/** What a report says of a thing in a word that cannot be said of it together with another one: "at once", "in phases". */
interface Said {
  readonly reading: Reading;
  readonly manner: Manner;
  readonly mode: string;
  readonly word: Span;
  /** What its clause says besides. */
  readonly stems: ReadonlySet<string>;
  readonly sentence: Sentence;
}

/** Days between two reports, at most. */
const NEWS = 2;
/** Those that one is compared with: of hundreds of reports of one day those that stand nearest in the set. */
const REACH = 40;
/** Words that both clauses must have besides, and the share of those of the shorter one. */
const LEAST = { words: 3, share: 0.5 };

/** Finds what two reports say of one thing in words that cannot both be said of it: "scrapped at once", "lifted in phases". */
export function findMannerDisagreements(readings: readonly Reading[]): LinkedDisagreement[] {
  const byAbout = new Map<string, Said[]>();
  for (const said of readings.flatMap(saidIn)) fileUnder(byAbout, said.manner.about, said);
  const numberOf = numbersIn(readings);
  return [...byAbout.values()].flatMap((all) => {
    const sole = all
      .filter((one) => !saidIn(one.reading).some((other) => areOpposed(one, other)))
      .sort((a, b) => publishedOn(a) - publishedOn(b) || numberOf(a.reading) - numberOf(b.reading));
    const found = sole.filter((one, i) =>
      sole.slice(Math.max(0, i - REACH), i + REACH).some((other) => areApart(one, other)),
    );
    return found.length < 2 ? [] : [disagreement(found, numberOf)];
  });
}

const publishedOn = ({ reading }: Said): number => dayNumber(reading.intake.report.published?.value);

const areOpposed = (a: Said, b: Said): boolean => a.manner.about === b.manner.about && a.manner.side !== b.manner.side;

function areApart(a: Said, b: Said): boolean {
  if (a.reading === b.reading || !areOpposed(a, b) || a.mode !== b.mode) return false;
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const isOne = shared >= LEAST.words && shared >= LEAST.share * Math.min(a.stems.size, b.stems.size);
  return isOne && Math.abs(publishedOn(a) - publishedOn(b)) <= NEWS;
}

const saidIn = once((reading: Reading): readonly Said[] =>
  manners()
    .all(reading.tokens, 0, reading.tokens.length)
    .flatMap(({ first, last, value }) => saidOf(reading, { first, last }, value) ?? []),
);

function saidOf(
  reading: Reading,
  { first, last }: { readonly first: number; readonly last: number },
  manner: Manner,
): Said | undefined {
  const [opening, closing] = [reading.tokens[first], reading.tokens[last - 1]];
  const sentence = reading.sentences[opening?.sentence ?? -1];
  if (!opening || !closing || !sentence) return undefined;
  const word = { start: opening.start, end: closing.end };
  const clause = clauseAround(reading, { ...word, sentence: opening.sentence });
  const told = clause && whole(reading, clause);
  const verb = told && reading.verbs[told.verb];
  const force = told && verb && forceOf(reading, told, verb);
  if (!clause || !told || !force || force.negated || reading.tokens[first - 1]?.norm === "not") return undefined;
  const span = { start: Math.min(clause.start, told.start), end: Math.max(clause.end, told.end) };
  const words = spansWithin(reading.tokens, span).filter((token) => isContent(token) && !overlaps(token, word));
  return { reading, manner, mode: force.mode, word, stems: new Set(words.map(stemOf)), sentence };
}

/** "Approved the treaty, with three members voting against": what is told beside belongs to the clause that it hangs on. */
function whole(reading: Reading, clause: Clause): Clause {
  const parent = reading.clauses[clause.parent ?? -1];
  return parent && clause.kind === "participial" ? parent : clause;
}

function disagreement(found: readonly Said[], numberOf: (reading: Reading) => number): LinkedDisagreement {
  const bySide = new Map<number, Said[]>();
  for (const one of found) fileUnder(bySide, one.manner.side, one);
  return {
    about: found[0]?.manner.about ?? "",
    kind: "status",
    sides: [...bySide].map(([, side]) => ({
      value: side[0] ? valueOf(side[0]) : "",
      places: side.map(({ reading, sentence: { start, end } }) => ({ reading: numberOf(reading), start, end })),
    })),
  };
}

/** Tokens before the word that are told with it. */
const BEFORE = 3;

/** "Will be scrapped at once". */
function valueOf({ reading, word, sentence }: Said): string {
  const { tokens } = reading;
  const at = tokens.findIndex(({ start }) => start === word.start);
  const led = Math.max(sentence.first, at - BEFORE);
  const first = /^(?:of|in|at|on|to|by|for)$/.test(tokens[led]?.norm ?? "") ? led + 1 : led;
  const behind = tokens.findIndex(({ start }, i) => i > at && start >= word.end);
  const next = tokens[behind];
  const isSplit = next === undefined || next.upos === "PUNCT" || next.sentence !== tokens[at]?.sentence;
  return reading.intake.report.text
    .slice(tokens[first]?.start ?? word.start, isSplit ? word.end : next.end)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/\s+/g, " ");
}
