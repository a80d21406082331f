import { leaning } from "../knowledge/leaning.js";
import { type Dossier, type Evidence, once, type Span } from "../model/index.js";
import { splitSentences } from "../show/sentences.js";

/** Words of a sentence that only names what its paragraph is about: "Then the pensions." */
const FEW = 5;

/** Letters of what is shown before some words. */
const LONGEST = 420;

/** What stands around some words in their report, where they are half told without it. */
class Surroundings {
  readonly #texts: ReadonlyMap<string, string>;

  constructor({ reports }: Dossier) {
    this.#texts = new Map(reports.map(({ id, text }) => [id, text]));
  }

  /**
   * Gives what stands before the sentence that some words begin in, where that one leans on it: with one sentence more where that
   * leans too. Where the sentence is only shown beside what is told, a reader needs it for whom nobody names.
   */
  before(one: Evidence, isShown = false): string | undefined {
    const text = this.#text(one);
    const spans = this.#paragraph(one);
    const at = spans.findIndex(({ end }) => end > one.start);
    const [own, last, first] = [spans[at], spans[at - 1], spans[at - 2]];
    if (own === undefined || last === undefined) return undefined;
    const lead = text.slice(last.start, last.end);
    const sentence = text.slice(own.start, own.end);
    const isOpen = isShown ? leaning().unnamed.test(sentence) : leans(sentence) || (at === 1 && isTopic(lead));
    if (!isOpen) return undefined;
    const longer = first && text.slice(first.start, last.end);
    return longer !== undefined && longer.length <= LONGEST && leansOrIsSaid(lead) ? longer : lead;
  }

  /** Gives the sentence behind some words, in their paragraph or at the head of the next, that confirms, denies or leaves them open. */
  after(one: Evidence): string | undefined {
    const text = this.#text(one);
    const paragraph = this.#paragraph(one);
    const at = paragraph.findIndex(({ end }) => end >= one.end);
    const next = paragraph[at + 1] ?? this.#opening(text, paragraph.at(-1)?.end ?? one.end);
    const sentence = at < 0 || next === undefined ? "" : text.slice(next.start, next.end);
    return leaning().answer.test(sentence) ? sentence : undefined;
  }

  #text({ report }: Evidence): string {
    return this.#texts.get(report) ?? "";
  }

  #paragraph(one: Evidence): Span[] {
    const text = this.#text(one);
    return sentencesOf(text, one.start > 0 ? text.lastIndexOf("\n", one.start - 1) + 1 : 0);
  }

  /** The first sentence of the paragraph behind a place. */
  #opening(text: string, place: number): Span | undefined {
    const ahead = /\S/.exec(text.slice(place));
    return ahead ? sentencesOf(text, place + ahead.index)[0] : undefined;
  }
}

function sentencesOf(text: string, from: number): Span[] {
  const end = text.indexOf("\n", from);
  return splitSentences(text.slice(from, end < 0 ? undefined : end)).map((span) => ({
    start: span.start + from,
    end: span.end + from,
  }));
}

const leans = (sentence: string): boolean =>
  leaning().pattern.test(sentence) || leaning().unnamed.test(sentence) || leaning().reply.test(sentence);

/** Words in marks alone do not tell of what they are. */
const leansOrIsSaid = (sentence: string): boolean => leaning().pattern.test(sentence) || /^[“"].*[”"]$/u.test(sentence);

const isTopic = (sentence: string): boolean =>
  !/[“”"]/.test(sentence) && sentence.endsWith(".") && sentence.split(/\s+/).length <= FEW;

/** Opens what stands around the words of a dossier, once. */
export const surroundings = once((dossier: Dossier) => new Surroundings(dossier));
