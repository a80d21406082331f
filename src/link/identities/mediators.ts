import { partWords } from "../../knowledge/parts.js";
import type { Node } from "./node.js";

/**
 * Gives the one body of the set whose name says that it mediates: a mediator of whom no report says who sent him is its. Nothing where there
 * are two such bodies.
 */
export function mediationService(members: readonly (readonly Node[])[]): number | undefined {
  const found = members.flatMap((group, e) =>
    group.some(({ entity }) => entity.kind === "body" && saysMediation(entity.name)) ? [e] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Tells whether somebody is called a mediator now. */
export const isMediator = (group: readonly Node[]): boolean =>
  group[0]?.entity.kind === "person" &&
  group.some(({ entity }) =>
    entity.offices.some(({ title, standing }) => standing !== "former" && saysMediation(title)),
  );

const saysMediation = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => partWords().nouns.get(word) === "mediator");
