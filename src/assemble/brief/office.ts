import { titles } from "../../knowledge/titles.js";
import { once, type Person } from "../../model/index.js";
import { isMediating } from "../mediating.js";
import { plainWords } from "./plain-words.js";

/** Names a person with his office, "Ana Reyes (chief negotiator)": the office as reported, a former one so marked; with his side if it is given. */
export function withOffice(person: Person, party?: string): string {
  // "Son-in-law" tells nothing where nobody is told whose.
  const roles = person.roles.filter((r) => !titles().kin.has(r.title.toLowerCase().replaceAll("-", " ")));
  // What somebody does in the talks tells more than a title: a mediator is one, whatever he was called first.
  const held = roles.filter((r) => !r.former);
  const role = held.find((r) => isMediating(r.title)) ?? held[0] ?? roles[0];
  // "Chairman" alone does not say of what.
  const own = party?.replace(/^the /, "") ?? "";
  const of = own !== "" && !(role?.title ?? "").includes(own.split(" ")[0] ?? own) && own !== person.name ? own : "";
  if (!role) return of === "" ? person.name : `${person.name} (${of})`;
  const former = role.former && !/^(former|ex)\b/i.test(role.title) ? "former " : "";
  return `${person.name} (${former}${role.title}${of === "" ? "" : `, ${of}`})`;
}

/** Tells whether an office says nothing without those whose it is: of "Energy Minister" and "director" nobody knows of what. */
export function ownerless(title: string): boolean {
  const words = plainWords(title);
  const { callings, keeps, portfolios, firsts, standing } = titles();
  const lists = [keeps, portfolios, firsts, standing, headWords(titles()), JOINING];
  return !callings.has(words.at(-1) ?? "") && words.every((word) => lists.some((list) => list.has(word)));
}

const headWords = once(
  ({ headsByLast }: ReturnType<typeof titles>): ReadonlySet<string> => new Set([...headsByLast.values()].flat(2)),
);

/** They join a minister to what he is for. */
const JOINING = new Set(["of", "for", "and", "the"]);
