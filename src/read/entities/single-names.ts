import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { capital, foldName, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import type { PersonSpan } from "./person-spans.js";
import { bodyEvidence, isDealtIn } from "./single-evidence.js";

/** What stands around a name of one word, counted over the report. */
interface Around {
  readonly spans: PersonSpan[];
  /** After "in", "near": a place. */
  inside: number;
  /** With "shareholders", "chief executive", "government": a body. */
  body: number;
  /** After "the" or before another noun: no person. */
  bare: number;
  /** What makes it a body, but for a capital in which things are: "Lima said it had". */
  told: number;
  /** Before a verb of those who speak or decide. */
  speaks: number;
}

/**
 * Settles names of one word that no full name and no title introduces: those around which stands what only a body or
 * a place has become one; of the others only those that the report names again may be people: "Lusava wants it, Kedra says no"
 * may well be two capitals.
 *
 * @returns the spans that may still be people
 */
export function settleSingles(
  base: LanguageBase,
  names: NameMap,
  { spans, backed }: { spans: readonly PersonSpan[]; backed: (span: PersonSpan) => boolean },
): PersonSpan[] {
  const outlet = base.intake.report.outlet ?? "";
  const introduced = new Set<string>();
  for (const span of spans) {
    const says = span.words.length === 1 && base.tokens[span.last]?.upos === "VERB";
    // The outlet's name above or below its report introduces nobody of whom the report might speak by one word.
    if (span.heading || outlet.includes(span.words.join(" "))) continue;
    if (span.words.length > 1 || span.titled || (!says && backed(span)))
      for (const { skeleton } of span.parts) introduced.add(skeleton);
  }
  const single = (span: PersonSpan) =>
    span.words.length === 1 && !span.heading && !introduced.has(span.parts[0]?.skeleton ?? "") && !names.at(span.first);
  const words = new Map<string, Around>();
  const common = new Set(base.tokens.filter((token) => !capital(token)).map(({ norm }) => norm));
  for (const span of spans) if (single(span)) lookAround(base.tokens, names, span, words);
  for (const word of outlet.split(/\s+/)) words.delete(word);
  // "Film office manager" and "film crews": a word with a capital as it opens the sentence.
  for (const [word, around] of words)
    if (!common.has(word.toLowerCase()) || !around.spans.every(({ first }) => isCommon(base.tokens[first])))
      nameBody(base, names, word, around);
  return spans
    .filter((span) => !names.at(span.first) || span.words.length > 1 || span.place)
    .filter(
      (span) =>
        !single(span) || (!INITIALS.test(span.words[0] ?? "") && mayBePerson(base, words.get(span.words[0] ?? ""))),
    );
}

const isCommon = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.upos === "ADJ";

/** Units, bodies and things go by initials; people whom nothing introduces do not. */
const INITIALS = /^\p{Lu}{2,}$/u;

/** A flash of this many tokens may name whom everybody knows by the surname alone. */
const FLASH = 150;

function mayBePerson(base: LanguageBase, around: Around | undefined): boolean {
  if (around === undefined || around.inside + around.body + around.bare > 0) return false;
  return around.spans.length > 1 || base.tokens.length < FLASH;
}

function lookAround(tokens: readonly Token[], names: NameMap, span: PersonSpan, words: Map<string, Around>): void {
  const word = span.words[0] ?? "";
  const around = words.get(word) ?? { spans: [], inside: 0, body: 0, bare: 0, speaks: 0, told: 0 };
  words.set(word, around);
  around.spans.push(span);
  const { placePrepositions, bodyNouns } = actorWords();
  const before = tokens[span.first - 1]?.norm ?? "";
  // "in Bern", but "in Byrne's view", "in Veldt shares".
  const after = tokens[span.last];
  const owns = after?.xpos === "POS" || (after?.upos === "NOUN" && after.sentence === tokens[span.first]?.sentence);
  if (placePrepositions.has(before) && !owns && !isDealtIn(tokens, span)) around.inside++;
  around.told += bodyEvidence(tokens, names, span);
  if (after?.upos === "VERB" && /^VB[DPZ]$/.test(after.xpos) && actorWords().speaks.has(after.lemma)) around.speaks++;
  // "(Norwire)", "told Norwire": an outlet as often as a person.
  // "Readers asked us": a plural that the sentence opens with is several, and nobody by name.
  if (tokens[span.first]?.xpos === "NNS") around.bare++;
  if (before === "the" || before === "(" || tokens[span.first - 1]?.lemma === "tell") around.bare++;
  // "a spokesman for Havna": whoever speaks for a single name that nothing introduces speaks for a body.
  const speaker = before === "for" ? officeHeadBefore(tokens, span.first - 1, Math.max(0, span.first - 6)) : undefined;
  if (speaker && titles().speaksFor.has(speaker.words)) around.body += 2;
  const office = before === "of" ? officeHeadBefore(tokens, span.first - 1, Math.max(0, span.first - 6)) : undefined;
  if (office && titles().corporate.has(office.words)) around.body += 2;
  else if (office && !titles().kin.has(office.words) && !titles().relative.has(office.words)) around.body++;
  const owned = tokens[span.last]?.xpos === "POS" ? span.last + 1 : span.last;
  const next = tokens[owned];
  if (!next) return;
  for (let i = owned; i < owned + 4; i++) {
    const token = tokens[i];
    if (!token || !["NOUN", "ADJ", "PROPN"].includes(token.upos)) break;
    const head = officeHeadBefore(tokens, i + 1, owned);
    if (bodyNouns.has(token.norm)) around.body++;
    // Only a company has a chief executive: told once is enough.
    if (head && titles().corporate.has(head.words)) around.body += 2;
  }
  if (owned === span.last && next.upos === "NOUN" && !actorWords().collective.has(next.norm)) around.bare++;
}

function nameBody(base: LanguageBase, names: NameMap, word: string, around: Around): void {
  if (around.inside === 0) around.body += around.told;
  // "Across VGH", and "VGH stressed": what goes by initials and speaks is a body, whatever is inside it.
  const initials = INITIALS.test(word) && around.speaks > 0;
  const place = around.inside > 0 && around.body === 0 && !initials;
  // What speaks again and again and is no person is a body.
  const speaks = (around.speaks > 1 && around.bare > 0) || initials;
  if (around.body === 0 && !place && !speaks) return;
  if (around.spans.length < 2 && around.body < 2 && !place) return;
  const what = place ? "place" : "body";
  for (const span of around.spans) {
    names.add({
      first: span.first,
      last: span.last,
      what,
      key: `${what}:${foldName(word)}`,
      name: base.tokens[span.first]?.text ?? word,
      by: `names/single-${what}`,
    });
  }
}
