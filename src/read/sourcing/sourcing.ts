import { outletOf } from "../../knowledge/world.js";
import type { Correction, Credit, Span } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import { findCorrections } from "./corrections.js";
import { findCredits } from "./credits.js";
import { findUnnamed } from "./unnamed.js";

/** Finds whom the report has things from, and what it takes back. In the order of the text. */
export function findSourcing(reading: MeetingInput): { credits: Credit[]; corrections: Correction[] } {
  const corrections = findCorrections(reading);
  const notices = (span: Span) => corrections.some((notice) => span.start >= notice.start && span.end <= notice.end);
  const outlets = findCredits(reading, namesOfOthers(reading)).filter((credit) => !notices(credit));
  const credits = [...outlets, ...channels(reading, outlets), ...findUnnamed(reading.attributions)];
  return { credits: credits.sort((a, b) => a.start - b.start || a.end - b.end), corrections };
}

/** States, places, known bodies, and people by their full names: a single word may be an outlet that is taken for one. */
const namesOfOthers = ({ mentions, entities }: MeetingInput): Span[] =>
  mentions.filter(({ entity, form }) => {
    const { kind, key, name } = entities[entity] ?? {};
    if (form === "pronoun" || form === "description") return false;
    return (
      (kind === "person" && name?.includes(" ")) || kind === "state" || kind === "place" || key?.startsWith("org:")
    );
  });

/** Agencies and outlets that an attribution names as its channel, where no cue of this layer has told them already. */
function channels(reading: MeetingInput, known: readonly Credit[]): Credit[] {
  return reading.attributions.flatMap((said) => {
    if (!said.via || (said.viaKind !== "agency" && said.viaKind !== "outlet")) return [];
    const name = outletOf(said.via)?.name ?? said.via;
    const inSentence = reading.sentences[said.sentence] ?? said;
    if (
      known.some((credit) => credit.name === name && credit.start >= inSentence.start && credit.end <= inSentence.end)
    ) {
      return [];
    }
    const at = reading.intake.report.text.indexOf(said.via, inSentence.start);
    if (at < 0 || at >= inSentence.end) return [];
    const scope = { start: said.start, end: said.end };
    return [
      {
        start: at,
        end: at + said.via.length,
        by: `sourcing:${said.by}`,
        name,
        kind: said.viaKind,
        how: "credits",
        scope,
      },
    ];
  });
}
