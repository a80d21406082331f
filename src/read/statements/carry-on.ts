import { cueEntry } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { fileUnder } from "../../model/index.js";
import { besideSpeaker } from "./beside-speaker.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import { hasWord, type Scene } from "./scene.js";

/**
 * Gives quotations that stand alone to the speaker beside them: whole quoted sentences after `"Q1," X said.` and before
 * it, and paragraphs that go on with a quotation or follow a colon.
 */
export function carryOn(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of out) fileUnder(bySentence, draft.sentence, draft);
  const given = new Set(out.flatMap((draft) => draft.quotations));
  let last: Draft | undefined;
  const waiting: { quotes: number[]; block: number; sentence: number }[] = [];
  const giveUp = () => {
    const queue = waiting.pop();
    const draft = queue && besideSpeaker(scene, queue.sentence, queue.quotes, bySentence.get(queue.sentence - 1) ?? []);
    if (draft) out.push(draft);
  };
  scene.sentences.forEach((sentence, index) => {
    const quotes = (scene.quotesOf[index] ?? []).filter((quote) => !given.has(quote));
    const own = bySentence.get(index) ?? [];
    const quoting =
      own.findLast((draft) => draft.quotations.length > 0) ??
      (endsWithColon(scene, index) ? own.findLast((draft) => draft.content.length === 0) : undefined);
    const queue = waiting.at(-1);
    if (queue && queue.block !== sentence.block) giveUp();
    else if (queue && quoting) {
      const inners = queue.quotes.flatMap((quote) => scene.quotations[quote]?.inner ?? []);
      quoting.content = [...inners, ...quoting.content];
      quoting.quotations = [...queue.quotes, ...quoting.quotations];
      for (const quote of queue.quotes) given.add(quote);
      waiting.pop();
    }
    if (quotes.length > 0 && isAskedFirst(scene, index)) {
      const asked = besideSpeaker(scene, index, quotes, last ? [last] : (bySentence.get(index - 1) ?? []));
      if (asked) out.push(asked);
      for (const quote of quotes) given.add(quote);
      return;
    }
    const alone = isAllQuoted(scene, index) ? endsAlone(scene, index) : tails(scene, index) && last !== undefined;
    const named = quotes.length > 0 ? namedAhead(scene, index, quotes) : undefined;
    if (named) {
      out.push(named);
      for (const quote of quotes) given.add(quote);
      last = named;
      return;
    }
    if (quotes.length > 0 && (alone || isLedIn(scene, index))) {
      const to = speakerBefore(scene, index, last, bySentence, quotes);
      if (to) {
        to.content.push(...quotes.flatMap((quote) => scene.quotations[quote]?.inner ?? []));
        to.quotations.push(...quotes);
        for (const quote of quotes) given.add(quote);
      } else waiting.push({ quotes, block: sentence.block, sentence: index });
      return;
    }
    if (own.length === 0 && (scene.quotesOf[index] ?? []).length > 0 && isAllQuoted(scene, index)) return;
    // "Laughter in the room.": what has no verb ends no turn.
    if (own.length === 0 && (scene.clausesOf[index] ?? []).length === 0) return;
    // A sentence without words quoted in it ends a speaker's turn, and so does his name below his words.
    last = quoting?.by === "label:dash" ? undefined : quoting;
  });
  while (waiting.length > 0) giveUp();
  return out;
}

const endsWithColon = (scene: Scene, sentence: number): boolean => {
  const span = scene.sentences[sentence];
  return span !== undefined && scene.text.slice(span.start, span.end).trimEnd().endsWith(":");
};

/** Tells whether no word of a sentence stands outside quotation marks. */
function isAllQuoted(scene: Scene, index: number): boolean {
  const sentence = scene.sentences[index];
  if (!sentence) return false;
  let at = sentence.start;
  for (const quote of scene.quotesOf[index] ?? []) {
    const quotation = scene.quotations[quote];
    if (!quotation) continue;
    if (hasWord(scene.text.slice(at, Math.max(at, quotation.start)))) return false;
    at = Math.max(at, quotation.end);
  }
  return !hasWord(scene.text.slice(at, Math.max(at, sentence.end)));
}

/** Tells whether the sentence in which a sentence's last quotation ends holds nothing else: not `“One. Two,” was all he posted`. */
function endsAlone(scene: Scene, index: number): boolean {
  const end = scene.quotations[scene.quotesOf[index]?.at(-1) ?? -1]?.end ?? 0;
  let last = index;
  while ((scene.sentences[last]?.end ?? end) < end) last++;
  return last === index || isAllQuoted(scene, last) || outerClauses(scene, last).length === 0;
}

