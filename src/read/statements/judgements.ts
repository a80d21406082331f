import { asIdioms } from "../../knowledge/as-idioms.js";
import { cueEntry } from "../../knowledge/cues.js";
import type { Clause, VerbGroup } from "../../model/index.js";
import type { At, Content } from "./content.js";
import { phraseOf, type Scene, tokenFrom } from "./scene.js";
import { OPENS, opensClause, zoneEnd } from "./zones.js";

/** "described the talks as tense", "called the talks tense". */
export function withPredicate(at: At): Content | undefined {
  const { scene, cue, clause, group } = at;
  const object = phraseOf(scene, group.passive ? clause.subject : clause.object);
  if (!object || (!group.passive && object.start < group.end)) return frontedAs(at);
  // "a group calling itself X": its name, no judgement.
  if (/^(?:it|them)sel(?:f|ves)$/.test(scene.tokens[object.head]?.norm ?? "") && clause.kind === "participial") return;
  const from = group.passive ? group.last : object.last;
  const as = cue.frames.get("np-as");
  const asPlace = as && asAfter(scene, clause.sentence, from);
  if (as && asPlace !== undefined) {
    const end = zoneEnd(scene, clause.sentence, asPlace + 1, "as");
    const judged = {
      start: object.start,
      end: group.passive ? object.full.end : endBefore(scene, object.last, asPlace, object.full.end),
    };
    return { entry: as, spans: [judged, { start: scene.tokens[asPlace + 1]?.start ?? object.end, end }], by: "as" };
  }
  const entry = cue.frames.get("np-predicate");
  const place =
    entry &&
    predicateAfter(
      scene,
      clause.sentence,
      group.passive ? group.last : Math.max(object.last, tokenFrom(scene.tokens, object.full.end)),
    );
  if (!entry || place === undefined) return;
  const agent = group.passive ? phraseOf(scene, clause.agent) : undefined;
  const by = agent && scene.tokens[agent.first - 1];
  const end = Math.min(zoneEnd(scene, clause.sentence, place, "np"), by?.start ?? Number.POSITIVE_INFINITY);
  const start = scene.tokens[place]?.start ?? end;
  if (group.passive)
    return {
      entry,
      spans: [
        { start: object.start, end: object.full.end },
        { start, end },
      ],
      by: "predicate",
    };
  return { entry, spans: [{ start: object.start, end }], by: "predicate" };
}

/** "blasted the owners for their silence": without what it is for, the object may as well be hit as blamed. */
export const withReason = (at: At): Content | undefined => withLed(at, "np-for", "for");

/** "put the loss at 3 million": a thing and what it comes to. */
export const withAmount = (at: At): Content | undefined => withLed(at, "np-at", "at");

/** "makes it 3 million": a thing and, right behind it, what it comes to. */
export function withSum({ scene, cue, clause, group }: At): Content | undefined {
  const entry = cue.frames.get("np-sum");
  const object = phraseOf(scene, group.passive ? undefined : clause.object);
  const figure = phraseOf(scene, scene.phraseFrom(object?.last ?? -1));
  if (!entry || !object || !figure || object.start < group.end) return;
  const words = scene.tokens.slice(figure.first, figure.last);
  if (!words.every(({ xpos }) => /^(?:CD|\$|SYM|NN)$/.test(xpos)) || !words.some(({ xpos }) => xpos === "CD")) return;
  return { entry, spans: [{ start: object.start, end: figure.end }], by: "amount" };
}

/** The object of a cue with what a preposition behind it leads to; "at" leads to a number. */
function withLed({ scene, cue, clause, group }: At, frame: "np-for" | "np-at", word: string): Content | undefined {
  const entry = cue.frames.get(frame);
  const object = phraseOf(scene, group.passive ? undefined : clause.object);
  if (!entry || !object || object.start < group.end) return;
  const limit = Math.min(scene.sentences[clause.sentence]?.last ?? object.last, object.last + LONGEST_JUDGED);
  const words = scene.tokens.slice(object.last, limit);
  const stop = words.findIndex(({ text, xpos }) => text === "," || /^(?:VB[DPZ]|MD)$/.test(xpos));
  const at = words.findIndex(({ norm }) => norm === word);
  if (at < 0 || (stop >= 0 && stop < at)) return;
  const led = scene.phraseFrom(object.last + at + 1);
  const amount = scene.tokens
    .slice(object.last + at + 1, phraseOf(scene, led)?.last ?? 0)
    .some(({ xpos }) => xpos === "CD");
  if (frame === "np-at" && !amount) return;
  const end = zoneEnd(scene, clause.sentence, object.last + at + 1, "np");
  return { entry, spans: [{ start: object.start, end }], by: word === "at" ? "amount" : "reason" };
}

