import { sourcing } from "../../knowledge/sourcing.js";
import { units } from "../../knowledge/units.js";
import type { Attribution, Credit } from "../../model/index.js";
import { type Description, describe } from "./description.js";

/** Acts that judge, of which only those whose judgement it is are a source, and those of whom more is told than what they are. */
const JUDGING = new Set(["judge", "think", "expect"]);

/**
 * Finds the sources that speak without a name ("a senior official", "people close to the talks") and the texts that are
 * cited ("a draft of the deal", "the document says"). One that is spoken of again ("the official") is one; "the union" is no
 * such source.
 *
 * @param text of the report: a text that speaks is told by its own words
 * @param isPerson tells of the number of a speaker whether it is somebody by name; "Danish officials" are read as Denmark
 */
export function findUnnamed(
  attributions: readonly Attribution[],
  text = "",
  isPerson: (speaker: number) => boolean = () => true,
): Credit[] {
  const heads = new Set<string>();
  return attributions.flatMap((said): Credit[] => {
    const name = nameOf(said, text) ?? officialsOf(said, text, isPerson);
    if (name === undefined) return [];
    const described = describe(name);
    const { words, head } = described;
    if (!isTold(said, described)) return [];
    const again = sourcing().definite.has(words[0] ?? "");
    const isUnnamed = sourcing().sources.has(head) || isSomebody(words, head);
    const kind = sourcing().documents.has(head) ? "document" : isUnnamed ? "unnamed" : undefined;
    if (!kind || (kind === "unnamed" && again && !heads.has(head) && head !== "source")) return [];
    heads.add(head);
    const { start, end } = said.source ?? said.cue;
    const scope = { start: said.start, end: said.end };
    return [{ start, end, by: `sourcing:${said.by}`, name, kind, how: "quotes", scope }];
  });
}

/** What they think or want, and no word of theirs is quoted, is nothing that the report has from them, unless they are asked for it. */
function isTold({ kind, act, by }: Attribution, { head, isTied }: Description): boolean {
  if (kind !== "indirect" || sourcing().tellingActs.has(act) || by.endsWith(":amount")) return true;
  return JUDGING.has(act) && (isTied || sourcing().judges.has(head));
}

/** The words for whoever speaks without a name, with what hangs on them: "people" who are "close to the talks". */
function nameOf({ unnamed, source, cue, speaker }: Attribution, text: string): string | undefined {
  if (unnamed === undefined)
    return speaker === undefined ? paperOf(source && text.slice(source.start, source.end)) : undefined;
  if (!source || !text.startsWith(unnamed, source.start) || /\s/.test(unnamed)) return unnamed;
  const rest = text.slice(source.end, cue.start > source.end ? cue.start : source.end + LONGEST_TAIL);
  const [tail = "", lead = ""] = TAIL.exec(rest) ?? [];
  return sourcing().ties.has(lead) && tail.length < LONGEST_TAIL ? `${unnamed}${tail.trimEnd()}` : unnamed;
}

/** What stands behind a bare noun up to where something is said. */
const TAIL = /^ (\p{Ll}+) [^,;:.()"“”]*?(?=$| that | (?:has|have|had|is|are|was|were) )/u;
const LONGEST_TAIL = 60;

/** "The document says": a text that speaks, where nobody is named or described. */
function paperOf(said: string | undefined): string | undefined {
  if (said === undefined || said.length > LONGEST_PAPER) return undefined;
  const words = said.replace(/\s+/g, " ");
  return sourcing().documents.has(describe(words).head) ? words : undefined;
}

/** Characters of the words for a text. */
const LONGEST_PAPER = 60;

/** "Danish officials say": some of a state's or a body's, who speak for it and whom nobody names. */
function officialsOf(
  { speaker, source }: Attribution,
  text: string,
  isPerson: (speaker: number) => boolean,
): string | undefined {
  if (speaker === undefined || !source || source.end - source.start > LONGEST_PAPER || isPerson(speaker))
    return undefined;
  const words = text.slice(source.start, source.end).replace(/\s+/g, " ");
  const { head, words: all } = describe(words);
  const { sources, onRecord, definite } = sourcing();
  return sources.has(head) && !onRecord.has(head) && !definite.has(all[0] ?? "") ? words : undefined;
}

/**
 * "A waiter", "one civil servant", "a long-time fitter who asked for his name to be left out", "some strikers": one or some of
 * many, or such as want no name.
 */
function isSomebody(words: readonly string[], head: string): boolean {
  const { single, nameless, partitive, somebody } = sourcing();
  const [opening = ""] = words;
  const isOne = single.has(opening) || partitive.has(opening);
  return somebody.has(head) || (isOne && (units().people.has(head) || words.some((word) => nameless.has(word))));
}
