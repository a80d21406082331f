import { idiomCues } from "../../knowledge/cues.js";
import type { Clause, VerbGroup } from "../../model/index.js";
import type { Content } from "./content.js";
import type { Scene } from "./scene.js";
import { zoneEnd } from "./zones.js";

/** Between the words of an idiom stand at most so many that only colour it: "cast fresh doubt on", "threw her weight behind". */
const MOST_BETWEEN = 2;

/** "took issue with the figures", "made the point that the port was open": several words are the cue, and what they lead to is said. */
export function idiomatic(scene: Scene, { sentence, complement }: Clause, group: VerbGroup): Content | undefined {
  if (group.passive) return;
  const verb = scene.tokens[group.head]?.lemma ?? "";
  for (const { words, entry } of idiomCues(verb)) {
    const from = after(scene, words, group.head + 1);
    const first = scene.tokens[from ?? -1];
    if (from === undefined || !first || first.sentence !== sentence) continue;
    const clause = words.at(-1) === "that";
    const end = clause && complement ? complement.end : zoneEnd(scene, sentence, from, "list");
    if (end > first.end || first.upos !== "PRON")
      return { entry, spans: [{ start: first.start, end }], by: clause ? "complement" : "object" };
  }
  return;
}

const NONE = /^(?:no|little|not|never|it|them)$/;

/** The token behind the words of an idiom, where they stand from a token on. */
function after({ tokens }: Scene, words: readonly string[], from: number): number | undefined {
  let at = from;
  for (const word of words) {
    let colour = 0;
    while (
      tokens[at]?.norm !== word &&
      !NONE.test(tokens[at]?.norm ?? "") &&
      colour++ < MOST_BETWEEN &&
      /^(?:ADJ|ADV|DET|PRON)$/.test(tokens[at]?.upos ?? "")
    )
      at++;
    if (tokens[at]?.norm !== word) return;
    at++;
  }
  return at;
}
