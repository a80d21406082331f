import { holderWords } from "../../knowledge/holders.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { type Entity, fileUnder, isDescribed } from "../../model/index.js";
import type { Node } from "./node.js";
import { nameWords } from "./spelling.js";

/**
 * Reads who goes by an office alone as the one person of the set who holds it: "the chair of the talks", where one report tells who
 * that is and nobody else is a chair.
 */
export function readOffices(nodes: readonly Node[]): Node[] {
  if (!nodes.some(({ entity }) => officeOf(entity) !== undefined)) return [...nodes];
  const holders = new Map<string, Entity[]>();
  for (const { entity } of nodes)
    for (const key of entity.kind === "person" ? officesOf(entity) : []) fileUnder(holders, key, entity);
  return nodes.map((node) => {
    const people = holders.get(officeOf(node.entity) ?? "") ?? [];
    const full = people.filter(({ name }) => name.includes(" "));
    const [one] = full;
    if (!one || !people.every((other) => surnameOf(other) === surnameOf(one))) return node;
    return { ...node, entity: { ...node.entity, kind: "person", key: one.key, name: one.name } };
  });
}

/** "Chair of global talks": an office of the talks, with no other word before it. A bare "minister" may be any. */
function officeOf({ key, kind, name }: Entity): string | undefined {
  if (kind !== "group" || !isDescribed(key)) return undefined;
  const [head = "", of, ...more] = name.toLowerCase().split(" ");
  if (!holderWords().offices.has(head)) return undefined;
  return of === "of" && more.some((word) => meetingWords().nouns.has(word)) ? head : undefined;
}

/** The nouns of the offices that somebody holds now and that are of no body: a board's chair is none of the talks. */
const officesOf = ({ offices }: Entity): string[] => [
  ...new Set(
    offices.flatMap(({ title, of, standing }) => {
      const head =
        title
          .toLowerCase()
          .split(/ (?:of|for) /)[0]
          ?.split(" ")
          .at(-1) ?? "";
      return standing === "former" || of !== undefined ? [] : [head];
    }),
  ),
];

const surnameOf = ({ name }: Entity): string => nameWords(name).words.at(-1) ?? "";
