import { firstFrom, type Provision } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { endOfSentence, provision } from "./make.js";
import { splitList } from "./split-list.js";

/** Tokens between a proposal and the end of its sentence: "by the envoy's team", at most. */
const CLOSE = 8;

/** Finds the terms of a sentence without a verb behind the proposal: "On the table: the chair's paper. Nine huts, six months to go." */
export function inFragment(reading: EventInput, proposal: KnownProposal): Provision[] {
  const [own, next] = [reading.sentences[proposal.sentence], reading.sentences[proposal.sentence + 1]];
  if (!own || !next || next.block !== own.block || own.last - proposal.phrase.last > CLOSE) return [];
  const opening = reading.tokens[next.first];
  const verbs = reading.verbs.slice(firstFrom(reading.verbs, next.start), firstFrom(reading.verbs, next.end));
  const isCounted = reading.tokens.slice(next.first, next.last).some((t) => t.upos === "NUM");
  if (!opening || opening.upos === "PUNCT" || verbs.some((v) => v.finite) || !isCounted) return [];
  const parts = splitList(reading, { start: next.start, end: endOfSentence(reading, proposal.sentence + 1) });
  return parts.length < 2 ? [] : parts.flatMap((part) => provision(reading, proposal, part, "fragment"));
}
