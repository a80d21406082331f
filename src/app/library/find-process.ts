import { RapporteurError } from "../../errors.js";
import type { Keep } from "../../keep/keep.js";
import type { KeptProcess } from "../../keep/processes.js";

/**
 * Finds the process that an id, the beginning of one, or words of its title name.
 *
 * @throws RapporteurError "not-found" where there is none, or more than one
 */
export function findProcess({ processes }: Keep, name: string): KeptProcess {
  const exact = processes.get(processes.mergedInto(name) ?? name);
  if (exact) return exact;
  const found = name === "" ? [] : [...processes.like(name), ...processes.mergedLike(name)];
  const [first, ...others] = found;
  if (first && others.every(({ id }) => id === first.id)) return first;
  if (!first)
    throw new RapporteurError("not-found", `there is no process "${name}"`, {
      hint: "`rapporteur list` shows them: name one by its id, the beginning of it, or words of its title",
    });
  const among = found.map(({ id, title }) => `${id.slice(0, 8)} ${title}`).join("; ");
  throw new RapporteurError("not-found", `"${name}" fits several processes: ${among}`, {
    hint: "name it by its id",
  });
}
