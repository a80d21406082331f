import { issueWords, matterWords } from "../../knowledge/issues.js";
import { type NounPhrase, within } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import type { Matter } from "./matter.js";
import { matterOf } from "./matter-name.js";
import type { Want } from "./want.js";

/**
 * Finds what talks are about by its nature: fees, quotas, tenure, checkpoints. Where several reports name one and somebody
 * wants something of it or a proposal provides for it, it is a matter.
 */
export function termsNamed(reading: EventInput, wants: readonly Want[]): Matter[] {
  const { terms } = matterWords();
  const wanted = wants.flatMap(({ what }) => what);
  return reading.phrases.flatMap((phrase) => {
    const matter = matterOf(reading, phrase, "matters:term");
    const noun = matter?.code.slice(matter.code.indexOf("-") + 1);
    if (!matter || !noun || !terms.has(noun) || isManner(reading, phrase, noun)) return [];
    if (isPressure(reading, phrase)) return [];
    const isAsked = wanted.some((span) => within(phrase, span));
    return [{ ...matter, soft: true, ...(isAsked ? { by: "matters:asked" } : {}) }];
  });
}

/** "The overtime ban", "a ban on overtime": what one side does to press the other. */
function isPressure({ tokens, sentences }: EventInput, { head, first, last }: NounPhrase): boolean {
  const from = Math.max(first - AROUND, sentences[tokens[head]?.sentence ?? -1]?.first ?? 0);
  return issueWords()
    .pressure.all(tokens, from, last + AROUND)
    .some((found) => found.first <= head && head < found.last);
}

/** Tokens around a noun within which the words for such a step stand: "refused to work". */
const AROUND = 3;

/** "Will not lift the ban in advance": how something is done. */
const isManner = ({ tokens }: EventInput, { first, head }: NounPhrase, noun: string): boolean =>
  first === head && tokens[first - 1]?.norm === "in" && matterWords().manners.has(noun);

/** Tells whether it is the rule that names what talks are about by its nature. */
export const isTerm = (by: string): boolean => by === "matters:asked" || by === "matters:term";
