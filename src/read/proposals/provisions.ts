import { issueWords, proposalWords } from "../../knowledge/negotiation.js";
import type { Clause, ProposalMention, Provision, Sentence, Span } from "../../model/index.js";
import { firstFrom, overlaps, spansWithin } from "../../model/index.js";
import { bySentence } from "../by-sentence.js";
import type { EventInput } from "../events/events.js";
import type { ProposalSighting } from "./mentions.js";
import { splitList } from "./split-list.js";

export type KnownProposal = ProposalSighting & { readonly mention: ProposalMention };

/** Finds what is in the proposals: in prose ("would require ...", "included terms such as ...") and in lists. */
export function findProvisions(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  const found = known.flatMap((proposal) => [
    ...inProse(reading, proposal, proposal.sentence),
    ...inAnnounced(reading, proposal),
    ...inNextSentences(reading, proposal),
    ...inList(reading, proposal),
  ]);
  const kept: Provision[] = [];
  // What stands in a list ("terms such as ...") is told apart better than what a verb in the middle of it would give.
  for (const p of found.sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start || b.end - a.end))
    if (p.end - p.start >= 12 && !kept.some((other) => overlaps(p, other))) kept.push(p);
  return kept.sort((a, b) => a.start - b.start);
}

const rankOf = (p: Provision): number => (p.by.endsWith("announced") || p.by.endsWith("list") ? 0 : 1);

function inProse(reading: EventInput, proposal: KnownProposal, sentence: number): Provision[] {
  const words = proposalWords();
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  return clauses.flatMap((clause) => {
    const verb = reading.verbs[clause.verb];
    if (!verb || verb.negated || clause.kind === "infinitive" || !words.contents.has(verb.lemma)) return [];
    if (isIncludedIn(reading, clause, proposal))
      return provision(reading, proposal, subjectSpan(reading, clause), "included");
    if (verb.passive || !isAbout(reading, clause, proposal)) return [];
    const announced = announcedAfter(reading, clause.sentence, verb.end);
    const spans = announced ? splitList(reading, announced) : contentSpans(reading, clause);
    return spans.flatMap((span) => provision(reading, proposal, span, announced ? "announced" : verb.lemma));
  });
}

/** The proposal itself, or in the sentence after it "it". */
function isAbout(reading: EventInput, clause: Clause, proposal: KnownProposal): boolean {
  if (clause.sentence === proposal.sentence) return clause.subject === proposal.index;
  const subject = reading.phrases[clause.subject ?? -1];
  return subject !== undefined && ["it", "this"].includes(reading.tokens[subject.head]?.norm ?? "");
}

/**
 * "The draft leaked. It calls for a truce. Prisoners would go home.": the sentence after the one that makes the proposal its
 * subject may go on with "it", and what stands in "would" behind that is in it too, up to the end of the paragraph.
 */
function inNextSentences(reading: EventInput, proposal: KnownProposal): Provision[] {
  const sentence = reading.sentences[proposal.sentence];
  const clauses = bySentence(reading.clauses, proposal.sentence).flatMap((i) => reading.clauses[i] ?? []);
  if (!sentence || !clauses.some((c) => c.subject === proposal.index)) return [];
  const found =
    inProse(reading, proposal, proposal.sentence).length > 0 ? [] : sameBlock(reading, sentence, proposal.sentence + 1);
  const first = found.length > 0 ? inProse(reading, proposal, proposal.sentence + 1) : [];
  const from = first.length > 0 ? proposal.sentence + 2 : proposal.sentence + 1;
  const told = first.length > 0 || inProse(reading, proposal, proposal.sentence).length > 0;
  const rest: Provision[] = [];
  for (let i = from; told && sameBlock(reading, sentence, i).length > 0 && isWould(reading, i); i++)
    rest.push(...provision(reading, proposal, withoutStop(reading, i), "would"));
  return [...first, ...rest];
}

const sameBlock = (reading: EventInput, sentence: Sentence, index: number): Sentence[] => {
  const other = reading.sentences[index];
  return other && other.block === sentence.block ? [other] : [];
};

