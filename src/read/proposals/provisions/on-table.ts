import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type Provision, spansWithin } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { PAYABLE, provision } from "./make.js";

/**
 * Finds the amounts that are told to lie on the table: "the 4 percent on offer", "the 27.20 a tonne now on the table". They are of the
 * one offer that the report tells of; of several nobody knows.
 */
export function inAmountsOnTable(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  const offers = known.filter((p) => proposalWords().oneSided.has(p.head));
  const [offer] = offers;
  if (!offer || offers.some((p) => p.mention.proposal !== offer.mention.proposal)) return [];
  return reading.quantities.flatMap((amount) => {
    if (!PAYABLE.has(amount.kind)) return [];
    const end = endOnTable(reading, firstFrom(reading.tokens, amount.end));
    const isTold = spansWithin(reading.tokens, amount).length > 0 && end !== undefined;
    const { version: _, points: __, ...open } = offer;
    return isTold ? provision(reading, open, { start: amount.start, end }, "on-table:worth") : [];
  });
}

/** Where the amount ends behind which it is told to lie there: "a tonne now | on the table". */
function endOnTable({ tokens }: EventInput, from: number): number | undefined {
  for (let at = from; at < from + NEAR; at++) {
    const [on, next, table] = tokens.slice(at, at + 3);
    if (!on || (at > from && !INSIDE.test(tokens[at - 1]?.xpos ?? ""))) return undefined;
    if (on.norm !== "on" || !(next?.norm === "offer" || (next?.norm === "the" && table?.norm === "table"))) continue;
    const last = tokens[at - 1]?.upos === "ADV" ? at - 2 : at - 1;
    return tokens[last]?.end;
  }
  return undefined;
}

/** Tokens between an amount and "on the table", and what they can be: "a share now". */
const NEAR = 5;
const INSIDE = /^(?:DT|NN|NNS|RB|IN)$/;
