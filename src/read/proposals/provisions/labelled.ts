import type { Provision } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { labelled } from "../labels.js";
import type { KnownProposal } from "./known.js";
import { provision } from "./make.js";

/** Finds such a list right behind the sentence that names a proposal. */
export function inLabels(reading: EventInput, proposal: KnownProposal): Provision[] {
  const [own, next] = [reading.sentences[proposal.sentence], reading.sentences[proposal.sentence + 1]];
  if (!own || !next || next.block - own.block > 1) return [];
  const rows = labelled(reading, proposal.sentence + 1);
  return rows.length < 2 ? [] : rows.flatMap((span) => provision(reading, proposal, span, "list"));
}
