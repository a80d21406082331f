import { type MeetingKind, meetingWords } from "../../knowledge/meetings.js";
import { numberWords } from "../../knowledge/numbers.js";
import { bySentence } from "../../model/by-sentence.js";
import { indexesWithin, type Sentence, type Span, spansWithin } from "../../model/index.js";
import { entitiesIn, isActor } from "../entities-in.js";
import { settled } from "./ahead.js";
import { daysOf } from "./days.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { datesIn } from "./scene.js";
import type { Sighting } from "./sighting.js";

/**
 * Gives the meeting that an item of a calendar tells without a verb: "3 June, Lima: third round", "Expert meeting: Oslo, 4 to 6
 * May". Nothing where the sentence is no such item.
 */
export function agendaSighting(reading: EventInput, index: number): Sighting | undefined {
  const sentence = reading.sentences[index];
  if (!sentence || !isItem(reading, sentence, index)) return undefined;
  const times = datesIn(reading, sentence);
  const what = meetingOf(reading, sentence);
  if (!what || times.length === 0) return undefined;
  const tokens = reading.tokens.slice(sentence.first, sentence.last);
  const words = tokens.map((t) => t.norm);
  const days = daysOf(reading, times);
  // "May" is a month here.
  const doubtful = tokens.some((t) => (t.upos === "ADV" || t.upos === "ADJ") && meetingWords().possible.has(t.norm));
  const place = entitiesIn(reading, sentence, (e, m) => e.kind === "place" || (e.kind === "state" && !m.acts))[0];
  const ordinal = words.map((w) => numberWords().ordinals.get(w)).find((n) => n !== undefined);
  return {
    ...{ start: sentence.start, end: sentence.end, by: "meetings:agenda", kind: what.kind, sentence: index, times },
    ...days,
    status: doubtful ? "possible" : settled(reading, "happened", days.when),
    ...(place === undefined ? {} : { place }),
    who: entitiesIn(reading, sentence, (e, m) => isActor(e, m) && (e.kind === "person" || m.form === "name")),
    ...(what.unnamed ? { unnamed: what.unnamed } : {}),
    ...{ definite: false, both: false, told: true, other: false },
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(what.label ? { label: what.label } : {}),
    ...(what.serial ? { serial: true as const } : {}),
  };
}

/** A date or a meeting on one side of a colon, and no verb that tells anything. */
function isItem(reading: EventInput, sentence: Sentence, index: number): boolean {
  const colon = reading.tokens.slice(sentence.first, sentence.last).find((t) => t.norm === ":");
  if (!colon || inSpeech(reading, colon)) return false;
  const isFinite = (i: number) => reading.verbs[reading.clauses[i]?.verb ?? -1]?.finite ?? false;
  return !bySentence(reading.clauses, index).some(isFinite);
}

interface What {
  readonly kind: MeetingKind;
  readonly unnamed?: Span;
  readonly label?: Span;
  readonly serial?: boolean;
}

/** What the item is: its noun for a meeting, its verb of meeting, or right behind the colon those who meet. */
function meetingOf(reading: EventInput, sentence: Sentence): What | undefined {
  const words = meetingWords();
  const colon = spansWithin(reading.tokens, sentence).find((t) => t.norm === ":");
  for (const i of indexesWithin(reading.phrases, sentence)) {
    const phrase = reading.phrases[i];
    const head = reading.tokens[phrase?.head ?? -1];
    const kind = head && (words.nouns.get(head.norm) ?? words.nouns.get(head.lemma.toLowerCase()));
    if (!phrase || !head) continue;
    if (kind)
      return words.telling.has(reading.tokens[phrase.first]?.norm ?? "")
        ? { kind, label: phrase }
        : { kind, serial: words.serials.has(head.lemma.toLowerCase()) };
    const behind = colon !== undefined && reading.tokens[phrase.first - 1] === colon;
    if (behind && words.groups.has(head.lemma.toLowerCase()) && /S$/.test(head.xpos))
      return { kind: "talks", unnamed: phrase };
  }
  const meets = spansWithin(reading.verbs, sentence).some((v) => words.verbs.get(v.lemma) === "talks");
  return meets ? { kind: "talks" } : undefined;
}
