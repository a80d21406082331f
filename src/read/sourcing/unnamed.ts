import { sourcing } from "../../knowledge/sourcing.js";
import { units } from "../../knowledge/units.js";
import type { Attribution, Credit } from "../../model/index.js";

/** Acts that judge, of which only those whose judgement it is are a source. */
const JUDGING = new Set(["judge", "think", "expect"]);

/**
 * Finds the sources that speak without a name ("a senior official", "people close to the talks") and the texts that are
 * cited ("a draft of the deal", "the document says"). One that is spoken of again ("the official") is one; "the union" is no
 * such source.
 *
 * @param text of the report: a text that speaks is told by its own words
 */
export function findUnnamed(attributions: readonly Attribution[], text = ""): Credit[] {
  const heads = new Set<string>();
  return attributions.flatMap((said): Credit[] => {
    const name = said.unnamed ?? paperOf(said, text);
    if (name === undefined) return [];
    const { words, head } = headOf(name);
    if (!isTold(said, head)) return [];
    const again = sourcing().definite.has(words[0] ?? "");
    const isUnnamed = isSource(head) || isSomebody(words, head);
    const kind = sourcing().documents.has(head) ? "document" : isUnnamed ? "unnamed" : undefined;
    if (!kind || (kind === "unnamed" && again && !heads.has(head) && head !== "source")) return [];
    heads.add(head);
    const { start, end } = said.source ?? said.cue;
    const scope = { start: said.start, end: said.end };
    return [{ start, end, by: `sourcing:${said.by}`, name, kind, how: "quotes", scope }];
  });
}

/** What they think or want, and no word of theirs is quoted, is nothing that the report has from them, unless they are asked for it. */
function isTold({ kind, act }: Attribution, head: string): boolean {
  if (kind !== "indirect" || sourcing().tellingActs.has(act)) return true;
  return sourcing().judges.has(head) && JUDGING.has(act);
}

/** "The document says": a text that speaks, where nobody is named or described. */
function paperOf({ source, speaker }: Attribution, text: string): string | undefined {
  if (!source || speaker !== undefined || source.end - source.start > LONGEST_PAPER) return undefined;
  const words = text.slice(source.start, source.end).replace(/\s+/g, " ");
  return sourcing().documents.has(headOf(words).head) ? words : undefined;
}

/** Characters of the words for a text. */
const LONGEST_PAPER = 60;

/** The words of a description, and its head: the last word before what hangs on it. In the singular. */
function headOf(description: string): { readonly words: readonly string[]; readonly head: string } {
  const words = withoutPartitive(description.toLowerCase().match(/[\p{L}\p{N}.'’-]+|,/gu) ?? []);
  // "A Ministry for the Sea spokesman": what hangs on the ministry stands in front of the head.
  const last = words.at(-1) ?? "";
  if (sourcing().onRecord.has(last)) return { words, head: last };
  const end = words.findIndex((word, i) => i > 0 && sourcing().tails.has(word));
  const core = words.slice(0, end < 0 ? words.length : end);
  while (core.at(-1)?.endsWith("ly")) core.pop();
  const head = core.at(-1) ?? "";
  return { words, head: isSource(head) ? head : head.replace(/s$/, "") };
}

/** "one of its members" is a member. */
function withoutPartitive(words: readonly string[]): readonly string[] {
  const { partitive, definite } = sourcing();
  if (words[1] !== "of" || !partitive.has(words[0] ?? "")) return words;
  return ["a", ...words.slice(definite.has(words[2] ?? "") ? 3 : 2)];
}

/** "A waiter", "one civil servant", "a long-time fitter who asked for his name to be left out": one of many, or some who want no name. */
function isSomebody(words: readonly string[], head: string): boolean {
  const { single, nameless } = sourcing();
  return single.has(words[0] ?? "") && (units().people.has(head) || words.some((word) => nameless.has(word)));
}

const isSource = (head: string): boolean => sourcing().sources.has(head);
