import { cueEntry, verbCue } from "../../knowledge/cues.js";
import { speakerWords } from "../../knowledge/speakers.js";
import type { Clause } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { clauseAt, phraseOf, type Scene, tokenFrom } from "./scene.js";
import { sourceSpan } from "./source-spans.js";

/** `His message was blunt: "Q"`: no verb of saying, but somebody stands before the colon. */
export function colonDraft(scene: Scene, sentence: number, taken: ReadonlySet<number>): Draft | undefined {
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
  const named = introduced(scene, limits.start + text.length - 1);
  const who = named ?? (main && personOf(scene, main.clause));
  if (who === undefined || !(main || quotes.length > 0)) return;
  const source = main && who === main.clause.subject ? sourceSpan(scene, main.clause, who) : scene.phrases[who];
  const cueIsVerb = main && who !== named && verbCue(main.group.lemma)?.frames.has("quote") === true;
  return {
    entry,
    ...(main && who !== named ? { clause: main.index } : {}),
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

/** "A word from Ana Orr: ...", "No talks yet – Ana Orr: ...": the one whose name stands right before the colon. */
function introduced({ phrases, tokens, phraseAt }: Scene, colon: number): number | undefined {
  const at = phraseAt(tokenFrom(tokens, colon - 1)) ?? -1;
  const named = phrases[at]?.kind === "name" && phrases[at]?.end === colon;
  const before = tokens[(phrases[at]?.first ?? 0) - 1];
  return named && before && (before.norm === "from" || /^[–—-]$/.test(before.text)) ? at : undefined;
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
