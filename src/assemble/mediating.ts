import { partWords } from "../knowledge/parts.js";

/** Tells whether an office is that of a mediator: "chief mediator". */
export const isMediating = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/\s+/)
    .some((word) => partWords().nouns.get(word) === "mediator");
