import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import { shortBodies } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { isEnglish } from "../language/gazetteer.js";
import { sortOfBody } from "./body-names.js";
import { capital, type Named, type NameMap, slice } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";
import { calledAfter, goesByFirst } from "./release-forms.js";
import { inFullNames } from "./repeated-bodies.js";

const ACRONYM = /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u;
const MOST_OWNER = 4;

/** Adds the short forms of bodies: "(HWU)" and then "HWU", "Northline" for "Northline Shipping". */
export function addAliases(base: LanguageBase, names: NameMap): void {
  const forms = new Map<string, Named>();
  const shorter = new Map<string, Named>();
  for (const body of names.all()) {
    if (body.what !== "body" || !body.key.startsWith("body:")) continue;
    const words = body.name.split(" ");
    if (words.length > 2 && actorWords().sorts.has(words.at(-1)?.toLowerCase() ?? ""))
      shorter.set(words.slice(0, -1).join(" "), body);
    if (words.length === 2 && words[1]?.toLowerCase() === "party" && !forms.has(words[0] ?? ""))
      forms.set(words[0] ?? "", body);
    // "The Lokvern union ... Lokvern": the noun in small letters only tells what it is.
    if (words.length === 2 && /^\p{Ll}/u.test(words[1] ?? "") && !forms.has(words[0] ?? ""))
      forms.set(words[0] ?? "", body);
    const initials = initialsOf(body.name);
    if (initials.length > 2 && !forms.has(initials)) forms.set(initials, body);
    if (initials.length > 1 && !forms.has(`${initials}*`)) forms.set(`${initials}*`, body);
    const short = shortFormAfter(base.tokens, body.last);
    if (short !== undefined && short !== body.name) forms.set(short, body);
    for (const called of calledAfter(base.tokens, body.last)) if (!forms.has(called)) forms.set(called, body);
    const lead = base.tokens[body.first];
    const nameLike = lead?.xpos === "NNP" && body.last - body.first > 1 && !names.at(body.first)?.of;
    if (body.by === "names/body-owner" && !forms.has(body.name)) forms.set(body.name, body);
    if (nameLike && (body.by === "names/body-company" || body.by === "names/body-owner") && !forms.has(lead.text))
      forms.set(lead.text, body);
    else if (nameLike && !forms.has(lead.text) && goesByFirst(base, names, body)) forms.set(lead.text, body);
  }
  for (const body of names.all()) {
    // "Harbour Workers Union (HWU) ... HWU chair NAME": the initials were taken for a name of their own.
    const apart = body.by === "names/body-told" && ACRONYM.test(body.name);
    const own =
      body.by === "names/body-owner" || apart ? (forms.get(body.name) ?? american(forms, body.name)) : undefined;
    // "The Green Party ... the Greens".
    const party =
      body.by === "names/party" ? (forms.get(body.name) ?? forms.get(body.name.replace(/s$/, ""))) : undefined;
    const whole = body.what === "body" ? (own ?? party ?? shorter.get(body.name)) : undefined;
    if (whole && whole.key !== body.key)
      names.put({ ...whole, first: body.first, last: body.last, by: "names/body-short" });
  }
  for (const [short, named] of shortForms(names)) if (!forms.has(short)) forms.set(short, named);
  if (forms.size === 0) return;
  const people = inFullNames(base);
  base.tokens.forEach((token, i) => {
    const body = forms.get(token.text);
    if (body?.name.toLowerCase() === `${token.norm} party` && opensOther(base.tokens, i)) return;
    if (body && !names.at(i) && !people.has(i)) names.add({ ...body, first: i, last: i + 1, by: "names/body-short" });
  });
}

/** "SGA" for the Screenwriters Guild, of America or an association. */
function american(forms: ReadonlyMap<string, Named>, initials: string): Named | undefined {
  const short = /^(\p{Lu}{2,})A$/u.exec(initials)?.[1];
  const named = short === undefined ? undefined : forms.get(`${short}*`);
  return named && sortOfBody(named.key, named.name) === "union" ? named : undefined;
}

/** "Labor Day", "National Insurance": what only begins as a party's short name, unless an office follows. */
const opensOther = (tokens: readonly Token[], i: number): boolean =>
  capital(tokens[i + 1]) && !officeHeadBefore(tokens, i + 2, i + 1);

/** "The Commission", where the report names the Union and no other commission. */
function shortForms(names: NameMap): [string, Named][] {
  const all = names.all();
  const keys = new Set(all.map(({ key }) => key));
  return shortBodies().flatMap(([short, { key, name, of }]): [string, Named][] => {
    const isNamed = keys.has(key) || (of !== undefined && keys.has(of));
    const others = all.some(
      (other) => other.what === "body" && other.key !== key && other.name.split(" ").includes(short),
    );
    if (!isNamed || others) return [];
    return [[short, { first: 0, last: 0, what: "body", key, name, by: "names/body-short", ...(of ? { of } : {}) }]];
  });
}

/** The short form that stands behind a name: "(HWU)", ", HWU,", ", or HWU,", ", known by its Norwegian initials HWU,". */
function shortFormAfter(tokens: readonly Token[], last: number): string | undefined {
  const mark = tokens[last];
  if (mark?.norm !== "(" && mark?.norm !== ",") return undefined;
  let at = last + 1;
  if (tokens[at]?.norm === "or") at++;
  else if (tokens[at]?.norm === "known") at = endOfKnown(tokens, at);
  const form = tokens[at];
  // "(LSE: HLT)" is where its shares are traded.
  const closes = (mark.norm === "(" ? [")", ",", ";"] : [",", ".", ")"]).includes(tokens[at + 1]?.norm ?? "");
  return form && closes && form.sentence === mark.sentence && ACRONYM.test(form.text) ? form.text : undefined;
}

