import { titles } from "../../knowledge/titles.js";
import type { LanguageBase } from "../../model/index.js";
import { capital, type Named, type NameMap, slice } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

const ACRONYM = /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u;
const MOST_OWNER = 4;

/** Adds the short forms of bodies: "(HWU)" and then "HWU", "Northline" for "Northline Shipping". */
export function addAliases(base: LanguageBase, names: NameMap): void {
  const forms = new Map<string, Named>();
  for (const body of names.all()) {
    if (body.what !== "body" || !body.key.startsWith("body:")) continue;
    const initials = initialsOf(body.name);
    if (initials.length > 2 && !forms.has(initials)) forms.set(initials, body);
    const inside = base.tokens[body.last]?.norm === "(" ? base.tokens[body.last + 1] : undefined;
    if (inside && ACRONYM.test(inside.text)) forms.set(inside.text, body);
    const lead = base.tokens[body.first];
    const nameLike = lead?.xpos === "NNP" && body.last - body.first > 1 && !names.at(body.first)?.of;
    if (body.by === "names/body-owner" && !forms.has(body.name)) forms.set(body.name, body);
    if (nameLike && (body.by === "names/body-company" || body.by === "names/body-owner") && !forms.has(lead.text))
      forms.set(lead.text, body);
  }
  if (forms.size === 0) return;
  base.tokens.forEach((token, i) => {
    const body = forms.get(token.text);
    if (body && !names.at(i)) names.add({ ...body, first: i, last: i + 1, by: "names/body-short" });
  });
}

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
  const inside = new Set<string>();
  for (const sentence of base.sentences) {
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      const token = tokens[i];
      if (token?.xpos === "NNP" && capital(token)) inside.add(token.text);
    }
  }
  for (const name of base.names) if (name.kind === "person" && name.by !== "names/proper-nouns") people.add(name.last);
  for (const sentence of base.sentences) {
    for (let last = sentence.last; last > sentence.first; last--) {
      const head = officeHeadBefore(tokens, last, sentence.first);
      if (
        !head ||
        /^\p{Lu}\p{Ll}/u.test(tokens[head.first]?.text ?? "") ||
        titles().kin.has(head.words) ||
        titles().relative.has(head.words)
      )
        continue;
      const end = ownerEnd(base, names, head.first, sentence.first, inside);
      const first = end === undefined ? undefined : ownerStart(base, names, end, sentence.first);
      if (end === undefined || first === undefined || (people.has(end) && !titles().corporate.has(head.words)))
        continue;
      const name = slice(base, first, end);
      names.add({ first, last: end, what: "body", key: `body:${name.toLowerCase()}`, name, by: "names/body-owner" });
    }
  }
}

/** Where a name ends that stands before an office, lower-case modifiers let pass: "Atlas Metals deputy chief executive". */
function ownerEnd(
  { tokens }: LanguageBase,
  names: NameMap,
  head: number,
  floor: number,
  named: ReadonlySet<string>,
): number | undefined {
  for (let i = head - 1; i >= floor && head - i < MOST_OWNER; i--) {
    const token = tokens[i];
    if (!token || names.at(i)) return undefined;
    if (capital(token) && (i > floor || named.has(token.text)))
      return token.xpos === "NNP" || token.xpos === "NNPS" || i === floor ? i + 1 : undefined;
    if (!["NN", "JJ"].includes(token.xpos) || titles().standing.has(token.norm)) return undefined;
  }
  return undefined;
}

function ownerStart({ tokens }: LanguageBase, names: NameMap, end: number, floor: number): number | undefined {
  let first = end;
  while (first - 1 >= floor && end - first < MOST_OWNER) {
    const token = tokens[first - 1];
    if (!token || names.at(first - 1) || !capital(token)) break;
    if (!["NNP", "NNPS", "NN"].includes(token.xpos) && !(token.xpos === "JJ" && (first < end || first - 1 === floor)))
      break;
    if (officeHeadBefore(tokens, first, floor)) return undefined;
    if (titles().keeps.has(token.norm) && first === end) return undefined;
    first--;
  }
  return first < end ? first : undefined;
}
