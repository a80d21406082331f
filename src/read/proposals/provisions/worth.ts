import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type NounPhrase, type Provision, type Span, spansWithin } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { tailOf } from "../../events/scene.js";
import type { KnownProposal } from "./known.js";
import { AMOUNTS, cutRemark, endOfSentence, hasQuantity, provision } from "./make.js";
import { splitList } from "./split-list.js";

/** Finds what is offered in so many words: "an offer of 9% over two years", "a bid worth 3 billion", "raised its bid to 1,560". */
export function worthOf(reading: EventInput, proposal: KnownProposal): Provision[] {
  const next = reading.tokens[proposal.phrase.last];
  const after = reading.tokens[proposal.phrase.last + 1];
  const own: Span[] =
    next && after && (["of", "worth"].includes(next.norm) || (next.norm === "for" && AMOUNT.test(after.xpos)))
      ? [
          {
            start: next.norm === "worth" ? next.start : after.start,
            end: cutRemark(
              reading,
              next.end,
              Math.min(tailOf(reading, proposal.phrase), endOfSentence(reading, proposal.sentence)),
            ),
          },
        ]
      : [];
  const worth = (spans: readonly Span[], of: KnownProposal) =>
    spans
      .map((span) => withoutDay(reading, span))
      .map((span) => wholeWord(reading, withoutGiver(reading, span)))
      .filter((span) => hasQuantity(reading, span, AMOUNTS) || /^\P{L}?\d+p\b/u.test(textOf(reading, span)))
      .filter((span) => !isMeasuredBy(reading, span))
      .flatMap((span) => provision(reading, of, span, "worth"));
  // "Raised its bid from 30 to 40": two versions of one.
  const later = worth(raised(reading, proposal, "to"), { ...proposal, version: proposal.version ?? "revised" });
  const earlier = worth(raised(reading, proposal, "from"), { ...proposal, version: "initial" });
  return [
    ...worth([...own, ...amounting(reading, proposal)], proposal),
    ...later,
    ...(earlier.length > 0 ? earlier : bareBefore(reading, proposal, later[0])),
  ];
}

/** "Raised its bid from 30 to 36 ferries a day": what the number before counts stands behind the other. */
function bareBefore(reading: EventInput, proposal: KnownProposal, later: Provision | undefined): Provision[] {
  const [span] = later ? raised(reading, proposal, "from") : [];
  if (!later || !span || !spansWithin(reading.tokens, span).every(({ upos }) => upos === "NUM")) return [];
  return [{ ...later, ...span, version: "initial" }];
}

/** "7 million higher than the one before": how much it has moved, and not what it is. */
function isMeasuredBy({ tokens }: EventInput, { start, end }: Span): boolean {
  const own = tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end));
  const at = own.findIndex(({ xpos }) => xpos === "JJR" || xpos === "RBR");
  return at > 0 && own[at + 1]?.norm === "than";
}

/** "The last offer was 6% and 400 euros", "the first offer, 4% over two years, ...": what it comes to. */
function amounting(reading: EventInput, { index, phrase, sentence }: KnownProposal): Span[] {
  const apposed = reading.phrases[phrase.apposition ?? -1];
  const isAmount = /^(?:CD|\$)$/.test(reading.tokens[apposed?.first ?? -1]?.xpos ?? "");
  const own =
    apposed && isAmount ? [{ start: apposed.start, end: Math.max(apposed.end, tailOf(reading, apposed)) }] : [];
  const clause = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c.subject === index && reading.verbs[c.verb]?.lemma === "be" && !reading.verbs[c.verb]?.negated);
  const first = reading.tokens[reading.verbs[clause?.verb ?? -1]?.last ?? -1];
  if (!clause || !first || !(AMOUNTING.test(first.xpos) || first.norm === "worth")) return own;
  if (first.xpos === "DT" && !isAmountItself(reading, first)) return own;
  const end = cutRemark(reading, first.start, Math.min(clause.end, endOfSentence(reading, sentence)));
  return [...own, ...splitList(reading, { start: first.start, end })];
}

/** "A 40-day truce", "a total of 9%", but not "the product of sixteen sessions". */
function isAmountItself(reading: EventInput, { start }: Span): boolean {
  const phrase = reading.phrases[firstFrom(reading.phrases, start)];
  const head = reading.tokens[phrase?.head ?? -1]?.lemma.toLowerCase() ?? "";
  return phrase !== undefined && (proposalWords().measured.has(head) || hasQuantity(reading, phrase, AMOUNTS));
}

/** "A proposal for 6% a year". */
const AMOUNT = /^(?:CD|\$)$/;

/** What an amount begins with: a number, a sign of money, or a determiner before it. */
const AMOUNTING = /^(?:CD|\$|DT)$/;