/** `“Most are in support” of the cut.`: begins with its quotation, and what follows that has no verb. */
function tails(scene: Scene, index: number): boolean {
  const sentence = scene.sentences[index];
  const first = scene.quotations[scene.quotesOf[index]?.[0] ?? -1];
  if (!sentence || !first || scene.sentences[index - 1]?.block !== sentence.block) return false;
  return !hasWord(scene.text.slice(sentence.start, first.start)) && outerClauses(scene, index).length === 0;
}

/** `And then, over the shoulder: "Q"`: a few words without a clause lead to a quotation. */
function isLedIn(scene: Scene, index: number): boolean {
  const sentence = scene.sentences[index];
  const first = scene.quotations[scene.quotesOf[index]?.[0] ?? -1];
  if (!sentence || !first || first.start < sentence.start) return false;
  const lead = scene.text.slice(sentence.start, first.start).trimEnd();
  return lead.endsWith(":") && lead.length < 60 && outerClauses(scene, index).length === 0;
}

/** `The crews were cool. Chief negotiator Ana Orr: "Q"`: within a paragraph, too, who speaks stands before a colon. */
function namedAhead(scene: Scene, index: number, quotes: readonly number[]): Draft | undefined {
  const sentence = scene.sentences[index];
  const first = scene.quotations[quotes[0] ?? -1];
  const entry = cueEntry("label");
  if (!sentence || !first || !entry || !isLedIn(scene, index)) return;
  const colon = scene.tokens.findLastIndex(({ text, end }) => text === ":" && end <= first.start);
  const name = scene.phraseAt(colon - 1);
  const phrase = scene.phrases[name ?? -1];
  const isPerson =
    phrase && Array.from({ length: phrase.last - phrase.first }, (_, i) => phrase.first + i).some(scene.personFrom);
  const mark = scene.tokens[colon];
  if (!isPerson || !mark || name === undefined || phrase.start < sentence.start) return;
  return {
    entry,
    cue: { start: mark.start, end: mark.end },
    source: { start: sentence.start, end: phrase.end },
    sourcePhrase: name,
    content: quotes.flatMap((quote) => scene.quotations[quote]?.inner ?? []),
    quotations: [...quotes],
    negated: false,
    sentence: index,
    by: "label:ahead",
  };
}

/** `Asked whether she will stay: "Q"`: whoever has the word is asked. */
function isAskedFirst(scene: Scene, index: number): boolean {
  const sentence = scene.sentences[index];
  const first = scene.quotations[scene.quotesOf[index]?.[0] ?? -1];
  const opening = scene.tokens[sentence?.first ?? -1];
  if (!sentence || !first || !opening || !isVerbOf("questioning", opening.norm)) return false;
  const lead = scene.text.slice(sentence.start, first.start).trimEnd();
  const main = outerClauses(scene, index).some((at) => scene.clauses[at]?.kind === "main");
  return lead.endsWith(":") && lead.length < LONGEST_QUESTION && !main;
}

/** A question that leads to its answer is shorter than this, in characters. */
const LONGEST_QUESTION = 200;

function speakerBefore(
  scene: Scene,
  index: number,
  last: Draft | undefined,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
  quotes: readonly number[],
): Draft | undefined {
  const sentence = scene.sentences[index];
  const before = scene.sentences[index - 1];
  // "“A stone in the shoe”" between two paragraphs heads what comes.
  const isHead = scene.intake.blocks[sentence?.block ?? -1]?.kind === "heading";
  if (!sentence || !before || !last || isHead) return;
  if (before.block === sentence.block) return last;
  const carried = quotes.some((quote) => {
    const from = scene.quotations[quote]?.continues;
    return from !== undefined && last.quotations.slice(-8).includes(from);
  });
  if (carried || endsWithColon(scene, index - 1)) return last;
  // A new paragraph of quotation alone goes on with the speaker, unless a later sentence of it names its own.
  return nextSpeaks(scene, index, bySentence) ? undefined : last;
}

function nextSpeaks(scene: Scene, index: number, bySentence: ReadonlyMap<number, readonly Draft[]>): boolean {
  const block = scene.sentences[index]?.block;
  for (let i = index + 1; i < Math.min(scene.sentences.length, index + 4); i++) {
    if (scene.sentences[i]?.block !== block) return false;
    if ((bySentence.get(i) ?? []).some((draft) => draft.quotations.length > 0)) return true;
  }
  return false;
}
