import { partyKindOf, partyKinds } from "../knowledge/party-kinds.js";
import { sourcing } from "../knowledge/sourcing.js";
import { fileUnder, type LinkedEntity, type Links } from "../model/index.js";

/** Words of a description that can be a body's: longer ones tell of people. */
const MOST_WORDS = 4;

/**
 * Finds the body of a set that a description without a name means: "the council" is the only one that is called so, "the union" the
 * only union, "the northern yards" the group of that name. Doubt means none.
 */
export class MeantBodies {
  readonly #links: Links;
  readonly #byWord = new Map<string, number[]>();
  readonly #names = new Map<number, readonly string[]>();
  readonly #known = new Map<string, number | undefined>();

  constructor(links: Links) {
    this.#links = links;
    for (const [i, entity] of links.entities.entries()) {
      if (!isNamedBody(entity)) continue;
      const words = plainWords(entity.name);
      this.#names.set(i, words);
      for (const word of new Set(words)) fileUnder(this.#byWord, word, i);
    }
  }

  /** Gives the number of the entity that words of a reading mean. */
  of(reading: number, description: string): number | undefined {
    const key = `${reading} ${description}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#find(reading, description));
    return this.#known.get(key);
  }

  #find(reading: number, description: string): number | undefined {
    const words = withoutLead(plainWords(description));
    const head = words.at(-1) ?? "";
    if (head === "" || words.length > MOST_WORDS || sourcing().sources.has(singular(head))) return undefined;
    const called = this.#called(words);
    // "Unions fear for jobs" are any.
    const isNamed = called.length > 0 || words.length > 1 || isPlural(head);
    const found = isNamed ? called : this.#ofKind(head);
    const own = new Set(this.#links.entityOf[reading]);
    const here = found.filter((i) => own.has(i));
    return only(here.length > 0 ? here : found);
  }

  /** Bodies that have all the words in their names; many people are one body only where it is called after them: "Yard Owners' Forum". */
  #called(words: readonly string[]): number[] {
    const isMany = isPlural(words.at(-1) ?? "");
    if (isMany && words.length === 1) return [];
    return (this.#byWord.get(words[0] ?? "") ?? []).filter((i) => {
      const name = this.#names.get(i) ?? [];
      return isMany
        ? name.length === words.length + 1 && words.every((word, k) => name[k] === word)
        : words.every((word) => name.includes(word));
    });
  }

  #ofKind(noun: string): number[] {
    const kind = partyKinds().find((one) => TOLD_BY_NOUN.has(one.kind) && one.said.has(noun))?.kind;
    if (kind === undefined) return [];
    return [...this.#names.keys()].filter((i) => partyKindOf(this.#links.entities[i]?.name ?? "") === kind);
  }
}

/** Kinds that a bare noun tells: "the union", "the company". */
const TOLD_BY_NOUN: ReadonlySet<string> = new Set(["union", "company"]);

/** "Dock union", in a headline, is no name. */
const isNamedBody = ({ kind, key, name }: LinkedEntity): boolean =>
  kind === "body" && !/^(?:described|outlet):/.test(key) && /^\p{Lu}/u.test(name.split(" ").at(-1) ?? "");

const only = (found: readonly number[]): number | undefined => (found.length === 1 ? found[0] : undefined);

const plainWords = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}.-]*/gu) ?? [];

/** Without "the", "their", "a". */
function withoutLead(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !sourcing().definite.has(word) && word !== "a" && word !== "an");
  return from < 0 ? [] : words.slice(from);
}

const isPlural = (word: string): boolean => /[^s]s$/.test(word);
const singular = (word: string): string => (isPlural(word) ? word.slice(0, -1) : word);
