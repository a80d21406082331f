import { speakerWords } from "../../knowledge/speakers.js";
import type { Draft } from "./draft.js";
import { phraseOf, type Scene } from "./scene.js";
import type { Speaker } from "./speakers.js";

/**
 * Tells who speaks in each attribution, in order. A pronoun that stands for no entity goes on with the speaker before it
 * in the same paragraph where that one has no name or is several: "A spokesman rejected that. “No offer was made,” he said."
 */
export function allSpeakers(scene: Scene, drafts: readonly Draft[], speakerOf: (draft: Draft) => Speaker): Speaker[] {
  const found: Speaker[] = [];
  let before: { readonly block: number; readonly speaker: Speaker } | undefined;
  for (const draft of drafts) {
    const block = scene.sentences[draft.sentence]?.block ?? -1;
    const own = speakerOf(draft);
    const carried = isNobody(own) && before?.block === block ? goesOn(scene, draft, before.speaker) : undefined;
    const speaker = carried ?? own;
    found.push(speaker);
    if (!isNobody(speaker)) before = { block, speaker };
    else if (phraseOf(scene, draft.sourcePhrase)?.kind === "name") before = undefined;
  }
  return found;
}

const isNobody = (speaker: Speaker): boolean => speaker.speaker === undefined && speaker.unnamed === undefined;

function goesOn(scene: Scene, draft: Draft, before: Speaker): Speaker | undefined {
  const word = scene.tokens[phraseOf(scene, draft.sourcePhrase)?.head ?? -1]?.norm;
  const genders = speakerWords().genders;
  if (word === "they") return before.unnamed !== undefined || before.alsoSpeakers ? before : undefined;
  const gender = word === "he" || word === "she" ? word : undefined;
  if (gender === undefined || before.unnamed === undefined) return;
  // "she" is no spokesman, "he" no spokeswoman.
  const others = genders[gender === "he" ? "she" : "he"];
  return others.some((ending) =>
    before.unnamed
      ?.toLowerCase()
      .split(/\P{L}+/u)
      .some((part) => part.endsWith(ending)),
  )
    ? undefined
    : before;
}
