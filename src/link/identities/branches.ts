import { actorWords } from "../../knowledge/actors.js";
import { identityTable } from "../../knowledge/identities.js";
import { remembered } from "../../model/remembered.js";
import type { UnionFind } from "../union-find.js";
import { initialsOf } from "./body-names.js";
import type { Node } from "./node.js";
import { fold } from "./spelling.js";

/** A branch that goes by a number, and what its name tells of the union that it is of. */
interface Branch {
  readonly number: string;
  readonly of: ReadonlySet<string>;
  readonly initials: string | undefined;
}

interface Sight extends Branch {
  readonly node: number;
}

/** Joins the nodes that are one branch of a union: "Local 44", "DCU Local 44", "Local 44 of the Dock Clerks' Union". */
export function joinBranches(nodes: readonly Node[], union: UnionFind): void {
  const byNumber = new Map<string, Sight[]>();
  for (const [node, { entity }] of nodes.entries()) {
    const branch = entity.kind === "body" ? branchOf(entity.name) : undefined;
    if (branch) byNumber.set(branch.number, [...(byNumber.get(branch.number) ?? []), { ...branch, node }]);
  }
  for (const same of byNumber.values()) {
    // Where two unions have a branch of one number, the bare number may be either's.
    const isOne = same.every((a) => same.every((b) => agree(a, b)));
    for (const [i, a] of same.entries())
      for (const b of same.slice(i + 1))
        if (isOne || (a.of.size > 0 && b.of.size > 0 && agree(a, b))) union.join(a.node, b.node);
  }
}

const branchOf = remembered((name: string): Branch | undefined => {
  if (!/\d/.test(name)) return undefined;
  const { locals } = actorWords();
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "no" && !identityTable().small.has(word));
  const at = words.findIndex((word, i) => locals.has(word) && /^\d+$/.test(words[i + 1] ?? ""));
  if (at < 0) return undefined;
  const rest = words.filter((word, i) => i !== at + 1 && !locals.has(word) && word !== "s");
  const whose = name.replace(/^.*\d\s+of\s+(?:the\s+)?/i, "").replace(/\s+\S+\s+\d+$/, "");
  return { number: `${words[at + 1]}`, of: new Set(rest), initials: initialsOf(whose)?.toLowerCase() };
});

/** One of the two tells no union, or both tell the same, be it by initials. */
function agree(a: Branch, b: Branch): boolean {
  const isShort = (one: Branch, other: Branch) => one.initials !== undefined && other.of.has(one.initials);
  return (
    a.of.size === 0 || b.of.size === 0 || [...a.of].some((word) => b.of.has(word)) || isShort(a, b) || isShort(b, a)
  );
}
