import { identityTable } from "../../knowledge/identities.js";
import { bodySeatedIn, stateOf } from "../../knowledge/world.js";
import type { Reading } from "../../model/index.js";
import type { Node } from "./node.js";

/**
 * Reads a town that speaks as whom it stands for: a capital for its state, a seat for its body where the set knows that
 * one ("Brussels wants"). One that is also a place in the same report ("talks in Brussels") stays a place there.
 */
export function readMetonyms(nodes: readonly Node[], readings: readonly Reading[]): Node[] {
  const keys = new Set(nodes.map(({ entity }) => entity.key));
  return nodes.map((node) => {
    if (node.entity.kind !== "place" || !speaks(node, readings[node.reading])) return node;
    const body = bodySeatedIn(node.entity.name);
    if (body && keys.has(body.key)) return as(node, "body", body);
    const state = stateOf(node.entity.name);
    return state?.form === "capital" || state?.form === "seat" ? as(node, "state", state) : node;
  });
}

function speaks({ index }: Node, reading: Reading | undefined): boolean {
  if (!reading?.attributions.some(({ speaker }) => speaker === index)) return false;
  const { inside, toPlaces } = identityTable();
  return reading.mentions.every((mention) => {
    if (mention.entity !== index) return true;
    const before = reading.tokens[reading.tokens.findIndex(({ start }) => start === mention.start) - 1]?.norm ?? "";
    return !inside.has(before) && !toPlaces.has(before);
  });
}

/** What it is called in the text stays among its forms. */
function as(node: Node, kind: "state" | "body", { key, name }: { readonly key: string; readonly name: string }): Node {
  const { entity } = node;
  return { ...node, entity: { ...entity, kind, key, name, forms: [...new Set([...entity.forms, entity.name])] } };
}
