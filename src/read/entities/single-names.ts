import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { isEnglish, listedAs, WORD } from "../language/gazetteer.js";
import { sortOfBody } from "./body-names.js";
import { type Around, isBorne, lookAround } from "./name-surroundings.js";
import { capital, foldName, type Named, type NameMap, slice } from "./named.js";
import type { PersonSpan } from "./person-spans.js";
import { isThoseWhoTalk } from "./plural-bodies.js";
import { settleSeveral } from "./several-names.js";

/**
 * Settles names that no full name and no title introduces: those around which stands what only a body or
 * a place has become one; of the others only those that the report names again may be people: "Lusava wants it, Kedra says no"
 * may well be two capitals.
 *
 * @returns the spans that may still be people
 */
export function settleSingles(
  base: LanguageBase,
  names: NameMap,
  { spans: all, backed }: { spans: readonly PersonSpan[]; backed: (span: PersonSpan) => boolean },
): PersonSpan[] {
  const outlet = base.intake.report.outlet ?? "";
  const capitals = insideSentences(base);
  // What the first round tells helps the second: "Atlético Norte and Racing Vega".
  const spans = all.filter((span) => !isOpener(base, span, capitals) && !isThoseWhoTalk(span.words.join(" ")));
  const bodies = new Set([1, 2].flatMap(() => settleSeveral(base, names, { spans, backed })));
  const introduced = new Set<string>();
  for (const span of spans) {
    const says = span.words.length === 1 && base.tokens[span.last]?.upos === "VERB";
    // The outlet's name above or below its report introduces nobody of whom the report might speak by one word.
    if (span.heading || outlet.includes(span.words.join(" ")) || bodies.has(span)) continue;
    if (span.words.length > 1 || span.titled || span.called || (!says && backed(span)))
      for (const { skeleton } of span.parts) introduced.add(skeleton);
  }
  const single = (span: PersonSpan) =>
    span.words.length === 1 &&
    // "New Generation": a part of a name.
    !(base.tokens[span.first - 1]?.norm === "new" && capital(base.tokens[span.first - 1])) &&
    !span.heading &&
    !introduced.has(span.parts[0]?.skeleton ?? "") &&
    !names.at(span.first);
  const others = introduced.size > 0;
  const common = new Set(base.tokens.filter((token) => !capital(token)).map(({ norm }) => norm));
  const around = (): Map<string, Around> => {
    const words = new Map<string, Around>();
    for (const span of spans) if (single(span)) lookAround(base, names, span, words);
    for (const word of outlet.split(/\s+/)) words.delete(word);
    return words;
  };
  const longer = byOneWord(names);
  // "Film office manager" and "film crews": a word with a capital as it opens the sentence.
  const settle = (): Map<string, Around> => {
    const words = around();
    for (const [word, found] of words)
      if (!common.has(word.toLowerCase()) || !found.spans.every(({ first }) => isCommon(base.tokens[first])))
        nameBody(base, names, { word, around: found, longer: longer.get(word), others });
    return words;
  };
  const words = settle();
  // "Amunda, Grayrock and Fidelis": what one round tells of one helps with the others.
  settle();
  return spans
    .filter((span) => !bodies.has(span) && (!names.at(span.first) || span.words.length > 1 || span.place))
    .filter(
      (span) =>
        !single(span) ||
        (!INITIALS.test(span.words[0] ?? "") && mayBePerson(base, words.get(span.words[0] ?? ""), others)),
    );
}

