import { titles } from "../../knowledge/titles.js";
import type { Clause, NounPhrase, Span } from "../../model/index.js";
import { phraseOf, type Scene, tokenFrom } from "./scene.js";

/** An appositive chain longer than this many phrases is a list. */
const LONGEST_CHAIN = 4;

/**
 * Gives the whole noun phrase of a clause's subject: where the verb follows, everything between the phrase and the verb
 * that belongs to it (appositions, relative clauses, phrases hung on it), without adverbs and times at its end.
 */
export function sourceSpan(scene: Scene, clause: Clause, phraseIndex: number): Span | undefined {
  const phrase = phraseOf(scene, phraseIndex);
  const group = scene.verbs[clause.verb];
  if (!phrase || !group) return;
  const host = clause.parent === undefined ? undefined : scene.verbs[scene.clauses[clause.parent]?.verb ?? -1];
  if (clause.by === "clause:quoted-as" && !host?.passive) return upTo(scene, phrase, group.first - 1);
  const own = ownSubject(scene, clause, phraseIndex);
  const verb = own ? scene.verbs[own.verb] : undefined;
  const parted = /^(have|be)$/.test(scene.tokens[phrase.last]?.lemma ?? "");
  const whole = phrase.kind !== "pronoun" || scene.tokens[phrase.head]?.norm === "those" || isPart(scene, phrase);
  if (verb && verb.first >= phrase.last && whole && !parted) return beforeVerb(scene, phrase, verb.first);
  return forward(scene, phrase);
}

/** "Most of the crews": the pronoun names a part of what follows. */
const isPart = ({ tokens }: Scene, phrase: NounPhrase): boolean => tokens[phrase.last]?.norm === "of";

/** "quoted a man close to the talks as saying": everything between the phrase and "as". */
function upTo(scene: Scene, phrase: NounPhrase, token: number): Span {
  const last = scene.tokens[token - 1];
  return { start: phrase.start, end: Math.max(phrase.end, last && token - phrase.last < 20 ? last.end : 0) };
}

/** The clause that the phrase stands in as subject: the first one, of which coordinated and non-finite ones inherit. */
function ownSubject(scene: Scene, clause: Clause, phraseIndex: number): Clause | undefined {
  let best: Clause | undefined;
  const phrase = phraseOf(scene, phraseIndex);
  for (const index of scene.clausesOf[clause.sentence] ?? []) {
    const other = scene.clauses[index];
    const verb = other && scene.verbs[other.verb];
    if (!other || !verb || !phrase || other.subject !== phraseIndex || !verb.finite || verb.first < phrase.last)
      continue;
    if (other.kind === "relative" && other.by === "clause:relative") continue;
    if (!best) best = other;
  }
  return best;
}

function beforeVerb(scene: Scene, phrase: NounPhrase, verb: number): Span {
  const { tokens } = scene;
  let last = verb;
  let end = phrase.last;
  for (let i = phrase.last; i < verb; i++)
    if (tokens[i]?.text === "“" || tokens[i]?.text === '"' || tokens[i]?.text === "”") last = Math.min(last, i);
  while (last > phrase.last) {
    const token = tokens[last - 1];
    if (!token) break;
    if (
      token.upos === "ADV" ||
      token.upos === "CCONJ" ||
      token.text === "," ||
      token.text === "–" ||
      token.text === "—" ||
      token.xpos === "MD" ||
      token.upos === "AUX" ||
      /^(all|both|each)$/.test(token.norm)
    )
      last--;
    else {
      const relative = tokens.slice(phrase.last, last).some(({ xpos }) => xpos === "WP" || xpos === "WDT");
      const cut = relative ? last : trailingTime(scene, phrase.last, last);
      if (cut === last) break;
      last = cut;
    }
  }
  end = Math.max(end, last);
  const both = tokens[phrase.first - 1];
  return { start: both?.norm === "both" ? both.start : phrase.start, end: tokens[end - 1]?.end ?? phrase.end };
}

/** Cuts "on Tuesday" and "Tuesday" off the end: they say when it was said. */
function trailingTime(scene: Scene, first: number, last: number): number {
  const { tokens } = scene;
  const token = tokens[last - 1];
  if (!token || !/^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(token.norm)) return last;
  return tokens[last - 2]?.norm === "on" && last - 2 >= first ? last - 2 : last - 1;
}

/** The extent of a phrase with nothing after it to bound it: its own full extent, appositions, a relative clause. */
function forward(scene: Scene, phrase: NounPhrase): Span {
  let end =
    phrase.kind === "pronoun" && !isPart(scene, phrase)
      ? phrase.end
      : Math.max(officeEnd(scene, phrase), phrase.full.end);
  let at: NounPhrase | undefined = phrase;
  for (let steps = 0; at && steps < LONGEST_CHAIN; steps++) {
    for (const joined of at.joined ?? []) end = Math.max(end, scene.phrases[joined]?.full.end ?? 0);
    const next: NounPhrase | undefined = phraseOf(scene, at.apposition);
    if (!next || next.start < end || next.start - end > 3) break;
    end = Math.max(end, next.full.end);
    at = next;
  }
  return { start: phrase.start, end: relativeEnd(scene, phrase, end) };
}

/** "replied the chief executive": the phrase ends where the office does. */
function officeEnd({ tokens }: Scene, phrase: NounPhrase): number {
  const next = tokens[phrase.last];
  const whole = next?.sentence === tokens[phrase.head]?.sentence && titles().headsByLast.get(next?.norm ?? "");
  const head = tokens[phrase.head]?.norm;
  return next && whole && whole.some((words) => words.length > 1 && words.at(-2) === head) ? next.end : phrase.end;
}

/** "... an economist who served on the board": the relative clause belongs to the phrase. */
function relativeEnd(scene: Scene, phrase: NounPhrase, end: number): number {
  if (phrase.kind === "pronoun") return end;
  let who = tokenFrom(scene.tokens, end);
  if (scene.tokens[who]?.text === ",") who++;
  const token = scene.tokens[who];
  if (!token || !/^(WP|WDT)$/.test(token.xpos)) return end;
  const clause = (scene.clausesOf[token.sentence] ?? []).find((index) => scene.clauses[index]?.start === token.start);
  return Math.max(end, scene.clauses[clause ?? -1]?.end ?? 0);
}
