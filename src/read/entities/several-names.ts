import type { LanguageBase } from "../../model/index.js";
import { isEnglish, listedAs, WORD } from "../language/gazetteer.js";
import { type Around, isBorne, lookAround } from "./name-surroundings.js";
import { foldName, type NameMap, slice } from "./named.js";
import type { PersonSpan } from "./person-spans.js";

/** What several words need to be a body's name: what one cue says may be said of a person as well. */
const LEAST = 3;
/** What it adds that the name begins with a body's: "Goldbrook Niugini", where Goldbrook is one. */
const SUBSIDIARY = 3;

/**
 * Names the bodies of several words that the words around them tell: "Stavely Homes, whose chairman".
 *
 * @returns the spans that are theirs
 */
export function settleSeveral(
  base: LanguageBase,
  names: NameMap,
  { spans, backed }: { spans: readonly PersonSpan[]; backed: (span: PersonSpan) => boolean },
): PersonSpan[] {
  const groups = new Map<string, Around>();
  const people = new Set<string>();
  for (const span of spans) {
    if (span.heading || names.at(span.first)) continue;
    if (span.titled || span.given || backed(span)) people.add(span.words.join(" ")).add(span.words.at(-1) ?? "");
    lookAround(base, names, span, groups);
  }
  const single = new Set(
    names.all().flatMap(({ what, name }) => (what === "body" && !name.includes(" ") ? [name] : [])),
  );
  return [...groups].flatMap(([name, around]) => {
    const words = name.split(" ");
    const [lead = "", last = ""] = [words[0], words.at(-1)];
    if (words.length < 2 || [name, last].some((word) => people.has(word)) || groups.has(last)) return [];
    if (listedAs(lead) & WORD.given && !isEnglish(lead.toLowerCase())) return [];
    // What is called by its last word is a person, and what by its first a company.
    const short = people.has(lead) ? undefined : groups.get(lead);
    // A name that is made of no names known of people needs less.
    const least = isBorne(lead) || isBorne(last) ? LEAST : LEAST - 1;
    if (!isToldBody({ around, short, least, isPartly: single.has(lead) })) return [];
    for (const { first, last } of around.spans) {
      const text = slice(base, first, last);
      names.add({ first, last, what: "body", key: `body:${foldName(text)}`, name: text, by: "names/several-body" });
    }
    return around.spans;
  });
}

interface Several {
  readonly around: Around;
  /** What stands around its first word alone. */
  readonly short: Around | undefined;
  readonly least: number;
  readonly isPartly: boolean;
}

function isToldBody({ around, short, least, isPartly }: Several): boolean {
  const model = (says: boolean) => around.spans.filter((span) => span.model === says).length;
  const body = around.body + (short?.body ?? 0) + (isPartly ? SUBSIDIARY : 0);
  // A full name that is given again in full is hardly a person's.
  const again = around.spans.length > 1 ? 1 : 0;
  const told = body + around.acts + (short?.acts ?? 0) + model(false) + again;
  const person = around.person + (short?.person ?? 0) + model(true);
  return body > 0 && told >= least && told > around.inside + around.at + around.site && told > person;
}
