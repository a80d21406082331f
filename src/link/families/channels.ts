import {
  type Attribution,
  type Credit,
  fileUnder,
  firstFrom,
  once,
  overlaps,
  type Reading,
} from "../../model/index.js";

/** Lists the agencies and outlets that an attribution came through: those that its sentence credits. */
export function channelsOf(said: Attribution | undefined, reading: Reading | undefined): Set<string> {
  if (!said || !reading) return new Set();
  const credits = creditsOf(reading).get(said.sentence) ?? [];
  return new Set(credits.flatMap(({ name, scope }) => (scope !== "report" && overlaps(scope, said) ? [name] : [])));
}

/** The agencies and outlets that a reading credits, by sentence. */
const creditsOf = once((reading: Reading): ReadonlyMap<number, readonly Credit[]> => {
  const bySentence = new Map<number, Credit[]>();
  for (const credit of reading.credits) {
    if (credit.kind !== "agency" && credit.kind !== "outlet") continue;
    const sentence = firstFrom(reading.sentences, credit.start + 1) - 1;
    fileUnder(bySentence, sentence, credit);
  }
  return bySentence;
});
