import { matterOpeners } from "../../knowledge/matter-openers.js";
import { bySentence } from "../../model/by-sentence.js";
import { firstFrom, type NounPhrase, type Sentence } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { type Matter, OPENS } from "./matter.js";
import { matterOf, phraseFrom } from "./matter-name.js";
import { spokenFor } from "./spokes.js";
import type { Want } from "./want.js";

/** Finds the thing that a sentence opens with as what it is about: "On catering, the guild was firm", "As for the crane, it stays". */
export function openingMatter(reading: EventInput, index: number): Matter[] {
  const sentence = reading.sentences[index];
  const phrase = sentence && openingPhrase(reading, sentence);
  if (!phrase) return [];
  const joined = (phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? []);
  return [phrase, ...joined].flatMap((p) => matterOf(reading, p, OPENS) ?? []);
}

/** Finds what somebody says of the thing that his sentence opens with: "on catering, the guild said that nobody goes hungry". */
export function saidOfOpening(reading: EventInput, index: number): Want[] {
  const sentence = reading.sentences[index];
  const said = bySentence(reading.attributions, index).flatMap((i) => reading.attributions[i] ?? []);
  if (!sentence || said.length === 0 || openingPhrase(reading, sentence) === undefined) return [];
  return said.flatMap((one) => {
    const who = spokenFor(reading, one);
    return who === undefined || one.content.length === 0
      ? []
      : [{ who, what: [...one.content], by: "stances:said:opens" }];
  });
}

/** Gives the phrase that a sentence opens with as what it is about. */
export function openingPhrase(reading: EventInput, { first, last, end }: Sentence): NounPhrase | undefined {
  const { tokens } = reading;
  const at = tokens[first]?.upos === "PUNCT" || tokens[first]?.upos === "CCONJ" ? first + 1 : first;
  const opener = matterOpeners().openers.at(tokens, at, last);
  const phrase = opener && phraseFrom(reading, opener.last, end);
  if (!phrase || phrase.first !== opener.last || isWhen(reading, phrase)) return undefined;
  const isWeak = opener.value;
  return isWeak && !(isThing(reading, phrase) && goesOn(reading, phrase, end)) ? undefined : phrase;
}

/** "On Monday", "on the morning of the vote". */
const isWhen = ({ times }: EventInput, { start, end }: NounPhrase): boolean => {
  const time = times[firstFrom(times, end) - 1];
  return time !== undefined && time.start < end && time.end > start;
};

/** "On the other side", "on the quay": no thing of the talks. */
const isThing = ({ tokens }: EventInput, { head, kind }: NounPhrase): boolean =>
  kind === "nominal" && !matterOpeners().asides.has(tokens[head]?.lemma.toLowerCase() ?? "");

/** "On catering, the guild", "on catering there is": not "on the table was a paper". */
function goesOn({ tokens }: EventInput, phrase: NounPhrase, end: number): boolean {
  const at = firstFrom(tokens, Math.max(phrase.end, phrase.full.end));
  const next = tokens[at];
  return next !== undefined && next.start < end && (next.norm === "," || SUBJECTS.has(next.upos) || next.xpos === "EX");
}

const SUBJECTS = new Set(["PRON", "DET", "PROPN"]);
