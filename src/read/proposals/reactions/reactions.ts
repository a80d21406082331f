import { bySentence } from "../../../model/by-sentence.js";
import type { Provision, Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { byFrame } from "./by-frame.js";
import { byIdiom } from "./by-idiom.js";
import { byIntent, byTaking } from "./by-intent.js";
import { byJudgement } from "./by-judgement.js";
import { byMeasure, byMood } from "./by-mood.js";
import { byName } from "./by-name.js";
import { byNoun, byOwnedNoun } from "./by-noun.js";
import { byHarm, byPart } from "./by-part.js";
import { bySpeech } from "./by-speech.js";
import { byAdvice, byUrging } from "./by-urging.js";
import { byVerb } from "./by-verb.js";
import { pointed } from "./pointed.js";
import { Targets } from "./targets.js";

/** Finds who takes a proposal how: in what a sentence says of it, and in what somebody says of it. */
export function findReactions(
  reading: EventInput,
  known: readonly KnownProposal[],
  provisions: readonly Provision[],
): Reaction[] {
  const told = pointed(reading, known).flatMap((proposal) => {
    const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
    return [
      ...clauses.flatMap((clause) => [
        ...byVerb(reading, clause, proposal),
        ...byIntent(reading, clause, proposal),
        ...byTaking(reading, clause, proposal),
        ...byHarm(reading, clause, proposal),
        ...byUrging(reading, clause, proposal),
      ]),
      ...byNoun(reading, proposal),
      ...byOwnedNoun(reading, proposal),
      ...bySpeech(reading, proposal),
      ...byMeasure(reading, proposal),
    ];
  });
  const parts = reading.clauses.flatMap((clause) => [
    ...byPart(reading, clause, known),
    ...byAdvice(reading, clause, known),
    ...byName(reading, clause, known),
  ]);
  const found = [
    ...told,
    ...freely(reading, known, provisions),
    ...byIdiom(reading, known),
    ...byMood(reading, known),
    ...parts,
  ];
  const seen = new Set<string>();
  // "Accepted it as a basis" is the narrower word of the two, and who "can live with it but objects to a clause" reserves.
  const narrower = new Set(found.filter((r) => NARROWER.has(r.stance)).map((r) => `${r.who} ${r.start}`));
  return found.filter((r) => {
    if (r.stance === "supports" && narrower.has(`${r.who} ${r.start}`)) return false;
    const key = `${r.proposal} ${r.who} ${r.stance} ${r.start}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** In any words, wherever they point to a proposal. */
function freely(reading: EventInput, known: readonly KnownProposal[], provisions: readonly Provision[]): Reaction[] {
  if (known.length === 0) return [];
  const targets = new Targets(reading, known, provisions);
  return reading.clauses.flatMap((clause) => [
    ...byFrame(reading, clause, targets),
    ...byJudgement(reading, clause, targets),
  ]);
}

const NARROWER: ReadonlySet<string> = new Set(["accepts as a basis", "reserves"]);
