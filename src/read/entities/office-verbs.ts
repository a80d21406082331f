import { type Standing, titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import type { HolderScope } from "./holding.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { PersonSpan } from "./person-spans.js";

/** "After meeting the minister, NAME said": a verb right after the name makes a new clause of it. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.upos === "VERB" || token.upos === "AUX") &&
    ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos)
  );
}

/** What the sentence says became of the holder: "the resignation of its negotiator NAME", "NAME, who resigned". */
export function fate({ tokens, sentence }: HolderScope, phrase: OfficePhrase, span: PersonSpan): Standing | undefined {
  const of = tokens[phrase.begin - 1]?.norm === "of" ? tokens[phrase.begin - 2]?.norm : undefined;
  if (of && titles().endings.has(of)) return "former";
  return resigns(tokens, span.last, sentence.last) ? "former" : undefined;
}

/** Tells whether "resigned", "stepped down", "was sacked" follows a name, "who" and a comma let pass. */
export function resigns(tokens: readonly Token[], from: number, end: number): boolean {
  let passive = false;
  for (let i = from; i < Math.min(end, from + 6); i++) {
    const token = tokens[i];
    if (!token) return false;
    if (token.upos === "AUX") {
      if (token.xpos === "MD") return false;
      passive ||= token.lemma === "be";
      continue;
    }
    if ([",", "who"].includes(token.norm) || token.upos === "ADV") continue;
    if (token.upos !== "VERB" || token.xpos === "VBG" || token.xpos === "VBZ" || token.xpos === "VB") return false;
    const ends = verbAct(tokens, i) === "ends";
    return ends && (passive || !titles().dismissals.has(token.lemma));
  }
  return false;
}

export function isPassive(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.xpos !== "VBN" && tokens[verb]?.xpos !== "VBD") return false;
  for (let i = verb - 1; i >= verb - 3; i--) {
    if (tokens[i]?.lemma === "be" && tokens[i]?.upos === "AUX") return true;
    if (tokens[i]?.upos !== "ADV" && tokens[i]?.upos !== "AUX") return false;
  }
  return false;
}

export function verbAct(tokens: readonly Token[], i: number): "holds" | "begins" | "ends" | "replaces" | undefined {
  const token = tokens[i];
  if (!token || token.upos !== "VERB") return undefined;
  const particle = tokens[i + 1]?.norm ?? "";
  return titles().verbs.get(`${token.lemma} ${particle}`) ?? titles().verbs.get(token.lemma);
}
