import { matterWords, stanceWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, type NounPhrase, type Span, spansWithin } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import { cutOff } from "./cut-off.js";
import { isTold, standingIn } from "./standing.js";
import type { Want } from "./want.js";

/** Finds what is wanted by its noun: "Norway's demand for a larger share"; "opposition to the cut came from the islands". */
export function nominalWants(reading: EventInput, clauses: readonly Clause[]): Want[] {
  return clauses.flatMap((clause, i) => [...numbered(reading, clause, clauses[i - 1]), ...byNoun(reading, clause)]);
}

/** "The guild's latest number is 14%, and the yard's is 9%": so much they ask and offer. */
function numbered(reading: EventInput, clause: Clause, before: Clause | undefined): Want[] {
  const verb = reading.verbs[clause.verb];
  const [subject, amount] = [reading.phrases[clause.subject ?? -1], reading.phrases[clause.object ?? -1]];
  if (!verb || !subject || !amount || !STANDING.has(verb.lemma) || verb.negated) return [];
  const isCalled = (phrase: NounPhrase | undefined) =>
    stanceWords().numbers.has(reading.tokens[phrase?.head ?? -1]?.lemma.toLowerCase() ?? "");
  const isSame = reading.tokens[subject.last]?.xpos === "POS" && isCalled(reading.phrases[before?.subject ?? -1]);
  if (!(isSame || isCalled(subject)) || !spansWithin(reading.tokens, amount).some((t) => t.upos === "NUM")) return [];
  const who = isSame ? entitiesOfPhrase(reading, clause.subject) : entitiesOfPhrase(reading, subject.possessor);
  const what = [{ start: amount.start, end: cutOff(reading, { start: amount.start, end: clause.end }) }];
  const other = otherBehind(reading, amount);
  const by = "stances:noun:number";
  return [
    ...who.map((entity) => ({ who: entity, what, by })),
    ...(other ? other.who.map((entity) => ({ who: entity, what: [other.what], by })) : []),
  ];
}

/** "The guild's last word was 14, the yard's | 9": the number of a second owner, without its verb. */
function otherBehind(reading: EventInput, amount: NounPhrase): { what: Span; who: readonly number[] } | undefined {
  const { tokens, phrases } = reading;
  const mark = tokens[amount.last]?.norm === "," ? amount.last : -1;
  const from = mark + (tokens[mark + 1]?.norm === "and" ? 2 : 1);
  const at = tokens.slice(from, from + OWNER).findIndex(({ xpos }) => xpos === "POS");
  const number = tokens[from + at + 1];
  if (mark < 0 || at < 0 || number?.upos !== "NUM") return undefined;
  const owner = phrases.findIndex((p) => p.first === from && (p.last === from + at || p.last === from + at + 1));
  return { what: { start: number.start, end: number.end }, who: entitiesOfPhrase(reading, owner) };
}

/** Tokens of such an owner, at most. */
const OWNER = 5;

const STANDING = new Set(["be", "stand", "remain"]);

function byNoun(reading: EventInput, clause: Clause): Want[] {
  // "The fee is the guild's first demand" is told of the fee.
  return standingIn(reading, clause)
    ? []
    : [clause.subject, clause.object, ...clause.obliques.map((o) => o.phrase)].flatMap((index) => {
        const phrase = reading.phrases[index ?? -1];
        const head = phrase && reading.tokens[phrase.head];
        if (!phrase || !head || !stanceWords().nouns.has(head.lemma.toLowerCase())) return [];
        const from =
          index === clause.subject ? clause.obliques.find((o) => o.preposition === "from")?.phrase : undefined;
        const who = [...ownersOf(reading, clause, phrase), ...entitiesOfPhrase(reading, from)];
        const what = [stretchOf(reading, clause, phrase)];
        return who.map((entity) => ({ who: entity, what, by: `stances:noun:${head.lemma}` }));
      });
}

