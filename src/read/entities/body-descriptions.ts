import { actorWords } from "../../knowledge/actors.js";
import { bodyOf } from "../../knowledge/world.js";
import type { Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { OwnerScope } from "./owners.js";
import type { EntityDraft, MentionDraft, Registry } from "./registry.js";

/**
 * Adds "the union", "the company", "the alliance" where the report has one body of that sort, and "the federation" where one has
 * that as the last word of its name.
 */
export function addBodyDescriptions({ base, names }: OwnerScope, registry: Registry): void {
  const bySort = new Map<string, EntityDraft[]>();
  const byLast = new Map<string, EntityDraft[]>();
  for (const entity of registry.entities()) {
    const sort = entity.kind === "body" ? sortOfBody(entity.key, entity.name) : undefined;
    if (sort) bySort.set(sort, [...(bySort.get(sort)?.slice(0, 1) ?? []), entity]);
    const words = entity.kind === "body" ? entity.name.toLowerCase().split(/\s+/) : [];
    const last = words.length > 1 ? words.at(-1) : undefined;
    if (last) byLast.set(last, [...(byLast.get(last)?.slice(0, 1) ?? []), entity]);
  }
  const { sorts } = actorWords();
  tokens.forEach((token, i) => {
    if (tokens[i - 1]?.norm !== "the" || names.at(i)) return;
    const next = tokens[i + 1];
    if (next?.upos === "NOUN" || next?.upos === "PROPN" || next?.norm === "of" || next?.norm === "-") return;
    const known = bodyOf(token.norm);
    const sorted = bySort.get(sorts.get(token.norm) ?? token.norm);
    // A last word stands for the body where it does something: "the front" may be a line.
    const called = DOES.has(next?.xpos ?? "") ? byLast.get(token.norm) : undefined;
    const fitting = known ? [registry.get(known.key)] : sorted?.length === 1 ? sorted : (called ?? []);
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return;
    const span = { start: base.tokens[i - 1]?.start ?? 0, end: token.end, first: i - 1, last: i + 1 };
    registry.mention({ of: only, form: "description", acts: true, by: "descriptions/body", ...span });
  });
}

/** Tags of what follows a doer: a finite verb, a modal, the mark of an owner. */
const DOES = new Set(["VBD", "VBZ", "VBP", "MD", "POS"]);
