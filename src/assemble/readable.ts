import { firstFrom, type Place, type Span } from "../model/index.js";
import type { Record } from "./record.js";

/**
 * Gives the words of a place so that they can stand alone: a pronoun that opens them is replaced by the name that it stands
 * for, in brackets as editors do. Undefined where nobody knows whom it stands for.
 */
export function readable(record: Record, place: Place): string | undefined {
  const text = placed(record, place);
  const reading = record.reading(place.reading);
  const at = firstFrom(reading.tokens, place.start);
  const first = reading.tokens[at];
  if (!first || !OPENING.has(first.norm)) return text;
  const mention = reading.mentions[firstFrom(reading.mentions, first.start)];
  const name =
    mention && mention.start === first.start
      ? record.entity(record.linked(place.reading, mention.entity))?.name
      : undefined;
  if (name === undefined) return undefined;
  const owner = OWNING.has(first.norm) ? `${name}'s` : name;
  return `[${owner}]${text.slice(first.end - place.start)}`;
}

/** "Talks that ended here on Thursday": out of its report "here" is the town of the dateline. */
function placed(record: Record, place: Place): string {
  const text = record.text(place).replace(/\s+/g, " ");
  const town = record.reading(place.reading).intake.report.dateline?.replace(/\p{Lu}{2,}/gu, capitalised);
  return town === undefined
    ? text
    : text.replace(/(?<=\p{Ll} )here(?= (?:on|in|late|early|after|before|this)\b|[,.])/u, `here [${town}]`);
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const OPENING = new Set(["he", "she", "they", "it", "his", "her", "their", "its"]);
const OWNING = new Set(["his", "her", "their", "its"]);

/**
 * Gives a speech in one piece. What parts two stretches of it says how they are joined: a stop behind the cue begins a new
 * sentence, a comma before it goes on with the same.
 */
export function inOnePiece(text: string, spans: readonly Span[]): string {
  return spans.reduce((all, span, i) => {
    const part = text.slice(span.start, span.end).trim();
    const last = spans[i - 1];
    if (!last) return part;
    const bare = text.slice(last.end, span.start).replace(/["“”‘’'\s]/g, "");
    const ended = /[.!?…,;:—–-]["”’)\]]*$/.test(all);
    const mark = ended ? "" : /[.!?]$/.test(bare) ? "." : bare.startsWith(",") || bare.endsWith(",") ? "," : "";
    return `${all}${mark} ${part}`;
  }, "");
}
