import { sourcing } from "../../knowledge/sourcing.js";
import type { Attribution, Credit } from "../../model/index.js";

/**
 * Finds the sources that speak without a name ("a senior official", "people close to the talks") and the texts that are
 * cited ("a draft of the deal"). One that is spoken of again ("the official") is one; "the union" is no such source.
 */
export function findUnnamed(attributions: readonly Attribution[]): Credit[] {
  const heads = new Set<string>();
  return attributions.flatMap((said): Credit[] => {
    // What they think or want, and no word of theirs is quoted, is nothing that the report has from them.
    if (!said.unnamed || (said.kind === "indirect" && !sourcing().tellingActs.has(said.act))) return [];
    const { words, head } = headOf(said.unnamed);
    const again = sourcing().definite.has(words[0] ?? "");
    const kind = sourcing().documents.has(head) ? "document" : isSource(head) ? "unnamed" : undefined;
    if (!kind || (again && !heads.has(head) && head !== "source")) return [];
    heads.add(head);
    const { start, end } = said.source ?? said.cue;
    const scope = { start: said.start, end: said.end };
    return [{ start, end, by: `sourcing:${said.by}`, name: said.unnamed, kind, how: "quotes", scope }];
  });
}

/** The words of a description, and its head: the last word before what hangs on it. In the singular. */
function headOf(description: string): { readonly words: readonly string[]; readonly head: string } {
  const words = withoutPartitive(description.toLowerCase().match(/[\p{L}\p{N}.'’-]+|,/gu) ?? []);
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

const isSource = (head: string): boolean => sourcing().sources.has(head);
