import { matterWords } from "../../../knowledge/issues.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, isDescribed, type NounPhrase } from "../../../model/index.js";
import { entitiesIn, entitiesOfPhrase, isActor } from "../../entities-in.js";
import type { EventInput } from "../../events/event-input.js";

/** Gives who takes a proposal so, from the phrase that does it: those it names, or those that are told to be among them. */
export function takers(reading: EventInput, clause: Clause, index: number | undefined): readonly number[] {
  const owner = ownerOfVoice(reading, index);
  if (owner.length > 0) return owner;
  const own = entitiesOfPhrase(reading, index);
  const keys = own.map((entity) => reading.entities[entity]?.key ?? "");
  const isNamed = keys.some((key) => !isDescribed(key));
  if (isNamed) return own;
  // "Its executive voted to recommend the deal": whose body it is speaks through it.
  const phrase = reading.phrases[index ?? -1];
  if (phrase && matterWords().voices.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? ""))
    return owning(reading, clause, phrase);
  const among = [...amongThem(reading, clause), ...belonging(reading, clause, index)];
  return among.length > 0 ? among : own;
}

/** Gives whose board, council or leadership a phrase is: "Citadel's board" has no name, and is that of whoever is named before it, whatever board was told of elsewhere. */
export function ownerOfVoice(reading: EventInput, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  const isVoice = phrase && matterWords().voices.has(reading.tokens[phrase.head]?.lemma.toLowerCase() ?? "");
  const owner = isVoice ? reading.phrases[phrase.possessor ?? -1] : undefined;
  return owner?.kind === "name" ? entitiesIn(reading, owner, isActor) : [];
}

/** "The union said its executive had voted ...": whoever says it of "its" own body is whose it is. */
function owning(reading: EventInput, clause: Clause, phrase: NounPhrase): readonly number[] {
  const { possessor } = phrase;
  const own = entitiesOfPhrase(reading, possessor);
  // "The Brisk Air board": whose it is stands before it as a name.
  const named = own.length > 0 ? own : entitiesIn(reading, { start: phrase.start, end: phrase.end }, isActor);
  const owner = reading.tokens[reading.phrases[possessor ?? -1]?.first ?? -1]?.norm;
  if (named.length > 0 || owner !== "its") return named;
  const said = bySentence(reading.attributions, clause.sentence)
    .flatMap((i) => reading.attributions[i] ?? [])
    .find((a) => a.speaker !== undefined && a.content.some((c) => c.start <= clause.start && clause.start < c.end));
  return said?.speaker === undefined ? [] : [said.speaker];
}

/** "Forty states backed the plan, among them Norway and Chile": up to the end of the sentence. */
function amongThem(reading: EventInput, clause: Clause): number[] {
  const sentence = reading.sentences[clause.sentence];
  const verb = reading.verbs[clause.verb];
  if (!sentence || !verb) return [];
  for (let i = verb.last; i < sentence.last - 2; i++) {
    const isAmong = reading.tokens[i]?.norm === "among" && reading.tokens[i + 1]?.norm === "them";
    const from = isAmong ? reading.tokens[i + 1] : undefined;
    if (from) return entitiesIn(reading, { start: from.end, end: sentence.end }, isActor);
  }
  return [];
}

/** "Norway and Chile were among the forty states that had backed the plan": those who are of them. */
function belonging(reading: EventInput, clause: Clause, index: number | undefined): readonly number[] {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase || reading.tokens[phrase.first - 1]?.norm !== "among") return [];
  const being = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => reading.verbs[c.verb]?.lemma === "be" && c.obliques.some((o) => o.phrase === index));
  return entitiesOfPhrase(reading, being?.subject);
}
