import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, Span, VerbGroup } from "../../model/index.js";
import { ofAntecedent } from "./antecedent.js";
import { contentOf } from "./contents.js";
import type { Draft } from "./draft.js";
import { linkFreeQuotes, outerClauses } from "./free-quotes.js";
import { asClause, beginOf, postposed } from "./insert-drafts.js";
import { withAmount } from "./judgements.js";
import { leftOver } from "./left-over.js";
import { covers, draftOf, type Found } from "./make-draft.js";
import { clauseAt, hasWord, phraseOf, type Scene } from "./scene.js";

/** Reads the attributions of one sentence whose cue is a verb. */
export function verbDrafts(scene: Scene, sentence: number): Draft[] {
  const cues = outerClauses(scene, sentence);
  const links = linkFreeQuotes(scene, sentence, cues);
  const drafts = cues.flatMap((index) => {
    const found = clauseAt(scene, index);
    if (!found) return [];
    if (!hasItsObject(scene, found.clause, found.group)) return amount(scene, sentence, index);
    const free = [...links].filter(([, clause]) => clause === index).map(([quote]) => quote);
    const at: Found = { scene, sentence, index, ...found, free };
    if (free.length > 0) return [quoted(at), besideQuotes(at)].flatMap((draft) => draft ?? []);
    const draft = asClause(at) ?? grammatical(at) ?? postposed(at);
    return draft ? [draft] : [];
  });
  return [...drafts, ...leftOver(scene, sentence, cues, drafts)];
}

/** "put the loss at 3 million": the one thing that is said by a verb without the object that makes it one of saying. */
function amount(scene: Scene, sentence: number, index: number): Draft[] {
  const found = clauseAt(scene, index);
  const cue = found && verbCue(found.group.lemma);
  const at = found && cue && { scene, cue, ...found };
  const content = at && (withAmount(at) ?? ofAntecedent(at));
  const draft =
    found &&
    content &&
    draftOf({ scene, sentence, index, ...found, free: [] }, content.entry, content.spans, content.by);
  return draft ? [draft] : [];
}

/** What a cue governs besides the words quoted after it: "hailed the pact: ...". After `"Q," X said` nothing more is said by it. */
function besideQuotes(at: Found): Draft | undefined {
  const begin = beginOf(at);
  if (at.clause.complement && at.free.some((quote) => (at.scene.quotations[quote]?.end ?? begin) < begin)) return;
  const draft = grammatical(at);
  return draft?.by.endsWith(":infinitive") ? undefined : draft;
}

/** "Q," X said; X said, "Q"; "Q1," X said, "Q2"; and what is said unquoted before them. */
function quoted(at: Found): Draft | undefined {
  const { scene, sentence, free, group } = at;
  const entry = verbCue(group.lemma)?.frames.get("quote");
  if (!entry) return;
  const begin = beginOf(at);
  const before = free.filter((quote) => (scene.quotations[quote]?.end ?? 0) <= begin);
  const first = scene.quotations[before[0] ?? -1];
  const start = scene.sentences[sentence]?.start ?? begin;
  const lead = first ? scene.text.slice(start, first.start) : "";
  const spans: Span[] = [];
  if (!first && leadsOn(at, start, begin)) spans.push({ start, end: begin });
  if (first && carriesWords(at, lead, start, first.start)) spans.push({ start, end: begin });
  else for (const quote of before) spans.push(scene.quotations[quote]?.inner ?? { start, end: start });
  for (const quote of free) {
    const quotation = scene.quotations[quote];
    if (quotation && quotation.start >= begin) spans.push(quotation.inner);
  }
  return draftOf(at, entry, spans, "quoted");
}

/** `The march would go on, she wrote, “until we are paid”`: what the quotation behind the speaker goes on with, small letter first. */
function leadsOn({ scene, sentence, index, free, clause, group }: Found, start: number, begin: number): boolean {
  const inner = scene.quotations[free[0] ?? -1]?.inner;
  const before = scene.text.slice(start, begin);
  if (
    !inner ||
    inner.start < group.end ||
    !/,\s*$/.test(before) ||
    !(group.finite && /^(?:main|complement)$/.test(clause.kind))
  )
    return false;
  // "It was, she said, “a stone”": two words are no more than what leads to the quotation.
  if (before.trim().split(/\s+/).length < FEWEST_LEADING) return false;
  if (!/^\p{Ll}/u.test(scene.text.slice(inner.start, inner.end))) return false;
  return (scene.clausesOf[sentence] ?? []).some((other) => {
    const found = clauseAt(scene, other);
    return other !== index && found?.clause.kind === "main" && found.group.finite && found.group.end <= begin;
  });
}

const FEWEST_LEADING = 3;

/** Words before a quotation count as said where it carries them on: `The talks were "hard," she said`. */
function carriesWords({ scene, sentence, index }: Found, lead: string, start: number, end: number): boolean {
  const first = scene.text
    .slice(end)
    .replace(/^["“‘«']+/, "")
    .slice(0, 1);
  if (!hasWord(lead) || (!/^\p{Ll}/u.test(first) && !/[\p{L}\p{N}]\s+$/u.test(lead))) return false;
  return (
    (scene.clausesOf[sentence] ?? []).some((other) => {
      const group = clauseAt(scene, other)?.group;
      return other !== index && group !== undefined && group.start >= start && group.end <= end;
    }) || lead.split(/\s+/).length > 3
  );
}

function grammatical(at: Found): Draft | undefined {
  const content = contentOf(at.scene, at.index);
  if (!content) return;
  if (at.clause.kind === "infinitive" && isDeclined(at)) return;
  const weak = content.by === "object" || !(holdsQuote(at, content.spans) || goesOnDoing(at));
  if (at.clause.kind === "infinitive" && weak) return;
  if (at.free.some((quote) => content.spans.some((span) => covers(at.scene, span, quote)))) return;
  return draftOf(at, content.entry, content.spans, content.by);
}

/** "continues to insist that": what goes on being done is done. */
function goesOnDoing({ scene, clause }: Found): boolean {
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent)?.group;
  return (
    host !== undefined && host.finite && !host.negated && host.modal === undefined && isVerbOf("aspect", host.lemma)
  );
}

/** "declined to comment on what she called ...": nothing is said by what nobody does. */
function isDeclined({ scene, clause }: Found): boolean {
  const host = clause.parent === undefined ? undefined : clauseAt(scene, clause.parent);
  return verbCue(host?.group.lemma ?? "")?.frames.get("infinitive")?.act === "decline";
}

const holdsQuote = ({ scene, sentence }: Found, spans: readonly Span[]): boolean =>
  (scene.quotesOf[sentence] ?? []).some((quote) => spans.some((span) => covers(scene, span, quote)));

/** "put it": a cue only with its own object. */
function hasItsObject(scene: Scene, clause: Clause, group: VerbGroup): boolean {
  const objects = verbCue(group.lemma)?.frames.get("quote")?.objects;
  const head = scene.tokens[phraseOf(scene, clause.object)?.head ?? -1];
  return !objects || (head !== undefined && objects.split(" ").includes(head.lemma));
}
