import { isOfWorkers } from "./actors.js";
import { namelessWords } from "./nameless.js";
import { table } from "./table.js";

/** What a body in a negotiation is, states apart. */
type BodyKind = "organisation" | "company" | "union" | "group";

interface RawKind {
  readonly suffixes?: readonly string[];
  readonly heads: readonly string[];
  readonly words?: readonly string[];
  readonly said: readonly string[];
  readonly sorts: readonly string[];
  readonly titles: readonly string[];
  readonly not?: readonly string[];
  readonly either?: readonly string[];
  readonly examples: readonly string[];
}

interface Kind {
  readonly kind: BodyKind;
  readonly suffixes: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly said: ReadonlySet<string>;
  readonly sorts: ReadonlySet<string>;
  readonly titles: readonly string[];
  readonly either: ReadonlySet<string>;
  readonly not: readonly string[];
  readonly examples: readonly string[];
}

/** Gives the kinds of bodies with the words that tell them, in order of precedence. */
export const partyKinds = table(
  "negotiation/party-kinds",
  (raw: Readonly<Record<BodyKind, RawKind>>): readonly Kind[] =>
    Object.entries(raw).map(([kind, own]) => ({
      kind: kind as BodyKind,
      suffixes: new Set(own.suffixes ?? []),
      heads: new Set(own.heads),
      words: new Set(own.words ?? []),
      said: new Set(own.said),
      sorts: new Set(own.sorts),
      titles: own.titles,
      either: new Set(own.either ?? []),
      not: own.not ?? [],
      examples: own.examples,
    })),
);

/** Tells what kind of party a known body of a sort is; nothing for a sort that tells too little. */
export const kindOfSort = (sort: string | undefined): BodyKind | undefined =>
  partyKinds().find((kind) => kind.sorts.has(sort ?? ""))?.kind;

/** What the reports say of a body beside its name: nouns for what it is or has, and offices of its people; in lower case. */
interface Said {
  readonly described?: readonly string[];
  readonly titles?: readonly string[];
  /** What it is where nothing tells. */
  readonly unknown?: BodyKind;
}

/** Tells what kind of body a party is: by a legal form, by what is said of it, by the noun that heads its name, by its people's offices. */
export function partyKindOf(
  name: string,
  { described = [], titles = [], unknown = "organisation" }: Said = {},
): BodyKind {
  const lower = name.toLowerCase();
  const words = lower.match(/[\p{L}.]+/gu) ?? [];
  if (isOfWorkers(name)) return "union";
  // "Cherry growers" are many without a body of their own.
  if (namelessWords().groups.has(words.at(-1) ?? "") && lower === name) return "group";
  const kinds = partyKinds().filter(({ not }) => !not.some((no) => lower.includes(no)));
  const head = headOf(words);
  const byTitle = kinds.find((kind) => kind.titles.some((title) => titles.some((one) => one.includes(title))));
  const said = mostSaid(kinds, described);
  // "Tavel Group" may be armed or sell steel: what is said of it tells, and who runs it.
  const open = partyKinds().some(({ either }) => either.has(head)) ? (said ?? byTitle) : undefined;
  return (
    (
      kinds.find(({ suffixes }) => suffixes.has(words.at(-1) ?? "")) ??
      open ??
      kinds.find(({ heads }) => heads.has(head)) ??
      said ??
      kinds.find((kind) => words.some((word) => kind.words.has(word))) ??
      byTitle
    )?.kind ?? unknown
  );
}

/** "Union of Dock Hands" is a union, "Dock Hands Union" too. */
function headOf(words: readonly string[]): string {
  const of = words.findIndex((word) => word === "of" || word === "for");
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? "";
}

function mostSaid(kinds: readonly Kind[], described: readonly string[]): Kind | undefined {
  const counted = kinds.map((kind) => ({ kind, said: described.filter((noun) => kind.said.has(noun)).length }));
  const most = counted.reduce((a, b) => (b.said > a.said ? b : a), { kind: kinds[0], said: 0 });
  return most.said > 0 ? most.kind : undefined;
}
