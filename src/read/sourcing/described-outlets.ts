import { sourcing } from "../../knowledge/sourcing.js";
import { demonym } from "../../knowledge/world.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import type { OutletMention } from "./outlet-mentions.js";

/** Adds to named outlets such as are told without a name: "local media", "a Lisbon radio station". In the order of the text. */
export function withDescribed(base: LanguageBase, named: readonly OutletMention[]): OutletMention[] {
  const taken = new Set<number>();
  for (const { first, last, sure } of named) if (sure !== "guess") for (let i = first; i < last; i++) taken.add(i);
  const found = base.sentences.flatMap((sentence, s) => inSentence(base, sentence, s, taken));
  return found.length === 0 ? [...named] : [...named, ...found].sort((a, b) => a.start - b.start);
}

function inSentence(base: LanguageBase, sentence: Sentence, s: number, taken: ReadonlySet<number>): OutletMention[] {
  const { tokens, intake } = base;
  const found: OutletMention[] = [];
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    const head = headAt(tokens, i);
    const first = head === undefined ? i : firstOf(tokens, head, sentence.first);
    if (head === undefined || first === head || taken.has(first) || taken.has(i)) continue;
    const [start, end] = [tokens[first]?.start ?? 0, tokens[i]?.end ?? 0];
    const words = intake.report.text.slice(start, end);
    const isBare = first === sentence.first && !demonym(tokens[first]?.text ?? "");
    const name = isBare ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
    found.push({ first, last: i + 1, start, end, name, kind: "outlet", sure: "described", sentence: s });
  }
  return found;
}

/** The first token of the noun that ends at `last`: "radio station" in two words, "media" in one. */
function headAt(tokens: readonly Token[], last: number): number | undefined {
  const { described, describedHeads } = sourcing();
  const norm = tokens[last]?.norm ?? "";
  if (!describedHeads.has(norm)) return undefined;
  const before = tokens[last - 1]?.norm;
  if (described.has(`${before} ${norm}`)) return last - 1;
  // "The media company", "radio station": it goes on.
  const isNoun = described.has(norm) && tokens[last + 1]?.upos !== "NOUN" && tokens[last + 1]?.upos !== "PROPN";
  return isNoun ? last : undefined;
}

/** The first of the words in front of a noun that tell which it is; the noun itself where none does. */
function firstOf(tokens: readonly Token[], head: number, from: number): number {
  let first = head;
  while (first > from && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.upos ?? "")) first--;
  const { undescribed } = sourcing();
  return tokens.slice(first, head).every(({ norm }) => undescribed.has(norm)) || isOurs(tokens[first - 1])
    ? head
    : first;
}

/** "Our sister newspaper" is no other's. */
const isOurs = (token: Token | undefined): boolean => token?.norm === "our" || token?.norm === "this";