/** What is judged runs at most so many tokens on before the words that judge it. */
const LONGEST_JUDGED = 16;

/** `played the warning down as “noise”`: whatever the verb, quoted words after "as" judge its object. */
export function judgedAs(scene: Scene, clause: Clause, group: VerbGroup): Content | undefined {
  const object = phraseOf(scene, clause.object);
  const entry = cueEntry("describe");
  if (!entry || !object || group.passive || object.start < group.end) return;
  const as = asAfter(scene, clause.sentence, object.last);
  const next = scene.tokens[(as ?? 0) + 1];
  const led = next?.upos === "DET" ? scene.tokens[(as ?? 0) + 2] : next;
  if (as === undefined || !next || !OPENS.test(led?.text ?? "")) return;
  const end = zoneEnd(scene, clause.sentence, as + 1, "as");
  const judged = { start: object.start, end: endBefore(scene, object.last, as, object.full.end) };
  return { entry, spans: [judged, { start: next.start, end }], by: "as" };
}

/** Where a predicate begins: right after the object, or as a quotation after a phrase that says when or where. */
function predicateAfter(scene: Scene, sentence: number, from: number): number | undefined {
  const next = scene.tokens[from];
  if (!next || next.sentence !== sentence) return;
  if (/^(ADJ|DET|PRON|NOUN|PROPN|NUM)$/.test(next.upos) || OPENS.test(next.text)) return from;
  // "called the gap embarrassing".
  if (next.xpos === "VBG" && /^[.,;]$/.test(scene.tokens[from + 1]?.text ?? ".")) return from;
  for (let i = from; i < from + LONGEST_JUDGED; i++) {
    const token = scene.tokens[i];
    if (!token || token.sentence !== sentence || /^[,;:.]$/.test(token.text) || /^(VB[DPZ]|MD)$/.test(token.xpos))
      return;
    if (OPENS.test(token.text)) return i;
  }
  return;
}

/** "What she got she described as a start": only what follows "as" is sure. */
function frontedAs({ scene, cue, clause, group }: At): Content | undefined {
  const entry = cue.frames.get("np-as");
  const as = entry && !group.passive ? asAfter(scene, clause.sentence, group.last) : undefined;
  const start = scene.tokens[(as ?? 0) + 1]?.start;
  if (!entry || as === undefined || start === undefined) return;
  return { entry, spans: [{ start, end: zoneEnd(scene, clause.sentence, as + 1, "as") }], by: "as" };
}

/** The judged phrase runs to "as", unless something comes between that says where or when. */
function endBefore(scene: Scene, last: number, as: number, full: number): number {
  const between = scene.tokens.slice(last, as);
  return between.some((token) => token.upos === "VERB" || token.text === ",")
    ? full
    : Math.max(full, scene.tokens[last - 1]?.end ?? 0);
}

const isIdiom = (scene: Scene, from: number): boolean =>
  asIdioms().some((words) => words.every((word, k) => scene.tokens[from + k]?.norm === word));

/** Index of the "as" that leads to a judgement of what ends before a token, where one does. */
export function asAfter(scene: Scene, sentence: number, from: number): number | undefined {
  const end = Math.min(scene.sentences[sentence]?.last ?? from, from + 20);
  let comma = false;
  for (let i = from; i < end; i++) {
    const token = scene.tokens[i];
    if (!token || token.text === ";") return;
    // "the chair, Ms Orr, as “reckless”": over commas only words between marks are sure.
    if (token.text === ",") comma = true;
    if (comma && token.upos === "VERB") return;
    if (comma && (token.norm !== "as" || !OPENS.test(scene.tokens[i + 1]?.text ?? ""))) continue;
    if (token.norm === "as" && !isIdiom(scene, i + 1)) return opensClause(scene, i + 1) ? undefined : i;
    if (token.xpos === "VBD" || token.xpos === "VBZ" || token.xpos === "VBP") return;
  }
  return;
}
