import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, VerbGroup } from "../../model/index.js";
import { firstFrom, spansWithin, within } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import { isAhead } from "./ahead.js";
import { beforeWhen } from "./before-when.js";
import type { DelegationSighting } from "./delegation-sighting.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { listed } from "./listed.js";
import { isNegotiator } from "./sides.js";
import { statusOf } from "./status.js";
import { isDue } from "./verb-kinds.js";

/** Finds who leads and who belongs to the delegations: "the team was led by X, who was joined by Y and Z". */
export function findDelegations(reading: EventInput): DelegationSighting[] {
  const found = new Map<string, DelegationSighting>();
  const last: DelegationSighting[] = [];
  reading.sentences.forEach((_, sentence) => {
    const beside = last.some((d) => sentence - d.sentence <= 2) ? companions(reading, sentence, last) : [];
    const here = [...inSentence(reading, sentence), ...beside];
    last.push(...here);
    for (const person of here) {
      const key = `${person.role} ${person.entity} ${person.ahead}`;
      if (!found.has(key) && !(person.role === "member" && found.has(`lead ${person.entity} ${person.ahead}`)))
        found.set(key, person);
    }
  });
  return [...found.values()];
}

function inSentence(reading: EventInput, sentence: number): DelegationSighting[] {
  const words = meetingWords();
  const span = reading.sentences[sentence];
  const tokens = span ? reading.tokens.slice(span.first, span.last) : [];
  const represented = [
    ...listed(reading, sentence),
    ...representatives(reading, sentence),
    ...leadersFor(reading, sentence),
  ];
  const isTold = tokens.some(
    (t) => words.delegations.has(t.lemma.toLowerCase()) || words.negotiators.has(t.lemma.toLowerCase()),
  );
  if (!span || !isTold) return represented;
  // "Until May the team was led by ...": not in the talks that the report is about.
  if (tokens.some((t) => FORMERLY.has(t.norm) || words.absent.has(t.norm))) return [];
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  return [
    ...represented,
    ...atTheHead(reading, sentence),
    ...clauses.flatMap((clause) => {
      const verb = reading.verbs[clause.verb];
      if (!verb || inSpeech(reading, verb)) return [];
      const status = statusOf(reading, clause);
      if (status === "denied" || status === "called off") return [];
      const ahead = isAhead(status) || isSentAhead(reading, clause);
      // "The first talks since May, when they were joined by her".
      const isThen = beforeWhen(reading, clause).length > 0;
      const give = (people: readonly number[], role: "lead" | "member") =>
        people.map((entity) => ({
          sentence,
          ahead,
          entity,
          role,
          start: span.start,
          end: span.end,
          by: `delegations:${verb.lemma}`,
          ...((words.lead.has(verb.lemma) && isOver(verb)) || isThen ? { earlier: true as const } : {}),
        }));
      if (words.lead.has(verb.lemma))
        return [
          ...give(leaders(reading, clause), "lead"),
          ...besideLead(give(together(reading, clause), "member"), leaders(reading, clause)[0]),
        ];
      if (words.include.has(verb.lemma) && isDelegation(reading, clause.subject))
        return give(people(reading, clause.object), "member");
      // "The minister, flanked by her deputy, said": who is beside a speaker need not have been at the talks.
      const isAside = clause.kind === "participial" && !isDelegation(reading, clause.subject);
      if (words.join.has(verb.lemma) && !isAside)
        return give(people(reading, verb.passive ? clause.agent : clause.subject), "member");
      const as = clause.obliques.filter((o) => o.preposition === "as").map((o) => o.phrase);
      if ([...(verb.lemma === "be" ? [clause.object] : []), ...as].some((p) => isMember(reading, p)))
        return give(people(reading, clause.subject), "member");
      return [];
    }),
  ];
}

