import { identityTable } from "../../knowledge/identities.js";
import { bodySeatedIn, stateOf } from "../../knowledge/world.js";
import { type Entity, firstFrom, once, overlaps, type Reading, type Span, spansWithin } from "../../model/index.js";
import type { Node } from "./node.js";
import { Uses } from "./uses.js";

/**
 * Reads a town that speaks as whom it stands for: a capital for its state, a seat for its body where the set knows that
 * one ("Brussels wants"). One that is also a place in the same report ("talks in Brussels") stays a place there.
 */
export function readMetonyms(nodes: readonly Node[], readings: readonly Reading[]): Node[] {
  const keys = new Set(nodes.map(({ entity }) => entity.key));
  const told = toldCapitals(readings);
  const uses = new Uses(readings);
  const speakers = readings.map(({ attributions }) => new Set(attributions.map(({ speaker }) => speaker)));
  return nodes.map((node) => {
    const { reading, index, entity } = node;
    const capital = told.get(entity.name);
    // No list has the town, but a report tells whose capital it is: what acts by its name is the state.
    const isTaken = entity.kind === "body" || (entity.kind === "person" && entity.offices.length === 0);
    if (capital && isTaken) return as(node, "state", capital);
    if (entity.kind !== "place" || !speakers[reading]?.has(index) || isPlaceToo(node, uses)) return node;
    const body = bodySeatedIn(entity.name);
    if (body && keys.has(body.key)) return as(node, "body", body);
    const state = stateOf(entity.name);
    if (!state && capital) return as(node, "state", capital);
    return state?.form === "capital" || state?.form === "seat" ? as(node, "state", state) : node;
  });
}

type Named = Pick<Entity, "key" | "name">;

/** The towns that a report calls the capital of a state: "Hadra, the Osmani capital". */
function toldCapitals(readings: readonly Reading[]): ReadonlyMap<string, Named> {
  return new Map(readings.flatMap((reading) => [...capitalsIn(reading)]));
}

const capitalsIn = once((reading: Reading): ReadonlyMap<string, Named> => {
  const { intake, phrases, tokens } = reading;
  const found = phrases.flatMap(({ apposition, start, end }) => {
    const described = phrases[apposition ?? -1];
    const state = described && tokens[described.head]?.norm === "capital" ? stateIn(reading, described) : undefined;
    return state ? [[intake.report.text.slice(start, end), state] as const] : [];
  });
  return new Map(found);
});

/** The state of "the Osmani capital": named there, or begun alike by an adjective that no list has. */
function stateIn({ tokens, mentions, entities }: Reading, described: Span): Named | undefined {
  const named = mentions.filter((one) => overlaps(one, described)).map(({ entity }) => entities[entity]);
  const words = spansWithin(tokens, described).map(({ text }) => text);
  const begins = ({ name }: Named): boolean =>
    words.some(
      (word) => word.length >= LEAST_ALIKE && word.startsWith(name.slice(0, Math.max(LEAST_ALIKE, name.length - 1))),
    );
  const isState = (one: Entity | undefined): one is Entity => one?.kind === "state";
  return named.find(isState) ?? entities.filter(isState).find(begins);
}

/** Letters that a state and its adjective have in common at least. */
const LEAST_ALIKE = 4;

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
