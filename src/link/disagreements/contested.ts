import { denials } from "../../knowledge/framings.js";
import { bySentence } from "../../model/by-sentence.js";
import type { LinkedDisagreement, Place, Reading, Span, Token, VerbGroup } from "../../model/index.js";
import { wordsAt } from "./places.js";

/** What is told and what somebody answers to it. */
interface Contested {
  readonly told: Span;
  readonly toldIn: Span;
  readonly answer: Span;
  readonly answerIn: Span;
}

/**
 * Finds what somebody disputes with a word that points back: "The mayor said that the crews had left first. Holm disputed that.",
 * "accused the yard of hiring strike-breakers, something the yard denies".
 */
export function findContested(readings: readonly Reading[]): LinkedDisagreement[] {
  const all = readings.flatMap((reading, r) =>
    reading.verbs.flatMap((verb) => {
      if (!denials().contesting.has(verb.lemma) || verb.negated || verb.modal !== undefined) return [];
      // "Would neither confirm nor deny it".
      if (reading.tokens[verb.first - 1]?.norm === "nor") return [];
      const found = pointingBack(reading, verb) ?? inserted(reading, verb);
      return found ? [disagreement(readings, r, found)] : [];
    }),
  );
  return all.filter((one, i) => !all.slice(0, i).some((other) => isCut(one, other)));
}

/** Characters by which two reports of one quarrel begin alike. */
const ALIKE = 25;

/** One report copies the quarrel of another and cuts it. */
const isCut = (one: LinkedDisagreement, other: LinkedDisagreement): boolean =>
  one.about.slice(0, "whether it is so: ".length + ALIKE) === other.about.slice(0, "whether it is so: ".length + ALIKE);

const POINTERS = new Set(["it", "that", "this"]);

/** "Disputed that, saying ...": what the sentence before has somebody say. */
function pointingBack(reading: Reading, verb: VerbGroup): Contested | undefined {
  const { tokens, sentences } = reading;
  const [pointer, after] = [tokens[verb.last], tokens[verb.last + 1]];
  const index = tokens[verb.first]?.sentence ?? -1;
  const [before, own] = [sentences[index - 1], sentences[index]];
  if (!before || !own || before.block !== own.block || !POINTERS.has(pointer?.norm ?? "")) return undefined;
  if (after?.upos !== "PUNCT") return undefined;
  const said = bySentence(reading.attributions, index - 1).flatMap((i) => reading.attributions[i] ?? []);
  const claim = said.find(({ negated, content, act }) => !negated && content.length > 0 && denials().claiming.has(act));
  const [first, last] = [claim?.content[0], claim?.content.at(-1)];
  if (!first || !last) return undefined;
  return {
    told: { start: first.start, end: last.end },
    toldIn: before,
    answer: { start: verb.start, end: own.end },
    answerIn: own,
  };
}

/** ", something the yard denies.": what stands before it in the sentence. */
function inserted(reading: Reading, verb: VerbGroup): Contested | undefined {
  const { tokens, sentences } = reading;
  const own = sentences[tokens[verb.first]?.sentence ?? -1];
  const after = tokens[verb.last];
  if (!own || (after !== undefined && after.end < own.end && after.upos !== "PUNCT")) return undefined;
  const words = tokens.slice(own.first, verb.first);
  const comma = words.findLastIndex((token, i) => token.norm === "," && opens(words, i + 1));
  const [begin, told] = [words[comma + 1], words[comma - 1]];
  if (comma < LEAST_TOLD || !begin || !told || wants(reading, own)) return undefined;
  return {
    told: { start: own.start, end: told.end },
    toldIn: own,
    answer: { start: begin.start, end: tokens[verb.last - 1]?.end ?? verb.end },
    answerIn: own,
  };
}

/** What somebody demands may be refused: it is not said to be so. */
const wants = (reading: Reading, { start, end }: Span): boolean =>
  reading.attributions.some(({ cue, act }) => cue.start >= start && cue.end <= end && act === "want");

/** Words that must stand before the insert for anything to have been told. */
const LEAST_TOLD = 4;
const NAMING = new Set(["charge", "claim", "accusation", "allegation", "suggestion", "account"]);

/** "Something", "which", "a charge". */
const opens = (words: readonly Token[], at: number): boolean =>
  words[at]?.norm === "something" ||
  words[at]?.norm === "which" ||
  (words[at]?.upos === "DET" && NAMING.has(words[at + 1]?.lemma ?? ""));

function disagreement(readings: readonly Reading[], r: number, found: Contested): LinkedDisagreement {
  const at = ({ start, end }: Span): Place => ({ reading: r, start, end });
  const told = wordsAt(readings, at(found.told)).replace(/^that /, "");
  return {
    about: `whether it is so: ${told}`,
    kind: "status",
    sides: [
      { value: told, places: [at(found.toldIn)] },
      { value: wordsAt(readings, at(found.answer)).replace(/[.\s]+$/, ""), places: [at(found.answerIn)] },
    ],
  };
}