/** A sentence whose main clause is in "would", and which nobody is said to say. */
function isWould(reading: EventInput, sentence: number): boolean {
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const main = clauses.find((c) => c.kind === "main");
  return (
    main !== undefined &&
    reading.verbs[main.verb]?.modal === "would" &&
    bySentence(reading.attributions, sentence).length === 0
  );
}

/** Items end with a semicolon or a stop that is the list's, not the provision's. */
function withoutMark(reading: EventInput, item: Span): Span {
  const text = reading.intake.report.text.slice(item.start, item.end);
  return { start: item.start, end: item.start + text.replace(/[;.,]?(?:\s+and)?\s*$/, "").length };
}

const withoutStop = (reading: EventInput, index: number): Span => ({
  start: reading.sentences[index]?.start ?? 0,
  end: endOfSentence(reading, index),
});

/** "A fund is included in the draft": the proposal stands after "in". */
function isIncludedIn(reading: EventInput, clause: Clause, proposal: KnownProposal): boolean {
  const verb = reading.verbs[clause.verb];
  return (
    verb?.lemma === "include" && clause.obliques.some((o) => o.preposition === "in" && o.phrase === proposal.index)
  );
}

function subjectSpan(reading: EventInput, clause: Clause): Span | undefined {
  const subject = reading.phrases[clause.subject ?? -1];
  const verb = reading.verbs[clause.verb];
  const head = subject && reading.tokens[subject.head]?.lemma.toLowerCase();
  if (!proposalWords().provisions.has(head ?? "")) return subject?.full;
  // "A key measure included in the draft is the creation of a fund": the measure is what follows.
  const is = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => reading.verbs[c.verb]?.lemma === "be" && verb && (reading.verbs[c.verb]?.start ?? 0) > verb.end);
  const copula = is && reading.verbs[is.verb];
  if (!copula) return undefined;
  const comma = spansWithin(reading.tokens, { start: copula.end, end: endOfSentence(reading, clause.sentence) }).find(
    (t) => t.norm === ",",
  );
  return { start: copula.end + 1, end: comma?.start ?? endOfSentence(reading, clause.sentence) };
}

/** "The plan ... provisions that some called concessions, including limits on A": announced, whatever stands between. */
function inAnnounced(reading: EventInput, proposal: KnownProposal): Provision[] {
  const span = reading.sentences[proposal.sentence];
  if (!span) return [];
  const word = spansWithin(reading.tokens, { start: proposal.phrase.end, end: span.end }).find(
    (t) => proposalWords().provisions.has(t.lemma.toLowerCase()) && t.xpos === "NNS",
  );
  const announced = word && announcedAfter(reading, proposal.sentence, word.end);
  return announced
    ? splitList(reading, announced).flatMap((part) => provision(reading, proposal, part, "announced"))
    : [];
}

/** What follows "such as" or "including" in the clause. */
function announcedAfter(reading: EventInput, index: number, from: number): Span | undefined {
  const sentence = reading.sentences[index];
  if (!sentence) return undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    if ((reading.tokens[i]?.start ?? 0) < from) continue;
    const match = proposalWords().announce.at(reading.tokens, i, sentence.last);
    const next = match && reading.tokens[match.last];
    if (next) return { start: next.start, end: endOfSentence(reading, index) };
  }
  return undefined;
}

/** Several things that it gives or asks are several provisions: "a truce, the release of prisoners and monitors". */
function contentSpans(reading: EventInput, clause: Clause): (Span | undefined)[] {
  const whole = contentSpan(reading, clause);
  const object = reading.phrases[clause.object ?? clause.obliques[0]?.phrase ?? -1];
  if (!whole || !object || clause.complement || object.start < whole.start) return [whole];
  // "Includes the following measures:" announces, and says nothing of its own.
  if (proposalWords().provisions.has(reading.tokens[object.head]?.lemma.toLowerCase() ?? "")) return [];
  const end = cutRemark(reading, object.start, whole.end);
  const parts = splitList(reading, { start: object.start, end });
  if (parts.length > 1) return parts;
  const verb = reading.verbs[clause.verb];
  const holds = verb !== undefined && verb.modal === undefined && proposalWords().holding.has(verb.lemma);
  return [{ start: holds ? object.start : whole.start, end }];
}