/** Words that have a capital where no sentence begins. */
function insideSentences({ tokens }: LanguageBase): ReadonlySet<string> {
  const words = new Set<string>();
  tokens.forEach((token, i) => {
    if (capital(token) && tokens[i - 1]?.sentence === token.sentence && !/^["“‘'«:]$/.test(tokens[i - 1]?.text ?? ""))
      words.add(token.text);
  });
  return words;
}

/** "Creditors met": a word of English whose capital is that of the sentence, in all the report; "Minister of Trade": what an office is for. */
function isOpener(
  { tokens }: LanguageBase,
  { first, last, titled, called, words }: PersonSpan,
  capitals: ReadonlySet<string>,
): boolean {
  const token = tokens[first];
  if (words.length > 1 || titled || called || !token || last - first > 1) return false;
  if (titles().portfolios.has(token.norm)) return true;
  if (capitals.has(token.text)) return false;
  return isEnglish(token.norm) && (listedAs(token.norm) & WORD.given) === 0;
}

const isCommon = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.upos === "ADJ";

/** Units, bodies and things go by initials; people whom nothing introduces do not. */
const INITIALS = /^\p{Lu}{2,}$/u;

/** A flash of this many tokens may name whom everybody knows by the surname alone. */
const FLASH = 150;

function mayBePerson(base: LanguageBase, around: Around | undefined, others: boolean): boolean {
  if (around === undefined || around.inside + around.at + around.bare > 0 || around.body + around.acts > around.person)
    return false;
  // Where others have their full names, a name that nobody is known by is hardly a person's.
  const [span] = around.spans;
  if (others && around.person === 0 && !isBorne(span?.words[0] ?? "")) return false;
  return around.spans.length > 1 || base.tokens.length < FLASH;
}

/**
 * Bodies of several words that the report names, by the word that may stand for them: the first, or the last where it tells
 * what they are and no other body ends in it ("Alliance officials" after "Growers Alliance").
 */
function byOneWord(names: NameMap): ReadonlyMap<string, Named> {
  const bodies = names.all().filter(({ what, name }) => what === "body" && name.includes(" "));
  const longer = new Map<string, Named>();
  for (const body of bodies) {
    const last = body.name.split(" ").at(-1) ?? "";
    const only = bodies.every(({ key, name }) => key === body.key || !name.split(" ").includes(last));
    if (only && actorWords().sorts.has(last.toLowerCase()) && !longer.has(last)) longer.set(last, body);
  }
  for (const body of bodies) {
    const [first = ""] = body.name.split(" ");
    const sort = sortOfBody(body.key, body.name);
    const isOwn = body.key.startsWith("body:") && (sort === "company" || sort === "group" || sort === undefined);
    if (isOwn && !longer.has(first)) longer.set(first, body);
  }
  return longer;
}

interface Word {
  readonly word: string;
  readonly around: Around;
  /** A body of several words for which this one may stand. */
  readonly longer: Named | undefined;
  /** True where the report introduces others by their full names: then it would introduce this one. */
  readonly others: boolean;
}

function nameBody(base: LanguageBase, names: NameMap, { word, around, longer, others }: Word): void {
  // "Across VGH", and "VGH stressed": what goes by initials and speaks is a body, whatever is inside it.
  const initials = INITIALS.test(word) && around.speaks > 0;
  const short = longer !== undefined && around.person === 0;
  const told = around.body + around.acts;
  // A capital stands for its state: what both do does not tell it from a body.
  const isThere = around.inside > around.body || (around.at > around.body && around.acts === 0);
  const place = isThere && !initials && !short;
  // What speaks again and again and is no person is a body.
  const speaks = (around.speaks > 1 && around.bare > 0) || initials;
  // Told of again and again as who does something, introduced as nobody, with a name that nobody bears.
  const active = others && !isBorne(word) && around.person === 0 && around.spans.length > 2 && around.speaks > 0;
  if (around.person > told || (!place && around.site > told) || (told === 0 && !place && !speaks && !short && !active))
    return;
  if (around.spans.length < 2 && told < 2 && !place && !short) return;
  const what = place ? "place" : "body";
  const named = short && !place ? longer : undefined;
  for (const span of around.spans) {
    names.add({
      first: span.first,
      last: span.last,
      what,
      key: named?.key ?? `${what}:${foldName(word)}`,
      name: named?.name ?? slice(base, span.first, span.last),
      by: `names/single-${what}`,
      ...(named?.of ? { of: named.of } : {}),
    });
  }
}
