import { sourcing } from "../knowledge/sourcing.js";
import { bySentence } from "../model/by-sentence.js";
import { type Attribution, firstFrom, type LinkedEntity, type Reading, type Ref, within } from "../model/index.js";
import type { Record } from "./record.js";

/**
 * Tells what only another has somebody say: "somebody near the firm told us that it had accepted the cut", "Holm said that the guild had
 * told her it could live with less". That is the word of who tells it, and none of his of whom it is told, unless both are of one side.
 */
export function isByHearsay(record: Record, { reading, index }: Ref): boolean {
  const { attributions } = record.reading(reading);
  const said = attributions[index];
  const told = attributions[said?.parent ?? -1];
  const speaker = record.linked(reading, said?.speaker);
  if (!said || !told || speaker === undefined) return false;
  if (told.speaker === undefined) return isOfUnnamed(told) && said.quotations.length === 0;
  const teller = record.linked(reading, told.speaker);
  return teller !== undefined && isOfAnother(record, teller, speaker) && !isAside(record.reading(reading), said);
}

/** "He is no kin of Ida Holm, who has asked for calm": what a clause set off by a comma tells of somebody is the report's. */
function isAside({ clauses, tokens }: Reading, { cue, sentence }: Attribution): boolean {
  return bySentence(clauses, sentence).some((i) => {
    const clause = clauses[i];
    const opens = firstFrom(tokens, clause?.start ?? 0);
    return clause?.kind === "relative" && within(cue, clause) && tokens[opens - 1]?.norm === ",";
  });
}

const isOfUnnamed = ({ unnamed, kind }: Attribution): boolean => unnamed !== undefined && kind === "indirect";

/** Tells whether one who tells what another says is of another side; a newspaper that tells it brings only the news. */
export function isOfAnother(record: Record, teller: number, speaker: number): boolean {
  const [one, other] = [record.entity(teller), record.entity(speaker)];
  if (!one || !other || isOutlet(record, one)) return false;
  return !isForOthers(one) && (one.party ?? teller) !== (other.party ?? speaker);
}

/** "Spokeswoman", whosoever's: whoever has no side of his own told speaks for those of whom he tells. */
const isForOthers = ({ party, offices }: LinkedEntity): boolean =>
  party === undefined &&
  offices.some(({ title }) =>
    title
      .toLowerCase()
      .split(/\s+/)
      .some((word) => sourcing().speakingFor.has(word)),
  );

const isOutlet = ({ links }: Record, { key, name }: LinkedEntity): boolean =>
  key.startsWith("outlet:") ||
  links.origins.some((origin) => (origin.kind === "outlet" || origin.kind === "agency") && origin.name === name);