/** "A mission led by Reyes is expected on Friday": what it is led to is still to come. */
function isSentAhead(reading: EventInput, clause: Clause): boolean {
  if (clause.kind !== "participial") return false;
  const led = reading.phrases[clause.subject ?? -1];
  return bySentence(reading.clauses, clause.sentence).some((i) => {
    const other = reading.clauses[i];
    const isOf =
      other &&
      led &&
      (other.subject === clause.subject || within(led, reading.phrases[other.subject ?? -1] ?? NOWHERE));
    const verb = reading.verbs[other?.verb ?? -1];
    return other !== clause && isOf && verb && (isAhead(statusOf(reading, other)) || isDue(reading, other, verb));
  });
}

const NOWHERE = { start: -1, end: -1 };

/** "Had led the team in the spring": in earlier talks. */
const isOver = (verb: VerbGroup): boolean => verb.tense === "past" && verb.perfect && verb.finite;

/** "She led for the employers", "the talks were led for the union by Per Holm": no word for a delegation is needed. */
function leadersFor(reading: EventInput, sentence: number): DelegationSighting[] {
  return bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    if (!clause || !verb || inSpeech(reading, verb)) return [];
    if (!meetingWords().lead.has(verb.lemma) && !speaksIn(reading, clause, verb)) return [];
    if (!clause.obliques.some((o) => o.preposition === "for" && isSide(reading, o.phrase))) return [];
    const whom = verb.passive ? clause.subject : clause.object;
    if (whom !== undefined && !isDelegation(reading, whom) && !isTalks(reading, whom)) return [];
    const status = statusOf(reading, clause);
    if (status === "denied" || status === "called off") return [];
    const found = { sentence, ahead: isAhead(status), role: "lead" as const, by: `delegations:${verb.lemma}-for` };
    return people(reading, verb.passive ? (clause.agent ?? behindBy(reading, clause)) : clause.subject)
      .slice(0, 1)
      .map((entity) => ({
        ...{ ...found, entity, start: clause.start, end: clause.end },
        ...(isOver(verb) ? { earlier: true as const } : {}),
      }));
  });
}

/** "Speaks for Norway in the negotiations". */
const speaksIn = (reading: EventInput, clause: Clause, verb: VerbGroup): boolean =>
  verb.lemma === "speak" && clause.obliques.some((o) => o.preposition === "in" && isTalks(reading, o.phrase));

const isSide = (reading: EventInput, index: number): boolean =>
  isNegotiator(reading, index) || entitiesOfPhrase(reading, index).some((e) => reading.entities[e]?.kind !== "person");

const isTalks = ({ tokens, phrases }: EventInput, index: number): boolean =>
  meetingWords().nouns.has(tokens[phrases[index]?.head ?? -1]?.norm ?? "");

/** "Were led for the union | by Per Holm". */
function behindBy({ tokens, phrases, verbs }: EventInput, clause: Clause): number | undefined {
  const behind = { start: verbs[clause.verb]?.end ?? clause.start, end: clause.end };
  const by = spansWithin(tokens, behind).find((t) => t.norm === "by");
  const next = by && firstFrom(phrases, by.end);
  return next === undefined || (phrases[next]?.start ?? clause.end) >= clause.end ? undefined : next;
}

/** "Chile was represented by its envoy, Ana Reyes". */
function representatives(reading: EventInput, sentence: number): DelegationSighting[] {
  return bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    if (!clause || verb?.lemma !== "represent" || !verb.passive || inSpeech(reading, verb)) return [];
    const side = entitiesOfPhrase(reading, clause.subject).some((e) => reading.entities[e]?.kind !== "person");
    const status = statusOf(reading, clause);
    if (!side || status === "denied" || status === "called off") return [];
    const ahead = status === "planned" || status === "possible";
    return people(reading, clause.agent)
      .slice(0, 1)
      .map((entity) => ({
        ...{ sentence, ahead, entity, role: "lead" as const, by: "delegations:represent" },
        ...{ start: clause.start, end: clause.end },
      }));
  });
}

