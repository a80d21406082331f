import { identityTable } from "../../knowledge/identities.js";
import { bodySeatedIn, stateOf } from "../../knowledge/world.js";
import { firstFrom, type Reading } from "../../model/index.js";
import type { Node } from "./node.js";
import { Uses } from "./uses.js";

/**
 * Reads a town that speaks as whom it stands for: a capital for its state, a seat for its body where the set knows that
 * one ("Brussels wants"). One that is also a place in the same report ("talks in Brussels") stays a place there.
 */
export function readMetonyms(nodes: readonly Node[], readings: readonly Reading[]): Node[] {
  const keys = new Set(nodes.map(({ entity }) => entity.key));
  const uses = new Uses(readings);
  const speakers = readings.map(({ attributions }) => new Set(attributions.map(({ speaker }) => speaker)));
  return nodes.map((node) => {
    const { reading, index, entity } = node;
    if (entity.kind !== "place" || !speakers[reading]?.has(index) || isPlaceToo(node, uses)) return node;
    const body = bodySeatedIn(entity.name);
    if (body && keys.has(body.key)) return as(node, "body", body);
    const state = stateOf(entity.name);
    return state?.form === "capital" || state?.form === "seat" ? as(node, "state", state) : node;
  });
}

function isPlaceToo({ reading, index }: Node, uses: Uses): boolean {
  const { inside, toPlaces } = identityTable();
  const tokens = uses.tokens(reading);
  return uses.of(reading, index).some(({ start }) => {
    const before = tokens[firstFrom(tokens, start) - 1]?.norm ?? "";
    return inside.has(before) || toPlaces.has(before);
  });
}

/** What it is called in the text stays among its forms. */
function as(node: Node, kind: "state" | "body", { key, name }: { readonly key: string; readonly name: string }): Node {
  const { entity } = node;
  return { ...node, entity: { ...entity, kind, key, name, forms: [...new Set([...entity.forms, entity.name])] } };
}
