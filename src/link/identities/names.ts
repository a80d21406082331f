import { inCapitals, titleCase } from "../../knowledge/forms.js";
import { type Entity, isDescribed, type LinkedEntity, once } from "../../model/index.js";
import { byCode } from "../by-code.js";
import { bodyName } from "./body-names.js";
import type { Node } from "./node.js";
import { nameWords } from "./spelling.js";

/** Chooses the name of a linked entity: the fullest form; of equally full ones the one that most reports use. */
export function bestName(members: readonly Node[]): Pick<LinkedEntity, "key" | "kind" | "name" | "aliases"> {
  // What reports only describe is called so where none names it.
  const named = members.filter(({ entity }) => !isDescribed(entity.key));
  const kind = (named[0] ?? members[0])?.entity.kind ?? "body";
  const uses = new Map<string, Set<number>>();
  for (const { reading, entity } of members) {
    for (const form of formsOf(entity)) uses.set(form, (uses.get(form) ?? new Set()).add(reading));
  }
  const names = [...new Set((named.length > 0 ? named : members).map(({ entity }) => entity.name))];
  const fullness = kind === "person" ? personFullness : bodyFullness;
  const support = (name: string) => uses.get(name)?.size ?? 0;
  names.sort((a, b) => fullness(b) - fullness(a) || support(b) - support(a) || byCode(a, b));
  const fullest = kind === "person" ? plainest(names, support) : (names[0] ?? "");
  // "LIMA (Nordwire) - Talks in Lima": a dateline's capitals are no name where another form is found.
  const small = kind === "place" && inCapitals(fullest) ? titleCase(fullest) : fullest;
  const name = uses.has(small) ? small : fullest;
  const aliases = [...uses.keys()].filter((form) => form !== name).sort(byCode);
  const keys = members.filter(({ entity }) => entity.name === fullest).map(({ entity }) => entity.key);
  return { kind, name, aliases, key: keys.sort(byCode)[0] ?? "" };
}

const formsOf = once(({ name, forms }: Entity): ReadonlySet<string> => new Set([name, ...forms]));

/**
 * The fullest name, but for one that only adds to a full name that more reports use: what stands in front of it there is
 * a title more often than a name ("Captain Pilar Ortega"), and what stands behind it where twice as many leave it out.
 */
function plainest(names: readonly string[], support: (name: string) => number): string {
  const [fullest = ""] = names;
  const full = names.filter((name) => personFullness(name) > 1);
  const plainer = (longer: string) =>
    full.find(
      (name) =>
        (longer.endsWith(` ${name}`) && support(name) > support(longer)) ||
        (longer.startsWith(`${name} `) && support(name) >= 2 * support(longer)),
    );
  return plainer(fullest) ?? fullest;
}

/** Words written out: "Ana J. Reyes" is no fuller than "Ana Reyes". */
const personFullness = (name: string): number => nameWords(name).words.filter((word) => word.length > 1).length;

/** Words that count, of which initials are one: "Velmara Shipping Ltd" is no fuller than "Velmara Shipping". */
const bodyFullness = (name: string): number => bodyName(name).words.split(" ").length;
