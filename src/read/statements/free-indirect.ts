import { cueEntry, verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import { clauseAt, phraseOf, type Scene, trimmedEnd } from "./scene.js";

/**
 * Gives sentences without a cue that can only be the words of whoever spoke right before them, put in the past: "Talks were over,
 * Ana Orr said. Was she to wait for ever?", "Omar Berg said that he was tired. He would not be back."
 */
export function freeIndirect(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  return scene.sentences.flatMap((_, sentence) => {
    if (bySentence.has(sentence) || (scene.quotesOf[sentence] ?? []).length > 0) return [];
    const at = isQuestion(scene, sentence) ? laughedOff(scene, sentence) : undefined;
    const before = at ?? spokeBefore(scene, sentence, bySentence);
    return before ? (told(scene, sentence, before) ?? []) : [];
  });
}

/** Whoever told something in the past and in a main clause, in the sentence before or with a bare "How?" between. */
function spokeBefore(
  scene: Scene,
  sentence: number,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
): Draft | undefined {
  const bare = isQuestion(scene, sentence - 1) && (scene.clausesOf[sentence - 1] ?? []).length === 0;
  const before = sentence - (bare ? 2 : 1);
  if (scene.sentences[before]?.block !== scene.sentences[sentence]?.block) return;
  return (bySentence.get(before) ?? []).findLast((draft) => {
    const found = clauseAt(scene, draft.clause ?? -1);
    const says = /:(?:complement|postposed|quoted)$/.test(draft.by) && draft.sourcePhrase !== undefined;
    return (
      says &&
      found?.group.tense === "past" &&
      /^(?:main|parenthetical)$/.test(found.clause.kind) &&
      isVerbOf("reporting", found.group.lemma)
    );
  });
}

const isQuestion = ({ sentences, text }: Scene, sentence: number): boolean => {
  const limits = sentences[sentence];
  return limits !== undefined && text.slice(limits.start, limits.end).trimEnd().endsWith("?");
};

/** "Whose boats were they, then? Ana Orr laughed.": who speaks is told behind what is asked. */
function laughedOff(scene: Scene, sentence: number): Draft | undefined {
  const entry = cueEntry("free");
  const next = scene.sentences[sentence + 1];
  const index = outerClauses(scene, sentence + 1)[0];
  const found = clauseAt(scene, index ?? -1);
  const subject = found?.clause.subject;
  const phrase = phraseOf(scene, subject);
  if (!entry || !next || !found || !phrase || subject === undefined || next.block !== scene.sentences[sentence]?.block)
    return;
  const bare = next.last - found.group.last <= 1 && phrase.kind === "name" && phrase.start === next.start;
  if (!bare || !isVerbOf("reporting", found.group.lemma)) return;
  const source = { start: phrase.start, end: phrase.end };
  const cue = { start: found.group.start, end: found.group.end };
  return {
    entry,
    cue,
    source,
    sourcePhrase: subject,
    content: [],
    quotations: [],
    negated: false,
    sentence,
    by: "free:after",
  };
}

function told(scene: Scene, sentence: number, before: Draft): Draft | undefined {
  const entry = cueEntry("free");
  const limits = scene.sentences[sentence];
  if (!entry || !limits || !before.source || before.sourcePhrase === undefined) return;
  const content = [{ start: limits.start, end: trimmedEnd(scene, limits.end) }];
  const rest = { entry, content, quotations: [], negated: false, sentence };
  if (!isQuestion(scene, sentence)) return shifted(scene, sentence, rest);
  const verb = scene.tokens.slice(limits.first, limits.last).find(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
  const past = verb && (verb.xpos === "VBD" || SHIFTED.test(verb.norm));
  if (!past || isAnswered(scene, sentence)) return;
  return { ...rest, cue: before.cue, source: before.source, sourcePhrase: before.sourcePhrase, by: "free:question" };
}

/** "She would sail on Monday.": what somebody who spoke would do is what he said, unless he would not say it. */
function shifted(
  scene: Scene,
  sentence: number,
  rest: Pick<Draft, "entry" | "content" | "quotations" | "negated" | "sentence">,
): Draft | undefined {
  const found = clauseAt(scene, outerClauses(scene, sentence).find((at) => scene.clauses[at]?.kind === "main") ?? -1);
  const subject = phraseOf(scene, found?.clause.subject);
  if (!found || !subject || found.clause.subject === undefined) return;
  const { group, clause } = found;
  const own = /^s?he$/.test(scene.tokens[subject.head]?.norm ?? "");
  const silent = group.negated && (group.passive || verbCue(group.lemma) !== undefined);
  if (!own || silent || !SHIFTED.test(group.modal ?? "")) return;
  return {
    ...rest,
    cue: { start: group.start, end: group.end },
    source: { start: subject.start, end: subject.end },
    by: "free:shifted",
    ...(clause.subject === undefined ? {} : { sourcePhrase: clause.subject }),
  };
}

const SHIFTED = /^(?:would|could|might|'d|’d)$/;

/** "Would she sign? She had not said so.": the report asks, and tells what she answers. */
function isAnswered(scene: Scene, sentence: number): boolean {
  const next = scene.sentences[sentence + 1];
  if (!next || next.block !== scene.sentences[sentence]?.block) return false;
  const opening = scene.tokens[next.first];
  return (
    opening?.upos === "PRON" ||
    /^["“‘]/.test(opening?.text ?? "") ||
    /^(?:yes|no|not|that|only|perhaps)$/.test(opening?.norm ?? "")
  );
}
