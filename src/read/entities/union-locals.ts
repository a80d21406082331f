import { actorWords } from "../../knowledge/actors.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import { capital, foldName, type Named, type NameMap, slice } from "./named.js";

/** The number of a branch: "412", "D-314". */
const NUMBER = /^(?:\p{Lu}{1,2}-?)?\d{1,5}(?:-?\p{Lu})?$/u;

/** Adds the branches of unions that go by a number: "Bakery Workers Local 412" and then "Local 412" stand for the union. */
export function addLocals(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  const known = new Map<string, Named>();
  const found: { readonly first: number; readonly last: number; readonly number: string; readonly union?: Named }[] =
    [];
  tokens.forEach((token, i) => {
    const last = capital(token) && actorWords().locals.has(token.norm) ? numberEnd(tokens, i + 1) : undefined;
    if (last === undefined) return;
    const at = actorWords().locals.has(tokens[i - 1]?.norm ?? "") && capital(tokens[i - 1]) ? i - 1 : i;
    const number = tokens[last - 1]?.text ?? "";
    const union = before(base, names, at) ?? behind(tokens, names, last);
    // "Steelworkers Local 302" of a headline is "United Steelworkers Local 302": the longest name tells.
    if (union && union.name.length > (known.get(number)?.name.length ?? 0)) known.set(number, union);
    found.push({ first: union?.last === at ? union.first : at, last, number, ...(union ? { union } : {}) });
  });
  const unions = new Map(
    names
      .all()
      .filter(isUnion)
      .map((name) => [name.key, name]),
  );
  const [sole, ...more] = unions.values();
  for (const { first, last, number, union } of found) {
    const name = slice(base, first, last);
    const whole = known.get(number);
    const told = !union || whole?.name.endsWith(union.name) ? (whole ?? (more.length === 0 ? sole : undefined)) : union;
    const own: Named = { first, last, what: "body", key: `body:${foldName(name)}`, name, by: "names/local" };
    names.put(told ? { ...own, key: told.key, name: told.name, ...(told.of ? { of: told.of } : {}) } : own);
  }
}

const isUnion = ({ what, key, name }: Named): boolean => what === "body" && sortOfBody(key, name) === "union";

/** "Local 412", "Lodge No. 751". */
function numberEnd(tokens: readonly Token[], at: number): number | undefined {
  const marked = /^(?:no\.?|number|#)$/.test(tokens[at]?.norm ?? "") ? at + 1 : at;
  const end = tokens[marked]?.norm === "." ? marked + 1 : marked;
  return NUMBER.test(tokens[end]?.text ?? "") ? end + 1 : undefined;
}

/** The union whose name ends before a branch: one that is known, or those who are in it: "Steelworkers Local 720". */
function before(base: LanguageBase, names: NameMap, at: number): Named | undefined {
  const { tokens } = base;
  const named = names.at(at - 1);
  if (named) return named.what === "body" && named.last === at ? named : undefined;
  let first = at;
  while (
    first > 0 &&
    capital(tokens[first - 1]) &&
    tokens[first - 1]?.sentence === tokens[at]?.sentence &&
    !names.at(first - 1)
  )
    first--;
  const last = tokens[at - 1];
  if (first === at || !last || !(last.norm.endsWith("s") || /^\p{Lu}{2,}$/u.test(last.text))) return undefined;
  const name = slice(base, first, at);
  return { first, last: at, what: "body", key: `body:${foldName(name)}`, name, by: "names/local" };
}

/** "Local 412 of the Bakery Workers Union". */
function behind(tokens: readonly Token[], names: NameMap, last: number): Named | undefined {
  if (tokens[last]?.norm !== "of") return undefined;
  const named = names.at(tokens[last + 1]?.norm === "the" ? last + 2 : last + 1);
  return named?.what === "body" ? named : undefined;
}
