import type { Disagreement, LinkedDisagreement } from "../model/index.js";
import { idOf, unique } from "./ids.js";
import type { Record } from "./record.js";
import { supportOf } from "./standing.js";

/** Assembles where the reports differ: figures and dates first, framing and wording after; the best supported side first. */
export function assembleDisagreements(record: Record): Disagreement[] {
  const all = record.links.disagreements.map((linked) => disagreementOf(record, linked));
  const seen = new Set<string>();
  // Two figures of one pair of sentences differ for one reason: it is told once.
  const once = all.filter((d) => {
    const key = `${d.kind} ${d.sides
      .map((s) => s.evidence.map((e) => `${e.report}:${e.start}`).join())
      .sort()
      .join("|")}`;
    return d.kind === "figure" || (!seen.has(key) && seen.add(key));
  });
  return unique(
    [...once].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.about < b.about ? -1 : 1)),
  );
}

const ORDER: Disagreement["kind"][] = ["status", "figure", "date", "place", "who", "framing", "wording"];

/** Origins before outlets: three copies of one report are one voice. */
function weightOf({ links }: Record, { places }: LinkedDisagreement["sides"][number]): number {
  const { origins, outlets } = supportOf(links, places);
  return origins + outlets / 1000;
}

function disagreementOf(record: Record, linked: LinkedDisagreement): Disagreement {
  const sides = linked.sides
    .map((side) => ({ ...side, support: weightOf(record, side) }))
    .sort((a, b) => b.support - a.support || (a.value < b.value ? -1 : 1));
  const most = Math.max(...sides.map(({ support }) => support));
  return {
    id: idOf("disagreement", linked.kind, linked.about, ...sides.map((s) => s.value)),
    about: linked.about,
    kind: linked.kind,
    ...(linked.cause === undefined ? {} : { cause: linked.cause }),
    sides: sides.map((side) => {
      const { id: _, ...cited } = record.cite("", side.places, {
        differs: side.support < most ? "weaker" : "stronger",
      });
      return { ...cited, value: side.value };
    }),
  };
}
