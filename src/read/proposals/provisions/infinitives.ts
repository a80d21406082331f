import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type Provision } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";

/** Finds what is proposed in the infinitive: "a proposal to shut two quays, put lights on boats and reopen the lock". */
export function inInfinitives(reading: EventInput, proposal: KnownProposal): Provision[] {
  const { oneSided, offering } = proposalWords();
  const to = reading.tokens[proposal.phrase.last];
  const verb = reading.tokens[proposal.phrase.last + 1];
  const isProposed =
    oneSided.has(proposal.head) || [...offering.values()].includes(proposal.head) || PROPOSED.has(proposal.head);
  if (!isProposed || to?.norm !== "to" || verb?.upos !== "VERB" || to.sentence !== proposal.sentence) return [];
  const end = cutRemark(reading, verb.end, endOfSentence(reading, proposal.sentence));
  return deeds(reading, proposal.phrase.last, end).flatMap((part) => provision(reading, proposal, part, "infinitive"));
}

const PROPOSED = new Set(["suggestion", "idea", "recommendation"]);

/** Cut before each bare verb behind a comma or "and"; a finite verb of its own ends what is proposed. */
function deeds(reading: EventInput, first: number, end: number) {
  const { tokens, verbs } = reading;
  const later = verbs.filter((v) => v.start > (tokens[first + 1]?.end ?? 0) && v.start < end);
  const stop = later.find((v) => v.finite && tokens[v.head]?.xpos !== "VB" && tokens[v.head]?.xpos !== "VBP");
  const limit = stop ? Math.min(end, tokens[stop.first - 1]?.end ?? end) : end;
  const cuts = later.filter((v) => {
    const token = tokens[v.first];
    const isBare = token?.norm === token?.lemma && v.first === v.head && v.start < limit;
    return isBare && /^(?:,|and)$/.test(tokens[v.first - 1]?.norm ?? "");
  });
  const starts = [first, ...cuts.map((v) => v.first)];
  return starts.map((at, i) => {
    let last = (starts[i + 1] ?? firstFrom(tokens, limit)) - 1;
    if (last < at) last = at;
    while (last > at && /^(?:,|and)$/.test(tokens[last]?.norm ?? "")) last--;
    return { start: tokens[at]?.start ?? 0, end: Math.min(limit, tokens[last]?.end ?? limit) };
  });
}
