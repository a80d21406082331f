import { titles } from "../../knowledge/titles.js";
import type { Person } from "../../model/index.js";

/** Names a person with his office, "Ana Reyes (chief negotiator)": the office as reported, a former one so marked. */
export function withOffice(person: Person): string {
  // "Son-in-law" tells nothing where nobody is told whose.
  const roles = person.roles.filter((r) => !titles().kin.has(r.title.toLowerCase().replaceAll("-", " ")));
  const role = roles.find((r) => !r.former) ?? roles[0];
  if (!role) return person.name;
  const former = role.former && !/^(former|ex)\b/i.test(role.title) ? "former " : "";
  return `${person.name} (${former}${role.title})`;
}
