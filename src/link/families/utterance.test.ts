import { expect, it } from "vitest";
import { ingest } from "../../ingest/ingest.js";
import { readAll } from "../../read/read.js";
import { linkIdentities } from "../identities/identities.js";
import { Utterances, weighAgain } from "./utterance.js";
import { WordWeights } from "./weights.js";

/** Reports that have the ferry in two sentences, in one and in three. */
const TEXTS = [
  "“The ferry is old,” said Ida Solheim, who leads the crews. The ferry leaves at noon.",
  "The ferry is late, Ida Solheim said.",
  "The ferry came. The ferry went. The ferry is gone, Ida Solheim said.",
];

it("weighs what was taken out and comes back as the set is now", async () => {
  const taken = await Promise.all(
    TEXTS.map((text, i) => ingest({ from: `${i}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  const readings = readAll(taken.flatMap(({ intakes }) => intakes));
  const [one, two, three] = readings;
  if (!one || !two || !three) throw new Error("three reports");
  const weightsOf = (...sets: readonly (typeof readings)[]): number[] | undefined => {
    const [words, utterances] = [new WordWeights(), new Utterances()];
    const each = sets.map((set) => {
      const changed = words.set(set);
      const all = utterances.of(set, linkIdentities(set), words.weigh);
      weighAgain(all, words.weigh, changed);
      return all.map(({ weight }) => weight);
    });
    return each.at(-1);
  };
  const whole = [one, two, three];
  expect(weightsOf([one, two], [two], [two, three], whole)).toEqual(weightsOf(whole));
});

it.each([
  ["Ana Reyes eats no bread, which is odd in a woman who has just offered 4 million euros for a mill.", 0],
  ["A woman who has a mill offered 4 million euros for another.", 1],
])("takes who is only described for nobody who says something: %s", async (text, count) => {
  const { intakes } = await ingest({ from: "a.txt", bytes: new TextEncoder().encode(text) });
  const readings = readAll(intakes);
  expect(new Utterances().of(readings, linkIdentities(readings), () => 1)).toHaveLength(count);
});
