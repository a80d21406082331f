import { identityTable } from "../../knowledge/identities.js";
import type { UnionFind } from "../union-find.js";
import { clash, type Node, share, type Traits, traitsOf } from "./node.js";
import { fold } from "./spelling.js";

/** Joins the nodes that are one state, body, place or group: by key where it is a known one, by words and party else. */
export function joinBodies(nodes: readonly Node[], union: UnionFind): void {
  const others = nodes.flatMap(({ entity }, i) => (entity.kind === "person" ? [] : [i]));
  for (const same of fileBy(others, (i) => nodes[i]?.entity.key ?? "").values()) {
    if (isKnown(nodes[same[0] ?? 0])) for (const i of same) union.join(same[0] ?? i, i);
  }
  const unknown = others.filter((i) => !isKnown(nodes[i]));
  const byName = fileBy(unknown, (i) => `${nodes[i]?.entity.kind}:${bodyWords(nodes[i]?.entity.name ?? "")}`);
  for (const same of byName.values()) joinNamesakes(nodes, same, union);
  joinShortForms(nodes, others, union);
}

/** States and bodies that the knowledge tables name have one key in every report. */
const isKnown = (node: Node | undefined): boolean => /^(?:state|org):/.test(node?.entity.key ?? "");

/** Gives the words of a body's name that count, in one spelling and order: "Ministry of Trade" is "Trade Ministry". */
export function bodyWords(name: string): string {
  const { small, spellings } = identityTable();
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "s" && !small.has(word))
    .map((word) => spellings.get(word) ?? word);
  return words.sort().join(" ");
}

/** "The foreign ministry" of two states is two bodies; one that no state is told of joins where there is only one. */
function joinNamesakes(nodes: readonly Node[], same: readonly number[], union: UnionFind): void {
  const party = (i: number) => nodes[i]?.entity.country ?? nodes[i]?.entity.party ?? "";
  const byParty = fileBy(same, party);
  const named = [...byParty.keys()].filter((key) => key !== "");
  for (const [key, members] of byParty) {
    if (key !== "" || named.length <= 1) for (const i of members) union.join(members[0] ?? i, i);
  }
  if (named.length === 1) for (const i of same) union.join(same[0] ?? i, i);
}

interface Body {
  readonly node: number;
  readonly kind: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly traits: Traits;
}

/** Joins a body known only by its initials, or by a form that another report uses beside the name, to that one body. */
function joinShortForms(nodes: readonly Node[], others: readonly number[], union: UnionFind): void {
  const bodies = bodiesOf(nodes, others, union);
  const byForm = new Map<string, Body[]>();
  for (const body of bodies) {
    const forms = new Set([...body.forms.filter(isTelling), initialsOf(body.name)].map((form) => shortKey(body, form)));
    for (const form of forms) byForm.set(form, [...(byForm.get(form) ?? []), body]);
  }
  for (const body of bodies) {
    if (!isTelling(body.name)) continue;
    const candidates = (byForm.get(shortKey(body, body.name)) ?? []).filter(
      (other) => other.node !== body.node && !share(body.traits, other.traits) && !clash(body.traits, other.traits),
    );
    const [one] = candidates;
    if (one && candidates.length === 1) union.join(one.node, body.node);
  }
}

function bodiesOf(nodes: readonly Node[], others: readonly number[], union: UnionFind): Body[] {
  return [...fileBy(others, (i) => String(union.find(i))).values()].flatMap((members) => {
    const own = members.flatMap((i) => nodes[i] ?? []);
    const [first] = own;
    if (!first || (first.entity.kind !== "body" && first.entity.kind !== "group")) return [];
    const forms = own.flatMap(({ entity }) => [entity.name, ...entity.forms]);
    const name = forms.reduce((best, form) => (form.length > best.length ? form : best), "");
    return [
      {
        node: members[0] ?? 0,
        kind: first.entity.kind,
        name: own.length === 1 ? first.entity.name : name,
        forms,
        traits: traitsOf(own),
      },
    ];
  });
}

/** Initials, or two words at least: "the union" may be any. */
const isTelling = (form: string): boolean => /^\p{Lu}{2,7}s?$/u.test(form) || bodyWords(form).includes(" ");

const shortKey = (body: Body, form: string): string => `${body.kind}:${bodyWords(form)}`;

/** "Harbor Workers' Union" has the initials "HWU". */
function initialsOf(name: string): string {
  const { small } = identityTable();
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase()));
  return words.length < 3 ? name : words.map((word) => word[0]).join("");
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
