import { meetingWords } from "../../../knowledge/meetings.js";
import { numberWords } from "../../../knowledge/numbers.js";
import { units } from "../../../knowledge/units.js";
import { bySentence } from "../../../model/by-sentence.js";
import { clauseAround } from "../../../model/clause-around.js";
import { type Clause, firstFrom, type Quantity, type Reading, type Token } from "../../../model/index.js";

/**
 * Tells whether a length of minutes or hours is one that people sat together, by what stands around it: where they sat, what lasted,
 * what ended after it, or that they met for it.
 */
export function isSitting(reading: Reading, quantity: Quantity): boolean {
  if (quantity.kind !== "duration" || !/^(?:minutes|hours)$/.test(quantity.unit)) return false;
  const around = aroundOf(reading, quantity);
  return (
    isAtTable(around) || isOfLasting(reading, quantity) || isEndedAfter(reading, around) || isMetFor(reading, around)
  );
}

interface Around {
  readonly quantity: Quantity;
  /** The preposition of the length, past what only says how exact it is: "after some eight hours". */
  readonly led: Token | undefined;
  /** Tokens of the sentence before that preposition, and behind the length. */
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
}

function aroundOf({ tokens, sentences }: Reading, quantity: Quantity): Around {
  const { first = 0, last = 0 } = sentences[quantity.sentence] ?? {};
  let at = firstFrom(tokens, quantity.start) - 1;
  while (at > first && /^(?:ADV|ADJ|DET)$/.test(tokens[at]?.upos ?? "")) at--;
  // "More than nine hours".
  if (tokens[at]?.norm === "than") at -= 2;
  return {
    quantity,
    led: at >= first ? tokens[at] : undefined,
    before: tokens.slice(first, Math.max(first, at)),
    behind: tokens.slice(firstFrom(tokens, quantity.end), last),
  };
}

/** "Their six hours in the room", "two hours in a tent by the gate". */
function isAtTable({ behind }: Around): boolean {
  const [led, ...place] = behind.slice(0, LONGEST_PLACE);
  if (!/^(?:at|in|around|round|across|inside|behind)$/.test(led?.norm ?? "")) return false;
  const stop = place.findIndex(({ upos }) => !/^(?:DET|ADJ|NOUN|NUM|VERB)$/.test(upos));
  const noun = place.slice(0, stop < 0 ? undefined : stop).findLast(({ upos }) => upos === "NOUN")?.norm ?? "";
  const { tables, venues, sittings } = meetingWords();
  return tables.has(noun) || venues.has(noun) || sittings.has(noun);
}

/** Tokens of where people sat, its preposition included, at most. */
const LONGEST_PLACE = 6;

/** "The talks between the port, the guild and the town went on for nine hours", "the last leg took 17 hours". */
function isOfLasting(reading: Reading, quantity: Quantity): boolean {
  const clause = clauseAround(reading, quantity);
  const verb = reading.verbs[clause?.verb ?? -1];
  if (!clause || !verb || verb.end > quantity.start || !lasts(verb.lemma)) return false;
  const subject = subjectOf(reading, clause);
  const at = subject.findIndex(({ upos }) => upos === "NOUN");
  const noun = subject[at];
  if (noun === undefined) return false;
  return (
    isMeeting(noun) || (meetingWords().stretches.has(noun.lemma.toLowerCase()) && subject.slice(0, at).some(isPart))
  );
}

const lasts = (lemma: string): boolean => units().lastingVerbs.has(lemma.split(" ")[0] ?? "");

/** The words of a subject; of a relative clause those right before it. */
function subjectOf({ tokens, phrases, verbs }: Reading, { verb, subject, start, kind }: Clause): Token[] {
  const from =
    kind === "relative" ? firstFrom(tokens, phrases[subject ?? -1]?.start ?? start) : firstFrom(tokens, start);
  const words = tokens.slice(from, verbs[verb]?.first ?? from);
  return words[0] && kind === "relative" ? [...tokens.slice(Math.max(0, from - 1), from), ...words] : words;
}

const isPart = ({ norm }: Token): boolean => meetingWords().part.has(norm) || numberWords().ordinals.has(norm);

const isMeeting = ({ norm, lemma }: Token): boolean =>
  TALKS.has(meetingWords().nouns.get(norm) ?? meetingWords().nouns.get(lemma.toLowerCase()) ?? "");

const TALKS: ReadonlySet<string> = new Set(["talks", "summit", "consultation"]);

/** "Adjourned the session after some eight hours", "the talks broke up after nine": what ends is a meeting. */
function isEndedAfter({ verbs, phrases, clauses, tokens }: Reading, { quantity, led }: Around): boolean {
  if (!led || !meetingWords().behind.has(led.norm)) return false;
  const { ends, breaks, paused } = meetingWords();
  return bySentence(clauses, quantity.sentence).some((i) => {
    const { verb = -1, subject = -1, object = -1 } = clauses[i] ?? {};
    const group = verbs[verb];
    if (!group || group.end > led.start || ![ends, breaks, paused].some((words) => words.has(group.lemma)))
      return false;
    return [subject, object].some((phrase) => isMeetingAt(tokens[phrases[phrase]?.head ?? -1]));
  });
}

const isMeetingAt = (token: Token | undefined): boolean => token !== undefined && isMeeting(token);

/** "Met alone for 90 minutes", "kept both houses at it for twelve hours". */
function isMetFor(reading: Reading, { quantity, led, before }: Around): boolean {
  if (led?.norm !== "for") return false;
  const verb = reading.verbs[clauseAround(reading, quantity)?.verb ?? -1];
  const isAtIt = before.at(-2)?.norm === "at" && before.at(-1)?.norm === "it";
  return (
    isAtIt || (verb !== undefined && verb.end < quantity.start && meetingWords().verbs.get(verb.lemma) === "talks")
  );
}
