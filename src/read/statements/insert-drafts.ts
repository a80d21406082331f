import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Span, VerbGroup } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { draftOf, type Found } from "./make-draft.js";
import { clauseAt, phraseOf, type Scene, tokenFrom } from "./scene.js";
import { isHeard } from "./via.js";
import { OPENS } from "./zones.js";

/** "The deal, X said, would hold." and "The deal would hold, said X.": what stands around the cue is the content. */
export function postposed(at: Found): Draft | undefined {
  const { scene, sentence, group, clause } = at;
  const entry = verbCue(group.lemma)?.frames.get("that");
  const limits = scene.sentences[sentence];
  if (
    !entry ||
    !limits ||
    !(isVerbOf("reporting", group.lemma) || isVerbOf("supposing", group.lemma)) ||
    group.passive ||
    !group.finite ||
    clause.subject === undefined
  )
    return;
  if (clause.complement && clause.by !== "clause:parenthetical") return;
  const begin = beginOf(at);
  const stretch = betweenSemicolons(scene, sentence, begin);
  const before = scene.text.slice(stretch.start, begin);
  const after = afterInsert(at, stretch.last);
  if (!/(?:[,–—-]|,["”»]|,'')\s*$/.test(before) || (before.split(/\s+/).length < 4 && !after)) return;
  const told = phraseOf(scene, clause.object);
  if (told && isVerbOf("telling", group.lemma) && !isHeard(scene, told)) return;
  const clausal = hasVerbBefore(at, begin) || opensWithSubject(at);
  if (!clausal && (clause.by !== "clause:parenthetical" || !after)) return;
  const spans: Span[] = [{ start: relativeBefore(at, begin) ?? stretch.start, end: begin }];
  if (after) spans.push(after);
  return draftOf(at, entry, spans, "postposed");
}

/** "Nine, says the port; four, say the crews": what is told goes no further than a semicolon. `last` is a token, exclusive. */
function betweenSemicolons(
  { tokens, sentences, quotesOf, quotations }: Scene,
  sentence: number,
  place: number,
): { start: number; last: number } {
  const limits = sentences[sentence] ?? { start: place, first: 0, last: 0 };
  let { start, last } = limits;
  for (let i = limits.first; i < last; i++) {
    const token = tokens[i];
    if (token?.text !== ";") continue;
    const quoted = (quotesOf[sentence] ?? []).some((quote) => {
      const span = quotations[quote];
      return span !== undefined && span.start <= token.start && token.end <= span.end;
    });
    if (quoted) continue;
    if (token.end <= place) start = token.end;
    else last = i + 1;
  }
  return { start, last };
}

/** "Her chief said that it was over, which left her, a friend conceded, with little": where somebody else's words end. */
function relativeBefore({ scene, sentence }: Found, begin: number): number | undefined {
  const { tokens } = scene;
  let which = tokenFrom(tokens, begin) - 2;
  while (tokens[which]?.sentence === sentence && !/^[,;:]$/.test(tokens[which]?.text ?? ",")) which--;
  const opening = tokens[which + 1];
  if (opening?.norm !== "which") return;
  const said = (scene.clausesOf[sentence] ?? [])
    .flatMap((index) => clauseAt(scene, index) ?? [])
    .some(
      ({ clause: { complement }, group }) =>
        isVerbOf("reporting", group.lemma) && complement?.form === "that" && group.end < opening.start,
    );
  return said ? opening.start : undefined;
}

/** "..., as X said" and "..., as confirmed by X": the rest of the sentence is the content. */
export function asClause(at: Found): Draft | undefined {
  const { scene, sentence, group, clause } = at;
  const limits = scene.sentences[sentence];
  const entry = verbCue(group.lemma)?.frames.get("that");
  const begin = tokenFrom(scene.tokens, beginOf(at));
  const as = scene.tokens[begin - 1];
  if (
    !entry ||
    !limits ||
    as?.norm !== "as" ||
    !isVerbOf("reporting", group.lemma) ||
    isVerbOf("thatOnly", group.lemma) ||
    clause.kind === "infinitive" ||
    clause.complement ||
    (clause.object !== undefined && !verbCue(group.lemma)?.frames.get("quote")?.objects)
  )
    return;
  if (group.passive ? clause.agent === undefined : clause.subject === undefined) return;
  const agent = phraseOf(scene, clause.agent);
  const end = Math.max(
    group.end,
    agent?.full.end ?? 0,
    phraseOf(scene, clause.object)?.full.end ?? 0,
    ...clause.obliques.map((oblique) => phraseOf(scene, oblique.phrase)?.full.end ?? 0),
  );
  const spans: Span[] = [];
  if (as.start > limits.start) spans.push({ start: limits.start, end: as.start });
  const comma = /^\s*,/.exec(scene.text.slice(end, end + 4));
  if (comma && end < limits.end) spans.push({ start: end + comma[0].length, end: limits.end });
  return draftOf(at, entry, spans, "as-clause");
}

const hasVerbBefore = ({ scene, sentence, index }: Found, begin: number): boolean =>
  !(scene.clausesOf[sentence] ?? []).some((other) => opensFronted(scene, sentence, other)) &&
  (scene.clausesOf[sentence] ?? []).some((other) => {
    const group = clauseAt(scene, other)?.group;
    const kind = clauseAt(scene, other)?.clause.kind;
    return other !== index && group?.finite === true && group.end <= begin && kind !== "adverbial";
  });

/** "Asked if she would go, she laughed": what stands before is told of the speaker. */
const opensFronted = (scene: Scene, sentence: number, index: number): boolean =>
  scene.clauses[index]?.by === "clause:fronted" && scene.clauses[index]?.start === scene.sentences[sentence]?.start;

/** "No deal yet, a mediator warns": what stands before says neither where nor when. */
const opensWithSubject = ({ scene, sentence }: Found): boolean =>
  /^(DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(scene.tokens[scene.sentences[sentence]?.first ?? -1]?.upos ?? "");

/** What carries on after ", X said,": words that open no new clause of the cue's own, or quoted ones behind "and". */
function afterInsert({ scene, group, clause }: Found, limit: number): Span | undefined {
  const { tokens } = scene;
  const subject = phraseOf(scene, clause.subject);
  const from = Math.max(group.last, subject && subject.first >= group.last ? subject.last : 0);
  let apposed = false;
  for (let i = from; i < Math.min(limit, from + 20); i++) {
    const next = tokens[i + 1];
    if (tokens[i]?.text === ":" && next && !OPENS.test(next.text) && i + 2 < limit)
      return { start: next.start, end: tokens[limit - 1]?.start ?? next.end };
    if (tokens[i]?.text !== "," && tokens[i]?.text !== "–" && tokens[i]?.text !== "—") continue;
    if (
      !next ||
      i + 2 >= limit ||
      (next.xpos === "VBG" && !isSubjectOf(scene, i + 1, limit)) ||
      next.xpos === "WP" ||
      next.xpos === "WDT" ||
      (next.upos === "CCONJ" &&
        !/^(?:n?either|both)$/.test(next.norm) &&
        !OPENS.test(tokens[i + 2]?.text ?? "") &&
        !goesOnTelling(scene, group, i + 2, limit) &&
        !goesOnShifted(scene, { group, clause }, i + 2, limit) &&
        !goesOnQuoting(scene, clause.sentence, next.start))
    )
      return;
    if (next.upos === "DET" || next.upos === "PROPN") {
      // "said Ms Arden, the chair of the panel": an apposition, not more of what was said.
      if (subject && subject.first >= group.last) {
        apposed = true;
        continue;
      }
    }
    if (apposed && !/^(VB[DPZ]|MD)$/.test(next.xpos)) return;
    return { start: next.start, end: tokens[limit - 1]?.start ?? next.end };
  }
  return;
}

/** "It was over, she says, and had been for days": what is past or only would be is told where she says so in the present; or no verb comes. */
function goesOnTelling({ tokens }: Scene, { tense, modal }: VerbGroup, from: number, limit: number): boolean {
  const verb = tokens.slice(from, limit).find(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
  if (!verb) return true;
  return tense === "present" && modal === undefined && /^(?:VBD|MD)$/.test(verb.xpos);
}

/** "The offer had lapsed, she said, and the owners would not see another.": what had been or would be is told as she told the rest. */
function goesOnShifted(
  scene: Scene,
  { group, clause }: Pick<Found, "group" | "clause">,
  from: number,
  limit: number,
): boolean {
  const { tokens } = scene;
  const opens = scene.phrases[scene.phraseFrom(from) ?? -1];
  const verb = scene.verbs.find(({ first }) => first >= from);
  if (group.tense !== "past" || !opens || !verb || verb.first >= limit || opens.end > verb.start) return false;
  if (scene.phraseFrom(from) === clause.subject || /^(?:this|that|which)$/.test(tokens[opens.head]?.norm ?? ""))
    return false;
  const before = scene.verbs.some(
    ({ end, start }) =>
      end <= group.start && start >= (scene.sentences[clause.sentence]?.start ?? 0) && isShifted(scene, start),
  );
  return before && isShifted(scene, verb.start);
}

/** Tells whether a verb stands as what was told before does: "would sign", "had signed", "was over". */
function isShifted({ tokens }: Scene, start: number): boolean {
  const first = tokens[tokenFrom(tokens, start)];
  return /^(?:would|could|might|should|had|was|were|wasn|weren|wouldn|couldn|hadn)$/.test(
    first?.norm.replace(/n['’]t$/, "") ?? "",
  );
}

/** "It was over, she said, and talk would “only feed the gulls”": words that nobody else can have said. */
function goesOnQuoting(scene: Scene, sentence: number, from: number): boolean {
  const quotation = (scene.quotesOf[sentence] ?? [])
    .map((quote) => scene.quotations[quote])
    .find((one) => one !== undefined && one.start > from);
  const verb = scene.tokens
    .slice(tokenFrom(scene.tokens, from), tokenFrom(scene.tokens, from) + MOST_LEADING)
    .find(({ xpos, start }) => start > (quotation?.start ?? 0) || /^(?:VB[DPZ]|MD)$/.test(xpos));
  if (quotation?.kind !== "speech" || verb?.xpos !== "MD") return false;
  return !(scene.clausesOf[sentence] ?? []).some((index) => {
    const group = clauseAt(scene, index)?.group;
    return (
      group !== undefined && group.start > from && group.start < quotation.start && verbCue(group.lemma) !== undefined
    );
  });
}

/** Tokens behind "and" in which the verb of what is told stands. */
const MOST_LEADING = 20;

/** "Though it was over, she said, closing the port would be hard": what is done is the subject of a verb behind it. */
function isSubjectOf({ tokens }: Scene, from: number, limit: number): boolean {
  if (verbCue(tokens[from]?.lemma ?? "")) return false;
  for (let i = from + 1; i < Math.min(limit, from + 12); i++) {
    const token = tokens[i];
    if (!token || /^[,;:]$/.test(token.text) || /^(?:SCONJ|CCONJ)$/.test(token.upos) || token.xpos.startsWith("W"))
      return false;
    if (/^(?:VB[DPZ]|MD)$/.test(token.xpos)) return true;
  }
  return false;
}

/** Where the cue's words begin: at its subject where that stands before it. */
export function beginOf({ scene, clause, group }: Found): number {
  const subject = phraseOf(scene, clause.subject);
  if (!subject || subject.start >= group.start || clause.kind === "participial" || group.passive) return group.start;
  return subject.start;
}
