import { fileUnder } from "../../model/index.js";
import { splitSentences } from "../sentences.js";
import type { ReportDays } from "./report-days.js";
import { shareIn, type Wording, wordingOf } from "./wording.js";

interface Sentence extends Wording {
  readonly day: string;
}

/** The sentences of all dated reports by what they tell: whether one of an earlier day has it already. */
export class Earlier {
  readonly #byPiece = new Map<string, Sentence[]>();

  constructor({ dossier }: ReportDays) {
    for (const { text, published } of dossier.reports) {
      if (published) for (const line of text.split("\n")) this.#note(line, published.value.slice(0, 10));
    }
  }

  #note(line: string, day: string): void {
    for (const { start, end } of splitSentences(line)) {
      const sentence = { ...wordingOf(line.slice(start, end)), day };
      for (const piece of [...sentence.numbers, ...sentence.words]) fileUnder(this.#byPiece, piece, sentence);
    }
  }

  /** Tells whether one sentence of an earlier day has all numbers of a wording and a share of its words at least. */
  has({ numbers, words }: Wording, day: string, share: number): boolean {
    if (numbers.size + words.size === 0) return false;
    const lists = [...(numbers.size > 0 ? numbers : words)].map((piece) => this.#byPiece.get(piece) ?? []);
    // Every number must stand there: the rarest decides. Of words any may be the one that is missing.
    const among =
      numbers.size > 0 ? lists.reduce((few, list) => (list.length < few.length ? list : few)) : lists.flat();
    return [...new Set(among)].some(
      (one) => one.day < day && shareIn(numbers, one.numbers) === 1 && shareIn(words, one.words) >= share,
    );
  }

  /** Tells whether any sentence of an earlier day has a number. */
  hasNumber(number: string, day: string): boolean {
    return this.#byPiece.get(number)?.some((one) => one.day < day && one.numbers.has(number)) ?? false;
  }
}
