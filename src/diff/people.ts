import type { Change, Person } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

/** Finds who has an office now, and who left one. */
export function diffPeople(versions: Versions): Change[] {
  const { pairs, added } = matchEntries(versions.before.people, versions.after.people);
  return [...added.map((person) => [undefined, person] as const), ...pairs].flatMap(([before, after]) =>
    roles(versions, before, after),
  );
}

function roles(versions: Versions, before: Person | undefined, after: Person): Change[] {
  const known = before?.roles ?? [];
  return after.roles.flatMap(({ title, former, evidence }) => {
    const news = versions.news(evidence);
    const same = known.find((role) => role.title.toLowerCase() === title.toLowerCase());
    if (news.length === 0 || (same && (same.former ?? false) === (former ?? false))) return [];
    // Another wording of an office that the person is known by is no news; one that ended is.
    if (!same && !former && known.length > 0) return [];
    const is = former ? "role-ended" : "role-new";
    return [{ is, section: "people", entry: after.id, about: after.name, after: title, evidence: news } as const];
  });
}