const besideLead = <T extends object>(members: readonly T[], lead: number | undefined): T[] =>
  lead === undefined ? [] : members.map((m) => ({ ...m, beside: lead }));

/** "Led her side together with Per Holm". */
const together = (reading: EventInput, clause: Clause): number[] =>
  isDelegation(reading, reading.verbs[clause.verb]?.passive ? clause.subject : clause.object)
    ? clause.obliques.filter((o) => o.preposition === "with").flatMap((o) => people(reading, o.phrase))
    : [];

/** "Is a member of the guild's delegation", "as part of its team", "as one of its negotiators". */
function isMember(reading: EventInput, index: number | undefined): boolean {
  const { delegations, negotiators } = meetingWords();
  const phrase = reading.phrases[index ?? -1];
  const head = reading.tokens[phrase?.head ?? -1]?.lemma ?? "";
  if (!phrase || !["member", "part", "one"].includes(head) || reading.tokens[phrase.last]?.norm !== "of") return false;
  const behind = reading.tokens.slice(phrase.last, phrase.last + LONGEST_NAME).map((t) => t.lemma.toLowerCase());
  return behind.some((word) => delegations.has(word) || (head === "one" && negotiators.has(word)));
}

const FORMERLY = new Set(["until", "formerly", "previously", "once"]);

/** "Ana Reyes, the general at the head of the Chilean team": who leads, told without a verb. */
function atTheHead(reading: EventInput, sentence: number): DelegationSighting[] {
  const span = reading.sentences[sentence];
  if (!span) return [];
  return reading.tokens.slice(span.first, span.last).flatMap((token, k) => {
    const at = span.first + k;
    const [prep, article, of] = [at - 2, at - 1, at + 1].map((i) => reading.tokens[i]?.norm);
    if (token.norm !== "head" || prep !== "at" || article !== "the" || of !== "of" || inSpeech(reading, token))
      return [];
    const behind = reading.tokens.slice(at + 2, at + 2 + LONGEST_NAME).map((t) => t.lemma.toLowerCase());
    if (!behind.some((word) => meetingWords().delegations.has(word))) return [];
    const named = reading.mentions.filter((m) => m.start >= span.start && m.end < token.start);
    const who = named.filter((m) => reading.entities[m.entity]?.kind === "person" && m.form !== "pronoun").at(-1);
    if (!who || token.start - who.end > FARTHEST) return [];
    const found = { sentence, ahead: false, entity: who.entity, role: "lead" as const, by: "delegations:head" };
    return [{ ...found, start: span.start, end: span.end }];
  });
}

/** Tokens of a delegation's name, and characters between a name and what stands beside it, at most. */
const LONGEST_NAME = 6;
const FARTHEST = 40;

/**
 * Who is told of right behind a delegation: "With him were A and B", "Facing them was C, with D", "She was accompanied by E", "It included F".
 */
function companions(reading: EventInput, sentence: number, known: readonly DelegationSighting[]): DelegationSighting[] {
  const words = meetingWords();
  const span = reading.sentences[sentence];
  const opening = span && reading.tokens[span.first];
  if (!span || !opening) return [];
  const pronoun = reading.tokens[span.first + 1]?.norm ?? "";
  const isPerson = (e: number) => reading.entities[e]?.kind === "person" && !known.some((d) => d.entity === e);
  const opens =
    (words.beside.has(opening.norm) || words.opposite.has(opening.norm)) && ["him", "her", "them"].includes(pronoun);
  const isIt = ["it", "they"].includes(opening.norm) && words.include.has(reading.tokens[span.first + 1]?.lemma ?? "");
  const named = opens || isIt ? entitiesIn(reading, span, (_, m) => m.form !== "pronoun").filter(isPerson) : [];
  const joined = bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb?.passive || verb.negated || !words.join.has(verb.lemma)) return [];
    const whom = people(reading, clause.subject);
    return whom.some((e) => known.some((d) => d.entity === e)) ? people(reading, clause.agent) : [];
  });
  const flanking = flankers(reading, sentence, named);
  const ahead = known.at(-1)?.ahead ?? false;
  const pronounAt = reading.tokens[span.first + 1]?.start ?? -1;
  const him = reading.mentions.find((m) => m.start === pronounAt)?.entity ?? known.at(-1)?.entity;
  const beside = words.opposite.has(opening.norm) || him === undefined ? {} : { beside: him };
  return [...new Set([...named, ...joined])].map((entity) => ({
    ...(flanking.has(entity) ? { beside: flanking.get(entity) ?? entity } : beside),
    ...{ sentence, ahead, entity, role: "member", start: span.start, end: span.end, by: "delegations:beside" },
  }));
}