/** "Norway lowered its bid": where nothing else tells whose it is, it is that of whoever does it. */
function ownersOf(reading: EventInput, clause: Clause, phrase: NounPhrase): readonly number[] {
  const named = entitiesOfPhrase(reading, phrase.possessor);
  const isOwn = reading.tokens[phrase.first]?.norm === "its" || reading.tokens[phrase.first]?.norm === "their";
  const subject = reading.phrases[clause.subject ?? -1];
  if (named.length > 0 || !isOwn) return named;
  if (subject && subject !== phrase && subject.start < phrase.start) return entitiesOfPhrase(reading, clause.subject);
  return toldOf(reading, clause.sentence, phrase);
}

/** "The Home League met. Among its demands is a cap": the one side that the sentence before was of. */
function toldOf(reading: EventInput, sentence: number, phrase: NounPhrase): readonly number[] {
  const [here, before] = [reading.sentences[sentence], reading.sentences[sentence - 1]];
  if (!here || before?.block !== here.block || phrase.first - here.first > OPENS) return [];
  const [first] = bySentence(reading.clauses, sentence - 1).flatMap((i) => reading.clauses[i] ?? []);
  const done = entitiesOfPhrase(reading, first?.subject);
  const opening = reading.mentions[firstFrom(reading.mentions, before.start)];
  const isAtHead = opening && firstFrom(reading.tokens, opening.start) - before.first <= OPENS;
  const one = done.length > 0 || !isAtHead ? done : [opening.entity];
  return one.length === 1 && reading.entities[one[0] ?? -1]?.kind !== "person" ? one : [];
}

/** Tokens at the head of a sentence within which whose it is was told before. */
const OPENS = 3;

/** "The union's demands include a pension", "among its demands is a pension": the verb leads to what they are. */
function listedBehind(reading: EventInput, clause: Clause, phrase: NounPhrase): Span | undefined {
  const verb = reading.verbs[clause.verb];
  const isSubject = reading.phrases[clause.subject ?? -1] === phrase;
  const before = reading.tokens[phrase.first - 1]?.norm ?? "";
  const isAmong = AMONG.has(before) && verb !== undefined && phrase.end <= verb.start;
  if (!verb || verb.passive || verb.negated || !(isSubject || isAmong) || !matterWords().names.has(verb.lemma))
    return undefined;
  const end = Math.max(clause.end, clause.complement?.end ?? 0);
  const next = reading.tokens[verb.last];
  return next && next.start < end && !["ADJ", "ADV", "VERB", "ADP"].includes(next.upos)
    ? { start: next.start, end: cutOff(reading, { start: next.start, end }) }
    : undefined;
}

const AMONG = new Set(["among", "amongst", "of", "on", "in"]);

/** "Its demand that the depot stay": what follows the word is what is demanded. */
function behindNoun(reading: EventInput, phrase: NounPhrase, whole: Span): Span | undefined {
  const link = reading.tokens[phrase.head + 1];
  if (!link || !isTold(reading, phrase)) return undefined;
  const isClause = link.norm === "that" || (link.norm === "to" && reading.tokens[phrase.head + 2]?.upos === "VERB");
  const sentence = reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1];
  const end = isClause ? cutOff(reading, { start: link.end, end: sentence?.end ?? whole.end }) : whole.end;
  const next = reading.tokens[phrase.head + 2];
  return next && next.start < end ? { start: next.start, end } : undefined;
}

/** "Lowered its bid to 40 euros", "the union's claim is 9%": of what is bid the rest of the clause says how much. */
function stretchOf(reading: EventInput, clause: Clause, phrase: NounPhrase): Span {
  const whole = { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) };
  const told = behindNoun(reading, phrase, whole) ?? listedBehind(reading, clause, phrase);
  if (told) return told;
  const amount = reading.quantities[firstFrom(reading.quantities, whole.end)];
  const says = amount !== undefined && amount.end <= clause.end;
  return says ? { start: whole.start, end: cutOff(reading, { start: whole.start, end: clause.end }) } : whole;
}
