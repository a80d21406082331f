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
    for (const match of named) {
      const [first, last] = [reading.tokens[match.first], reading.tokens[match.last - 1]];
      if (!first || !last) continue;
      const span = { start: first.start, end: last.end };
      const status = statusOf(reading, sentence, match) ?? announcedStatus(reading, sentence);
      for (const { code } of match.value) {
        issues.push({ ...span, code, ...(status ? { status } : {}), by: "issues:phrase" });
        stances.push(...stancesOn(reading, index, span, code));
      }
    }
  });
  return { issues, stances: once(stances) };
}

/** Tokens between a matter and the words for how it stands: farther apart they are of two things. */
const REACH = 14;

/**
 * What a sentence says of how its matters stand, near the one that is asked for. A denial is not the thing: "have not agreed
 * on pay".
 */
function statusOf(
  reading: IssueInput,
  sentence: Sentence,
  at?: { readonly first: number; readonly last: number },
): IssueStatus | undefined {
  const all = statusPhrases().all(reading.tokens, sentence.first, sentence.last);
  const isNear = (m: { readonly first: number; readonly last: number }) =>
    at === undefined || (m.first - at.last <= REACH && at.first - m.last <= REACH && !isParted(reading, m, at));
  const found = all.filter(isNear);
  const plain = found.find((m) => !isNegated(reading, m.first, sentence.first));
  if (plain) return plain.value;
  return found.some((m) => m.value === "agreed") ? "open" : undefined;
}

/** "The Front wants more; Bamako has agreed": a semicolon or a stop between them parts them. */
function isParted(
  reading: IssueInput,
  a: { readonly first: number; readonly last: number },
  b: { readonly first: number; readonly last: number },
): boolean {
  const [from, to] = a.first < b.first ? [a.last, b.first] : [b.last, a.first];
  return reading.tokens
    .slice(from, to)
    .some((t) => t.norm === ";" || t.norm === "but" || t.norm === "while" || t.norm === "although");
}

function isNegated(reading: IssueInput, at: number, from: number): boolean {
  for (let i = Math.max(from, at - 4); i < at; i++)
    if (["not", "n't", "no", "never", "without", "nothing", "yet"].includes(reading.tokens[i]?.norm ?? "")) return true;
  return false;
}

/** What follows a heading or stands in a list is as the heading or the sentence before the list says: "Not agreed", "open points:". */
function announcedStatus(reading: IssueInput, sentence: Sentence): IssueStatus | undefined {
  const { blocks } = reading.intake;
  let block = sentence.block;
  if (blocks[block]?.kind === "item") {
    while (block > 0 && blocks[block]?.kind === "item") block--;
    const lead = lastSentenceOf(reading, block);
    const announced = lead && (statusOf(reading, lead) ?? headingStatus(reading, lead));
    if (announced) return announced;
  }
  // A heading speaks of the list or the paragraph right under it, not of all that follows.
  const above = block === sentence.block ? block - 1 : block;
  const heading = blocks[above]?.kind === "heading" ? lastSentenceOf(reading, above) : undefined;
  return heading && headingStatus(reading, heading);
}

/** Headings are short: "Agreed, more or less", "Still open". */
function headingStatus(reading: IssueInput, heading: Sentence): IssueStatus | undefined {
  if (heading.last - heading.first > LONGEST_HEADING) return undefined;
  const said = statusOf(reading, heading);
  if (said) return said;
  const words = reading.tokens.slice(heading.first, heading.last).map((t) => t.norm);
  if (words.includes("agreed") || words.includes("settled"))
    return words.includes("not") || words.includes("yet") ? "open" : "agreed";
  return words.includes("open") ? "open" : undefined;
}

/** Tokens of a heading that is one about how things stand. */
const LONGEST_HEADING = 8;

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
