import { partWords } from "../knowledge/parts.js";
import type { LinkedEntity } from "../model/index.js";

/** Tells whether an office is that of a mediator: "chief mediator". */
export const isMediating = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/\s+/)
    .some((word) => partWords().nouns.get(word) === "mediator");

/**
 * Tells whether an office is that of one who leads the talks, whose text is no side's: "chair of the talks", "president of the
 * meeting"; bare only where no body is told that it is the chair of.
 */
export function isPresiding(title: string, isOfBody: boolean): boolean {
  const { nouns, bare, of } = partWords().presiding;
  const [head = "", ...rest] = title.toLowerCase().replaceAll("-", " ").split(" of ");
  if (rest.length === 0) return !isOfBody && bare.has(head);
  const things = rest.join(" of ").split(/\s+(?:on|in|at|for|between)\s+/)[0] ?? "";
  const thing = things.replace(/s$/, "");
  return nouns.has(head) && [...of].some((known) => thing === known || thing.endsWith(` ${known}`));
}

/** Tells whether somebody leads the talks, by his offices or by the words alone that stand for him. */
export const presides = (entity: LinkedEntity | undefined): boolean =>
  entity !== undefined &&
  (entity.offices.some(({ title, of }) => isPresiding(title, of !== undefined)) ||
    (entity.kind === "group" && isPresiding(entity.name, false)));
