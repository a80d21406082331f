import { stanceWords } from "../../knowledge/issues.js";
import type { Sentence } from "../../model/index.js";
import { entitiesIn, isActor } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import type { Want } from "./want.js";

/** Characters of an item before the colon, at most: whose it is. */
const LONGEST_LEAD = 60;

/** Finds what a party wants in a list of who wants what: "Norway: a lower cap, and no closure." */
export function inList(reading: EventInput, index: number): Want[] {
  const sentence = reading.sentences[index];
  if (!sentence || reading.intake.blocks[sentence.block]?.kind !== "item" || !isOfWants(reading, sentence)) return [];
  const { start, end } = reading.intake.blocks[sentence.block] ?? sentence;
  const colon = reading.intake.report.text.slice(start, Math.min(end, start + LONGEST_LEAD)).indexOf(":");
  const [who, ...others] = colon < 0 ? [] : entitiesIn(reading, { start, end: start + colon }, isActor);
  if (who === undefined || others.length > 0) return [];
  return [
    { who, what: [{ start: Math.max(start + colon + 1, sentence.start), end: sentence.end }], by: "stances:list" },
  ];
}

/** What stands over the list says so: a heading, or the sentence that leads to it. */
function isOfWants(reading: EventInput, { block }: Sentence): boolean {
  let above = block - 1;
  while (above > 0 && reading.intake.blocks[above]?.kind === "item") above--;
  const lead = reading.sentences.findLast((s) => s.block === above);
  return lead !== undefined && stanceWords().headings.all(reading.tokens, lead.first, lead.last).length > 0;
}
