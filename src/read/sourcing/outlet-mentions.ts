import { type SourcingTable, sourcing } from "../../knowledge/sourcing.js";
import { demonym, mayBeOutlet, outletOf } from "../../knowledge/world.js";
import { type LanguageBase, opensCapital, type Sentence, type Token, type TokenRange } from "../../model/index.js";

/** An agency's or outlet's name in the text. */
export interface OutletMention extends TokenRange {
  /** Its canonical name, or the words where it is not a known one. */
  readonly name: string;
  readonly kind: "agency" | "outlet";
  /**
   * "known" from the list, "told" by a word beside it ("the newspaper X"), "shaped" by its last word ("X Gazette"), "described"
   * without a name ("local media"), or a "guess".
   */
  readonly sure: "known" | "told" | "shaped" | "described" | "guess";
  readonly sentence: number;
}

/** Words that a known outlet's name has at most. */
const LONGEST_NAME = 5;

/** Finds what may name an agency or outlet, in the order of the text. Most are no credits, and a guess is a guess. */
export function findOutletMentions(base: LanguageBase): OutletMention[] {
  const table = sourcing();
  return base.sentences.flatMap((sentence, s) => {
    const found: OutletMention[] = [];
    for (let i = sentence.first; i < sentence.last; i++) {
      const mention = knownAt(base, sentence, s, i) ?? unknownAt(base, sentence, s, i, table);
      if (!mention) continue;
      found.push(mention);
      i = mention.last - 1;
    }
    return found;
  });
}

function knownAt(base: LanguageBase, sentence: Sentence, s: number, first: number): OutletMention | undefined {
  const { tokens, intake } = base;
  const start = tokens[first];
  if (!start || !(isCapital(start) || start.text === "dpa") || !mayBeOutlet(intake.report.text, start.start))
    return undefined;
  for (let last = Math.min(first + LONGEST_NAME, sentence.last); last > first; last--) {
    const end = tokens[last - 1];
    const known = end && outletOf(intake.report.text.slice(start.start, end.end));
    // "The Atlantic" is one, "the Atlantic Fishing Gazette" another.
    if (known && goesOn(base, sentence, first, last)) return undefined;
    if (known) return mention(base, first, last, { ...known, sure: "known", sentence: s });
  }
  return undefined;
}

/** Tells whether a name goes on to a last word by which another outlet is known. */
function goesOn({ tokens }: LanguageBase, sentence: Sentence, first: number, from: number): boolean {
  let last = from;
  while (last < sentence.last && last < first + LONGEST_NAME && isCapital(tokens[last])) last++;
  return last > from && sourcing().names.has(tokens[last - 1]?.text ?? "");
}

/** A capitalised run that is no known outlet: its last word or the word beside it may make it one. */
function unknownAt(base: LanguageBase, sentence: Sentence, s: number, first: number, table: SourcingTable) {
  const { tokens, intake } = base;
  const before = tokens[first - 1];
  if (!startsRun(tokens[first], first > sentence.first ? before : undefined)) return undefined;
  let last = first + 1;
  while (last < sentence.last && last < first + LONGEST_NAME && isCapital(tokens[last])) last++;
  const end = tokens[last - 1];
  if (!end) return undefined;
  const name = intake.report.text.slice(tokens[first]?.start, end.end);
  // "Canadian Wire Service", "Baltic News Agency" say what they are.
  const kind = `${tokens[last - 2]?.norm} ${end.norm}`;
  const shaped = last > first + 1 ? (table.names.get(end.text) ?? table.telling.get(kind)) : undefined;
  if (shaped) return mention(base, first, last, { name, kind: shaped, sure: "shaped", sentence: s });
  const told = beside(tokens, first - 2, first - 1, table) ?? beside(tokens, last, last, table);
  // "The Danish news agency Nordbladet": whose it is.
  if (told && last === first + 1 && demonym(name)) return undefined;
  if (told) return mention(base, first, last, { name, kind: told, sure: "told", sentence: s });
  return mention(base, first, last, { name, kind: "outlet", sure: "guess", sentence: s });
}

/** What the word `near` beside a name makes of it, alone or with its neighbour ("news agency"): tokens `first` and next. */
function beside(tokens: readonly Token[], first: number, near: number, table: SourcingTable) {
  const pair = `${tokens[first]?.norm} ${tokens[first + 1]?.norm}`;
  return table.telling.get(pair) ?? table.telling.get(tokens[near]?.norm ?? "");
}

type Known = Pick<OutletMention, "name" | "kind" | "sure" | "sentence">;

function mention(base: LanguageBase, first: number, last: number, known: Known): OutletMention {
  const { name, kind, sure, sentence } = known;
  const start = base.tokens[first]?.start ?? 0;
  return { first, last, start, end: base.tokens[last - 1]?.end ?? start, name, kind, sure, sentence };
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && opensCapital(token.text);

const ARTICLE = new Set(["the", "a", "an"]);

/** An article at the head of a sentence is a capital, but no part of the name. */
const startsRun = (token: Token | undefined, before: Token | undefined): boolean =>
  isCapital(token) && !ARTICLE.has(token?.norm ?? "") && (!isCapital(before) || ARTICLE.has(before?.norm ?? ""));
