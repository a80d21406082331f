import { cueEntry } from "../../knowledge/cues.js";
import { bareOutlet } from "../../knowledge/outlet-sites.js";
import type { Draft } from "./draft.js";
import { hasWord, type Scene, tokenFrom } from "./scene.js";

/** "— Ada Writer (@adawrites) May 3, 2024" at the end of a paragraph: the name, the handle, what little may follow. */
const SIGNED = /(?:^|\s)([–—―-]+) ?(\p{L}[^\n()@]{1,50}?) \(@[\w.-]{1,40}\)[^\n.]{0,40}$/u;
/** Characters of a post that are looked at from its end. */
const LONGEST_SIGNATURE = 160;
/** Addresses at the end of a post lead to what it shows. */
const ADDRESSES = /(?:\s*(?:https?:\/\/|pic\.)[^\s]+)+$/;

/** A post that a page shows whole, signed with a handle: the paragraph before its dash is what the signer says, or the one above. */
export function postDraft(scene: Scene, sentence: number): Draft | undefined {
  const limits = scene.sentences[sentence];
  const block = scene.intake.blocks[limits?.block ?? -1];
  if (!limits || !block || scene.sentences[sentence + 1]?.block === limits.block) return;
  const from = Math.max(block.start, block.end - LONGEST_SIGNATURE);
  const end = scene.text.slice(from, block.end);
  const [signed, dash = "", name = ""] = (end.includes("(@") && SIGNED.exec(end)) || [];
  const entry = cueEntry("label");
  if (signed === undefined || !entry || isOwn(scene, name)) return;
  const at = from + end.length - signed.trimStart().length;
  const source = at + scene.text.slice(at).indexOf(name);
  const sourcePhrase = scene.phraseAt(tokenFrom(scene.tokens, source + name.length - 1));
  const above = scene.intake.blocks[limits.block - 1];
  const { start } = at === block.start && above?.kind === block.kind ? above : block;
  const words = scene.text.slice(start, at).trimEnd().replace(ADDRESSES, "");
  if (sourcePhrase === undefined || scene.phrases[sourcePhrase]?.kind !== "name" || !hasWord(words)) return;
  return {
    entry,
    cue: { start: at, end: at + dash.length },
    source: { start: source, end: source + name.length },
    sourcePhrase,
    content: [{ start, end: start + words.length }],
    quotations: [],
    negated: false,
    sentence,
    by: POST,
  };
}

/** The rule by which a post is found: its words are its signer's own, though no marks stand around them. */
export const POST = "label:post";

/** An outlet shows its own posts to lead to its other reports. */
const isOwn = ({ intake }: Scene, name: string): boolean =>
  bareOutlet(name) === bareOutlet(intake.report.outlet ?? "") || intake.report.outlet?.endsWith(name) === true;
