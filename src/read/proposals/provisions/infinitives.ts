import { proposalWords } from "../../../knowledge/negotiation.js";
import { firstFrom, type Provision, type VerbGroup } from "../../../model/index.js";
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
  if (!isProposed || to?.norm !== "to" || !/^VBP?$/.test(verb?.xpos ?? "") || to.sentence !== proposal.sentence)
    return [];
  const end = cutRemark(reading, verb?.end ?? to.end, endOfSentence(reading, proposal.sentence));
  return deeds(reading, proposal.phrase.last, end).flatMap((part) => provision(reading, proposal, part, "infinitive"));
}

const PROPOSED = new Set(["suggestion", "idea", "recommendation"]);

/** Where the clause before a finite verb ends: before its subject, and before the link and marks in front of that. */
function endBefore({ tokens, clauses, phrases, verbs }: EventInput, stop: VerbGroup): number {
  const own = clauses.find((c) => verbs[c.verb] === stop);
  const subject = phrases[own?.subject ?? -1];
  let last =
    (subject !== undefined && subject.end <= stop.start ? Math.min(subject.first, stop.first) : stop.first) - 1;
  while (/^(?:CC|WDT|WP|,|:|\.)$/.test(tokens[last]?.xpos ?? "") || OPENING.test(tokens[last]?.norm ?? "")) last--;
  return tokens[last]?.end ?? stop.start;
}

/** Cut before each bare verb behind a comma or "and"; a finite verb of its own ends what is proposed. */
function deeds(reading: EventInput, first: number, end: number) {
  const { tokens, verbs } = reading;
  const later = verbs.filter((v) => v.start > (tokens[first + 1]?.end ?? 0) && v.start < end);
  const stop = later.find((v) => v.finite && tokens[v.head]?.xpos !== "VB" && tokens[v.head]?.xpos !== "VBP");
  const limit = stop ? Math.min(end, endBefore(reading, stop)) : end;
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

/** What a clause begins with, before its subject. */
const OPENING =
  /^(?:[,;]|if|unless|when|while|as|because|after|before|until|that|provided|once|although|though|since)$/;
