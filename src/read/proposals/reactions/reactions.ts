import { bySentence } from "../../../model/by-sentence.js";
import type { Provision, Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import type { Sides } from "../sides.js";
import { byEcho } from "./by-echo.js";
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
import { merge } from "./merge.js";
import { pointed } from "./pointed.js";
import { Targets } from "./targets.js";

/** Finds who takes a proposal how: in what a sentence says of it, and in what somebody says of it. */
export function findReactions(
  reading: EventInput,
  known: readonly KnownProposal[],
  { provisions, sides }: { readonly provisions: readonly Provision[]; readonly sides: Sides },
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
  const made = new Set(known.flatMap(({ mention }) => mention.authors.map((who) => `${mention.proposal} ${who}`)));
  const others = (r: Reaction) => !made.has(`${r.proposal} ${r.who}`) || !IN_FAVOUR.has(r.stance);
  const found = [
    ...told,
    ...freely(reading, new Targets(reading, known, provisions), sides),
    ...byIdiom(reading, known),
    ...byMood(reading, known),
    ...parts,
  ];
  return merge([...found, ...byEcho(reading, found, sides)].filter(others));
}

/** Who has made it is for it, and no reaction. */
const IN_FAVOUR: ReadonlySet<string> = new Set(["supports", "accepts as a basis"]);

/** In any words, wherever they point to a proposal. */
function freely(reading: EventInput, targets: Targets, sides: Sides): Reaction[] {
  const scene = { reading, targets, sides };
  return reading.clauses.flatMap((clause) =>
    targets.isNear(clause.sentence) ? [...byFrame(scene, clause), ...byJudgement(scene, clause)] : [],
  );
}
