import { actorWords } from "../../knowledge/actors.js";
import { bodyOf } from "../../knowledge/world.js";
import { sortOfBody } from "./body-names.js";
import type { OwnerScope } from "./owners.js";
import type { EntityDraft, Registry } from "./registry.js";

/** Adds "the union", "the company", "the alliance" where the report has one body of that sort. */
export function addBodyDescriptions({ base, names }: OwnerScope, registry: Registry): void {
  const bySort = new Map<string, EntityDraft[]>();
  for (const entity of registry.entities()) {
    const sort = entity.kind === "body" ? sortOfBody(entity.key, entity.name) : undefined;
    if (sort) bySort.set(sort, [...(bySort.get(sort)?.slice(0, 1) ?? []), entity]);
  }
  const { sorts } = actorWords();
  base.tokens.forEach((token, i) => {
    if (token.xpos !== "NN" || base.tokens[i - 1]?.norm !== "the" || names.at(i)) return;
    const next = base.tokens[i + 1];
    if (next?.upos === "NOUN" || next?.upos === "PROPN" || next?.norm === "of" || next?.norm === "-") return;
    const known = bodyOf(token.norm);
    const fitting = known ? [registry.get(known.key)] : (bySort.get(sorts.get(token.norm) ?? token.norm) ?? []);
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return;
    const span = { start: base.tokens[i - 1]?.start ?? 0, end: token.end, first: i - 1, last: i + 1 };
    registry.mention({ of: only, form: "description", acts: true, by: "descriptions/body", ...span });
  });
}
