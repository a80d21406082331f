import { actorWords } from "../../knowledge/actors.js";
import { memo } from "../../knowledge/memo.js";
import { peopleWords } from "../../knowledge/people.js";
import { polityWords } from "../../knowledge/polities.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import {
  bodyOf,
  bodySeatedIn,
  isKnownForm,
  longestFrom,
  outletOf,
  placeOf,
  platformOf,
  type StateForm,
  stateOf,
} from "../../knowledge/world.js";
import { type LanguageBase, opensLetter, type Sentence, type Token } from "../../model/index.js";
import { sortOf } from "./body-names.js";
import { mastheadAt } from "./mastheads.js";
import { capital, type Named, NameMap, slice } from "./named.js";

/** Longest name of a town, in tokens. */
const LONGEST_TOWN = 4;

type Found = Omit<Named, "first" | "last">;

/** Finds the names that the gazetteers know, the longest at each place. */
export function findKnownNames(base: LanguageBase): NameMap {
  const map = new NameMap();
  for (const sentence of base.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const found = knownAt(base, i, sentence);
      if (!found) continue;
      map.add(found);
      i = found.last - 1;
    }
  }
  return map;
}

function knownAt(base: LanguageBase, first: number, sentence: Sentence): Named | undefined {
  const token = base.tokens[first];
  if (!token || !opensLetter(token.text)) return undefined;
  if (token.norm === "the") return undefined;
  const starts = longestFrom(token.text);
  const named = capital(token);
  if (starts === 0 && !named) return undefined;
  const own = ownOutletAt(base, first, sentence) ?? mastheadAt(base, first, sentence);
  if (own) return own;
  const longest = Math.min(Math.max(starts, named ? LONGEST_TOWN : 1), sentence.last - first);
  for (let length = longest; length > 0; length--) {
    const end = base.tokens[first + length - 1];
    if (!end || end.xpos === "POS" || (length > 1 && !/[\p{L}\d+.]$/u.test(end.text))) continue;
    const form = slice(base, first, first + length);
    const found =
      (length <= starts ? identify(form) : undefined) ??
      (named && length <= LONGEST_TOWN && capital(end) ? placed(form) : undefined);
    if (found && trusted(base.tokens, { first, last: first + length, form, found, sentence }))
      return { ...found, first, last: first + length };
  }
  return undefined;
}

/** The report's own outlet, whole or by its first words: "told Radio Harbour" in Radio Harbour International. */
function ownOutletAt(base: LanguageBase, first: number, sentence: Sentence): Named | undefined {
  const { outlet } = base.intake.report;
  const words = outlet?.replace(/^the /i, "").split(" ") ?? [];
  let last = first;
  while (last < sentence.last && words[last - first] === base.tokens[last]?.text) last++;
  if (outlet === undefined || outletOf(outlet) || last === first || isIssuer(outlet)) return undefined;
  if (last - first < Math.min(OWN_LEAST, words.length) && !isToldShort(base.tokens, first, words)) return undefined;
  if (isWhere(words, last - first)) return undefined;
  return { what: "outlet", key: `outlet:${outlet.toLowerCase()}`, name: outlet, by: "names/own-outlet", first, last };
}

/** A union, ministry or bank that issues what it says itself: a body by its name, and by no word of it an outlet. */
function isIssuer(outlet: string): boolean {
  const words = outlet.toLowerCase().split(" ");
  if (words.some((word) => reportHeads().outletNouns.has(word))) return false;
  const isState = polityWords().of.some((of) => outlet.toLowerCase().startsWith(`${of.join(" ")} of `));
  return isState || bodyOf(outlet) !== undefined || sortOf(outlet) !== undefined;
}

/** "Port Havna" in the Port Havna Herald: the words before what it is called are where it comes out. */
function isWhere(words: readonly string[], length: number): boolean {
  const { outletNouns } = reportHeads();
  const isNoun = (at: number) => outletNouns.has(words[at]?.toLowerCase() ?? "");
  return length < words.length && isNoun(length) && !isNoun(length - 1);
}

