import { verbCue } from "../../knowledge/cues.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { ClauseState } from "./clause-state.js";
import type { Item } from "./items.js";

/** Reads "to" and a verb: the complement of the verb before, or a purpose. */
export function takeInfinitive(reader: ClauseState, item: Item, i: number): void {
  const previous = reader.previousWord(i);
  const at = reader.find((frame) => frame.verb !== undefined);
  const frame = reader.stack[at];
  if (!frame) {
    reader.push({ kind: "infinitive", verb: item.ref, first: item.first, by: "clause:infinitive" });
    return;
  }
  const lemma = reader.group(frame)?.lemma ?? "";
  const receiver =
    frame.object ??
    frame.obliques.find((oblique) => oblique.preposition === "on" || oblique.preposition === "to")?.phrase;
  const control = isVerbOf("objectControl", lemma) && frame.object !== undefined;
  const onTo = receiver !== undefined && frame.object === undefined && /^(call|appeal)$/.test(lemma);
  const awaited = frame.object === undefined && verbCue(lemma)?.frames.has("infinitive") === true;
  const adjacent = awaited || previous?.kind === "vg" || previous?.kind === "adv";
  const conjoined = previous?.kind === "cc" && frame.kind === "infinitive";
  if (conjoined) {
    const next = reader.coordinateHere(frame, item);
    next.verb = item.ref;
    return;
  }
  const rest = { kind: "infinitive" as const, verb: item.ref, by: "clause:infinitive" };
  const subject = control || onTo ? receiver : frame.subject;
  const known = { ...rest, ...(subject === undefined ? {} : { subject }) };
  if (!frame.complement && (adjacent || control || onTo)) reader.complementOf(frame, "infinitive", item.first, known);
  else reader.push({ ...known, first: item.first });
}
