import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type NounPhrase, type Reaction, spansWithin } from "../../../model/index.js";
import { entitiesOfPhrase } from "../../entities-in.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { after } from "./seated.js";

/** Finds reactions told by a noun: "viewed with alarm in X and by Y", "drew criticism from X", "sparked a backlash among X": the noun tells how. */
export function byNoun(reading: EventInput, proposal: KnownProposal): Reaction[] {
  const span = reading.sentences[proposal.sentence];
  if (!span) return [];
  for (const phrase of spansWithin(reading.phrases, { start: proposal.phrase.end, end: span.end })) {
    const head = reading.tokens[phrase.head];
    const stance = head && reactionWords().nouns.get(head.lemma.toLowerCase());
    if (!stance) continue;
    // "Won the backing of the owner's family after a dinner in Lima": whose it is stands behind "of" or nowhere.
    const isOwned = isWon(reading, proposal, phrase) && reading.tokens[phrase.last]?.norm === "of";
    const who = after(reading, phrase.end, span.end, isOwned ? ["of"] : LINKS);
    return give(reading, proposal.sentence, proposal, stance, who, `noun:${head.lemma}`);
  }
  return [];
}

const LINKS = ["in", "by", "from", "among", "across", "through", "to"];

/** Finds reactions told by an owned noun: "the union's rejection of the offer", "Norway's support for the draft". */
export function byOwnedNoun(reading: EventInput, proposal: KnownProposal): Reaction[] {
  const link = reading.tokens[proposal.phrase.first - 1];
  if (!link || !["of", "for", "to"].includes(link.norm)) return [];
  const phrase = reading.phrases[firstFrom(reading.phrases, link.start) - 1];
  const head = phrase && reading.tokens[phrase.head];
  const stance = head && reactionWords().nouns.get(head.lemma.toLowerCase());
  if (!stance || phrase.last !== proposal.phrase.first - 1) return [];
  return give(
    reading,
    proposal.sentence,
    proposal,
    stance,
    entitiesOfPhrase(reading, phrase.possessor),
    `of:${head.lemma}`,
  );
}

/** "Won the backing of the board": behind a verb of getting it stands whose it is. */
const isWon = (reading: EventInput, { sentence }: KnownProposal, phrase: NounPhrase): boolean =>
  bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    return reading.phrases[clause?.object ?? -1] === phrase && proposalWords().winning.has(verb?.lemma ?? "");
  });
