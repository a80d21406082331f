import { type Evidence, fileUnder, knownDay } from "../../model/index.js";
import { splitSentences } from "../sentences.js";
import { type DaysNamed, daysNamed, isOfOtherDays } from "./days-named.js";
import { isOtherMode, type Mode, modeOf } from "./mode.js";
import type { ReportDays } from "./report-days.js";
import { senseOf } from "./senses.js";
import { isTurned, turnsOf } from "./turns.js";
import { shareIn, stemOf, type Wording, wordingOf } from "./wording.js";

interface Sentence extends Wording {
  readonly day: string;
  readonly days: DaysNamed;
  readonly mode: Mode;
  readonly text: string;
}

/** The sentences of all dated reports by what they tell: whether one of an earlier day has it already. */
export class Earlier {
  readonly #byPiece = new Map<string, Sentence[]>();
  /** Whole paragraphs by their numbers. */
  readonly #paragraphs = new Map<string, Sentence[]>();

  readonly isReported: (evidence: readonly Evidence[]) => boolean;

  constructor(days: ReportDays) {
    this.isReported = (evidence) => days.isReported(evidence);
    for (const report of days.dossier.reports) {
      const day = knownDay(report);
      if (day !== undefined) for (const line of report.text.split("\n")) this.#note(line, day);
    }
  }

  #note(line: string, day: string): void {
    const paragraph = sentenceOf(line, day);
    for (const number of paragraph.numbers) fileUnder(this.#paragraphs, number, paragraph);
    for (const { start, end } of splitSentences(line)) {
      const sentence = sentenceOf(line.slice(start, end), day);
      for (const piece of [...sentence.numbers, ...sentence.words]) fileUnder(this.#byPiece, piece, sentence);
    }
  }

  /** Tells whether one sentence of an earlier day has all numbers of a text and a share of its words at least, and says no other of them. */
  has(text: string, day: string, share: number): boolean {
    const { numbers, words, days, mode } = sentenceOf(text, day);
    const turns = turnsOf(text);
    if (numbers.size + words.size === 0) return false;
    const lists = [...(numbers.size > 0 ? numbers : words)].map((piece) => this.#byPiece.get(piece) ?? []);
    // Every number must stand there: the rarest decides. Of words any may be the one that is missing.
    const among =
      numbers.size > 0 ? lists.reduce((few, list) => (list.length < few.length ? list : few)) : lists.flat();
    return [...new Set(among)].some(
      (one) =>
        one.day < day &&
        shareIn(numbers, one.numbers) === 1 &&
        shareIn(words, one.words) >= share &&
        !isOtherMode(mode, one.mode) &&
        !isOfOtherDays(days, one.days) &&
        !isTurned(turns, turnsOf(one.text)),
    );
  }

  /** Tells whether a sentence of an earlier day has the place or name of a meeting, and a weekday that may be its day: "Saturday" of 20 May. */
  hasMeeting(name: string, written: string, day: string): boolean {
    const words = new Set([...wordingOf(name).words].filter((word) => senseOf(word) !== MEETING));
    const [first] = words;
    return (this.#byPiece.get(first ?? "") ?? []).some(
      (one) => one.day < day && one.days.all.has(written) && shareIn(words, one.words) === 1,
    );
  }

  /** Tells whether one paragraph of an earlier day has all numbers of a text, one at least, and most of its words. */
  hasTogether(text: string, day: string): boolean {
    const { numbers, words, days } = sentenceOf(text, day);
    const turns = turnsOf(text);
    const [number] = numbers;
    return (this.#paragraphs.get(number ?? "") ?? []).some(
      (one) =>
        one.day < day &&
        shareIn(numbers, one.numbers) === 1 &&
        shareIn(words, one.words) >= TOGETHER &&
        !isOfOtherDays(days, one.days) &&
        !isTurned(turns, turnsOf(one.text)),
    );
  }

  /**
   * Tells whether a sentence of an earlier day gives an amount, of whatever thing: a share, or a large number of the same money
   * or of none, stands for itself; a small count is known with what is counted.
   */
  hasAmount(value: string, day: string): boolean {
    const { numbers, words } = wordingOf(value);
    const [number] = numbers;
    if (number === undefined || numbers.size > 1) return false;
    // "It asked for 9 percent and would take 7.5": there the sign stands for both.
    const bare = number.endsWith("%") && number.includes(".") ? number.slice(0, -1) : undefined;
    if (bare !== undefined && this.#hasShare(bare, day)) return true;
    const isPlain = number.endsWith("%") || Number(number) >= LARGE || number.includes(".");
    return (this.#byPiece.get(number) ?? []).some(
      (one) =>
        one.day < day &&
        one.numbers.has(number) &&
        (isPlain ? isMoney(value) === isMoney(one.text) || number.endsWith("%") : isCounted(words, one.words)),
    );
  }

  /** Tells whether a sentence of an earlier day that gives shares has a broken number without the sign. */
  #hasShare(number: string, day: string): boolean {
    return (this.#byPiece.get(number) ?? []).some(
      (one) => one.day < day && one.numbers.has(number) && [...one.numbers].some((other) => other.endsWith("%")),
    );
  }

  /** Tells whether any sentence of an earlier day has a word, with whatever ending. */
  hasWord(word: string, day: string): boolean {
    return [...wordingOf(word).words].every((stem) => this.#byPiece.get(stem)?.some((one) => one.day < day) ?? false);
  }

  /** Tells whether any sentence of an earlier day has a number. */
  hasNumber(number: string, day: string): boolean {
    return this.#byPiece.get(number)?.some((one) => one.day < day && one.numbers.has(number)) ?? false;
  }
}

/** What all words for a meeting stand for. */
const MEETING = stemOf("meeting");

function sentenceOf(text: string, day: string): Sentence {
  const { numbers, words } = wordingOf(text);
  return { numbers, words, day, days: daysNamed(text, day, numbers), mode: modeOf(text), text };
}

/** Share of the words of a text that a paragraph must have: it has many words of its own. */
const TOGETHER = 0.7;

/** From here on a number seldom stands in two reports by chance. */
const LARGE = 100;

const isMoney = (text: string): boolean => /\p{Sc}/u.test(text);

const isCounted = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  words.size > 0 && shareIn(words, others) === 1;
