import { namelessWords } from "./nameless.js";
import { table } from "./table.js";

const articles = table(
  "en/articles",
  (raw: {
    readonly ends: readonly string[];
    readonly heads: readonly string[];
    readonly names: readonly string[];
  }) => ({
    ends: new Set(raw.ends),
    heads: new Set(raw.heads),
    names: new Set(raw.names),
  }),
);

/** "Lakeland school board", "employers": what a body without a name is called. */
const isBareNoun = (last: string): boolean => namelessWords().nouns.has(last);

/** Gives a name as it stands in running prose: "the United States", "Norway". */
export function inProse(name: string): string {
  if (/^(the|a|an)\b|['’]s\b/i.test(name)) return name;
  const last = name.split(" ").at(-1) ?? "";
  if (isBareNoun(last)) return namelessWords().bare.has(name) ? name : `the ${name}`;
  // "the Dockers' Union of Norway", "the Front for the Valley": what heads the name says whether it takes one.
  const head = / (?:of|for) /.test(name)
    ? (name
        .split(/ (?:of|for) /)[0]
        ?.split(" ")
        .at(-1) ?? "")
    : "";
  if (articles().heads.has(head)) return `the ${name}`;
  return articles().names.has(name) || (name !== last && articles().ends.has(last)) ? `the ${name}` : name;
}
