import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { clauseAt, hasWord, phraseOf, quoteAround, type Scene, tokenFrom } from "./scene.js";

/** Between a cue and the quotation that it opens nothing longer stands than an addressee, a place and a time. */
const LONGEST_GAP = 220;

/** Clauses of a sentence whose verb stands outside quotation marks: the ones that may say who speaks. */
export function outerClauses(scene: Scene, sentence: number): number[] {
  return (scene.clausesOf[sentence] ?? []).filter((index) => {
    const found = clauseAt(scene, index);
    const head = found && scene.tokens[found.group.head];
    if (!head || scene.text[head.start - 1] === "-") return false;
    return quoteAround(scene, sentence, head.start) === undefined;
  });
}

/**
 * Links the quotations of a sentence that are no part of its grammar to their cue clauses: "Q," X said; X said, "Q".
 * Gives for each such quotation the index of the clause.
 */
export function linkFreeQuotes(scene: Scene, sentence: number, cues: readonly number[]): Map<number, number> {
  const links = new Map<number, number>();
  const quoting = cues.filter(
    (index) =>
      !isAsked(scene, index) &&
      !isReporter(scene, index) &&
      verbCue(scene.verbs[scene.clauses[index]?.verb ?? -1]?.lemma ?? "")?.frames.has("quote"),
  );
  for (const quote of scene.quotesOf[sentence] ?? []) {
    if (scene.quotations[quote]?.kind !== "speech") continue;
    const before = quoting.find((index) => followsQuote(scene, index, quote));
    const after = quoting.findLast((index) => opensQuote(scene, sentence, index, quote));
    const around = quoting.find((index) => splits(scene, sentence, index, quote));
    const clause = before ?? around ?? after;
    if (clause !== undefined) links.set(quote, clause);
  }
  return links;
}

/** "When I asked him about it, he smiled: ...": who asks is the reporter. */
function isReporter(scene: Scene, index: number): boolean {
  const subject = phraseOf(scene, scene.clauses[index]?.subject);
  return scene.tokens[subject?.head ?? -1]?.norm === "i" && scene.clauses[index]?.kind === "adverbial";
}

/** "Asked about it, ...": the one who is asked speaks by another verb. */
function isAsked(scene: Scene, index: number): boolean {
  const group = clauseAt(scene, index)?.group;
  return group?.passive === true && isVerbOf("addressee", group.lemma);
}

/** "Q," X said: nothing but marks between the quotation and the clause. */
function followsQuote(scene: Scene, index: number, quote: number): boolean {
  const found = clauseAt(scene, index);
  const quotation = scene.quotations[quote];
  if (!found || !quotation) return false;
  const { clause, group } = found;
  const subject = phraseOf(scene, clause.subject);
  const begin = subject && subject.start >= quotation.end && subject.start < group.start ? subject.start : group.start;
  if (begin < quotation.end || begin - quotation.end > 40) return false;
  const said = clause.complement;
  const gap = scene.text.slice(quotation.end, begin);
  if (
    said &&
    !(
      group.finite &&
      !hasWord(gap) &&
      isSpoken(scene, clause.sentence, quote, scene.text.slice(group.end, said.start))
    ) &&
    said.form !== "gerund" &&
    said.form !== "infinitive" &&
    said.start >= group.end &&
    quoteAround(scene, clause.sentence, said.start) === undefined
  )
    return false;
  if (hasWord(gap) && !/^[,\s–—-]*(as|also|later)?\s*$/.test(gap) && !isModifiers(scene, quotation.end, begin))
    return false;
  // `"Q" said` needs a mark at the quotation's end; `the "Q" said` is a phrase.
  return (
    isWhole(scene, quote) || /[,!?.…–—-]/.test(gap + scene.text.slice(quotation.inner.end - 1, quotation.inner.end))
  );
}