/** "..., according to a copy seen by X": the source is no part of what the plan holds. */
function cutRemark(reading: EventInput, from: number, to: number): number {
  for (let i = firstFrom(reading.tokens, from); (reading.tokens[i]?.start ?? to) < to; i++) {
    const [comma, word] = [reading.tokens[i], reading.tokens[i + 1]];
    if (comma?.norm === "," && ["according", "said", "sources", "officials"].includes(word?.norm ?? ""))
      return comma.start;
  }
  return to;
}

/** What the proposal would do: from the verb's complement to the clause's end. */
function contentSpan(reading: EventInput, clause: Clause): Span | undefined {
  const verb = reading.verbs[clause.verb];
  const object = reading.phrases[clause.object ?? -1];
  if (!verb) return undefined;
  const start = reading.tokens[verb.first]?.start ?? verb.start;
  const end = Math.max(
    clause.complement?.end ?? 0,
    object?.full.end ?? 0,
    Math.min(clause.end, endOfSentence(reading, clause.sentence)),
  );
  return end > verb.end + 3 ? { start, end } : undefined;
}

function endOfSentence(reading: EventInput, index: number): number {
  const sentence = reading.sentences[index];
  if (!sentence) return 0;
  const last = reading.tokens[sentence.last - 1];
  return last && /^[.!?]$/.test(last.text) ? last.start : sentence.end;
}

/** "The version of Tuesday has nine:", "the draft reads:". */
const RUNS_TO = new Set(["have", "run", "read", "say", "list", "be", "follow"]);

/** Items of a list that the sentence with the proposal announces with a colon. */
function inList(reading: EventInput, proposal: KnownProposal): Provision[] {
  const words = proposalWords();
  const sentence = reading.sentences[proposal.sentence];
  const block = sentence && reading.intake.blocks[sentence.block];
  if (!sentence || !block || !reading.intake.report.text.slice(block.start, block.end).trimEnd().endsWith(":"))
    return [];
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  const last = reading.sentences[proposal.sentence + 1];
  if (last && last.block === sentence.block) return [];
  const announces = tokens.some(
    (t) => words.contents.has(t.lemma.toLowerCase()) || words.provisions.has(t.lemma.toLowerCase()),
  );
  if (!announces && !RUNS_TO.has(tokens.findLast((t) => t.upos === "VERB" || t.upos === "AUX")?.lemma ?? "")) return [];
  const found: Provision[] = [];
  for (let i = sentence.block + 1; reading.intake.blocks[i]?.kind === "item"; i++) {
    const item = reading.intake.blocks[i];
    if (item) found.push(...provision(reading, proposal, withoutMark(reading, item), "list"));
  }
  return found;
}

function provision(reading: EventInput, proposal: KnownProposal, span: Span | undefined, by: string): Provision[] {
  if (!span || span.end <= span.start) return [];
  // A bare number is no provision: "offers 3,000" leaves out of what.
  const says = spansWithin(reading.tokens, span).some((t) => t.upos === "NOUN" || t.upos === "PROPN");
  if (!says) return [];
  const issue = issueIn(reading, span);
  const version = proposal.points === undefined ? proposal.version : `${proposal.points}-point`;
  return [
    {
      ...span,
      proposal: proposal.mention.proposal,
      ...(version === undefined ? {} : { version }),
      ...(issue === undefined ? {} : { issue }),
      by: `provisions:${by}`,
    },
  ];
}

function issueIn(reading: EventInput, span: Span): string | undefined {
  const [first, last] = [firstFrom(reading.tokens, span.start), firstFrom(reading.tokens, span.end)];
  return issueWords().phrases.all(reading.tokens, first, last)[0]?.value[0]?.code;
}
