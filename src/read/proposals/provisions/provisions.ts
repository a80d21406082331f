import { proposalWords } from "../../../knowledge/negotiation.js";
import { overlaps, type Provision, spansWithin } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { behindColon } from "./behind-colon.js";
import { pastInsert } from "./far-verb.js";
import { inFragment } from "./fragment.js";
import { inClauses } from "./in-clauses.js";
import { inInfinitives } from "./infinitives.js";
import type { KnownProposal } from "./known.js";
import { inLabels } from "./labelled.js";
import { inLists } from "./lists.js";
import { announcedAfter, hasQuantity, PAYABLE, provision } from "./make.js";
import { inNextSentences, isFirst } from "./next-sentences.js";
import { inAmountsOnTable } from "./on-table.js";
import { inProse } from "./prose.js";
import { splitList } from "./split-list.js";
import { underIt, underWhich } from "./under.js";
import { inWithList } from "./with-list.js";
import { worthOf } from "./worth.js";

/** Characters below which a stretch says too little to be a provision. */
const SHORTEST = 12;

/** Finds what is in the proposals: in prose ("would require ...", "included terms such as ...") and in lists. */
export function findProvisions(
  reading: EventInput,
  known: readonly KnownProposal[],
  more: readonly Provision[],
): Provision[] {
  const found = [
    ...known.flatMap((proposal) => [
      ...inItsSentence(reading, proposal),
      ...inAnnounced(reading, proposal),
      ...(isAside(known, proposal) ? [] : inNextSentences(reading, proposal, known)),
      ...inFragment(reading, proposal),
      ...inLabels(reading, proposal),
      ...inWithList(reading, proposal),
      ...underIt(reading, proposal),
      ...underWhich(reading, proposal),
      ...worthOf(reading, proposal),
      ...behindColon(reading, proposal),
      ...inInfinitives(reading, proposal),
    ]),
    ...inLists(reading, known),
    ...inClauses(reading, known),
    ...inAmountsOnTable(reading, known),
    ...more,
  ];
  const kept: Provision[] = [];
  // What stands in a list ("terms such as ...") is told apart better than what a verb in the middle of it would give, and the
  // part of a sentence better than the whole of it.
  for (const p of found.sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start || b.end - a.end))
    if (
      (p.end - p.start >= SHORTEST || p.by.endsWith("worth") || isCounted(reading, p)) &&
      !kept.some((other) => overlaps(p, other))
    )
      kept.push(p);
  return kept.sort((a, b) => a.start - b.start);
}

/** "The proposal answers an earlier one by the envoys": the sentence is of another. */
const isAside = (known: readonly KnownProposal[], { sentence, version, mention, phrase }: KnownProposal): boolean =>
  known.some(
    (p) =>
      p.sentence === sentence &&
      p.version !== "initial" &&
      p.mention.proposal !== mention.proposal &&
      // "Rejected the offer and tabled a counteroffer. It would ...": what is told anew behind it is gone on with.
      (version === "initial" || (p.phrase.start > phrase.start && !p.definite && isFirst(known, p))),
  );

/** "Seven sites", "$28" say enough, short as they are. */
const isCounted = (reading: EventInput, p: Provision): boolean => {
  const [first, second] = spansWithin(reading.tokens, p);
  const text = reading.intake.report.text.slice(p.start, p.end);
  if (hasQuantity(reading, p, PAYABLE) && !/^[\d.,]+$/.test(text)) return true;
  return first?.upos === "NUM" && COUNTED.has(second?.upos ?? "");
};

const COUNTED: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

const RANKS: Readonly<Record<string, number>> = { announced: 0, list: 0, insert: 0, colon: 0, infinitive: 0, whole: 2 };
const rankOf = (p: Provision): number => RANKS[p.by.slice(p.by.indexOf(":") + 1)] ?? 1;

/** Where its clauses tell it, they tell it better than the order of the words. */
function inItsSentence(reading: EventInput, proposal: KnownProposal): Provision[] {
  const told = inProse(reading, proposal, proposal.sentence);
  const far = pastInsert(reading, proposal);
  const [first] = far;
  return first && told.some((p) => p.start >= first.start && p.start < first.end) ? told : [...far, ...told];
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