/** "An offer of a 7% share": the noun is part of it, whatever the tagger took it for. */
function wholeWord(reading: EventInput, span: Span): Span {
  const at = firstFrom(reading.tokens, span.end);
  const [last, next] = [reading.tokens[at - 1], reading.tokens[at]];
  const isCut =
    last !== undefined && (last.norm === "%" || last.norm.endsWith("%")) && /^(?:NN|VB)/.test(next?.xpos ?? "");
  return isCut && next && next.start - span.end <= 1 ? { start: span.start, end: next.end } : span;
}

/** "An offer of 11% from the unions": whose it is. */
function withoutGiver({ tokens }: EventInput, { start, end }: Span): Span {
  const [first, last] = [firstFrom(tokens, start), firstFrom(tokens, end)];
  const at = tokens
    .slice(first, last)
    .findIndex((t, i, all) => i > 0 && t.norm === "from" && /^(?:DT|PRP\$)$/.test(all[i + 1]?.xpos ?? ""));
  const before = at < 0 ? undefined : tokens[first + at - 1];
  return before ? { start, end: before.end } : { start, end };
}

/** "Raised its bid to 40 euros a share on Monday": the day is that of the raising. */
function withoutDay(reading: EventInput, span: Span): Span {
  const time = spansWithin(reading.times, span).at(-1);
  const before = time && reading.tokens[firstFrom(reading.tokens, time.start) - 1];
  const ends = time !== undefined && time.end >= span.end - 1 && time.type === "DATE";
  if (!ends || !before || before.start <= span.start) return span;
  // "An offer of 18% last month".
  if (before.norm === "on") return { start: span.start, end: before.start - 1 };
  return before.upos === "ADP" ? span : { start: span.start, end: before.end };
}

/** "Raised its bid for the yard to 412p a share, up from 385p": the words from the amount to the next comma. */
function behindTo(reading: EventInput, phrase: NounPhrase | undefined, sentence: number): Span[] {
  const last = reading.sentences[sentence]?.last ?? 0;
  const from = phrase?.last ?? last;
  const to = reading.tokens.slice(from, Math.min(last, from + FAR)).findIndex((t) => t.norm === "to");
  const amount = reading.tokens[from + to + 1];
  if (to < 0 || !amount || !/^[^\p{L}]*\d/u.test(amount.text)) return [];
  const stop = reading.tokens.slice(from + to + 1, last).find((t) => /^(?:,|;|from|on|in|after)$/.test(t.norm));
  const end = Math.min(endOfSentence(reading, sentence), stop ? stop.start : Number.POSITIVE_INFINITY);
  return [{ start: amount.start, end: wordEnd(reading, end) }];
}

const textOf = ({ intake }: EventInput, { start, end }: Span): string => intake.report.text.slice(start, end);

/** The end of the last word before a place. */
const wordEnd = (reading: EventInput, end: number): number =>
  reading.tokens[firstFrom(reading.tokens, end) - 1]?.end ?? end;

/** Tokens between a bid and what it is raised to: "for the yard". */
const FAR = 7;

/** Tokens behind "from 30 euros a share" within which "to" brings the other amount. */
const NEXT = 5;

/** "An offer of 9%, and two officials said that it had been raised to 10%". */
function isIt({ phrases, tokens }: EventInput, changed: number | undefined, index: number): boolean {
  const [it, offer] = [phrases[changed ?? -1], phrases[index]];
  return it !== undefined && offer !== undefined && it.start > offer.end && tokens[it.head]?.norm === "it";
}

/** "Lifted its offer from 1,400 to 1,560 pence a share": what the verb of changing brings it to, or from. */
function raised(reading: EventInput, { index, sentence }: KnownProposal, link: "to" | "from"): Span[] {
  return bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || verb.negated || !proposalWords().revise.has(verb.lemma)) return [];
    // "Raised its bid to 40", "the package has shrunk to 3.2 billion".
    const changed = verb.passive || clause.object === undefined ? clause.subject : clause.object;
    if (changed !== index && !isIt(reading, changed, index)) return [];
    const target = clause.obliques.find((o) => o.preposition === link)?.phrase;
    const phrase = reading.phrases[target ?? -1];
    if (!phrase) return link === "to" ? behindTo(reading, reading.phrases[index], sentence) : [];
    // "From 30 to 40", "to 40 from 30": each is told apart.
    const other = link === "from" ? "to" : "from";
    const next = reading.tokens.slice(phrase.last, phrase.last + NEXT).find((t) => t.norm === other);
    const ends = [endOfSentence(reading, sentence), next ? next.start - 1 : Number.POSITIVE_INFINITY];
    const end = Math.min(Math.max(phrase.end, tailOf(reading, phrase)), ...ends);
    return [{ start: phrase.start, end }];
  });
}
