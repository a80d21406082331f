import { sourcing } from "../knowledge/sourcing.js";
import { bySentence } from "../model/by-sentence.js";
import { type Attribution, firstFrom, type LinkedEntity, type Links, type Reading, within } from "../model/index.js";

/**
 * Gives who tells what somebody is told to have said: "somebody near the firm told us that it had accepted the cut", "Holm said that the
 * guild had told her it could live with less". That is the word of who tells it, and none of his of whom it is told, unless both
 * are of one side.
 */
export function tellerOf(links: Links, reading: number, said: Attribution): Attribution | undefined {
  const base = links.readings[reading];
  const told = base?.attributions[said.parent ?? -1];
  const speaker = links.entityOf[reading]?.[said.speaker ?? -1];
  if (!base || !told || speaker === undefined || speaker < 0) return undefined;
  if (told.speaker === undefined) return isOfUnnamed(told) && said.quotations.length === 0 ? told : undefined;
  const teller = links.entityOf[reading]?.[told.speaker] ?? -1;
  return isOfAnother(links, teller, speaker) && !isAside(base, said) ? told : undefined;
}

const isOfUnnamed = ({ unnamed, kind }: Attribution): boolean => unnamed !== undefined && kind === "indirect";

/** "He is no kin of Ida Holm, who has asked for calm": what a clause set off by a comma tells of somebody is the report's. */
function isAside({ clauses, tokens }: Reading, { cue, sentence }: Attribution): boolean {
  return bySentence(clauses, sentence).some((i) => {
    const clause = clauses[i];
    const opens = firstFrom(tokens, clause?.start ?? 0);
    return clause?.kind === "relative" && within(cue, clause) && tokens[opens - 1]?.norm === ",";
  });
}

/** Tells whether one who tells what another says is of another side; a newspaper that tells it brings only the news. */
export function isOfAnother(links: Links, teller: number, speaker: number): boolean {
  const [one, other] = [links.entities[teller], links.entities[speaker]];
  if (!one || !other || isOutlet(links, one)) return false;
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

const isOutlet = ({ origins }: Links, { key, name }: LinkedEntity): boolean =>
  key.startsWith("outlet:") ||
  origins.some((origin) => (origin.kind === "outlet" || origin.kind === "agency") && origin.name === name);
