import { sourcing } from "../../knowledge/sourcing.js";
import { outletOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";

/** Characters from the head of a report within which an agency signs its dateline: "OSLO, May 3 (Reuters) -". */
const HEAD = 600;

/** Tells agencies from other outlets: by the list, by the name ("Norwire"), or by how its own reports are signed. */
export function outletKind(name: string, readings: readonly Reading[]): "agency" | "outlet" {
  const known = outletOf(name)?.kind;
  if (known) return known;
  const last = name.split(" ").at(-1) ?? "";
  if (sourcing().names.get(last) === "agency" || /wire$/i.test(last)) return "agency";
  const signs = readings.some(({ intake }) => intake.report.text.slice(0, HEAD).includes(`(${name})`));
  return signs ? "agency" : "outlet";
}

/** Gives the name of an outlet or agency with the initials by which reports call it: "Agence France-Presse (AFP)". */
export function nameWithInitials(name: string, readings: readonly Reading[]): string {
  for (const reading of readings) {
    for (const credit of reading.credits) {
      if (credit.name !== name) continue;
      const words = reading.intake.report.text.slice(credit.start, credit.end).match(/\b\p{Lu}{2,6}\b/gu) ?? [];
      const initials = words.find((word) => outletOf(word)?.name === name && !name.includes(word));
      if (initials) return `${name} (${initials})`;
    }
  }
  return name;
}
