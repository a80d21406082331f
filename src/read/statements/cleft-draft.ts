import { verbCue } from "../../knowledge/cues.js";
import type { Draft } from "./draft.js";
import { clauseAt, hasWord, phraseOf, quoteAround, type Scene, trimContent } from "./scene.js";
import { isSomebody } from "./somebody.js";

/** "What the crews want is a floor price": what somebody wants, asked for or fears stands behind the verb that leads to it. */
export function cleftDraft(scene: Scene, sentence: number): Draft | undefined {
  const limits = scene.sentences[sentence];
  const what = scene.tokens[limits?.first ?? -1];
  if (!limits || what?.norm !== "what" || quoteAround(scene, sentence, what.start) !== undefined) return;
  const [index] = scene.clausesOf[sentence] ?? [];
  const found = clauseAt(scene, index ?? -1);
  const subject = phraseOf(scene, found?.clause.subject);
  if (!found || !subject || subject.first !== limits.first + 1 || !isSomebody(scene, subject)) return;
  const { group, clause } = found;
  const cue = verbCue(group.lemma);
  const led = scene.tokens[group.last];
  const entry = cue?.prepositions.get(led?.norm ?? "") ?? cue?.frames.get("np") ?? cue?.frames.get("that");
  const is = cue?.prepositions.has(led?.norm ?? "") ? group.last + 1 : group.last;
  const be = scene.tokens[is];
  if (!entry || be?.lemma !== "be" || group.passive || !/^(?:is|was|are|were)$/.test(be.norm)) return;
  const start = scene.tokens[is + 1]?.start ?? limits.end;
  const content = trimContent(scene, sentence, { start, end: endOf(scene, limits) });
  if (!hasWord(scene.text.slice(content.start, content.end)) || clause.subject === undefined) return;
  return {
    entry,
    clause: index ?? -1,
    cue: { start: group.start, end: group.end },
    content: [content],
    quotations: (scene.quotesOf[sentence] ?? []).filter((quote) => (scene.quotations[quote]?.start ?? 0) >= start),
    negated: group.negated,
    sentence,
    by: `${entry.id}:cleft`,
    sourcePhrase: clause.subject,
    source: { start: subject.start, end: subject.end },
  };
}

function endOf({ tokens }: Scene, { last, end }: { readonly last: number; readonly end: number }): number {
  const mark = tokens[last - 1];
  return mark && !hasWord(mark.text) && !/["”]/.test(mark.text) ? mark.start : end;
}
