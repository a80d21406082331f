import { type IssueStatus, issueWords, stanceWords, statusPhrases } from "../../knowledge/negotiation.js";
import {
  type Attribution,
  type Clause,
  firstFrom,
  type IssueMention,
  type Sentence,
  type Span,
  type Stance,
  within,
} from "../../model/index.js";
import { bySentence } from "../by-sentence.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { MeetingInput } from "../events/meetings.js";
import type { ProposalLayers } from "../proposals/proposals.js";

type IssueInput = MeetingInput & ProposalLayers;

/** Finds the matters under negotiation, how they stand, and who wants what. */
export function findIssues(reading: IssueInput): { issues: IssueMention[]; stances: Stance[] } {
  const issues: IssueMention[] = [];
  const stances: Stance[] = [];
  reading.sentences.forEach((sentence, index) => {
    const named = issueWords().phrases.all(reading.tokens, sentence.first, sentence.last);
    if (named.length === 0) return;
    const status = statusOf(reading, sentence) ?? announcedStatus(reading, sentence);
    for (const match of named) {
      const [first, last] = [reading.tokens[match.first], reading.tokens[match.last - 1]];
      if (!first || !last) continue;
      const span = { start: first.start, end: last.end };
      for (const { code } of match.value) {
        issues.push({ ...span, code, ...(status ? { status } : {}), by: "issues:phrase" });
        stances.push(...stancesOn(reading, index, span, code));
      }
    }
  });
  return { issues, stances: once(stances) };
}

/** What the sentence itself says of how its matters stand. A denial is not the thing: "have not agreed on pay". */
function statusOf(reading: IssueInput, sentence: Sentence): IssueStatus | undefined {
  const found = statusPhrases().all(reading.tokens, sentence.first, sentence.last);
  const plain = found.find((m) => !isNegated(reading, m.first, sentence.first));
  if (plain) return plain.value;
  return found.some((m) => m.value === "agreed") ? "open" : undefined;
}

function isNegated(reading: IssueInput, at: number, from: number): boolean {
  for (let i = Math.max(from, at - 4); i < at; i++)
    if (["not", "n't", "no", "never", "without", "nothing", "yet"].includes(reading.tokens[i]?.norm ?? "")) return true;
  return false;
}

/** An item of a list stands as the sentence before the list says: "Key unresolved points include:". */
function announcedStatus(reading: IssueInput, sentence: Sentence): IssueStatus | undefined {
  let block = sentence.block;
  if (reading.intake.blocks[block]?.kind !== "item") return undefined;
  while (block > 0 && reading.intake.blocks[block]?.kind === "item") block--;
  const lead = lastSentenceOf(reading, block);
  return lead && statusOf(reading, lead);
}

const lastSentenceOf = (reading: IssueInput, block: number): Sentence | undefined =>
  reading.sentences.filter((s) => s.block === block).at(-1);

/** Who wants what in the matter: a party that speaks of it, or the subject of a verb of wanting in whose clause it stands. */
function stancesOn(reading: IssueInput, sentence: number, issue: Span, code: string): Stance[] {
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const whole = reading.sentences[sentence];
  const told = clauses.flatMap((clause) => {
    const verb = reading.verbs[clause.verb];
    if (!verb || !whole || !stanceWords().verbs.has(verb.lemma) || !isWanted(reading, clause, issue)) return [];
    if (isConditional(reading, clause)) return [];
    return entitiesOfPhrase(reading, verb.passive ? clause.agent : clause.subject).map((who) => ({
      start: whole.start,
      end: whole.end,
      code,
      who,
      by: `stances:verb:${verb.lemma}`,
    }));
  });
  const said = bySentence(reading.attributions, sentence).flatMap((i) => {
    const a = reading.attributions[i];
    const content = a?.content.find((c) => within(issue, c));
    if (!a || a.speaker === undefined || !whole || !content || !isStance(reading, a, content)) return [];
    return [{ start: whole.start, end: whole.end, code, who: a.speaker, by: `stances:said:${a.act}` }];
  });
  const owned = reading.phrases.length === 0 ? [] : ownedStances(reading, sentence, issue, code);
  return [...told, ...said, ...owned];
}

/** Not all that is said of a matter is a stance: the cue must want or refuse, or the words must. */
function isStance(reading: IssueInput, said: Attribution, content: Span): boolean {
  const { acts, words } = stanceWords();
  if (acts.has(said.act)) return true;
  const [first, last] = [firstFrom(reading.tokens, content.start), firstFrom(reading.tokens, content.end)];
  return words.all(reading.tokens, first, last).length > 0;
}

/** Tells whether the issue stands in what is wanted: the complement, the object, or after "for", "on", "to", "against". */
function isWanted(reading: IssueInput, clause: Clause, issue: Span): boolean {
  const verb = reading.verbs[clause.verb];
  const objects = [
    clause.object,
    ...clause.obliques
      .filter((o) => ["for", "on", "to", "against", "over"].includes(o.preposition))
      .map((o) => o.phrase),
  ];
  const spans = [
    clause.complement,
    ...objects
      .map((i) => reading.phrases[i ?? -1])
      .map((p) => p && { start: p.start, end: Math.max(p.end, p.full.end) }),
  ];
  // What a dash sets off is the report's own remark.
  const between = verb ? reading.intake.report.text.slice(verb.end, issue.start) : "";
  return !/[—–]/.test(between) && spans.some((span) => span !== undefined && within(issue, span));
}

/** "Norway's demand for a larger share", "the union's opposition to automation". */
function ownedStances(reading: IssueInput, sentence: number, issue: Span, code: string): Stance[] {
  const whole = reading.sentences[sentence];
  if (!whole) return [];
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const phrases = new Set(clauses.flatMap((c) => [c.subject, c.object, ...c.obliques.map((o) => o.phrase)]));
  return [...phrases].flatMap((index) => {
    const phrase = reading.phrases[index ?? -1];
    const head = phrase && reading.tokens[phrase.head];
    if (!phrase || !head || !stanceWords().nouns.has(head.lemma.toLowerCase())) return [];
    if (!within(issue, { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) })) return [];
    return entitiesOfPhrase(reading, phrase.possessor).map((who) => ({
      start: whole.start,
      end: whole.end,
      code,
      who,
      by: `stances:noun:${head.lemma}`,
    }));
  });
}

/** "If the union accepts ..." says nothing of what the union wants. */
function isConditional(reading: IssueInput, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const before = verb ? reading.tokens.slice(Math.max(0, verb.first - 6), verb.first) : [];
  return before.some((t) => t.norm === "if" || t.norm === "unless" || t.norm === "whether");
}

function once(stances: readonly Stance[]): Stance[] {
  const seen = new Set<string>();
  return stances.filter((s) => {
    const key = `${s.code} ${s.who} ${s.start}`;
    return !seen.has(key) && seen.add(key);
  });
}
