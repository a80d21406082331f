import { fileUnder, knownDay, type Span } from "../../model/index.js";
import { splitSentences } from "../sentences.js";
import { splitClauses } from "./clauses.js";
import { type DaysNamed, daysNamed, isOfOtherDays } from "./days-named.js";
import { isOtherMode, type Mode, modeOf } from "./mode.js";
import type { ReportDays } from "./report-days.js";
import { senseOf } from "./senses.js";
import { isTurned, type Turns, takesOrRefusesToo, turnsOf } from "./turns.js";
import { shareIn, type Wording, wordingOf } from "./wording.js";

/** What words say beside their numbers and senses: what two sentences must share for one to tell the other anew. */
interface Said extends Wording {
  readonly turns: Turns;
  readonly mode: Mode;
  readonly day: string;
  readonly days: DaysNamed;
}

/** Which clauses of a text a sentence of an earlier day tells in other words; of the others nothing is known. */
export class ToldClauses {
  readonly #byPiece = new Map<string, Said[]>();
  /** Beginnings of the words of names: they tell who, not what. */
  readonly #named: ReadonlySet<string>;

  constructor({ dossier }: ReportDays) {
    const names = [...dossier.parties, ...dossier.people].flatMap(({ name, aliases }) => [name, ...aliases]);
    this.#named = wordingOf(names.flatMap((name) => name.match(/\p{Lu}\p{L}*/gu) ?? []).join(" ")).words;
    for (const report of dossier.reports) {
      const day = knownDay(report);
      if (day === undefined) continue;
      for (const { start, end } of splitSentences(report.text)) {
        const sentence = this.#said(report.text.slice(start, end), day);
        for (const piece of [...sentence.numbers, ...sentence.words]) fileUnder(this.#byPiece, piece, sentence);
      }
    }
  }

  /** Gives the clauses of a text that tell something, each with whether an earlier day has it. */
  of(text: string, day: string): (Span & { readonly isTold: boolean })[] {
    return this.#clauses(text, day).map((span) => ({
      ...span,
      isTold: this.#has(text.slice(span.start, span.end), day),
    }));
  }

  /** Tells whether a sentence of an earlier day has all numbers of a text and half of its words, whatever it says of them. */
  hasHalf(text: string, day: string): boolean {
    const own = this.#said(text, day);
    if (own.words.size < FEWEST) return false;
    return this.#before(own, day).some(
      (one) =>
        shareIn(own.numbers, one.numbers) === 1 &&
        shareIn(own.words, one.words) >= HALF &&
        isOfSameDays(own.days, one.days),
    );
  }

  /** Clauses of too few words to be known by go with the one before them; at the head, where they tell who speaks, with none. */
  #clauses(text: string, day: string): Span[] {
    const spans: Span[] = [];
    for (const { start, end } of splitSentences(text).flatMap((one) => inside(text, one))) {
      const last = spans.at(-1);
      const { numbers, words } = this.#said(text.slice(start, end), day);
      if (numbers.size + words.size >= FEWEST) spans.push({ start, end });
      else if (last) spans[spans.length - 1] = { start: last.start, end };
    }
    return spans;
  }

  #has(text: string, day: string): boolean {
    const own = this.#said(text, day);
    return own.words.size > 0 && this.#before(own, day).some((one) => isSame(own, one));
  }

  /** The sentences of earlier days that have the rarest number of some words, or any of the words. */
  #before({ numbers, words }: Wording, day: string): Said[] {
    const lists = [...(numbers.size > 0 ? numbers : words)].map((piece) => this.#byPiece.get(piece) ?? []);
    const among =
      numbers.size > 0 ? lists.reduce((few, list) => (list.length < few.length ? list : few)) : lists.flat();
    return [...new Set(among)].filter((one) => one.day < day);
  }

  #said(text: string, day: string): Said {
    const { numbers, words } = wordingOf(text);
    const told = [...words].filter((word) => !this.#named.has(word));
    return {
      numbers,
      words: new Set(told.map(senseOf)),
      turns: turnsOf(text),
      mode: modeOf(text),
      day,
      days: daysNamed(text, day, numbers),
    };
  }
}

const inside = (text: string, { start, end }: Span): Span[] =>
  splitClauses(text.slice(start, end)).map((one) => ({ start: one.start + start, end: one.end + start }));

/** Numbers and words that a clause has at least, for it to be known again by them. */
const FEWEST = 3;

/** Share of the words of a clause that one sentence must have: less where it has all its numbers. */
const MOSTLY = 0.8;
const WITH_NUMBERS = 0.6;
const HALF = 0.5;

/** No other number, denial, mode, taking or refusing, and most of the words. */
const isSame = (own: Said, other: Said): boolean =>
  shareIn(own.numbers, other.numbers) === 1 &&
  shareIn(own.words, other.words) >= (own.numbers.size > 0 ? WITH_NUMBERS : MOSTLY) &&
  !isOtherMode(own.mode, other.mode) &&
  isOfSameDays(own.days, other.days) &&
  takesOrRefusesToo(own.turns, other.turns) &&
  !isTurned(own.turns, other.turns);

/** A weekday is told before where the other names that day too: a day that none had is news. */
const isOfSameDays = (own: DaysNamed, other: DaysNamed): boolean =>
  own.weekdays.length === 0 || (other.all.size > 0 && !isOfOtherDays(own, other));
