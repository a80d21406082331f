import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { officeHeadBefore } from "./office-heads.js";
import type { PersonSpan } from "./person-spans.js";

const NEAR = 9;

/** Tells which stretches the words after them make a person: ", 54,", ", who", ", the union's leader". */
export function backedSpans({ tokens }: LanguageBase): (span: PersonSpan) => boolean {
  return (span) => {
    // "Circle for the Commons, whose members": no name of one word has an article.
    if (span.words.length === 1 && tokens[span.first - 1]?.norm === "the") return false;
    const mark = tokens[span.last];
    const next = tokens[span.last + 1];
    if (mark?.norm === "(" || mark?.norm === ",") {
      if (next?.norm === "who") return true;
      if (next?.norm === "whose") return !isLed(tokens, span);
      // "NAME, asked about it, said": only people are asked and speak to others.
      if (mark.norm === "," && /^(asked|speaking)$/.test(next?.norm ?? "") && span.model !== false) return true;
      if (next?.xpos === "CD" && tokens[span.last + 2]?.norm === ",") return true;
      if (officeFollows(tokens, span.last + 1)) return true;
      // "his colleague, NAME,": an office before, a comma on either side.
      const before = tokens[span.first - 1]?.norm === "," && span.words.length > 1 && span.words.length < 5;
      if (before && officeHeadBefore(tokens, span.first - 1, Math.max(0, span.first - 6))) return true;
    }
    if (mark?.upos !== "VERB" && mark?.upos !== "AUX") return false;
    const sorts = actorWords().sorts;
    return (
      span.model !== false &&
      span.words.length < 4 &&
      !span.words.some((word) => sorts.has(word.toLowerCase())) &&
      !isLabel(tokens, span) &&
      mark.lemma === "say"
    );
  };
}

/** "Friends said", "Option B said": a noun in the plural or with a letter, with a capital as it begins the sentence. */
function isLabel(tokens: readonly Token[], { first, words, given }: PersonSpan): boolean {
  if (words.length === 1) return tokens[first]?.xpos === "NNS";
  return !given && /^\p{Lu}$/u.test(words.at(-1) ?? "");
}

/** "NAME, whose president": a body or a place; "NAME, whose wife": a person. */
export function isLed(tokens: readonly Token[], { last }: PersonSpan): boolean {
  if (tokens[last + 1]?.norm !== "whose") return false;
  const from = last + 2;
  for (let i = from; i < from + NEAR; i++) {
    const token = tokens[i];
    if (!token || !["NOUN", "ADJ", "PROPN", "DET"].includes(token.upos)) return false;
    const head = officeHeadBefore(tokens, i + 1, from);
    if (head && !titles().kin.has(head.words) && !titles().relative.has(head.words)) return true;
  }
  return false;
}

const finite = (token: Token | undefined): boolean =>
  token !== undefined && ["VBD", "VBZ", "VBP", "MD"].includes(token.xpos);

/** An office before the next comma. */
function officeFollows(tokens: LanguageBase["tokens"], from: number): boolean {
  for (let i = from; i < from + NEAR; i++) {
    const token = tokens[i];
    if (!token || /^[,.;:)]$/.test(token.norm) || token.upos === "VERB" || token.norm === "and") return false;
    // "Amunda, Europe's largest asset manager": what is measured is a company; "her most senior aide" is not.
    if (token.xpos === "JJS" && actorWords().measures.has(token.norm)) return false;
    // "FTM, which pilots of the port chose": no apposition.
    if (token.xpos.startsWith("W")) return false;
    // "In the hotel off the Place X, the chief executive sat": a clause of its own.
    if (officeHeadBefore(tokens, i + 1, from)) return !finite(tokens[i + 1]);
  }
  return false;
}
