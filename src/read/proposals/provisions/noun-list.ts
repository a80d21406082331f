import { firstFrom, spansWithin, type Token, type VerbGroup } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";

/**
 * Gives where a list of things ends that begins at a token, whatever clauses its parts hold: "a cut in the duty, the end of the levy
 * imposed by Chile, and a board which meets in May". Undefined where fewer than `least` things stand there.
 */
export function endOfNounList(reading: EventInput, from: number, least: number = LEAST): number | undefined {
  const { tokens, sentences } = reading;
  const last = sentences[tokens[from]?.sentence ?? -1]?.last ?? from;
  let things = 1;
  let end: number | undefined;
  if (!isThing(reading, from, nextComma(tokens, from, last))) return undefined;
  for (let comma = nextComma(tokens, from, last); comma < last; ) {
    const isLast = tokens[comma]?.norm === "and" || tokens[comma + 1]?.norm === "and";
    const opening = tokens[comma]?.norm === "," && isLast ? comma + 2 : comma + 1;
    const next = nextComma(tokens, opening, last);
    if (opensThing(reading, opening) && isThing(reading, opening, next)) {
      things++;
      if (isLast) end = next;
      // Behind the last the list is over.
      if (isLast) break;
    } else if (!GOES_ON.test(tokens[opening]?.xpos ?? "")) break;
    comma = next;
  }
  return end !== undefined && things >= least ? tokens[end - 1]?.end : undefined;
}

/** Things of a list, at least. */
const LEAST = 3;

/** Which begins, behind a comma, more of the thing before it: "..., which ...", "..., signed in May", "..., in return". */
const GOES_ON = /^(?:W|VBN|VBG|IN|TO)/;

/** The next comma, the next "and" before a thing with an article of its own, or where the list can go no further. */
function nextComma(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const { norm = "", text = "" } = tokens[i] ?? {};
    if (norm === "," || STOPS.has(text)) return STOPS.has(text) ? Math.min(i, last) : i;
    if (norm === "and" && i > from && /^(?:DT|CD)$/.test(tokens[i + 1]?.xpos ?? "")) return i;
  }
  return last;
}

const STOPS = new Set([";", ":", ".", "!", "?", "–", "—", "“", '"', "”"]);

const opensThing = (reading: EventInput, at: number): boolean => {
  const token = reading.tokens[at];
  if (!token || !/^(?:DT|CD|PRP\$|JJ|NN|VBG)/.test(token.xpos)) return false;
  return token.xpos === "VBG" || reading.phrases[firstFrom(reading.phrases, token.start)]?.start === token.start;
};

/** A stretch in which nobody does anything but in what is told of a thing: "the levy imposed by Chile", "a board which meets". */
function isThing(reading: EventInput, from: number, to: number): boolean {
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  if (!first || !last || to <= from) return false;
  return spansWithin(reading.verbs, { start: first.start, end: last.end }).every((v) => isTold(reading, v, from));
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "SYM", "NUM", "PRON", "DET"]);

function isTold({ tokens }: EventInput, verb: VerbGroup, from: number): boolean {
  if (!verb.finite) return true;
  // "The levy imposed by Chile", "those hired in May": a form of the past with a noun before it and a preposition behind it.
  const isShort = verb.first === verb.last - 1 && /^VB[DN]$/.test(tokens[verb.first]?.xpos ?? "");
  if (isShort && NOUNS.has(tokens[verb.first - 1]?.upos ?? "") && tokens[verb.last]?.upos === "ADP") return true;
  return tokens.slice(from, verb.first).some(({ xpos, norm }) => xpos.startsWith("W") || norm === "that");
}
