import { holderWords } from "../../knowledge/holders.js";
import { identityTable } from "../../knowledge/identities.js";
import { nameOfAdjective } from "../../knowledge/polities.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import { outletOf } from "../../knowledge/world.js";
import { type Entity, fileUnder, firstFrom, once, type Reading, type Span, type Token } from "../../model/index.js";
import type { Node } from "./node.js";
import { consonants, nameWords } from "./spelling.js";
import { Uses } from "./uses.js";

/** Reports in which, and times that, a single word is named before its never being anybody's full name tells. */
const LEAST_REPORTS = 2;
const LEAST_MENTIONS = 4;

/**
 * Settles what a name is by all reports together. A report alone may take an unknown company, town or outlet for a
 * person; over a set, a person has a given name, an office or a title somewhere, and a town is somewhere "in".
 */
export function settleKinds(nodes: readonly Node[], readings: readonly Reading[]): Node[] {
  const outlets = new Set(readings.flatMap(namesOfOutlets).map(keyOf));
  const named = new Map<string, Node[]>();
  for (const node of nodes) fileUnder(named, keyOf(node.entity.name), node);
  const uses = new Uses(readings);
  const surnames = new Set(nodes.flatMap(({ entity }) => (isPerson(entity) ? surnamesOf(entity) : [])));
  const states = new Map(
    nodes.flatMap(({ entity }) => (entity.kind === "state" ? [[keyOf(entity.name), entity] as const] : [])),
  );
  const unlisted = new Set([...states.values()].flatMap(({ name, country }) => (country === undefined ? [name] : [])));
  const held = heldBodies(nodes);
  // "The Weekly Post" of one report is whom another has something from.
  const isCredited = ({ key, name }: Entity): boolean =>
    key.startsWith("body:") && name.includes(" ") && outlets.has(keyOf(name)) && isNamedAsOutlet(name);
  const kindOf = once((same: readonly Node[]) => otherKind(same) ?? kindByUse(same, uses));
  return nodes.map((node) => {
    const { name } = node.entity;
    // What one report only knows as a body is the state that another tells of.
    const state = states.get(keyOf(name)) ?? states.get(keyOf(stateOfPeople(node.entity, unlisted) ?? ""));
    const asState = (): Node | undefined =>
      state && { ...node, entity: { ...node.entity, kind: "state", key: state.key } };
    if (node.entity.kind === "body" && isCredited(node.entity)) return as(node, "body", `outlet:${keyOf(name)}`);
    const isKnownPerson = node.entity.kind === "body" && isPersonElsewhere(named.get(keyOf(name)) ?? []);
    if (isKnownPerson) return as(node, "person", `person:${keyOf(name)}`);
    if (node.entity.kind === "body" || node.entity.kind === "group") return asState() ?? node;
    // "At Havna they are content": whose chief executive another report names is no town.
    if (node.entity.kind === "place" && node.entity.country === undefined && held.has(keyOf(name)))
      return as(node, "body", `body:${keyOf(name)}`);
    // A town that another report tells of as a state of that name, which no gazetteer knows.
    if (node.entity.kind === "place" && state?.country === undefined) return asState() ?? node;
    if (node.entity.kind !== "person") return node;
    if (outlets.has(keyOf(name))) return as(node, "body", `outlet:${keyOf(name)}`);
    const same = named.get(keyOf(name)) ?? [];
    if (isSomebody(same) || (!name.includes(" ") && surnames.has(consonants(keyOf(name))))) return node;
    const other = kindOf(same) ?? (takesSide(same, readings) ? "body" : undefined);
    return other ? (asState() ?? as(node, other, `${other}:${keyOf(name)}`)) : node;
  });
}

/** By its last word: a union's own release has the union for its outlet, and it stays a union. */
const isNamedAsOutlet = (name: string): boolean =>
  reportHeads().outletNouns.has(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());

/** The report's own outlet, and those that it has something from. */
const namesOfOutlets = once(({ intake, credits }: Reading): readonly string[] => [
  ...(intake.report.outlet ? [intake.report.outlet] : []),
  ...credits.flatMap(({ kind, name }) => (kind === "outlet" || kind === "agency" ? [name] : [])),
]);

/** The names of bodies of one word in which somebody holds an office, in the report that names them. */
function heldBodies(nodes: readonly Node[]): ReadonlySet<string> {
  const offices = new Set(nodes.flatMap(({ reading, entity }) => entity.offices.map(({ of }) => `${reading} ${of}`)));
  return new Set(
    nodes.flatMap(({ reading, entity: { kind, key, name } }) =>
      kind === "body" && !name.includes(" ") && offices.has(`${reading} ${key}`) ? [keyOf(name)] : [],
    ),
  );
}

