import { bySentence } from "../../model/by-sentence.js";
import type { EventInput } from "../events/event-input.js";
import type { Want } from "./want.js";

/** Tells whether the sentence before is what another says in quotation marks: nobody goes on from that with "it". */
export function isBehindAnother(reading: EventInput, told: readonly number[], { who }: Want): boolean {
  return bySentence(reading.attributions, (told[0] ?? 0) - 1).some((i) => {
    const said = reading.attributions[i];
    return said !== undefined && said.quotations.length > 0 && said.speaker !== undefined && said.speaker !== who;
  });
}
