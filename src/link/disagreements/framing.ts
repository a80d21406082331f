import { documents, type Framing, framings } from "../../knowledge/framings.js";
import type { PhraseIndex } from "../../knowledge/phrase-index.js";
import {
  fileUnder,
  firstFrom,
  type LinkedDisagreement,
  type LinkedMeeting,
  type LinkedProposal,
  once,
  type Place,
  type Reading,
  type Span,
} from "../../model/index.js";
import { framedAt } from "./framing-words.js";
import { sentenceAround, wordsAt } from "./places.js";
import { isToldBy } from "./told-by.js";

interface Subject {
  readonly name: string;
  readonly spans: readonly Named[];
}

/** Where a thing is named, and how near a word must be to be about it, where the name is only taken up there. */
interface Named extends Place {
  /** What the report calls it there. */
  readonly name?: string;
  readonly near?: number;
}

/** How far from the name of a thing, in tokens, a word still is about it. */
const NEAR = { proposal: 6, meeting: 12, document: 14 };

/** Finds what reports tell in two lights: a plan that was leaked or released, talks that were adjourned or collapsed. */
export function findFramingDisagreements(
  readings: readonly Reading[],
  linked: { readonly proposals: readonly LinkedProposal[]; readonly meetings: readonly LinkedMeeting[] },
): LinkedDisagreement[] {
  const subjects = {
    proposal: linked.proposals.map((p) => proposalSubject(readings, p)),
    meeting: linked.meetings.map((m) => meetingSubject(readings, m)),
  };
  // A draft is a plan and a paper: what is told of it as the one is not told again of the other.
  const found = framings().flatMap(({ framing, words }) =>
    (framing.of === "document" ? documentSubjects(readings, framing) : subjects[framing.of]).flatMap(
      (subject) => apart(readings, framing, words, subject) ?? [],
    ),
  );
  return found.filter((one, i) => !found.slice(0, i).some((other) => isToldBy(one, other)));
}

function apart(
  readings: readonly Reading[],
  framing: Framing,
  words: PhraseIndex<string>,
  subject: Subject,
): LinkedDisagreement | undefined {
  const found = new Map<number, { side: string; place: Place; name: string | undefined }[]>();
  for (const span of subject.spans)
    for (const hit of framedAt(readings[span.reading], words, span, span.near ?? NEAR[framing.of]))
      found.set(span.reading, [
        ...(found.get(span.reading) ?? []),
        { side: hit.side, place: { reading: span.reading, ...hit.span }, name: span.name },
      ]);
  const sides = new Map<string, Place[]>();
  for (const hits of found.values()) {
    // A report that uses both words takes no side.
    if (new Set(hits.map((h) => h.side)).size !== 1) continue;
    for (const { side, place } of hits) fileUnder(sides, side, place);
  }
  if (sides.size < 2) return undefined;
  return {
    about: named(framing.about, calledIn([...found.values()].flat()) ?? subject.name),
    kind: framing.kind,
    sides: [...sides].map(([, places]) => ({
      // A headline may be in capitals.
      value: wordsAt(readings, places.find((p) => /\p{Ll}/u.test(wordsAt(readings, p))) ?? places[0]),
      places: places.map((p) => sentenceAround(readings, p)),
    })),
  };
}

/** What most of the reports that differ call it there: one paper has several names, and not all were leaked. */
function calledIn(hits: readonly { readonly name: string | undefined }[]): string | undefined {
  const names = hits.flatMap(({ name }) => (name === undefined ? [] : name.replace(ARTICLE, "")));
  const uses = (name: string) => names.filter((other) => other === name).length;
  return [...names].sort((a, b) => uses(b) - uses(a))[0];
}

const ARTICLE = /^(?:the|an?)\s+/i;

function proposalSubject(readings: readonly Reading[], linked: LinkedProposal): Subject {
  const spans = linked.members.flatMap((ref) =>
    (readings[ref.reading]?.proposals ?? [])
      .filter((p) => p.proposal === ref.index)
      .map((p) => ({ reading: ref.reading, start: p.start, end: p.end, name: p.name })),
  );
  return { name: spans[0]?.name.replace(ARTICLE, "") ?? "plan", spans };
}

