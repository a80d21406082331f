import { cueEntry } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Sentence, Span } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { hasWord, isCapitals, type Scene, tokenFrom, trimContent, trimmedEnd } from "./scene.js";

/** A speaker's label before a colon has at most so many tokens: "Tomas Brenk (Harbour Union)". */
const LONGEST_LABEL = 9;

/** "Minister: ports “will open”": the words after an office in a headline. */
const LONGEST_HEADLINE = 160;

/** "Brenk: Quotas must fall" in headlines and transcripts: the rest of the block is what the person says. */
export function labelDraft(scene: Scene, sentence: number): Draft | undefined {
  const limits = scene.sentences[sentence];
  const block = scene.intake.blocks[limits?.block ?? -1];
  const entry = cueEntry("label");
  if (!limits || !block || !entry || scene.text.slice(block.start, limits.start).trim() !== "") return;
  let colon = limits.first;
  while (colon < Math.min(limits.last, limits.first + LONGEST_LABEL) && scene.tokens[colon]?.text !== ":") colon++;
  const mark = scene.tokens[colon];
  const end = mark && trimmedEnd(scene, block.end);
  if (mark?.text !== ":" || !end || !hasWord(scene.text.slice(mark.end, end))) return;
  if (!isLabel(scene, limits.first, colon, scene.text.slice(mark.end, end))) return;
  if (headsList(scene, limits, { label: scene.text.slice(limits.start, mark.start), from: mark.end, to: end })) return;
  // The hour of an entry in a live report, or an opening mark, is no part of the name.
  let head = limits.first;
  while (head < colon - 1 && !/\p{L}/u.test(scene.tokens[head]?.text ?? "")) head++;
  const phrase = scene.phraseFrom(head) ?? scene.phraseFrom(limits.first) ?? -1;
  const before = scene.tokens[colon - 1];
  const content = trimContent(scene, sentence, { start: mark.end, end });
  return {
    entry,
    cue: { start: mark.start, end: mark.end },
    source: {
      start: scene.tokens[head]?.start ?? limits.start,
      end: before?.end ?? mark.start,
    },
    ...(phrase >= 0 ? { sourcePhrase: phrase } : {}),
    content: [content, ...turnGoesOn(scene, limits.block)],
    quotations: quotesWithin(scene, sentence, content),
    negated: false,
    sentence,
    by: "label:colon",
  };
}

/** A turn of a transcript goes on over at most so many paragraphs. */
const LONGEST_TURN = 6;

/** The paragraphs of a transcript after a speaker's first, up to the next speaker's; none where no other speaks after. */
function turnGoesOn(scene: Scene, block: number): Span[] {
  const found: Span[] = [];
  for (let at = block + 1; scene.transcript && at <= block + LONGEST_TURN; at++) {
    const { start, end } = scene.intake.blocks[at] ?? { start: 0, end: 0 };
    const words = scene.text.slice(start, end).trim();
    if (/^\p{Lu}[\p{Lu}.'’ -]+:/u.test(words)) return found;
    if (end === 0 || /^[([]/.test(words)) return [];
    if (words !== "") found.push({ start, end: trimmedEnd(scene, end) });
  }
  return [];
}

/** A turn or a headline says more than so many words; what is shorter under a name that stands once is a heading. */
const LONGEST_HEADING = 7;

/** "Orr: hang on", "Vane: a long shot", without a clause, each once further down in a text: headings of what is told of one after the other. */
function headsList(
  scene: Scene,
  { block }: Sentence,
  { label, from, to }: { readonly label: string; readonly from: number; readonly to: number },
): boolean {
  const rest = scene.text.slice(from, to);
  const words = scene.tokens.slice(tokenFrom(scene.tokens, from), tokenFrom(scene.tokens, to));
  const clause = words.some(({ xpos }) => /^(VB[DPZ]|MD)$/.test(xpos));
  if (block === 0 || clause || words.length > LONGEST_HEADING || /["“‘«]/.test(rest)) return false;
  return scene.intake.blocks[block]?.kind === "paragraph" && scene.labelled(label) < 2 && !scene.transcript;
}

/** A label is a person's name, an office before a quotation, or a name in capitals before a turn of a transcript. */
function isLabel(scene: Scene, first: number, colon: number, rest: string): boolean {
  const words = scene.tokens.slice(first, colon).filter((token) => hasWord(token.text));
  if (
    words.length === 0 ||
    words.some((token) => /^(VERB|AUX|ADP|DET|PRON|CCONJ|SCONJ)$/.test(token.upos) && /^\p{Ll}/u.test(token.text))
  )
    return false;
  const person = Array.from({ length: colon - first }, (_, i) => first + i).some(scene.personFrom);
  const office =
    speakerWords().people.has(words.at(-1)?.norm ?? "") && rest.length < LONGEST_HEADLINE && /["“‘]/.test(rest);
  if (office && words.length <= 4) return true;
  const label = scene.text.slice(words[0]?.start, words.at(-1)?.end);
  if (!isCapitals(label)) return person && words.length <= 6;
  if (words.length <= 4 && scene.transcript) return true;
  // "CLARIFICATION:" stands once in a text, a speaker's turns come again.
  return words.length <= 4 && rest.split(/\s+/).length >= 4 && scene.labelled(label) > 1;
}

const quotesWithin = (scene: Scene, sentence: number, span: Span): number[] =>
  (scene.quotesOf[sentence] ?? []).filter((quote) => {
    const quotation = scene.quotations[quote];
    return quotation !== undefined && quotation.start < span.end && span.start < quotation.end;
  });