/** "The Veltorians" are Veltoria, which another report names and no gazetteer knows. */
const stateOfPeople = ({ kind, name }: Entity, states: ReadonlySet<string>): string | undefined =>
  kind === "group" && /^\p{Lu}\p{Ll}+s$/u.test(name) ? nameOfAdjective(name.slice(0, -1), states) : undefined;

const keyOf = (name: string): string => nameWords((outletOf(name)?.name ?? name).replace(/^the /i, "")).words.join(" ");

const isPerson = ({ kind }: Entity): boolean => kind === "person";

/** What a person with a full name may be called by, as filed. */
const surnamesOf = ({ name, forms }: Entity): string[] =>
  name.includes(" ") ? [name, ...forms].flatMap((form) => nameWords(form).words.at(-1) ?? []).map(consonants) : [];

/** Somebody with an office, or whom most reports speak of as "he" or "she". */
const isSomebody = once(
  (same: readonly Node[]): boolean =>
    same.some(({ entity }) => isPerson(entity) && entity.offices.length > 0) ||
    same.filter(({ entity }) => entity.gender !== undefined).length * 2 > same.length,
);

/**
 * Reports give a person's whole name at first: who wants or refuses something under one word alone, or is called by the first word of
 * two ("Veldt", of "Veldt Foods"), is a company, a town or a state that nobody has listed.
 */
const takesSide = (same: readonly Node[], readings: readonly Reading[]): boolean =>
  same.every(({ entity }) => entity.gender === undefined && isCalledByFirst(entity) && !isAnybody(entity)) &&
  same.some(({ reading, index }) =>
    readings[reading]?.stances.some(({ who, by }) => who === index && !by.startsWith("stances:said")),
  );

/** "Nobody asked": a word with a capital at the head of a sentence. */
const isAnybody = ({ name }: Entity): boolean => holderWords().bystanders.has(name.toLowerCase());

function isCalledByFirst({ name, forms }: Entity): boolean {
  const words = name.split(" ");
  return words.length === 1 || (words.length === 2 && forms.some((form) => form === words[0]));
}

/** A name of several words that more reports have for a person, one of them with an office or as "he" or "she". */
const isPersonElsewhere = once((same: readonly Node[]): boolean => {
  const people = same.filter(({ entity }) => isPerson(entity));
  return people.length * 2 > same.length && same.every(({ entity }) => entity.name.includes(" ")) && isSomebody(people);
});

/** What most other reports take it for. */
function otherKind(same: readonly Node[]): "body" | "place" | undefined {
  const count = (kind: Entity["kind"]) => same.filter(({ entity }) => entity.kind === kind).length;
  if (count("body") + count("place") === 0) return undefined;
  return count("place") > count("body") ? "place" : "body";
}

function kindByUse(same: readonly Node[], uses: Uses): "body" | "place" | undefined {
  let mentions = 0;
  for (const { reading, index } of same) {
    for (const mention of uses.of(reading, index)) {
      if (mention.form === "pronoun") continue;
      mentions++;
      if (isInside(uses.tokens(reading), mention)) return "place";
    }
  }
  const isWord = same.every(({ entity }) => !entity.name.includes(" "));
  return isWord && same.length >= LEAST_REPORTS && mentions >= LEAST_MENTIONS ? "body" : undefined;
}

/** "in Velmara" or "the town of Velmara", but not "shares in Velmara" or "in Velmara's view". */
function isInside(tokens: readonly Token[], { start, end }: Span): boolean {
  const { inside, notInside, towns } = identityTable();
  const at = firstFrom(tokens, start);
  const [twoBefore, before] = [tokens[at - 2], tokens[at - 1]];
  const after = tokens.slice(at, at + MOST_WORDS).find((token) => token.start >= end);
  if (/^['’]s?$/.test(after?.text ?? "")) return false;
  if (before?.norm === "of") return towns.has(twoBefore?.lemma ?? "");
  return before !== undefined && inside.has(before.norm) && !notInside.has(twoBefore?.lemma.replace(/s$/, "") ?? "");
}

/** Words that a name has at most, and the one after it. */
const MOST_WORDS = 6;

const as = (node: Node, kind: "body" | "person" | "place", key: string): Node => ({
  ...node,
  entity: { ...node.entity, kind, key },
});
