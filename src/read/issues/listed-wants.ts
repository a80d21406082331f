import { stanceWords } from "../../knowledge/issues.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Sentence, spansWithin } from "../../model/index.js";
import { entitiesIn, isActor } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";
import type { Want } from "./want.js";

/** Characters of an item before the colon, at most: whose it is. */
const LONGEST_LEAD = 60;

/** Finds what a party wants in a list of who wants what: "Norway: a lower cap, and no closure"; or in one of all that it demands. */
export function inList(reading: EventInput, index: number): Want[] {
  const sentence = reading.sentences[index];
  if (!sentence || reading.intake.blocks[sentence.block]?.kind !== "item") return [];
  const lead = leadTo(reading, sentence);
  if (!lead) return [];
  const isOfWants = stanceWords().headings.all(reading.tokens, lead.first, lead.last).length > 0;
  const { start, end } = reading.intake.blocks[sentence.block] ?? sentence;
  const colon = reading.intake.report.text.slice(start, Math.min(end, start + LONGEST_LEAD)).indexOf(":");
  const [who, ...others] = colon < 0 ? [] : entitiesIn(reading, { start, end: start + colon }, isActor);
  if (isOfWants && who !== undefined && others.length === 0) {
    const from = Math.max(start + colon + 1, sentence.start);
    return [{ who, what: [{ start: from, end: sentence.end }], by: "stances:list" }];
  }
  const owner = ownerOf(reading, lead, isOfWants);
  return owner === undefined
    ? []
    : [{ who: owner, what: [{ start: sentence.start, end: sentence.end }], by: "stances:list" }];
}

/** What stands over the list says what it is of: a heading, or the sentence that leads to it. */
function leadTo(reading: EventInput, { block }: Sentence): Sentence | undefined {
  let above = block - 1;
  while (above > 0 && reading.intake.blocks[above]?.kind === "item") above--;
  return reading.sentences.findLast((s) => s.block === above);
}

/** "The union's demands:", "the guild is asking for:": the one of whom the lead speaks. */
function ownerOf(reading: EventInput, lead: Sentence, isOfWants: boolean): number | undefined {
  const text = reading.intake.report.text.slice(lead.start, lead.end).trimEnd();
  const isHeading = reading.intake.blocks[lead.block]?.kind === "heading";
  if (!text.endsWith(":") && !isHeading) return undefined;
  if (!isOfWants && !tellsWish(reading, lead)) return undefined;
  const all = new Set(spansWithin(reading.mentions, lead).map(({ entity }) => entity));
  const sides = [...all].filter((entity) => reading.entities[entity]?.kind !== "place");
  return sides.length === 1 ? sides[0] : undefined;
}

/** "The guild is asking for:", not "the guild said:". */
function tellsWish(reading: EventInput, lead: Sentence): boolean {
  const { verbs, claiming } = stanceWords();
  return bySentence(reading.clauses, reading.sentences.indexOf(lead)).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    return verb !== undefined && !verb.negated && verbs.has(verb.lemma) && !claiming.has(verb.lemma);
  });
}