/** Words between "known" and the short form at most: "known by its Norwegian initials". */
const MOST_KNOWN = 6;

/** The token behind "known as", "known by its initials"; the one that it began at where it does not lead to a short form. */
function endOfKnown(tokens: readonly Token[], known: number): number {
  for (let i = known + 1; i < known + MOST_KNOWN; i++) {
    if (ACRONYM.test(tokens[i]?.text ?? "")) return i;
    if (!KNOWN_BY.has(tokens[i]?.norm ?? "") && tokens[i]?.upos !== "ADJ") return known;
  }
  return known;
}

const KNOWN_BY = new Set(["as", "by", "its", "the", "initials", "acronym", "abbreviation", "simply", "also"]);

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

/** Adds the names that an office in small letters shows to be a body's: "Atlas Metals chief executive", "Veldt's chairman". */
export function addOwners(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  const people = new Set<number>();
  const alone = standingAlone(base);
  const surnames = surnamesIn(base);
  for (const name of base.names) if (name.kind === "person" && name.by !== "names/proper-nouns") people.add(name.last);
  for (const sentence of base.sentences) {
    for (let last = sentence.last; last > sentence.first; last--) {
      const head = officeHeadBefore(tokens, last, sentence.first);
      if (!head) continue;
      const written = /^\p{Lu}\p{Ll}/u.test(tokens[head.first]?.text ?? "");
      if (written && !titles().corporate.has(head.words)) continue;
      const { kin, relative, seats } = titles();
      if (kin.has(head.words) || relative.has(head.words) || seats.has(head.words)) continue;
      // "Elmstead nurses", "Holt teachers" may be a town's.
      if (head.plural && titles().nationals.has(head.words)) continue;
      const end = ownerEnd(base, names, { head: head.first, floor: sentence.first, alone, written });
      const first = end === undefined ? undefined : ownerStart(base, names, end, sentence.first);
      if (
        end === undefined ||
        first === undefined ||
        surnames.has(tokens[end - 1]?.text ?? "") ||
        (people.has(end) && titles().staff.has(head.words))
      )
        continue;
      const name = slice(base, first, end);
      names.add({ first, last: end, what: "body", key: `body:${name.toLowerCase()}`, name, by: "names/body-owner" });
    }
  }
}

/** Words with a capital that end a run of them inside a sentence: what may be a name by itself. */
function standingAlone({ tokens, sentences }: LanguageBase): ReadonlySet<string> {
  const words = new Set<string>();
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i];
      // "Veldt wants": what begins a sentence has a capital anyway, but no word of English is like it.
      if (i === sentence.first && isEnglish(token?.norm ?? "")) continue;
      if (token && token.upos === "PROPN" && capital(token) && !capital(tokens[i + 1])) words.add(token.text);
    }
  }
  // A word that the report also writes small is no name: "Trade negotiators".
  const small = new Set<string>();
  for (const token of tokens) if (!capital(token)) small.add(token.norm);
  for (const word of words) if (small.has(word.toLowerCase())) words.delete(word);
  return words;
}

/** Words with a capital right after a given name: no bodies. */
function surnamesIn({ tokens }: LanguageBase): ReadonlySet<string> {
  const { given } = peopleWords();
  const words = new Set<string>();
  tokens.forEach((token, i) => {
    if (capital(token) && given.has(tokens[i - 1]?.text ?? "")) words.add(token.text);
  });
  return words;
}

interface Before {
  readonly head: number;
  readonly floor: number;
  readonly alone: ReadonlySet<string>;
  /** True where the office has a capital too: then only a word that stands alone elsewhere is a name. */
  readonly written: boolean;
}

/** Where a name ends that stands before an office, lower-case modifiers let pass: "Atlas Metals deputy chief executive". */
function ownerEnd(
  { tokens }: LanguageBase,
  names: NameMap,
  { head, floor, alone, written }: Before,
): number | undefined {
  for (let i = head - 1; i >= floor && head - i < MOST_OWNER; i--) {
    const token = tokens[i];
    if (!token || names.at(i)) return undefined;
    if (capital(token)) {
      // "Greens leader NAME", "Conservatives spokesman": the name of a party by those who are in it.
      if (actorWords().sorts.get(token.norm) === "party" && token.norm.endsWith("s")) return i + 1;
      if (actorWords().sorts.has(token.norm) || titles().keeps.has(token.norm)) return undefined;
      if (written || i === floor) return alone.has(token.text) ? i + 1 : undefined;
      return token.xpos === "NNP" || token.xpos === "NNPS" ? i + 1 : undefined;
    }
    if (!["NN", "JJ"].includes(token.xpos) || titles().standing.has(token.norm)) return undefined;
  }
  return undefined;
}

function ownerStart({ tokens }: LanguageBase, names: NameMap, end: number, floor: number): number | undefined {
  let first = end;
  while (first - 1 >= floor && end - first < MOST_OWNER) {
    const token = tokens[first - 1];
    if (!token || names.at(first - 1) || !capital(token)) break;
    if (
      !["NNP", "NNPS", "NN", "NNS"].includes(token.xpos) &&
      !(token.xpos === "JJ" && (first < end || first - 1 === floor))
    )
      break;
    if (officeHeadBefore(tokens, first, floor)) return undefined;
    if (titles().keeps.has(token.norm) && first === end) return undefined;
    first--;
  }
  return first < end ? first : undefined;
}