/** Tells whether a quotation leads over to who speaks: it ends in a comma, or in another mark and no clause is right behind the cue. */
function isSpoken(scene: Scene, at: number, quote: number, behind: string): boolean {
  const quotation = scene.quotations[quote];
  if (!quotation) return false;
  const last = scene.text[quotation.inner.end - 1] ?? "";
  const lead = scene.text.slice(Math.min(scene.sentences[at]?.start ?? 0, quotation.start), quotation.start);
  // `While both called it “fair,” they warned that`: not what stands in the grammar of its own clause.
  if (hasWord(lead) && !/[,:–—]\s*$/.test(lead)) return false;
  return last === "," || (/[!?]/.test(last) && behind.includes(","));
}

/** X said, "Q"; X told them: "Q"; X said "Q". */
function opensQuote(scene: Scene, sentence: number, index: number, quote: number): boolean {
  const found = clauseAt(scene, index);
  const quotation = scene.quotations[quote];
  if (!found || !quotation) return false;
  const { clause, group } = found;
  if (group.end > quotation.start || quotation.start - group.end > LONGEST_GAP) return false;
  const gap = scene.text.slice(group.end, quotation.start).trimEnd();
  const said = clause.complement;
  if (said && said.start < quotation.start && clause.by !== "clause:parenthetical" && !gap.endsWith(":")) return false;
  if (!/[,:]$/.test(gap) && goesOn(scene, sentence, quote)) return false;
  const between = (scene.clausesOf[sentence] ?? []).some((other) => {
    const verb = clauseAt(scene, other)?.group;
    return verb !== undefined && verb.start >= group.end && verb.end <= quotation.start && verb.finite;
  });
  if (between && !gap.endsWith(":")) return false;
  if (/[,:–—]$/.test(gap)) return true;
  if (!hasWord(gap)) return true;
  const told = phraseOf(scene, clause.object ?? clause.indirectObject);
  return isVerbOf("addressee", group.lemma) && told !== undefined && told.end === group.end + gap.length;
}

/** `"The risk," said Ms Orr, who chairs the board, "is that ..."`: the words go on after the comma, or its conjunction, as they began. */
function splits(scene: Scene, sentence: number, index: number, quote: number): boolean {
  const before = scene.quotesOf[sentence]?.[(scene.quotesOf[sentence]?.indexOf(quote) ?? 0) - 1];
  const inner = scene.quotations[quote]?.inner;
  const led = /,\s*(?:(and|but|or|so|yet)\s+)?["“«']*$/.exec(scene.text.slice((inner?.start ?? 0) - 8, inner?.start));
  return (
    led !== null &&
    before !== undefined &&
    followsQuote(scene, index, before) &&
    (/^\p{Ll}/u.test(scene.text[inner?.start ?? -1] ?? "") || led[1] !== undefined)
  );
}

/** `said "a few lines" would change`: the sentence around the quotation goes on as if there were no marks. */
function goesOn(scene: Scene, sentence: number, quote: number): boolean {
  const quotation = scene.quotations[quote];
  if (!quotation || /[,.!?…]$/.test(scene.text.slice(quotation.inner.start, quotation.inner.end))) return false;
  const next = scene.tokens[tokenFrom(scene.tokens, quotation.end)];
  if (!next || next.sentence !== sentence || !hasWord(next.text)) return false;
  return next.upos !== "PROPN" && next.xpos !== "VBG" && next.xpos !== "RB";
}

/** Tells whether a quotation is a sentence of its own, whatever mark is left out at its end. */
function isWhole(scene: Scene, quote: number): boolean {
  const inner = scene.quotations[quote]?.inner;
  const words = inner ? scene.text.slice(inner.start, inner.end) : "";
  return /^\P{Ll}/u.test(words) && words.split(/\s+/).length >= FEWEST_WORDS;
}

/** A sentence without its mark has at least so many words; what is shorter may be a name or a title. */
const FEWEST_WORDS = 4;

/** "..., super fund spokeswoman Ana Orr said": words that stand before the speaker's phrase and belong to it. */
function isModifiers({ tokens }: Scene, from: number, to: number): boolean {
  for (let i = tokenFrom(tokens, from); (tokens[i]?.start ?? to) < to; i++) {
    const token = tokens[i];
    const word = /^(ADJ|ADV|DET|NOUN|PROPN|NUM)$/.test(token?.upos ?? "") && !token?.xpos.startsWith("W");
    if (token?.text !== "," && !word) return false;
  }
  return true;
}
