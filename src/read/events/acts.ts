import { type Act, acts } from "../../knowledge/acts.js";
import { lemmaSpellings } from "../../knowledge/lemma-spellings.js";
import { units } from "../../knowledge/units.js";
import type { Clause, NounPhrase } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "./event-input.js";

/** Who does a clause's deed, and to whom, whatever its voice: indexes into `phrases`. */
export interface Roles {
  readonly doer?: number | undefined;
  readonly done?: number | undefined;
}

/** Gives the two roles of a clause. */
export const rolesOf = (reading: EventInput, clause: Clause): Roles =>
  reading.verbs[clause.verb]?.passive
    ? { doer: clause.agent, done: clause.subject }
    : { doer: clause.subject, done: clause.object ?? clause.indirectObject };

/** Finds what a clause tells that somebody does, by its verb and what stands around it. */
export function actOf(reading: EventInput, clause: Clause): Act | undefined {
  const roles = rolesOf(reading, clause);
  for (const key of keysOf(reading, clause)) {
    const act = acts()
      .byVerb.get(key)
      ?.find((one) => fits(reading, clause, one, roles));
    if (act) return act;
  }
  return undefined;
}

/** The verb with the words behind it, with each of its prepositions, and by itself: the longest first. */
function keysOf({ verbs, tokens }: EventInput, clause: Clause): string[] {
  const verb = verbs[clause.verb];
  if (!verb) return [];
  // "Bombed" may be cut to "bom": its own stem is tried too.
  const stem = tokens[verb.head]?.norm.replace(/(?:ed|ing)$/, "") ?? "";
  const lemmas = [...new Set([...lemmaSpellings(verb.lemma), stem])].filter(opensVerb);
  if (lemmas.length === 0) return lemmas;
  const next = [tokens[verb.last]?.norm ?? "", tokens[verb.last + 1]?.norm ?? ""];
  const behind = [`${next[0]} ${next[1]}`, next[0], ...clause.obliques.map((o) => o.preposition)];
  return [...behind.flatMap((words) => lemmas.map((lemma) => `${lemma} ${words}`)), ...lemmas];
}

/** Most verbs tell no act, with whatever words behind them. */
const opensVerb = (lemma: string): boolean => acts().firstWords.has(lemma.split(" ")[0] ?? "");

function fits(reading: EventInput, clause: Clause, act: Act, { doer, done }: Roles): boolean {
  if (act.agents === "civilian" && isAuthority(reading, doer)) return false;
  if (act.intransitive && done !== undefined) return false;
  if (act.not && names(reading, done, act.not)) return false;
  if (act.complement && !commands(reading, clause, act.complement)) return false;
  if (act.needs && isMet(reading, clause, act.needs, done)) return true;
  if (!act.objects && !act.subjects) return act.needs === undefined;
  // "Withdrew from the village": what a preposition governs is the object where there is no other.
  const objects = done === undefined ? clause.obliques.map((o) => o.phrase) : [done];
  return (
    objects.some((phrase) => names(reading, phrase, act.objects)) ||
    (clause.object === undefined && names(reading, doer ?? clause.subject, act.subjects))
  );
}

/** Heads that only measure out what follows "of": "part of an aid programme", "50,000 dollars' worth of goods". */
const MEASURING = new Set([
  "part",
  "worth",
  "number",
  "series",
  "group",
  "most",
  "rest",
  "lot",
  "kind",
  "share",
  "ton",
  "tonne",
  "kg",
]);

function names(reading: EventInput, index: number | undefined, words: Act["objects"]): boolean {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase || !words) return false;
  return words.all(reading.tokens, phrase.first, lastOf(reading, phrase)).length > 0;
}

function lastOf({ tokens }: EventInput, phrase: NounPhrase): number {
  const measuring = MEASURING.has(tokens[phrase.head]?.lemma ?? "") || tokens[phrase.last]?.norm === "of";
  let last = phrase.last;
  while (measuring && last < phrase.last + OF_REACH && (tokens[last]?.end ?? Infinity) <= phrase.full.end) last++;
  return last;
}

/** How many words behind a measuring head are looked at. */
const OF_REACH = 8;

/** Lemma of a phrase's head. */
const headLemma = ({ phrases, tokens }: EventInput, index: number | undefined): string =>
  tokens[phrases[index ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";

/** Somebody in power by the head's word, or a state; "young Peruvians" are neither. */
function isAuthority(reading: EventInput, doer: number | undefined): boolean {
  if (acts().authorities.has(headLemma(reading, doer))) return true;
  const phrase = reading.phrases[doer ?? -1];
  if (phrase?.kind !== "name") return false;
  return entitiesIn(reading, phrase, (entity, { form }) => entity.kind === "state" && form !== "demonym").length > 0;
}

function isMet(
  reading: EventInput,
  clause: Clause,
  needs: NonNullable<Act["needs"]>,
  done: number | undefined,
): boolean {
  if (needs === "command") return commands(reading, clause);
  const around = done === undefined ? clause.obliques.map((o) => o.phrase) : [done];
  return around.some((phrase) => isSomebody(reading, phrase, needs === "somebody-or-place"));
}

function isSomebody(reading: EventInput, index: number, placeToo: boolean): boolean {
  if (units().people.has(headLemma(reading, index)) || entitiesOfPhrase(reading, index).length > 0) return true;
  const phrase = reading.phrases[index];
  return placeToo && phrase?.kind === "name";
}

/** "Ordered the firm to pay": an infinitive, or that somebody must; its verb is one of `verbs` where they are given. */
function commands(reading: EventInput, clause: Clause, verbs?: ReadonlySet<string>): boolean {
  if (clause.complement?.form !== "infinitive" && clause.complement?.form !== "that") return false;
  const inside = reading.clauses.find((c) => c.parent !== undefined && reading.clauses[c.parent] === clause);
  return verbs === undefined
    ? clause.object !== undefined || clause.subject !== undefined
    : verbs.has(reading.verbs[inside?.verb ?? -1]?.lemma ?? "");
}
