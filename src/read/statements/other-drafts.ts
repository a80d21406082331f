import { type Cue, type CueEntry, cueEntry, nounCue, ownedCue, phraseCues } from "../../knowledge/cues.js";
import { phraseAt } from "../../knowledge/phrases.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { NounPhrase, Span } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { toQuoteEnd } from "./make-draft.js";
import { hasWord, quoteAround, type Scene, trimContent } from "./scene.js";
import { isSomebody } from "./somebody.js";
import { zoneEnd } from "./zones.js";

/** Reads the attributions of one sentence whose cue is no verb: "according to X", "X's claim that". */
export function otherDrafts(scene: Scene, sentence: number): Draft[] {
  const limits = scene.sentences[sentence];
  if (!limits) return [];
  const drafts: Draft[] = [];
  for (let i = limits.first; i < limits.last; i++) {
    const draft = phraseDraft(scene, sentence, i) ?? ownedDraft(scene, sentence, i) ?? nounDraft(scene, sentence, i);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** "..., according to X" and "According to X, ...": the rest of the sentence is the content. */
function phraseDraft(scene: Scene, sentence: number, i: number): Draft | undefined {
  const { tokens } = scene;
  const limits = scene.sentences[sentence];
  const match = phraseAt(phraseCues(), tokens, i);
  const first = tokens[i];
  if (!match || !limits || !first || quoteAround(scene, sentence, first.start) !== undefined) return;
  const { last, value: entry } = match;
  const led = phraseFrom(scene, last);
  if (!led) return;
  const source = Math.max(led.phrase.end, sourceEnd(scene, sentence, led.phrase));
  // "There are, by the count of the guild, 500 boats": put in behind a verb that goes on.
  const isPutIn = tokens[i - 1]?.text === "," && /^(?:VERB|AUX)$/.test(tokens[i - 2]?.upos ?? "");
  const end = isPutIn ? source : withApposition(scene, sentence, source);
  const spans: Span[] = [];
  // "There was more to it: According to the crew, ...": behind a colon another sentence begins.
  const opens = i === limits.first || tokens[i - 1]?.text === ":";
  if (!opens) spans.push({ start: limits.start, end: first.start });
  const rest = { start: end, end: limits.end };
  const goesOn = /^\s*[,–—]/.test(scene.text.slice(end, end + 3)) || opens;
  if (goesOn && hasWord(scene.text.slice(rest.start, rest.end))) spans.push(rest);
  const cue = { start: first.start, end: tokens[last - 1]?.end ?? first.end };
  return settle(scene, sentence, { entry, cue, spans, led, end, by: `${entry.id}:phrase` });
}

/** "By the guild's count, ...", "..., who by her own account drew it herself": whose the noun is says the rest. */
function ownedDraft(scene: Scene, sentence: number, i: number): Draft | undefined {
  const { tokens } = scene;
  const limits = scene.sentences[sentence];
  const first = tokens[i];
  const noun = scene.phrases[scene.phraseFrom(i + 1) ?? -1];
  const entry = noun && ownedCue(first?.norm ?? "", tokens[noun.head]?.lemma ?? "");
  const owner = scene.phrases[noun?.possessor ?? -1];
  if (!first || !limits || !entry || !owner || noun.possessor === undefined || !isSomebody(scene, owner)) return;
  if (quoteAround(scene, sentence, first.start) !== undefined) return;
  const { end } = noun;
  const mark = tokens[limits.last - 1];
  const behind = { start: end, end: mark && !hasWord(mark.text) ? mark.start : limits.end };
  const before = { start: limits.start, end: first.start };
  const parted =
    /^\s*[,–—]/.test(scene.text.slice(end, end + 3)) && hasWord(scene.text.slice(before.start, before.end));
  const closes = !hasWord(scene.text.slice(behind.start, behind.end));
  const spans = closes ? [before] : parted ? [before, behind] : [behind];
  const cue = { start: first.start, end };
  const led = { phrase: owner, index: noun.possessor };
  return settle(scene, sentence, { entry, cue, spans, led, end: owner.end, by: `${entry.id}:owned` });
}

/** "according to Ana Orr, the port's director.": what follows the comma without a verb says who she is. */
function withApposition(scene: Scene, sentence: number, end: number): number {
  const limits = scene.sentences[sentence];
  if (
    !limits ||
    !/^\s*,(?!\s*(?:and|but|or|after|before|since|although|though|while|when|because|if|unless|until|with)\b)/.test(
      scene.text.slice(end, end + LONGEST_WORD),
    )
  )
    return end;
  const goesOn = (scene.clausesOf[sentence] ?? []).some((index) => {
    const clause = scene.clauses[index];
    const main = clause !== undefined && !/^(?:relative|participial|infinitive)$/.test(clause.kind);
    return main && (scene.verbs[clause.verb]?.start ?? 0) >= end;
  });
  const last = scene.tokens[limits.last - 1];
  if (goesOn || !last || last.end - end > LONGEST_APPOSITION || /["”]/.test(scene.text.slice(end, last.end)))
    return end;
  return hasWord(last.text) ? last.end : (scene.tokens[limits.last - 2]?.end ?? end);
}

const LONGEST_WORD = 12;

/** Who somebody is takes at most so many characters after the name. */
const LONGEST_APPOSITION = 120;

/** The source after "according to": the phrase with all that hangs on it, up to a comma or the sentence's end. */
function sourceEnd(scene: Scene, sentence: number, phrase: NounPhrase): number {
  return Math.max(phrase.full.end, zoneEnd(scene, sentence, phrase.last, "np"));
}

function phraseFrom(scene: Scene, token: number): { phrase: NounPhrase; index: number } | undefined {
  const index = scene.phraseFrom(token);
  const phrase = scene.phrases[index ?? -1];
  return index === undefined || !phrase ? undefined : { phrase, index };
}

/** "X's claim that ...", "her promise to ...", "the owners' call for ...": a noun of speech with whose it is. */
function nounDraft(scene: Scene, sentence: number, i: number): Draft | undefined {
  const noun = scene.tokens[i];
  const cue = noun?.upos === "NOUN" ? nounCue(noun.lemma) : undefined;
  const possessor = cue && (scene.phrases[scene.phraseAt(i) ?? -1]?.possessor ?? giverOf(scene, sentence, i));
  const phrase = scene.phrases[possessor ?? -1];
  if (!noun || !cue || !phrase || possessor === undefined || !isSomebody(scene, phrase)) return;
  if (quoteAround(scene, sentence, noun.start) !== undefined) return;
  const said = saidByNoun(scene, sentence, { i, cue });
  return (
    said &&
    settle(scene, sentence, {
      entry: said.entry,
      cue: { start: noun.start, end: noun.end },
      spans: [said.span],
      led: { phrase, index: possessor },
      end: phrase.end,
      by: `${said.entry.id}:noun`,
    })
  );
}

/** "The union has given notice that": whose words they are is the subject of the verb that only carries the noun. */
function giverOf(scene: Scene, sentence: number, noun: number): number | undefined {
  if (/^(?:no|any|little)$/.test(scene.tokens[noun - 1]?.norm ?? "")) return undefined;
  for (const index of scene.clausesOf[sentence] ?? []) {
    const clause = scene.clauses[index];
    const group = scene.verbs[clause?.verb ?? -1];
    if (!clause || !group || scene.phrases[clause.object ?? -1]?.head !== noun) continue;
    if (group.finite && !group.negated && !group.passive && !group.modal && isVerbOf("carrying", group.lemma))
      return clause.subject;
  }
  return undefined;
}

/** What stands after a noun of speech in one of its frames. */
function saidByNoun(
  scene: Scene,
  sentence: number,
  { i, cue }: { readonly i: number; readonly cue: Cue },
): { entry: CueEntry; span: Span } | undefined {
  const { tokens } = scene;
  const isSo = saidToBe(scene, sentence, i);
  if (isSo) return isSo;
  const next = tokens[i + 1];
  const after = tokens[i + 2];
  if (!next || !after || after.sentence !== sentence) return;
  const infinitive = next.xpos === "TO";
  const entry = infinitive || next.norm === "that" ? cue.frames.get(infinitive ? "infinitive" : "that") : undefined;
  const clause = (scene.clausesOf[sentence] ?? [])
    .map((index) => scene.clauses[index])
    .find((other) => other?.start === after.start || other?.start === next.start);
  return entry && clause && { entry, span: { start: infinitive ? next.start : after.start, end: clause.end } };
}

/** "Her reply was that the port was hers", "“Never,” was her reply". */
function saidToBe(scene: Scene, sentence: number, i: number): { entry: CueEntry; span: Span } | undefined {
  const { tokens } = scene;
  const entry = cueEntry("noun-is");
  const limits = scene.sentences[sentence];
  const [is, that] = [tokens[i + 1], tokens[i + 2]];
  if (!entry?.nouns?.split(/\s+/).includes(tokens[i]?.lemma ?? "") || !limits) return;
  const mark = tokens[limits.last - 1];
  const end = mark && !hasWord(mark.text) ? mark.start : limits.end;
  if (is?.lemma === "be" && that?.norm === "that" && tokens[i + 3]?.sentence === sentence)
    return { entry, span: { start: tokens[i + 3]?.start ?? end, end } };
  const first = scene.phrases[scene.phraseAt(i) ?? -1]?.first ?? i;
  const quotation = scene.quotations[scene.quotesOf[sentence]?.[0] ?? -1];
  const be = tokens[first - 1];
  const alone =
    quotation && be && scene.text.slice(quotation.end, be.start).trim() === "" && quotation.start <= limits.start;
  return alone && be.lemma === "be" ? { entry, span: quotation.inner } : undefined;
}

interface Parts {
  readonly entry: CueEntry;
  readonly cue: Span;
  readonly spans: readonly Span[];
  readonly led: { readonly phrase: NounPhrase; readonly index: number };
  readonly end: number;
  readonly by: string;
}

function settle(scene: Scene, sentence: number, { entry, cue, spans, led, end, by }: Parts): Draft | undefined {
  const content = spans
    .map((span) => trimContent(scene, sentence, toQuoteEnd(scene, sentence, span)))
    .filter((span) => hasWord(scene.text.slice(span.start, span.end)));
  if (content.length === 0) return;
  const quotations = (scene.quotesOf[sentence] ?? []).filter((quote) => {
    const quotation = scene.quotations[quote];
    return quotation !== undefined && content.some((span) => span.start < quotation.end && quotation.start < span.end);
  });
  return {
    entry,
    cue,
    content,
    quotations,
    negated: false,
    sentence,
    by,
    sourcePhrase: led.index,
    source: { start: led.phrase.start, end },
  };
}
