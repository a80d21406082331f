import { isNested } from "../../../knowledge/nesting.js";
import { type Identities, type LinkedEntity, overlaps } from "../../../model/index.js";
import { standsUnder } from "../stands-under.js";
import type { Telling } from "./tellings.js";

/** Who did it, as far as a report tells. */
export interface Doer {
  /** Index into the linked entities. */
  readonly entity?: number;
  readonly head: string;
  readonly plural: boolean;
  readonly text: string;
}

/** Gives who did what a report tells, in terms that hold across reports. */
export function doerOf({ reading, doer, isLed }: Telling, r: number, { entityOf }: Identities): Doer | undefined {
  const phrase = reading.phrases[doer ?? -1];
  const head = reading.tokens[phrase?.head ?? -1];
  if (!phrase || !head || (!isLed && standsUnder(reading, phrase))) return undefined;
  const mention = reading.mentions.find((one) => overlaps(one, head));
  const entity = entityOf[r]?.[mention?.entity ?? -1];
  if (entity === undefined && phrase.kind === "pronoun") return undefined;
  return {
    ...(entity === undefined ? {} : { entity }),
    head: head.lemma.toLowerCase(),
    plural: head.xpos === "NNS" || head.xpos === "NNPS",
    text: reading.intake.report.text.slice(phrase.start, phrase.end),
  };
}

/** Tells whether two cannot be one, nor one of them a part of the other. */
export function areOthers({ entities }: Identities, a: Doer, b: Doer): boolean {
  const [x, y] = [entities[a.entity ?? -1], entities[b.entity ?? -1]];
  // A man, and many who have no name.
  if (!x || !y) return (x?.kind === "person" && b.plural) || (y?.kind === "person" && a.plural);
  if (a.entity === b.entity) return false;
  if (x.kind === "person" && y.kind === "person") return true;
  const [side, other] = [sideOf(x, a.entity), sideOf(y, b.entity)];
  return side !== undefined && other !== undefined && side !== other && !isNested(x, y);
}

/** The party of a person, or of a body within another; else itself. */
const sideOf = ({ kind, party }: LinkedEntity, own: number | undefined): number | undefined =>
  party ?? (kind === "person" ? undefined : own);
