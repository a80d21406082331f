import { stanceWords } from "../../knowledge/issues.js";
import { type Clause, firstFrom, type NounPhrase, type Sentence, type Token, within } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { cutOff } from "./cut-off.js";
import { subjectOf } from "./doing.js";
import { holders } from "./holders.js";
import type { Want } from "./want.js";

/** Tokens behind a verb within which its number stands: "had begun, in Lima, with ten". */
const REACH = 7;

/** Finds what somebody bids by where he begins, goes or ends: "the guild opened at 40 and came down to 32, the yard started with nine". */
export function bidsIn(reading: EventInput, clause: Clause): Want[] {
  const verb = reading.verbs[clause.verb];
  const sentence = reading.sentences[clause.sentence];
  if (!verb || !sentence || verb.passive || verb.negated || clause.subject === undefined) return [];
  if (!stanceWords().bidVerbs.has(verb.lemma)) return [];
  const at = numberBehind(reading, clause, sentence);
  if (at === undefined) return [];
  const own = holders(reading, subjectOf(reading, clause)).map((who) => bid(reading, who, at, sentence));
  return own.length > 0 ? [...own, ...gapped(reading, at, sentence)] : [];
}

/** The preposition that leads to the number. */
function numberBehind({ tokens, verbs, times }: EventInput, clause: Clause, { last }: Sentence): number | undefined {
  const verb = verbs[clause.verb];
  const { bids } = stanceWords();
  for (let i = verb?.last ?? last; verb && i < Math.min(last - 1, verb.last + REACH); i++) {
    const [before, word] = [tokens[i - 1]?.norm ?? "", tokens[i]?.norm ?? ""];
    const isBid =
      i > verb.last
        ? bids.has(`${verb.lemma} ${before} ${word}`) || bids.has(`${verb.lemma} ${word}`)
        : bids.has(`${verb.lemma} ${word}`);
    if (isBid && isNumber(tokens, i + 1) && !isDate(times, tokens[i + 1]) && !isOfSomething(tokens, i + 1)) return i;
    // Where another verb begins, the number is of that.
    if (tokens[i]?.upos === "VERB" || tokens[i]?.norm === ";") return undefined;
  }
  return undefined;
}

/** "With ten", "at about $40", "at around 5%". */
const isNumber = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at], tokens[at + 1]].some(
    (t, i, all) => t?.upos === "NUM" && (i === 0 || /^(?:ADV|SYM|ADJ)$/.test(all[0]?.upos ?? "")),
  );

/** "Opened at six", "began with two hours of talks": when, and no bid. */
const isDate = (times: EventInput["times"], token: Token | undefined): boolean => {
  const time = token && times[firstFrom(times, token.end) - 1];
  return token !== undefined && time !== undefined && time.type !== "DURATION" && within(token, time);
};

/** "With two days of prayer": what there is so much of is no number that is bid. */
const isOfSomething = (tokens: readonly Token[], at: number): boolean => {
  const of = tokens.slice(at, at + 4).findIndex(({ norm }) => norm === "of");
  return of > 0 && !["the", "its", "their", "all"].includes(tokens[at + of + 1]?.norm ?? "");
};

function bid(reading: EventInput, who: number, at: number, { end }: Sentence): Want {
  const start = reading.tokens[at + 1]?.start ?? end;
  const stop = reading.tokens.slice(at + 1).find((t) => t.norm === "," || t.norm === ";" || t.start >= end);
  return {
    who,
    what: [{ start, end: cutOff(reading, { start, end: Math.min(end, stop?.start ?? end) }) }],
    by: "stances:bid",
    bare: true,
  };
}

/** "Norway started with four, | Chile with nine": what a second side bids, without its verb. */
function gapped(reading: EventInput, at: number, sentence: Sentence): Want[] {
  const { tokens } = reading;
  for (let i = at + 2; i < Math.min(sentence.last - 1, at + GAP); i++) {
    if (tokens[i]?.norm !== tokens[at]?.norm || !isNumber(tokens, i + 1)) continue;
    const phrase = endingAt(reading.phrases, i, tokens[i]?.start ?? 0);
    const before = tokens[(phrase?.first ?? 0) - 1]?.norm ?? "";
    if (phrase && [",", "and", "while", ";"].includes(before))
      return holders(reading, reading.phrases.indexOf(phrase)).map((who) => bid(reading, who, i, sentence));
  }
  return [];
}

/** Tokens from one number to the preposition of the next, at most. */
const GAP = 12;

const endingAt = (phrases: readonly NounPhrase[], token: number, start: number): NounPhrase | undefined =>
  phrases
    .slice(Math.max(0, firstFrom(phrases, start) - 3), firstFrom(phrases, start))
    .find(({ last }) => last === token);