/** "Told Velmer" in Velmer Norway: without the country that it is for. */
const isToldShort = (tokens: readonly Token[], first: number, words: readonly string[]): boolean =>
  tokens[first - 1]?.lemma === "tell" && words.length === 2 && stateOf(words[1] ?? "")?.form === "name";

/** So many words of a longer name tell it: one alone can be a place or a kind of outlet. */
const OWN_LEAST = 2;

const identify = memo((form: string): Found | undefined => {
  if (!isKnownForm(form)) return undefined;
  const outlet = outletOf(form);
  const state = stateOf(form);
  const body = bodyOf(form);
  if (peopleWords().things.has(form)) return { what: "thing", key: "", name: form, by: "names/things" };
  if (body && (!state || state.form === "capital")) return fromBody(body);
  if (state && state.form !== "capital") return fromState(state);
  if (outlet)
    return { what: "outlet", key: `outlet:${outlet.name.toLowerCase()}`, name: outlet.name, by: "names/outlets" };
  if (state) return fromState(state);
  const platform = platformOf(form);
  return platform && { what: "platform", key: "", name: platform.name, by: "names/platforms" };
});

const fromBody = (body: NonNullable<ReturnType<typeof bodyOf>>): Found => ({
  what: "body",
  key: body.key,
  name: body.name,
  by: "names/bodies",
  ...(body.of ? { of: body.of } : {}),
});

function fromState(state: StateForm): Found {
  const what = state.form === "name" ? "state" : state.form;
  return { what, key: state.key, name: state.name, country: state.code, by: "names/states" };
}

const placed = memo((form: string): Found | undefined => {
  const seat = bodySeatedIn(form);
  if (seat) return { ...fromBody(seat), what: "capital", country: placeOf(form)?.country ?? "" };
  const place = placeOf(form);
  if (!place) return undefined;
  const country = place.country ? { country: place.country } : {};
  return { what: "place", key: `place:${place.name.toLowerCase()}`, name: place.name, ...country, by: "names/places" };
});

interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly found: Found;
  readonly sentence: Sentence;
}

/** Tells whether a known form is meant here: many are common words too ("Time", "Signal", "Reading", "us"). */
function trusted(tokens: readonly Token[], { first, last, found, form }: Candidate): boolean {
  const token = tokens[first];
  if (!token) return false;
  // "The bloc" alone is the one that everybody knows; "the east African bloc" is another.
  if (!capital(token) && found.what === "body") return tokens[first - 1]?.norm === "the" && !capital(tokens[last]);
  if (found.what === "platform") return onPlatform(tokens, first, last, form);
  // "The Mediation and Security Council": the end of a longer name.
  if (last - first > 1) return found.what !== "body" || !endsLonger(tokens, first);
  const proper = token.upos === "PROPN";
  if (found.what === "outlet") {
    const article = tokens[first - 1]?.norm === "the";
    return proper && (!found.name.startsWith("The ") || article);
  }
  if (found.what === "place") return proper && token.text.length > 2;
  // "Teamsters say": those who are in it, with a capital, before what they do or have.
  const many = token.xpos === "NNS" && /^(?:VERB|AUX|PROPN)$/.test(tokens[last]?.upos ?? "");
  if (found.what === "body") return proper || many || token.text.length < 6 || /^[A-Z]{2,}/.test(token.text);
  return true;
}

/** "The Mediation and | ..." with an unknown word. */
const endsLonger = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.norm === "and" &&
  capital(tokens[first - 2]) &&
  tokens[first - 3]?.norm === "the" &&
  identify(tokens[first - 2]?.text ?? "") === undefined;

/** A platform of one word is often a common word: "on X", "via Signal", "X post". */
function onPlatform(tokens: readonly Token[], first: number, last: number, form: string): boolean {
  const before = tokens[first - 1]?.norm ?? "";
  const after = tokens[last]?.norm ?? "";
  const { platformBefore, platformAfter } = actorWords();
  const marked = platformBefore.has(before) || platformAfter.has(after);
  return marked || (form.length > 6 && tokens[first]?.upos === "PROPN");
}
