import { cueEntry } from "../../knowledge/cues.js";
import { speaksOfSelf } from "./beside-speaker.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import { clauseAt, phraseOf, type Scene } from "./scene.js";
import { sourceSpan } from "./source-spans.js";

/**
 * Gives words that no cue leads to and in which somebody speaks of himself to the one person whom their sentence is about: "She
 * will sign in May, “if they lend me a pen”."
 */
export function withinDraft(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft | undefined {
  const entry = cueEntry("beside");
  const [quote, ...others] = (scene.quotesOf[sentence] ?? []).filter((index) => !taken.has(index));
  const quotation = scene.quotations[quote ?? -1];
  if (!entry || quote === undefined || !quotation || quotation.kind !== "speech" || others.length > 0) return;
  if (taken.size > 0 || !speaksOfSelf(scene, [quotation.inner])) return;
  // A part of the sentence, and no sentence of its own: it goes on in small letters.
  const part =
    /^\p{Ll}/u.test(scene.text.slice(quotation.inner.start)) && quotation.end <= (scene.sentences[sentence]?.end ?? 0);
  const finite = outerClauses(scene, sentence).flatMap((index) => {
    const { clause, group } = clauseAt(scene, index) ?? {};
    return clause && group?.finite ? [{ index, clause, group }] : [];
  });
  const [found, ...more] = finite;
  if (!part || !found || more.length > 0 || found.clause.kind !== "main" || found.group.end > quotation.start) return;
  const phrase = phraseOf(scene, found.clause.subject);
  const head = scene.tokens[phrase?.head ?? -1];
  if (found.clause.subject === undefined || !phrase || !head) return;
  if (!/^s?he$/.test(head.norm) && !(phrase.kind === "name" && scene.personFrom(phrase.first))) return;
  const { clause, group } = found;
  const source = sourceSpan(scene, clause, found.clause.subject);
  return {
    entry,
    clause: found.index,
    cue: { start: group.start, end: group.end },
    content: [{ start: scene.tokens[group.last]?.start ?? group.end, end: quotation.end }],
    quotations: [quote],
    negated: false,
    sentence,
    by: "beside:within",
    sourcePhrase: found.clause.subject,
    ...(source ? { source } : {}),
  };
}
