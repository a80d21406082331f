import { firstFrom, once, type Place, type Reading, type Span, spansWithin, type Token } from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import { OPENING, OWNING, withNames } from "../model/with-names.js";
import { behindLabel } from "./headline-label.js";
import type { Record } from "./record.js";

/**
 * Gives the words of a place so that they can stand alone: a pronoun whose name does not stand in them is replaced by the name
 * that it stands for, in brackets as editors do, and a conjunction or a headline's label that opens them is left out. Undefined where nobody knows
 * for whom a pronoun stands that opens them.
 */
export function readable(record: Record, place: Place): string | undefined {
  const known = fixedIn(record.reading(place.reading));
  const key = keyOfSpan(place);
  const old = known.get(key);
  if (old !== undefined) return old;
  const told = tell(record, behindLabel(record, place));
  if (told.isFixed && told.words !== undefined) known.set(key, told.words);
  return told.words;
}

/** Words that no name of another report can change, by their span: no pronoun stands in them. */
const fixedIn = once((_: Reading) => new Map<number, string>());

function tell(record: Record, place: Place): { readonly words: string | undefined; readonly isFixed: boolean } {
  const { tokens, mentions } = record.reading(place.reading);
  const opening = tokens[firstFrom(tokens, place.start)];
  if (!opening) return { words: placed(record, place, record.text(place)), isFixed: true };
  const next = tokens[firstFrom(tokens, opening.end)];
  // "So, at least, runs the tale": what is set off by a comma does not join.
  const joined = JOINING.has(opening.norm) && opening.end < place.end && next?.norm !== ",";
  const first = joined ? next : opening;
  const start = joined && first ? first.start : place.start;
  const inside = spansWithin(mentions, place);
  if (
    first &&
    OPENING.has(first.norm) &&
    !inside.some((m) => m.start === first.start && namesIn(record, place)(m.entity))
  )
    return { words: fromName(record, place, first), isFixed: false };
  const told = placed(record, place, named(record, { ...place, start }));
  return {
    words: joined ? `${told.charAt(0).toUpperCase()}${told.slice(1)}` : told,
    isFixed: inside.every(({ form }) => form !== "pronoun"),
  };
}

/** "Its secretary, Ann Bell, warned": whose secretary she is stands elsewhere, her name does not. */
function fromName(record: Record, place: Place, opening: Token): string | undefined {
  const { phrases, tokens, mentions } = record.reading(place.reading);
  const office = OWNING.has(opening.norm)
    ? phrases.find((p) => p.start === opening.start && p.head > p.first)
    : undefined;
  const apposed = phrases[office?.apposition ?? -1];
  const who = apposed && mentions.find((m) => m.start === apposed.start && m.form === "name");
  const comma = tokens[apposed?.last ?? -1];
  if (
    !apposed ||
    !who ||
    comma?.norm !== "," ||
    record.entity(record.linked(place.reading, who.entity))?.kind !== "person"
  )
    return undefined;
  const rest = { ...place, start: comma.end };
  return `${record.text({ ...place, start: apposed.start, end: apposed.end })}${placed(record, rest, named(record, rest))}`;
}

const namesIn =
  (record: Record, { reading }: Place) =>
  (entity: number): string | undefined =>
    record.entity(record.linked(reading, entity))?.name;

const named = (record: Record, place: Place): string =>
  withNames(record.reading(place.reading), place, namesIn(record, place));

/** "Talks that ended here on Thursday": out of its report "here" is the town of the dateline. */
function placed(record: Record, place: Place, words: string): string {
  const text = words.replace(/\s+/g, " ");
  const town = record.reading(place.reading).intake.report.dateline?.replace(/\p{Lu}{2,}/gu, capitalised);
  return town === undefined
    ? text
    : text.replace(/(?<=\p{Ll} )here(?= (?:on|in|late|early|after|before|this)\b|[,.])/u, `here [${town}]`);
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const JOINING = new Set(["but", "and", "yet", "so"]);

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
