import { peopleWords } from "../knowledge/people.js";

/** Tells whether a name begins with a known given name or an initial, as a person's does and a town's seldom. */
export function hasGivenName(name: string): boolean {
  const given = name.split(" ")[0] ?? "";
  const first =
    given.length > 2 && given === given.toUpperCase() ? given.charAt(0) + given.slice(1).toLowerCase() : given;
  return /^\p{Lu}\.$/u.test(first) || peopleWords().given.has(first) || peopleWords().given.has(withoutAccents(first));
}

const withoutAccents = (word: string): string => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
