import { proposalWords } from "../../../knowledge/negotiation.js";
import type { Provision, Sentence, Span } from "../../../model/index.js";
import type { EventInput } from "../../events/events.js";
import type { KnownProposal } from "./known.js";
import { provision } from "./make.js";

/** Finds the items of a list that the sentence with the proposal announces with a colon, or that a heading of its own does. */
export function inLists(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  const announced = known.flatMap((p) => {
    const sentence = reading.sentences[p.sentence];
    return sentence && announces(reading, p, sentence) ? itemsAfter(reading, p, sentence.block) : [];
  });
  return [...announced, ...underHeadings(reading, known)];
}

function announces(reading: EventInput, proposal: KnownProposal, sentence: Sentence): boolean {
  const words = proposalWords();
  const block = reading.intake.blocks[sentence.block];
  const next = reading.sentences[proposal.sentence + 1];
  if (!block || next?.block === sentence.block) return false;
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  if (block.kind === "heading") return true;
  if (!reading.intake.report.text.slice(block.start, block.end).trimEnd().endsWith(":")) return false;
  const named = tokens.some(
    (t) => words.contents.has(t.lemma.toLowerCase()) || words.provisions.has(t.lemma.toLowerCase()),
  );
  return named || words.runs.has(tokens.findLast((t) => t.upos === "VERB" || t.upos === "AUX")?.lemma ?? "");
}

/** "The main undertakings", "Key terms": a heading that names what stands in a proposal speaks of the one told last. */
function underHeadings(reading: EventInput, known: readonly KnownProposal[]): Provision[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (reading.intake.blocks[sentence.block]?.kind !== "heading") return [];
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    const names = tokens.some((t) => t.xpos === "NNS" && proposalWords().provisions.has(t.lemma.toLowerCase()));
    if (!names || known.some((p) => p.sentence === index)) return [];
    const spoken = known.findLast((p) => p.sentence < index) ?? known[0];
    return spoken ? itemsAfter(reading, spoken, sentence.block) : [];
  });
}

function itemsAfter(reading: EventInput, proposal: KnownProposal, block: number): Provision[] {
  const found: Provision[] = [];
  for (let i = block + 1; reading.intake.blocks[i]?.kind === "item"; i++) {
    const item = reading.intake.blocks[i];
    if (item) found.push(...provision(reading, proposal, withoutMark(reading, item), "list"));
  }
  return found;
}

/** Items end with a semicolon or a stop that is the list's, not the provision's. */
function withoutMark(reading: EventInput, item: Span): Span {
  const text = reading.intake.report.text.slice(item.start, item.end);
  return { start: item.start, end: item.start + text.replace(/[;.,]?(?:\s+and)?\s*$/, "").length };
}
