import { units } from "../../knowledge/units.js";
import { overlaps, type Quantity, type Span, spansWithin, type Token } from "../../model/index.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Tells whether a number without a thing of its own is what a second voice gives in one breath with the first: "Thirty were hurt, says
 * the port; eleven, says the guild", "90 lorries by the count of the drivers, 40 according to the police".
 *
 * @param first what is counted before
 */
export function isOfSecondVoice({ tokens, times, sentence }: Scene, first: Quantity, { start, end }: Span): boolean {
  const stop = tokens[tokenFrom(tokens, start) - 1];
  const isApart = stop?.norm === ";" || stop?.norm === ",";
  // "In May, 4%" is of its month; and a number of another sentence is no part of the breath.
  if (!isApart || first.start < sentence.start || times.some((time) => time.end === stop.start)) return false;
  if (times.some((time) => overlaps(time, { start, end }))) return false;
  const before = spansWithin(tokens, { start: sentence.start, end: stop.start });
  return before.some(isVoice) && followsVoice(tokens, tokenFrom(tokens, end));
}

/** "Says the guild", "according to the guild", "by the count of the guild". */
const isVoice = ({ norm, lemma }: Token): boolean => norm === "according" || units().voices.has(lemma);

/** Tokens behind a number in which its voice is told. */
const WITHIN = 3;

/** A voice right behind the number; or, with more on who is counted between, behind the next comma. */
function followsVoice(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.upos !== "PUNCT") return /^(?:according|by|if)$/.test(tokens[at]?.norm ?? "") && voiceIn(tokens, at);
  if (tokens[at]?.norm !== ",") return false;
  const next = tokens.findIndex(({ norm }, i) => i > at && /^[,;.]$/.test(norm));
  return [at, next].some((comma) => comma >= 0 && tokens[comma]?.norm === "," && isSaid(tokens[comma + 1]));
}

const voiceIn = (tokens: readonly Token[], at: number): boolean => tokens.slice(at, at + WITHIN + 1).some(isVoice);

const isSaid = (token: Token | undefined): boolean =>
  token !== undefined && isVoice(token) && (token.upos === "VERB" || token.norm === "according");
