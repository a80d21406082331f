import { cueEntry, verbCue } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Clause, Sentence, Span } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { clauseAt, hasWord, isCapitals, phraseOf, type Scene, tokenFrom, trimContent } from "./scene.js";
import { sourceSpan } from "./source-spans.js";

/** A speaker's label before a colon has at most so many tokens: "Tomas Brenk (Harbour Union)". */
const LONGEST_LABEL = 9;

/** "Minister: ports “will open”": the words after an office in a headline. */
const LONGEST_HEADLINE = 160;
/** A name with what its bearer is, after a dash, has at most so many characters. */
const LONGEST_SIGNATURE = 90;
/** Two to five capitalised words, whatever they were taken for: "― Nell Garden Grey." */
const SIGNATURE = /^\s*[–—―-]+\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}\s*$/u;
/** Sentences to go back for the quotation that a name is set under. */
const LONGEST_SPEECH = 12;

/** Reads the attributions of one sentence whose cue is a mark: "S: Q", "Q – S", and "... was blunt: Q". */
export function markDrafts(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft[] {
  const draft = labelDraft(scene, sentence) ?? dashDraft(scene, sentence, taken) ?? colonDraft(scene, sentence, taken);
  return draft ? [draft] : [];
}

/** "Brenk: Quotas must fall" in headlines and transcripts: the rest of the block is what the person says. */
function labelDraft(scene: Scene, sentence: number): Draft | undefined {
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

function trimmedEnd(scene: Scene, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(scene.text[at - 1] ?? "")) at--;
  return at;
}

const quotesWithin = (scene: Scene, sentence: number, span: Span): number[] =>
  (scene.quotesOf[sentence] ?? []).filter((quote) => {
    const quotation = scene.quotations[quote];
    return quotation !== undefined && quotation.start < span.end && span.start < quotation.end;
  });

/** `"Q" – Tomas Brenk, skipper`: a paragraph of one quotation, a dash, a name. */
function dashDraft(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft | undefined {
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

/** `His message was blunt: "Q"`: no verb of saying, but somebody stands before the colon. */
function colonDraft(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft | undefined {
  const limits = scene.sentences[sentence];
  const entry = cueEntry("colon");
  if (!limits || !entry) return;
  const quotes = (scene.quotesOf[sentence] ?? []).filter((quote) => !taken.has(quote));
  const first = scene.quotations[quotes[0] ?? -1];
  const text = scene.text.slice(limits.start, first?.start ?? limits.end).trimEnd();
  if (!text.endsWith(":")) return;
  const main = (scene.clausesOf[sentence] ?? [])
    .flatMap((index) => {
      const found = clauseAt(scene, index);
      return found ? [{ index, ...found }] : [];
    })
    .findLast(
      (found) =>
        found.group.end <= limits.start + text.length && found.group.finite && found.clause.kind !== "relative",
    );
  const who = main && personOf(scene, main.clause);
  if (!main || who === undefined) return;
  const source = who === main.clause.subject ? sourceSpan(scene, main.clause, who) : scene.phrases[who];
  const cueIsVerb = verbCue(main.group.lemma)?.frames.has("quote") === true;
  return {
    entry,
    clause: main.index,
    cue: cueIsVerb
      ? { start: main.group.start, end: main.group.end }
      : { start: limits.start + text.length - 1, end: limits.start + text.length },
    sourcePhrase: who,
    ...(source ? { source: { start: source.start, end: source.end } } : {}),
    content: quotes.flatMap((quote) => scene.quotations[quote]?.inner ?? []),
    quotations: [...quotes],
    negated: false,
    sentence,
    by: "colon:before",
  };
}

/** The subject where it is somebody, else whose it is: "her answer". */
function personOf(scene: Scene, clause: Clause): number | undefined {
  const subject = phraseOf(scene, clause.subject);
  const head = subject && scene.tokens[subject.head];
  if (!subject || !head) return;
  if (subject.kind === "pronoun") return /^(he|she|they|who)$/.test(head.norm) ? clause.subject : undefined;
  if (subject.kind === "name" || speakerWords().people.has(head.lemma)) return clause.subject;
  return subject.possessor;
}
