import { sourcing } from "../../knowledge/sourcing.js";
import type { Attribution, Credit, LanguageBase } from "../../model/index.js";
import { describe } from "./description.js";

/** Characters of the words for a text, and of a stretch in which they are looked for. */
const LONGEST = 60;
const LONGEST_SENTENCE = 2000;

/** What is needed of a report to tell whose texts it has read. */
type DocumentInput = LanguageBase & {
  readonly attributions: readonly Attribution[];
  readonly entities: readonly { readonly name?: string }[];
};

/**
 * Finds the texts in which somebody who is named says something: "said in a statement", "the ministry's release says". A text of
 * which nobody is told whose it is speaks for itself (`findUnnamed`).
 */
export function findDocuments({ attributions, entities, sentences, intake }: DocumentInput): Credit[] {
  const { text } = intake.report;
  return attributions.flatMap((said): Credit[] => {
    const author = said.speaker === undefined ? undefined : entities[said.speaker]?.name;
    const words = author === undefined ? undefined : (channelOf(said) ?? speakingOf(said, text));
    if (author === undefined || words === undefined) return [];
    const from = Math.min(said.start, sentences[said.sentence]?.start ?? said.start);
    const at = text.slice(from, from + LONGEST_SENTENCE).indexOf(words);
    if (at < 0) return [];
    const scope = { start: said.start, end: said.end };
    const place = { start: from + at, end: from + at + words.length };
    const handedOut = { by: said.speaker ?? -1, as: describe(words).head };
    const name = withAuthor(words, author);
    return [{ ...place, by: "sourcing:in-document", name, kind: "document", how: "quotes", handedOut, scope }];
  });
}

/** "In a written statement": what it is said in, where that is handed out. */
function channelOf({ via, viaKind }: Attribution): string | undefined {
  return via !== undefined && viaKind === "occasion" && via.length <= LONGEST && isHandedOut(via) ? via : undefined;
}

/** "A ministry statement says": what speaks for its author. */
function speakingOf({ source }: Attribution, text: string): string | undefined {
  const words = source && source.end - source.start <= LONGEST ? text.slice(source.start, source.end) : undefined;
  return words !== undefined && isHandedOut(words) ? words : undefined;
}

const isHandedOut = (words: string): boolean => sourcing().handedOut.has(describe(words).head);

/** "Written statement by Ann Bell", "the ministry's release". */
function withAuthor(words: string, author: string): string {
  const bare = words.replace(/\s+/g, " ").replace(/^(?:an?|the|its|his|her|their|this|that)\s+/i, "");
  const isTold = author.split(" ").some((word) => word.length > 3 && bare.includes(word));
  return isTold || /['’]s\b/.test(bare) ? bare : `${bare} by ${author}`;
}
