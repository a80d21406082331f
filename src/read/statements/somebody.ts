import { speakerWords } from "../../knowledge/speakers.js";
import type { NounPhrase } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** Tells whether a phrase stands for somebody who can speak or act: a name, a pronoun, a noun for people or bodies. */
export function isSomebody(scene: Scene, phrase: NounPhrase | undefined): boolean {
  const head = phrase && scene.tokens[phrase.head];
  if (!phrase || !head) return false;
  if (phrase.kind === "name" || phrase.kind === "pronoun" || head.upos === "PROPN") return true;
  return speakerWords().people.has(head.lemma);
}
