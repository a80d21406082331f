import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { sortOfBody } from "./body-names.js";
import type { Named } from "./named.js";

/** A body with what its name says of it, looked at once: a report may speak of many, and of each in many words. */
export interface Body {
  readonly named: Named;
  readonly words: ReadonlySet<string>;
  readonly last: string | undefined;
  readonly sort: string | undefined;
  /** Whom its name says that it stands for. */
  readonly members: readonly string[];
}

/** Looks at what a name says of its body. */
export function bodyFrom(named: Named): Body {
  const words = wordsOf(named.name);
  const sort = sortOfBody(named.key, named.name);
  return {
    named,
    words: new Set(words),
    last: words.length > 1 ? headOf(words) : undefined,
    sort,
    members: sort === "union" ? [] : membersIn(named.name, words),
  };
}

/** "University of Holt" is a university, "Holt University" too. */
function headOf(words: readonly string[]): string | undefined {
  const of = words.indexOf("of");
  const before = of > 0 ? words[of - 1] : undefined;
  return before !== undefined && actorWords().sorts.has(before) ? before : words.at(-1);
}

/** "The dockers' union". */
const ownersIn = (name: string): string[] =>
  /s['’]/.test(name) ? [...name.matchAll(/(\p{L}{3,}s)['’]/gu)].flatMap(([, members]) => members ?? []) : [];

/** Gives the words of a name, in small letters. */
export const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Of no union: "the employers" act as one, "the dockers" are many people. */
function membersIn(name: string, words: readonly string[]): string[] {
  const { plural, bare } = namelessWords();
  return [...ownersIn(name.toLowerCase()), ...words.filter((word) => plural.has(word) && !bare.has(word))];
}