/** "Facing her sat A, flanked by B": B is on the side of A. By entity, beside whom. */
function flankers(reading: EventInput, sentence: number, named: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const i of bySentence(reading.clauses, sentence)) {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    if (!clause || !verb?.passive || clause.kind !== "participial" || !meetingWords().join.has(verb.lemma)) continue;
    const before = spansWithin(reading.mentions, { start: reading.sentences[sentence]?.start ?? 0, end: verb.start });
    const beside = before.filter((m) => m.form !== "pronoun" && named.includes(m.entity)).at(-1)?.entity;
    if (beside !== undefined) for (const entity of people(reading, clause.agent)) found.set(entity, beside);
  }
  return found;
}

/** Who leads: the subject of "X leads the delegation", the agent of "the delegation is led by X". */
function leaders(reading: EventInput, clause: Clause): number[] {
  const verb = reading.verbs[clause.verb];
  const whom = verb?.passive ? clause.subject : clause.object;
  if (!isDelegation(reading, whom)) return [];
  if (verb?.passive && /S$/.test(headOf(reading, whom)?.xpos ?? "")) return everyLeader(reading, clause, verb.end);
  return people(reading, verb?.passive ? clause.agent : clause.subject).slice(0, 1);
}

/** "The delegations were led by A (Peru), B (Chile) and C (Norway)": each by one. */
function everyLeader(reading: EventInput, { sentence }: Clause, from: number): number[] {
  const end = reading.sentences[sentence]?.end ?? from;
  const named = spansWithin(reading.mentions, { start: from, end }).filter((m) => m.form !== "pronoun");
  const isOne = spansWithin(reading.verbs, { start: from, end }).every(({ finite }) => !finite);
  const all = [...new Set(named.map((m) => m.entity))].filter((e) => reading.entities[e]?.kind === "person");
  return isOne ? all : all.slice(0, 1);
}

const headOf = ({ tokens, phrases }: EventInput, index: number | undefined) => tokens[phrases[index ?? -1]?.head ?? -1];

function isDelegation(reading: EventInput, index: number | undefined): boolean {
  const phrase = reading.phrases[index ?? -1];
  const head = phrase && reading.tokens[phrase.head];
  return head !== undefined && meetingWords().delegations.has(head.lemma.toLowerCase());
}

function people(reading: EventInput, index: number | undefined): number[] {
  const phrase = reading.phrases[index ?? -1];
  if (!phrase) return [];
  const isPerson = (e: number) => reading.entities[e]?.kind === "person";
  const named = entitiesOfPhrase(reading, index).filter(isPerson);
  if (named.length > 0) return named;
  // "Ana Reyes, the deputy minister who heads the delegation": the clause hangs on what stands beside the name.
  const beside = reading.phrases.findIndex((p) => p.apposition === index);
  const apposed = beside < 0 ? [] : entitiesOfPhrase(reading, beside).filter(isPerson);
  if (apposed.length > 0) return apposed;
  // "Its members included the minister, A, and the envoy, B": names may hang on the phrase.
  const rest = spansWithin(reading.phrases, phrase.full);
  return rest.flatMap((p) => entitiesIn(reading, p)).filter(isPerson);
}
