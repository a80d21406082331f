import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { listedAs, WORD } from "../language/gazetteer.js";
import { isWorkplace, kindCues, siteOf } from "./body-cues.js";
import type { NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import type { PersonSpan } from "./person-spans.js";

/** What stands around a name, counted over the report. */
export interface Around {
  readonly spans: PersonSpan[];
  /** After "in", "near", or said to be a capital. */
  inside: number;
  /** After "at", "on", which lead to bodies too. */
  at: number;
  /** Before what stands at a place: "the Lesk bridge". */
  site: number;
  /** With what only a body has, does or is. */
  body: number;
  /** With what a body or a state does. */
  acts: number;
  /** With what only a person does, or taken up by "he" or "she". */
  person: number;
  /** After "the" or before another noun: no person. */
  bare: number;
  /** Before a verb of those who speak or decide. */
  speaks: number;
}

/** "DirecStream", but "McLeod", "DeVries". */
const JOINED = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u;
const SURNAME = /^(?:Ma?c|D[eiu]|L[aeo]|Van|Fitz|Des|Dell|Del|El|Al|Ab|Ben|Vander|San|St)\p{Lu}/u;
const CAMEL = 2;

const LOOSE = new Set(["at", "on", "over", "within", "through", "along", "via", "across", "beyond", "above"]);

/** What it weighs that a mine or a bridge bears the name. */
const SITE = 3;

/** Adds what stands around one place of a name. */
export function lookAround(base: LanguageBase, names: NameMap, span: PersonSpan, around: Map<string, Around>): void {
  const { tokens } = base;
  const name = span.words.join(" ");
  const found = around.get(name) ?? {
    spans: [],
    inside: 0,
    at: 0,
    site: 0,
    body: 0,
    acts: 0,
    person: 0,
    bare: 0,
    speaks: 0,
  };
  around.set(name, found);
  found.spans.push(span);
  if (isInside(tokens, span)) found[LOOSE.has(tokens[span.first - 1]?.norm ?? "") ? "at" : "inside"]++;
  const site = siteOf(tokens, span);
  if (site) found[site] += SITE;
  const cues = kindCues(base, names, span);
  found.body += cues.body + officeBefore(tokens, span) + (JOINED.test(name) && !SURNAME.test(name) ? CAMEL : 0);
  found.acts += cues.acts;
  found.person += cues.person;
  const before = tokens[span.first - 1]?.norm ?? "";
  const next = tokens[span.last];
  if (next?.upos === "VERB" && /^VB[DPZ]$/.test(next.xpos) && actorWords().speaks.has(next.lemma)) found.speaks++;
  // "Readers asked us": a plural that the sentence opens with is several, and nobody by name.
  if (tokens[span.first]?.xpos === "NNS") found.bare++;
  // "(Norwire)", "told Norwire": an outlet as often as a person.
  if (before === "the" || before === "(" || tokens[span.first - 1]?.lemma === "tell") found.bare++;
  const isBeside = next?.upos === "NOUN" && next.sentence === tokens[span.first]?.sentence;
  if (isBeside && !actorWords().collective.has(next.norm)) found.bare++;
}

/** "in Bern", but "in Byrne's view", "in Veldt shares", "the strike at Veldt". */
function isInside(tokens: readonly Token[], { first, last }: PersonSpan): boolean {
  const after = tokens[last];
  const owns = after?.xpos === "POS" || (after?.upos === "NOUN" && after.sentence === tokens[first]?.sentence);
  return actorWords().placePrepositions.has(tokens[first - 1]?.norm ?? "") && !owns && !isWorkplace(tokens, first);
}

/** "a spokesman for Havna": whoever speaks for a single name that nothing introduces speaks for a body. */
function officeBefore(tokens: readonly Token[], { first }: PersonSpan): number {
  const before = tokens[first - 1]?.norm;
  if (before !== "for" && before !== "of" && before !== "at") return 0;
  const office = officeHeadBefore(tokens, first - 1, Math.max(0, first - 6));
  if (!office) return 0;
  const { speaksFor, corporate, kin, relative } = titles();
  if (before === "for") return speaksFor.has(office.words) ? 2 : 0;
  if (corporate.has(office.words)) return 2;
  return kin.has(office.words) || relative.has(office.words) ? 0 : 1;
}

/** Tells whether people are known to have a name. */
export const isBorne = (word: string): boolean => (listedAs(word) & (WORD.given | WORD.surname)) !== 0;
