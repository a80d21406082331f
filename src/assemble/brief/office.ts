import { titles } from "../../knowledge/titles.js";
import type { Person } from "../../model/index.js";

/** Names a person with his office, "Ana Reyes (chief negotiator)": the office as reported, a former one so marked; with his side if it is given. */
export function withOffice(person: Person, party?: string): string {
  // "Son-in-law" tells nothing where nobody is told whose.
  const roles = person.roles.filter((r) => !titles().kin.has(r.title.toLowerCase().replaceAll("-", " ")));
  const role = roles.find((r) => !r.former) ?? roles[0];
  // "Chairman" alone does not say of what.
  const own = party?.replace(/^the /, "") ?? "";
  const of = own !== "" && !(role?.title ?? "").includes(own.split(" ")[0] ?? own) && own !== person.name ? own : "";
  if (!role) return of === "" ? person.name : `${person.name} (${of})`;
  const former = role.former && !/^(former|ex)\b/i.test(role.title) ? "former " : "";
  return `${person.name} (${former}${role.title}${of === "" ? "" : `, ${of}`})`;
}
