import { peopleWords } from "../knowledge/people.js";

/** Tells whether a name begins with a known given name or an initial, as a person's does and a town's seldom. */
export function hasGivenName(name: string): boolean {
  const first = name.split(" ")[0] ?? "";
  return /^\p{Lu}\.$/u.test(first) || peopleWords().given.has(first);
}
