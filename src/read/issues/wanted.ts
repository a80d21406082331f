import { matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { units } from "../../knowledge/units.js";
import { firstFrom, type NounPhrase, type Span, spansWithin, within } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { COUNTED, type Matter, WANTED } from "./matter.js";
import { matterOf } from "./matter-name.js";
import type { Want } from "./want.js";

/** Prepositions that lead to when, how and why, and to no thing that is wanted. */
const ASIDE = new Set([
  "by",
  "at",
  "before",
  "after",
  "until",
  "till",
  "since",
  "within",
  "during",
  "via",
  "despite",
  "than",
  "because",
  "as",
]);

/** Phrases at the head of what is wanted among which the thing itself stands: "wants the army to leave the harbour". */
const NEAR = 3;

/** Finds the things that somebody wants something of: what several want, or several reports say that one wants, is a matter. */
export function wantedMatters(reading: EventInput, wants: readonly Want[]): Matter[] {
  return wants
    .filter(isOwn)
    .flatMap(({ what }) => firstOf(what, (span) => eachDeed(reading, span).flatMap((deed) => wantedIn(reading, deed))));
}

/** What stands first is wanted; what is told behind it says when, for whom or unless what. */
function firstOf(spans: readonly Span[], find: (span: Span) => Matter[]): Matter[] {
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const found = find(span);
    if (found.length > 0) return found;
  }
  return [];
}

/** What the report says that somebody wants; what a speech has in it beside is seldom the matter. */
function isOwn({ by }: Want): boolean {
  const [, kind, word] = by.split(":");
  return (
    kind === "list" || kind === "noun" || kind === "frame" || (kind === "verb" && matterWords().wanting.has(word ?? ""))
  );
}

/** "To follow the advice and to raise its share of the squid": each infinitive has a thing of its own. */
function eachDeed(reading: EventInput, span: Span): Span[] {
  const tokens = spansWithin(reading.tokens, span);
  const starts = tokens.filter(
    (t, i) =>
      i > 0 && t.norm === "to" && tokens[i + 1]?.upos === "VERB" && /^(?:and|or|,)$/.test(tokens[i - 1]?.norm ?? ""),
  );
  return [span, ...starts].map(({ start }, i) => ({ start, end: starts[i]?.start ?? span.end }));
}

/** The first thing that a stretch names, and those that are joined to it. */
function wantedIn(reading: EventInput, span: Span): Matter[] {
  const first = firstFrom(reading.phrases, span.start);
  for (let i = first; i < first + NEAR; i++) {
    const phrase = reading.phrases[i];
    if (!phrase || phrase.start >= span.end) return [];
    if (i > first && ASIDE.has(reading.tokens[phrase.first - 1]?.norm ?? "")) return [];
    const found = [phrase, ...joined(reading, phrase)].flatMap((p) => thing(reading, p) ?? []);
    if (found.length > 0) return found;
    // "Wants its own law": what a thing of the talks is not told of is nothing wanted by itself.
    if (phrase.kind === "nominal" && !matterWords().measures.has(headOf(reading, phrase))) return [];
  }
  return [];
}

/** No people and no paper that lies on the table; what is only counted is told apart. */
function thing(reading: EventInput, phrase: NounPhrase): Matter | undefined {
  const matter = matterOf(reading, phrase, WANTED);
  const head = reading.tokens[(matter?.last ?? 0) - 1];
  if (!matter || !head) return undefined;
  const { heads, weak } = proposalWords();
  const lemma = head.lemma.toLowerCase();
  const quantity = reading.quantities[firstFrom(reading.quantities, head.end) - 1];
  const isCounted = quantity !== undefined && within(head, quantity);
  if (heads.has(lemma) || weak.has(lemma) || units().people.has(lemma)) return undefined;
  // "Twelve camps" is a matter where a draft or another side has another number of them.
  return isCounted ? (quantity?.kind === "count" ? { ...matter, by: COUNTED } : undefined) : matter;
}

const joined = (reading: EventInput, phrase: NounPhrase): NounPhrase[] =>
  (phrase.joined ?? []).flatMap((i) => reading.phrases[i] ?? []);

const headOf = (reading: EventInput, { head }: NounPhrase): string => reading.tokens[head]?.lemma.toLowerCase() ?? "";
