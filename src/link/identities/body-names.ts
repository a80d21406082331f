import { identityTable } from "../../knowledge/identities.js";
import { stateOf } from "../../knowledge/world.js";
import { remembered } from "../../model/remembered.js";
import { fold } from "./spelling.js";

/** A body's name in words that can be compared, and the state that it names in front of them. */
export interface BodyName {
  /** In one spelling and order: "Ministry of Trade" is "Trade Ministry". */
  readonly words: string;
  /** Key of a state: of "the Norwegian trade ministry" it is Norway, and the words are "ministry trade". */
  readonly state?: string;
}

/** Words of a state's name at most. */
const LONGEST_STATE = 2;
/** Words that must be left for what stands in front of them to be whose it is: "Air France" and "British Airways" stay. */
const LEAST_LEFT = 2;

/** Takes a body's name apart. */
export const bodyName = remembered((name: string): BodyName => {
  const all = name.replace(/^[Tt]he /, "").split(/\s+/);
  for (let n = Math.min(LONGEST_STATE, all.length - LEAST_LEFT); n > 0; n--) {
    const state = stateOf(all.slice(0, n).join(" "));
    const words = wordsOf(all.slice(n).join(" "));
    if (state && (state.form === "name" || state.form === "demonym") && words.includes(" "))
      return { words, state: state.key };
  }
  return { words: wordsOf(name) };
});

/** The words that count, sorted. */
function wordsOf(name: string): string {
  const { small, spellings, company } = identityTable();
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "s" && !small.has(word))
    .map((word) => spellings.get(word) ?? word);
  while (words.length > 1 && company.has(words.at(-1) ?? "")) words.pop();
  return words.sort().join(" ");
}

/** "Harbor Workers' Union" has the initials "HWU"; a name of one word has none, and "Ltd" does not count. */
export function initialsOf(name: string): string | undefined {
  const { small, company } = identityTable();
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase()));
  while (words.length > 1 && company.has(fold(words.at(-1) ?? "").replace(/\./g, ""))) words.pop();
  return words.length < 2 ? undefined : words.map((word) => word[0]).join("");
}

/** Tells whether every state may have a body of this name: "Foreign Ministry", "Air Force", "Parliament". */
export const isInstitution = remembered((name: string): boolean =>
  wordsOf(name)
    .split(" ")
    .some((word) => identityTable().institutions.has(word)),
);
