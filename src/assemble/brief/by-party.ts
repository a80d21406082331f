import { personWith } from "./by-id.js";
import type { Source } from "./line.js";

/** Gives the party for which somebody speaks; of a party, and of who speaks for none, the id itself. */
export const byParty = (source: Source, id: string): string => personWith(source, id)?.party ?? id;
