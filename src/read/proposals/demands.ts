import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import type { NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/**
 * Gives whose list of demands a phrase leads to, as an index into the phrases: "the guild set out the following conditions: ...", "the crews' demands are these: ...".
 * Nothing where no list follows: what somebody demands in passing is told with the matter that it is of.
 */
export function demanderOf(reading: EventInput, phrase: NounPhrase, index: number): number | undefined {
  const { demands, listing } = proposalWords();
  const head = reading.tokens[phrase.head];
  if (head?.xpos !== "NNS" || !demands.has(head.lemma.toLowerCase()) || !isLeading(reading, phrase)) return undefined;
  const owner = reading.phrases[phrase.possessor ?? -1];
  if (owner !== undefined && owner.kind !== "pronoun") return phrase.possessor;
  const clause = bySentence(reading.clauses, head.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find(({ object, verb }) => {
      const group = reading.verbs[verb];
      // "Published a list of demands".
      const list = reading.phrases[object ?? -1];
      const isListOf = list?.last === phrase.first - 1 && reading.tokens[list.last]?.norm === "of";
      return (object === index || isListOf) && group !== undefined && !group.negated && listing.has(group.lemma);
    });
  return clause?.subject;
}

/** A colon stands behind it, at the end of the paragraph or with more than one thing behind it. */
function isLeading({ sentences, tokens }: EventInput, { head, last }: NounPhrase): boolean {
  const end = sentences[tokens[head]?.sentence ?? -1]?.last ?? last;
  const colon = tokens.slice(last, end).findIndex(({ norm }) => norm === ":");
  if (colon < 0) return false;
  const behind = tokens.slice(last + colon + 1, end);
  return behind.length === 0 || behind.some(({ norm }) => norm === "," || norm === ";");
}
