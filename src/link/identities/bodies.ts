import { actorWords } from "../../knowledge/actors.js";
import { stateOf } from "../../knowledge/world.js";
import type { Entity } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import { bodyName, initialsOf, isInstitution } from "./body-names.js";
import { clash, type Node, share, type Traits, traitsOf } from "./node.js";

/** Joins the nodes that are one state, body, place or group: by key where it is a known one, by words and party else. */
export function joinBodies(nodes: readonly Node[], union: UnionFind): void {
  const others = nodes.flatMap(({ entity }, i) => (entity.kind === "person" ? [] : [i]));
  for (const same of fileBy(others, (i) => nodes[i]?.entity.key ?? "").values()) {
    if (isKnown(nodes[same[0] ?? 0])) for (const i of same) union.join(same[0] ?? i, i);
  }
  const unknown = others.filter((i) => !isKnown(nodes[i]));
  const byName = fileBy(unknown, (i) => `${nodes[i]?.entity.kind}:${keyOf(nodes[i]?.entity.name ?? "")}`);
  for (const same of byName.values()) joinNamesakes(nodes, same, union);
  joinShortForms(nodes, others, union);
}

/** States and bodies that the knowledge tables name have one key in every report. */
const isKnown = (node: Node | undefined): boolean => /^(?:state|org):/.test(node?.entity.key ?? "");

/**
 * One name is one body; but "the foreign ministry" of two states is two, and one that no state is told of is the one
 * that most reports speak of, if any is.
 */
function joinNamesakes(nodes: readonly Node[], same: readonly number[], union: UnionFind): void {
  const entity = nodes[same[0] ?? 0]?.entity;
  const byOwner = fileBy(same, (i) =>
    entity?.kind === "place" || isInstitution(entity?.name ?? "") ? ownerOf(nodes[i]?.entity) : "",
  );
  for (const members of byOwner.values()) for (const i of members) union.join(members[0] ?? i, i);
  const owned = [...byOwner].flatMap(([owner, members]) => (owner === "" ? [] : [members]));
  const [most, next] = owned.sort((a, b) => b.length - a.length);
  const [open] = byOwner.get("") ?? [];
  if (most && open !== undefined && most.length >= 2 * (next?.length ?? 0)) union.join(most[0] ?? open, open);
}

/** The state that a body belongs to or a place lies in. */
function ownerOf(entity: Entity | undefined): string {
  if (entity?.country) return `state:${entity.country}`;
  if (entity?.party?.startsWith("state:")) return entity.party;
  return entity?.kind === "place" ? "" : (bodyName(entity?.name ?? "").state ?? "");
}

interface Body {
  readonly node: number;
  readonly kind: string;
  readonly forms: readonly string[];
  readonly traits: Traits;
}

/** Joins a body known only by a short form to the one body that the form stands for. */
function joinShortForms(nodes: readonly Node[], others: readonly number[], union: UnionFind): void {
  joinSameInitials(bodiesOf(nodes, others, union), union);
  const bodies = bodiesOf(nodes, others, union);
  // "Elmstead" is the town, not short for "Elmstead Ferries".
  const towns = new Set(nodes.flatMap(({ entity }) => (entity.kind === "place" ? [keyOf(entity.name)] : [])));
  const byForm = new Map<string, Set<Body>>();
  for (const body of bodies) {
    for (const form of body.forms.flatMap(standsFor)) {
      if (form.startsWith(FIRST) && towns.has(form.slice(FIRST.length))) continue;
      const key = `${body.kind}:${form}`;
      byForm.set(key, (byForm.get(key) ?? new Set()).add(body));
    }
  }
  const pairs = bodies.flatMap((body): [number, number][] => {
    const keys = new Set(body.forms.flatMap((form) => lookUps(form).map((key) => `${body.kind}:${key}`)));
    // Initials are short for a name even where a report has both and does not say so. Any other short form that more
    // reports use than the long one is a name of its own, the parent, not the subsidiary, unless a report that has the long
    // one goes on with it.
    const initials = body.forms.every((form) => isInitials(form));
    const candidates = [...new Set([...keys].flatMap((key) => [...(byForm.get(key) ?? [])]))].filter(
      (other) =>
        other !== body &&
        (initials || !share(body.traits, other.traits)) &&
        !(body.forms.some(isInstitution) && clash(body.traits, other.traits)),
    );
    const [one] = candidates;
    const isFewer = one !== undefined && body.traits.readings.size <= one.traits.readings.size;
    const isShort = one && (initials || isFewer || isCalled(one, body));
    return isShort && candidates.length === 1 ? [[one.node, body.node]] : [];
  });
  for (const [a, b] of pairs) union.join(a, b);
}

