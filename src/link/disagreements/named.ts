import type { Reading, Span } from "../../model/index.js";
import { withNames } from "../../model/with-names.js";

/** Gives words of a report as what a quarrel is about: for a pronoun the name, if it is one; "the minister" for "she" helps nobody. */
export const named = (reading: Reading, span: Span): string =>
  withNames(reading, span, (entity) => {
    const name = reading.entities[entity]?.name ?? "";
    return /^\p{Lu}/u.test(name) ? name : undefined;
  });
