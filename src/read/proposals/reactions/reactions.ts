import { bySentence } from "../../../model/by-sentence.js";
import type { Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { byIdiom } from "./by-idiom.js";
import { byIntent, byTaking } from "./by-intent.js";
import { byNoun, byOwnedNoun } from "./by-noun.js";
import { bySpeech } from "./by-speech.js";
import { byVerb } from "./by-verb.js";
import { pointed } from "./pointed.js";

/** Finds who takes a proposal how: in what a sentence says of it, and in what somebody says of it. */
export function findReactions(reading: EventInput, known: readonly KnownProposal[]): Reaction[] {
  const told = pointed(reading, known).flatMap((proposal) => {
    const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
    return [
      ...clauses.flatMap((clause) => [
        ...byVerb(reading, clause, proposal),
        ...byIntent(reading, clause, proposal),
        ...byTaking(reading, clause, proposal),
      ]),
      ...byNoun(reading, proposal),
      ...byOwnedNoun(reading, proposal),
      ...bySpeech(reading, proposal),
    ];
  });
  const found = [...told, ...byIdiom(reading, known)];
  const seen = new Set<string>();
  // "Accepted the draft as a basis" is the narrower word of the two.
  const basis = new Set(found.filter((r) => r.stance === "accepts as a basis").map((r) => `${r.who} ${r.start}`));
  return found.filter((r) => {
    if (r.stance === "supports" && basis.has(`${r.who} ${r.start}`)) return false;
    const key = `${r.proposal} ${r.who} ${r.stance} ${r.start}`;
    return !seen.has(key) && seen.add(key);
  });
}
