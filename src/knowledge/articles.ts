import { table } from "./table.js";

const articles = table(
  "en/articles",
  (raw: { readonly ends: readonly string[]; readonly names: readonly string[] }) => ({
    ends: new Set(raw.ends),
    names: new Set(raw.names),
  }),
);

/** Gives a name as it stands in running prose: "the United States", "Norway". */
export function inProse(name: string): string {
  if (/^(the|a|an)\b|['’]s\b/i.test(name)) return name;
  const last = name.split(" ").at(-1) ?? "";
  return articles().names.has(name) || (name !== last && articles().ends.has(last)) ? `the ${name}` : name;
}
