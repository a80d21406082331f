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
        ...byUrging(reading, clause, proposal, sides),
      ]),
      ...byNoun(reading, proposal),
      ...byOwnedNoun(reading, proposal),
      ...bySpeech(reading, proposal),
      ...byMeasure(reading, proposal),
    ];
  });
  const parts = reading.clauses.flatMap((clause) => [
    ...byPart(reading, clause, known),
    ...byAdvice(reading, clause, known, sides),
    ...byName(reading, clause, known),
  ]);
  const made = new Set(known.flatMap(({ mention }) => mention.authors.map((who) => `${mention.proposal} ${who}`)));
  const keys = new Set(
    known.flatMap(({ mention }) => mention.authors.map((who) => `${mention.proposal} ${sides.entity(who)?.key}`)),
  );
  const isOfMaker = ({ proposal, who }: Reaction): boolean => {
    const party = sides.entity(who)?.party;
    return party !== undefined && keys.has(`${proposal} ${party}`);
  };
  // "Its chief executive called the offer fair and was disappointed": who speaks for the maker finds no fault with it.
  const others = (r: Reaction) =>
    !(made.has(`${r.proposal} ${r.who}`) && IN_FAVOUR.has(r.stance)) && !(isOfMaker(r) && !HOSTILE.has(r.stance));
  const found = [
    ...told,
    ...freely(reading, new Targets(reading, known, provisions), sides),
    ...byIdiom(reading, known),
    ...byMood(reading, known),
    ...parts,
  ];
  const all = [...found, ...byEcho(reading, found, sides)].filter(others);
  return merge(all.flatMap((r) => ofAnother(r, known, made)));
}

/** "Its plan ... The mayor said the proposal was disappointing": what its own maker finds fault with is the other that was told. */
function ofAnother(reaction: Reaction, known: readonly KnownProposal[], made: ReadonlySet<string>): Reaction[] {
  const isOwn = made.has(`${reaction.proposal} ${reaction.who}`);
  if (!isOwn) return [reaction];
  const other = known.findLast(
    (p) =>
      p.phrase.start < reaction.end &&
      p.mention.proposal !== reaction.proposal &&
      !made.has(`${p.mention.proposal} ${reaction.who}`),
  );
  return other ? [{ ...reaction, proposal: other.mention.proposal }] : [];
}

/** Who has made it is for it, and no reaction. */
const IN_FAVOUR: ReadonlySet<string> = new Set(["supports", "accepts as a basis"]);

const HOSTILE: ReadonlySet<string> = new Set(["criticises", "rejects"]);

/** In any words, wherever they point to a proposal. */
function freely(reading: EventInput, targets: Targets, sides: Sides): Reaction[] {
  const scene = { reading, targets, sides };
  return reading.clauses.flatMap((clause) =>
    targets.isNear(clause.sentence) ? [...byFrame(scene, clause), ...byJudgement(scene, clause)] : [],
  );
}