/** Tells whether a report that gives a body's whole name calls it by the only form of another. */
const isCalled = (body: Body, short: Body): boolean =>
  short.forms.every((form) => body.forms.some((own) => keyOf(own) === keyOf(form)));

/** "Dockers' Union (SDF)" and "Dockers' Union of Skagen (SDF)" are one: the initials, and the words of the one in the other. */
function joinSameInitials(bodies: readonly Body[], union: UnionFind): void {
  const byInitials = new Map<string, Body[]>();
  for (const body of bodies)
    for (const form of body.forms.filter(isInitials))
      byInitials.set(keyOf(form), [...(byInitials.get(keyOf(form)) ?? []), body]);
  for (const same of byInitials.values())
    for (const [i, body] of same.entries())
      for (const other of same.slice(i + 1)) if (isWithin(body, other)) union.join(body.node, other.node);
}

const isWithin = (a: Body, b: Body): boolean =>
  a.forms.some((one) =>
    b.forms.some((other) => {
      const [less, more] = [keyOf(one).split(" "), keyOf(other).split(" ")].sort((x, y) => x.length - y.length);
      return !isInitials(one) && !isInitials(other) && (less ?? []).every((word) => more?.includes(word));
    }),
  );

/** A form as others may use it: in its words; by its initials; by the word that it begins with ("Velmara Shipping"). */
function standsFor(form: string): string[] {
  const [first = "", ...more] = form.replace(/^[Tt]he /, "").split(/\s+/);
  const initials = initialsOf(form);
  const begins = more.length > 0 && first.length >= LEAST_LETTERS && /^\p{Lu}/u.test(first) && !stateOf(first);
  // "Front for the Valley in the East" may be cut before where it is.
  const [core = form] = form.split(/ in (?:the )?/);
  const brief = withoutSort(form);
  return [
    ...(isTelling(form) ? [keyOf(form)] : []),
    ...(brief === undefined ? [] : [keyOf(brief)]),
    ...(core !== form && isTelling(core) && core.includes(" ") ? [keyOf(core)] : []),
    ...(initials === undefined ? [] : [keyOf(initials)]),
    ...(begins ? [`${FIRST}${keyOf(first)}`] : []),
  ];
}

/** "Holt & Varga" of "Holt & Varga Railway": two names joined, without the noun that tells what they run. */
function withoutSort(form: string): string | undefined {
  const at = form.lastIndexOf(" ");
  const brief = form.slice(0, at);
  return brief.includes(" & ") && actorWords().sorts.has(form.slice(at + 1).toLowerCase()) ? brief : undefined;
}

/** What a form may be the short one of. */
const lookUps = (form: string): string[] =>
  /\S\s+\S/.test(form) ? [keyOf(form)] : [keyOf(form), `${FIRST}${keyOf(form)}`];

/** Marks the first word of a name: only a name of one word is looked up as that. */
const FIRST = "first ";

/** Letters of the first word of a name that may stand for the whole. */
const LEAST_LETTERS = 4;

/** Initials, or two words at least: "the union" may be any. */
const isTelling = (form: string): boolean => isInitials(form) || keyOf(form).includes(" ");

const isInitials = (form: string): boolean => /^(?:[Tt]he )?\p{Lu}{2,7}s?$/u.test(form);

const keyOf = (form: string): string => bodyName(form).words;

function bodiesOf(nodes: readonly Node[], others: readonly number[], union: UnionFind): Body[] {
  return [...fileBy(others, (i) => String(union.find(i))).values()].flatMap((members) => {
    const own = members.flatMap((i) => nodes[i] ?? []);
    const [first] = own;
    if (!first || (first.entity.kind !== "body" && first.entity.kind !== "group")) return [];
    const forms = [...new Set(own.flatMap(({ entity }) => [entity.name, ...entity.forms]))];
    const states = own.map(({ entity }) => ownerOf(entity)).filter((owner) => owner.startsWith("state:"));
    return [
      { node: members[0] ?? 0, kind: first.entity.kind, forms, traits: { ...traitsOf(own), states: new Set(states) } },
    ];
  });
}

function fileBy(list: readonly number[], key: (i: number) => string): Map<string, number[]> {
  const filed = new Map<string, number[]>();
  for (const i of list) {
    const own = filed.get(key(i));
    if (own) own.push(i);
    else filed.set(key(i), [i]);
  }
  return filed;
}
