import { cueEntry } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Draft } from "./draft.js";
import { hasWord, type Scene, tokenFrom, trimmedEnd } from "./scene.js";

/** A name with what its bearer is, after a dash, has at most so many characters. */
const LONGEST_SIGNATURE = 90;
/** Two to five capitalised words, whatever they were taken for: "― Nell Garden Grey." */
const SIGNATURE = /^\s*[–—―-]+\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}\s*$/u;
/** Sentences to go back for the quotation that a name is set under. */
const LONGEST_SPEECH = 12;

/** `"Q" – Tomas Brenk, skipper`: a paragraph of one quotation, a dash, a name. */
export function dashDraft(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft | undefined {
  const limits = scene.sentences[sentence];
  const block = scene.intake.blocks[limits?.block ?? -1];
  const entry = cueEntry("label");
  if (!limits || !block || !entry || scene.sentences[sentence + 1]?.block === limits.block) return;
  const quote = lastQuote(scene, sentence);
  const quotation = scene.quotations[quote ?? -1];
  if (quote === undefined || !quotation || taken.has(quote)) return;
  if (hasWord(scene.text.slice(block.start, quotation.start))) return;
  const rest = scene.text.slice(quotation.end, block.end);
  const dash = /^\s*([–—―-]+)\s*(?=\p{L})/u.exec(rest);
  const from = tokenFrom(scene.tokens, quotation.end + (dash?.[0].length ?? 0));
  const phrase = scene.phraseFrom(from) ?? -1;
  const named = scene.phrases[phrase]?.kind === "name" || SIGNATURE.test(rest) || isSpeaker(scene, phrase, block.end);
  if (!dash?.[1] || !named || rest.length > LONGEST_SIGNATURE) return;
  const start = quotation.end + rest.indexOf(dash[1]);
  return {
    entry,
    cue: { start, end: start + dash[1].length },
    source: { start: scene.tokens[from]?.start ?? start, end: trimmedEnd(scene, block.end) },
    ...(phrase >= 0 ? { sourcePhrase: phrase } : {}),
    content: [quotation.inner],
    quotations: [quote],
    negated: false,
    sentence,
    by: "label:dash",
  };
}

/** `“We are close” – mediator`: a noun for people and nothing else. */
function isSpeaker(scene: Scene, index: number, end: number): boolean {
  const phrase = scene.phrases[index];
  const head = scene.tokens[phrase?.head ?? -1];
  return (
    phrase?.kind === "nominal" &&
    head !== undefined &&
    speakerWords().people.has(head.lemma) &&
    !hasWord(scene.text.slice(phrase.full.end, end))
  );
}

/** The last quotation that begins in a sentence or, in the same paragraph, before it. */
function lastQuote(scene: Scene, sentence: number): number | undefined {
  for (let at = sentence; at >= 0 && at > sentence - LONGEST_SPEECH; at--) {
    if (scene.sentences[at]?.block !== scene.sentences[sentence]?.block) return;
    const quote = (scene.quotesOf[at] ?? []).at(-1);
    if (quote !== undefined) return quote;
  }
  return;
}
