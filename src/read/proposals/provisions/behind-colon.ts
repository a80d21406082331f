import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, firstFrom, type Provision, type Span, type Token } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, endOfSentence, provision } from "./make.js";
import { splitList } from "./split-list.js";

/** Finds what stands behind a colon: "tabled a plan: two quays, a levy and a fund", "one paper: crews pay half, the port lends it". */
export function behindColon(reading: EventInput, proposal: KnownProposal): Provision[] {
  const colon = colonIn(reading, proposal.sentence);
  if (!colon || colon.start < proposal.phrase.end || isSaid(reading, colon) || isLeftOut(reading, colon)) return [];
  return listed(reading, proposal.sentence, colon).flatMap((part) => provision(reading, proposal, part, "colon"));
}

/** Finds the same in a sentence behind that only leads to it: "What remains: a board and a fund." */
export function behindLead(reading: EventInput, proposal: KnownProposal, sentence: number): Provision[] {
  const first = reading.sentences[sentence]?.first ?? 0;
  const colon = colonIn(reading, sentence);
  if (!colon) return [];
  const lead = reading.tokens.slice(first, firstFrom(reading.tokens, colon.start));
  const { contents, provisions } = proposalWords();
  const opens = lead.some((t) => {
    const lemma = t.lemma.toLowerCase();
    return LEADS.has(t.norm) || provisions.has(lemma) || contents.has(lemma);
  });
  const names = lead.some((t) => t.xpos === "NNS" && provisions.has(t.lemma.toLowerCase()));
  if (lead.length > (names ? LONGEST_NAMED : LONGEST_LEAD) || !opens) return [];
  // "NEW FUND: The text is short": a heading that runs into its paragraph.
  if (lead.every((t) => t.text === t.text.toUpperCase())) return [];
  // What leads to the terms by its own words is told with the lists.
  const { contentRubrics, rubrics } = proposalWords();
  if ([contentRubrics, rubrics].some((known) => known.all(reading.tokens, first, first + lead.length).length > 0))
    return [];
  return listed(reading, sentence, colon).flatMap((part) => provision(reading, proposal, part, "colon"));
}

/** Tokens of a lead to a list, at most. */
const LONGEST_LEAD = 7;
/** The same where it names the terms: "Three of the terms are known: ...". */
const LONGEST_NAMED = 12;
const LEADS = new Set(["what", "its", "it", "instead", "new", "also"]);

/** Gives the parts of what stands behind a colon: clauses with subjects of their own, else the things that are listed. */
export function listed(reading: EventInput, sentence: number, colon: Token): Span[] {
  const start = reading.tokens[firstFrom(reading.tokens, colon.end)]?.start ?? colon.end;
  const span = { start, end: cutRemark(reading, start, endOfSentence(reading, sentence)) };
  if (span.end <= span.start) return [];
  const clauses = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => isTold(reading, c, span));
  return clauses.length === 0 ? splitList(reading, span) : atClauses(reading, span, clauses);
}

/** Gives the colon of a sentence that no speech and no time follows. */
export function colonIn(reading: EventInput, sentence: number): Token | undefined {
  const own = reading.sentences[sentence];
  if (!own || reading.intake.blocks[own.block]?.kind === "heading") return undefined;
  const at = reading.tokens.slice(own.first, own.last).findIndex((t) => t.norm === ":");
  const [colon, next] = at < 0 ? [] : [reading.tokens[own.first + at], reading.tokens[own.first + at + 1]];
  const isFree = next !== undefined && colon !== undefined && next.start > colon.end && next.sentence === sentence;
  return isFree && !/^["“‘']/.test(next.text) ? colon : undefined;
}

/** "The draft left out the crucial point: who pays": what stands there is not in it. */
const isLeftOut = (reading: EventInput, colon: Token): boolean =>
  bySentence(reading.clauses, colon.sentence).some((i) => {
    const verb = reading.verbs[reading.clauses[i]?.verb ?? -1];
    return verb !== undefined && verb.end <= colon.start && (verb.negated || proposalWords().lacking.has(verb.lemma));
  });

/** "Reyes put it so: the crews ...", with what she says behind it. */
const isSaid = (reading: EventInput, colon: Token): boolean =>
  bySentence(reading.attributions, colon.sentence).some((i) => {
    const said = reading.attributions[i];
    return said !== undefined && said.act !== "propose" && said.content.some((c) => c.start >= colon.start);
  });

/** A clause behind the colon with a finite verb and a subject of its own. */
function isTold(reading: EventInput, { subject, verb, kind }: Clause, span: Span): boolean {
  const doer = reading.phrases[subject ?? -1];
  const isOwn = doer !== undefined && doer.start >= span.start && doer.end <= span.end;
  return isOwn && kind === "main" && reading.verbs[verb]?.finite === true;
}

/** Cut before each subject that a comma, a semicolon or "and" stands before. */
function atClauses(reading: EventInput, span: Span, clauses: readonly Clause[]): Span[] {
  const starts = clauses
    .map((c) => reading.phrases[c.subject ?? -1]?.first ?? 0)
    .filter((first) => /^(?:,|;|and)$/.test(reading.tokens[first - 1]?.norm ?? ""))
    .sort((a, b) => a - b);
  const from = firstFrom(reading.tokens, span.start);
  const cuts = [from, ...new Set(starts.filter((first) => first > from))];
  return cuts.map((first, i) => {
    let last = cuts[i + 1] ?? firstFrom(reading.tokens, span.end);
    while (last > first && /^(?:,|;|and)$/.test(reading.tokens[last - 1]?.norm ?? "")) last--;
    return { start: reading.tokens[first]?.start ?? span.start, end: reading.tokens[last - 1]?.end ?? span.end };
  });
}
