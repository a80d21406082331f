import { outletOf } from "../../knowledge/world.js";
import { type Correction, type Credit, firstFrom, overlaps, type Span } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { findCorrections } from "./corrections.js";
import { findCredits, isNameOf } from "./credits.js";
import { findDocuments } from "./documents.js";
import { findUnnamed } from "./unnamed.js";

/** Finds whom the report has things from, and what it takes back. In the order of the text. */
export function findSourcing(reading: MeetingInput): { credits: Credit[]; corrections: Correction[] } {
  const corrections = findCorrections(reading);
  const notices = (span: Span) => corrections.some((notice) => span.start >= notice.start && span.end <= notice.end);
  const outlets = findCredits(reading, namesOfOthers(reading))
    .filter((credit) => !notices(credit))
    .map((credit) => narrowed(reading, credit));
  const credits = [
    ...outlets,
    ...channels(reading, outlets),
    ...findUnnamed(
      reading.attributions,
      reading.intake.report.text,
      (speaker) => reading.entities[speaker]?.kind === "person",
    ),
    ...findDocuments(reading),
  ];
  return { credits: credits.sort((a, b) => a.start - b.start || a.end - b.end), corrections };
}

/**
 * "Holm called it fair, and an official told NordNews that it was final": what one says to an outlet is that one's alone, where the
 * sentence has somebody else's words besides.
 */
function narrowed({ attributions }: MeetingInput, credit: Credit): Credit {
  if (!TOLD.has(credit.by) || credit.scope === "report") return credit;
  const { start, end } = credit.scope;
  const here = attributions.filter((said) => start <= said.start && said.end <= end);
  const own = here.filter((said) => said.start <= credit.start && credit.end <= said.end);
  const [one, ...more] = own;
  const isApart = here.some((other) => !own.includes(other) && !own.some((said) => overlaps(said, other)));
  return one && more.length === 0 && isApart ? { ...credit, scope: { start: one.start, end: one.end } } : credit;
}

const TOLD = new Set(["sourcing:told", "sourcing:said-to"]);

/** States, places, known bodies, and people by their full names: a single word may be an outlet that is taken for one. */
const namesOfOthers = ({ mentions, entities }: MeetingInput): Span[] =>
  mentions.filter(({ entity, form }) => {
    const { kind, key, name } = entities[entity] ?? {};
    if (form === "pronoun" || form === "description") return false;
    return (
      (kind === "person" && name?.includes(" ")) || kind === "state" || kind === "place" || key?.startsWith("org:")
    );
  });

/** Characters of a sentence in which a channel is looked for. */
const LONGEST_SENTENCE = 5000;

/** Agencies and outlets that an attribution names as its channel, where no cue of this layer has told them already. */
function channels(reading: MeetingInput, known: readonly Credit[]): Credit[] {
  const sentenceOf = (start: number) => firstFrom(reading.sentences, start + 1) - 1;
  const told = new Set(known.map(({ name, start }) => `${name} ${sentenceOf(start)}`));
  return reading.attributions.flatMap((said): Credit[] => {
    const { via, viaKind, sentence } = said;
    if (!via || (viaKind !== "agency" && viaKind !== "outlet")) return [];
    const name = outletOf(via)?.name ?? via;
    const from = reading.sentences[sentence]?.start ?? said.start;
    const text = reading.intake.report.text.slice(
      from,
      Math.min(reading.sentences[sentence]?.end ?? said.end, from + LONGEST_SENTENCE),
    );
    const at = text.indexOf(via);
    if (told.has(`${name} ${sentence}`) || at < 0 || isNameOf(reading.intake.report.outlet, name)) return [];
    const start = from + at;
    const scope = { start: said.start, end: said.end };
    return [{ start, end: start + via.length, by: `sourcing:${said.by}`, name, kind: viaKind, how: "credits", scope }];
  });
}