/** Papers by the head of their phrase, where several reports speak of one: what is a proposal is looked at as such. */
function documentSubjects(readings: readonly Reading[], framing: Framing): Subject[] {
  const byHead = new Map<string, Named[]>();
  readings.forEach((reading, r) => {
    for (const { head, ...span } of papersIn(reading)(framing)) fileUnder(byHead, head, { reading: r, ...span });
  });
  const loose = readings.flatMap((reading, r) =>
    looselyIn(reading)(framing).map(({ start, end }): Named => ({ reading: r, start, end, near: 1 })),
  );
  return [...byHead]
    .filter(([, spans]) => new Set(spans.map((s) => s.reading)).size > 1)
    .map(([name, spans]) => ({ name, spans: [...spans, ...loose] }));
}

/** "The text", where a report has no other word for it: what is said right behind it counts. */
const looselyIn = once((reading: Reading) =>
  once(({ loosely = [] }: Framing): readonly Span[] =>
    reading.phrases.filter(
      ({ first, head }) =>
        reading.tokens[first]?.norm === "the" && loosely.includes(reading.tokens[head]?.lemma.toLowerCase() ?? ""),
    ),
  ),
);

const papersIn = once((reading: Reading) =>
  once(({ heads }: Framing) => {
    const known = heads ? new Set(heads) : documents();
    return reading.phrases.flatMap(({ first, head: last, start, end }) => {
      // "Strike action" is a strike: of other things than papers any noun of the phrase tells.
      const nouns = heads ? reading.tokens.slice(first, last + 1) : [reading.tokens[last]];
      const head = nouns.map((t) => t?.lemma.toLowerCase() ?? "").find((lemma) => known.has(lemma));
      if (head === undefined) return [];
      const again = takenUp(reading, { start, end });
      return [{ head, start, end }, ...(again ? [{ head, ...again, near: RIGHT_BEHIND }] : [])];
    });
  }),
);

/** Tokens behind a pronoun in which it still is what is spoken of: "they are merely suspended". */
const RIGHT_BEHIND = 3;

/** "The two strike days stand as they were. They are suspended": the pronoun that opens the sentence behind the one that the thing is the subject of. */
function takenUp(reading: Reading, thing: Span): Span | undefined {
  const { tokens, sentences, phrases } = reading;
  const index = tokens[firstFrom(tokens, thing.start)]?.sentence ?? -1;
  const [own, next] = [sentences[index], sentences[index + 1]];
  if (own?.start !== thing.start || next?.block !== own.block) return undefined;
  const pronoun = phrases[firstFrom(phrases, next.start)];
  const isSubject =
    pronoun?.kind === "pronoun" && pronoun.start === next.start && TAKING_UP.has(tokens[pronoun.head]?.norm ?? "");
  return isSubject ? { start: pronoun.start, end: pronoun.end } : undefined;
}

const TAKING_UP = new Set(["it", "they"]);

function meetingSubject(readings: readonly Reading[], linked: LinkedMeeting): Subject {
  const spans = linked.members.flatMap((ref) => {
    const reading = readings[ref.reading];
    const words = reading ? meetingWordsIn(reading)[ref.index] : undefined;
    return (words ?? []).map(({ start, end }) => ({ reading: ref.reading, start, end }));
  });
  return { name: "talks", spans };
}

/** The words for each meeting of a report. */
const meetingWordsIn = once((reading: Reading): readonly (readonly Span[])[] =>
  reading.meetings.map(({ mentions }) => mentions.flatMap((mention) => meetingWordIn(reading, mention))),
);

/** The word for the meeting in the sentence that speaks of it. */
function meetingWordIn(reading: Reading, sentence: Span): Span[] {
  const found: Span[] = [];
  for (let i = firstFrom(reading.tokens, sentence.start); i < reading.tokens.length; i++) {
    const token = reading.tokens[i];
    if (!token || token.start >= sentence.end) break;
    if (
      ["talk", "meeting", "negotiation", "session", "round", "summit", "discussion"].includes(token.lemma.toLowerCase())
    )
      found.push(token);
  }
  return found;
}

/** "How the ferry talks stopped", but "how Chile's draft became known": what has an owner takes no article. */
function named(about: string, name: string): string {
  const isOwned = /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)*['’]s? /u.test(name);
  return isOwned ? about.replace("the {name}", name) : about.replace("{name}", name);
}
