import { type LanguageBase, opensCapital, type Token } from "../../model/index.js";

/** A name in the text with what it is; token indexes, `last` exclusive. */
export interface Named {
  readonly first: number;
  readonly last: number;
  readonly what:
    | "state"
    | "demonym"
    | "people"
    | "capital"
    | "seat"
    | "body"
    | "outlet"
    | "platform"
    | "place"
    | "thing"
    | "person";
  /** Key of its entity; people have none before they are told apart. */
  readonly key: string;
  /** The entity's own name. */
  readonly name: string;
  /** Key of the state or body that it belongs to. */
  readonly of?: string | undefined;
  readonly country?: string | undefined;
  readonly by: string;
}

/** Marks the towns that the report calls so where they act: "the city" may be short for one. */
export const TOWN = "names/town";

/** Marks the bodies that are called by a plural: "the Rovers". */
export const PLURAL = "names/plural-body";

/** Names by the token that they begin at and by every token that they cover. */
export class NameMap {
  readonly #covering = new Map<number, Named>();
  readonly #all = new Set<Named>();
  #sorted: readonly Named[] | undefined;

  constructor(names: Iterable<Named> = []) {
    for (const name of names) this.add(name);
  }

  /** Adds a name unless a token of it is taken already; tells whether it did. */
  add(name: Named): boolean {
    for (let i = name.first; i < name.last; i++) if (this.#covering.has(i)) return false;
    const held = inOneShape(name);
    for (let i = held.first; i < held.last; i++) this.#covering.set(i, held);
    this.#all.add(held);
    this.#sorted = undefined;
    return true;
  }

  /** Adds a name and takes out those that share a token with it. */
  put(name: Named): void {
    for (let i = name.first; i < name.last; i++) {
      const old = this.#covering.get(i);
      if (old) this.takeOut(old);
    }
    this.add(name);
  }

  /** Takes out a name that the map holds. */
  takeOut(name: Named): void {
    for (let i = name.first; i < name.last; i++) this.#covering.delete(i);
    this.#all.delete(name);
    this.#sorted = undefined;
  }

  /** Gives the name that covers a token. */
  at(token: number): Named | undefined {
    return this.#covering.get(token);
  }

  /** Lists the names in the order of the text. */
  all(): readonly Named[] {
    this.#sorted ??= [...this.#all].sort((a, b) => a.first - b.first);
    return this.#sorted;
  }
}

/** Writes a name out, whatever rule it is of: what reads names is then compiled once for all. */
const inOneShape = ({ first, last, what, key, name, of, country, by }: Named): Named => ({
  first,
  last,
  what,
  key,
  name,
  of,
  country,
  by,
});

/** Gives the text between two tokens. */
export function slice(base: Pick<LanguageBase, "intake" | "tokens">, first: number, last: number): string {
  return base.intake.report.text.slice(base.tokens[first]?.start ?? 0, base.tokens[last - 1]?.end ?? 0);
}

/** Tells whether a word begins with a capital letter. */
export const capital = (token: Token | undefined): boolean => token !== undefined && opensCapital(token.text);

/** Tells whether no space stands between a token and the next. */
export const touches = (tokens: readonly Token[], i: number): boolean => tokens[i]?.end === tokens[i + 1]?.start;

/** Lower case, without accents, apostrophes and points: for comparing names. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘ʼ.]/g, "")
    .replace(/[đð]/g, "d")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/[ıI]/g, "i")
    .toLowerCase()
    .trim();
}
