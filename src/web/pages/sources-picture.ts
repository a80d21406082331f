import type { Origin, SourceLink } from "../../model/index.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { grouped, many } from "../parts/many.js";
import { shortName } from "../parts/shortened.js";
import { round } from "../parts/time-scale.js";
import type { WebRecord } from "../record.js";

const WIDE = 960;
const NARROW = 340;
const ROW = 24;
const TOP = 26;
/** Names of a column that are drawn, those with the most links first. */
const MOST = 16;

/** The columns from left to right, as news goes: who said it, who passed it on, who reports it. */
type Column = 0 | 1 | 2;

interface Node {
  readonly key: string;
  readonly name: string;
  readonly column: Column;
  readonly links: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly how: SourceLink["how"];
  readonly count: number;
}

const HEADS = ["Said or wrote it", "Passed it on", "Reports"] as const;
const HOWS = ["copies", "credits", "quotes"] as const;
/** What a line says of the outlet that it leads to. */
const MEANINGS: Readonly<Record<SourceLink["how"], string>> = {
  copies: "has sentences of it",
  credits: "says that it has something from there",
  quotes: "gives their words",
};
const RANK: Readonly<Record<SourceLink["how"], number>> = { quotes: 0, credits: 1, copies: 2 };

/** Draws who quotes, credits and copies whom: a line from whom it is had to who has it. */
export function drawSources(record: WebRecord): Markup {
  const all = edgesOf(record);
  const nodes = nodesOf(record, all);
  const hidden = new Set(all.flatMap(({ from, to }) => [from, to])).size - nodes.length;
  const drawn = new Set(nodes.map(({ key }) => key));
  const edges = all.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  return html`<figure class="picture">${[WIDE, NARROW].map((width) => drawOne(nodes, edges, width))}
<figcaption class="meta">${HOWS.filter((how) => edges.some((edge) => edge.how === how)).map((how) => html`<span class="key ${how}">${how} (${MEANINGS[how]})</span> `)}${hidden > 0 && ` · ${many(hidden, "more name")} in the table only`}</figcaption></figure>`;
}

const columnOf = ({ kind }: Origin): Column => (kind === "agency" || kind === "outlet" ? 1 : 0);

/** Reports of one outlet are one end of a line. */
function edgesOf(record: WebRecord): Edge[] {
  const edges = new Map<string, { -readonly [K in keyof Edge]: Edge[K] }>();
  for (const { report, origin, how } of record.dossier.sources.links) {
    const to = `outlet ${record.source(report)}`;
    const key = `${origin} ${how} ${to}`;
    const edge = edges.get(key);
    if (edge) edge.count += 1;
    else edges.set(key, { from: origin, to, how, count: 1 });
  }
  return [...edges.values()].sort((a, b) => RANK[a.how] - RANK[b.how]);
}

function nodesOf({ dossier }: WebRecord, edges: readonly Edge[]): Node[] {
  const links = new Map<string, number>();
  for (const { from, to, count } of edges) for (const end of [from, to]) links.set(end, (links.get(end) ?? 0) + count);
  const nodes: Node[] = [
    ...dossier.sources.origins.map((origin) => ({ key: origin.id, name: origin.name, column: columnOf(origin) })),
    ...[...links.keys()]
      .filter((key) => key.startsWith("outlet "))
      .map((key) => ({ key, name: key.slice(7), column: 2 as const })),
  ].map((node) => ({ ...node, links: links.get(node.key) ?? 0 }));
  const heaviest = (column: Column): Node[] =>
    nodes
      .filter((node) => node.column === column && node.links > 0)
      .sort((a, b) => b.links - a.links)
      .slice(0, MOST);
  return [...heaviest(0), ...heaviest(1), ...heaviest(2)];
}

interface Place {
  readonly node: Node;
  /** The name as far as it has room, its left and right end, and the height of its middle. */
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Room for the names of a column. */
const roomOf = (width: number): number => width / 3 - (width === WIDE ? 90 : 24);

function placesOf(nodes: readonly Node[], edges: readonly Edge[], width: number): Map<string, Place> {
  const room = roomOf(width);
  const tallest = Math.max(...[0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length));
  const places = new Map<string, Place>();
  for (const column of [2, 1, 0] as const) {
    const own = inOrder(
      nodes.filter((node) => node.column === column),
      edges,
      places,
    );
    const gap = (tallest * ROW) / Math.max(1, own.length);
    const left = (column * (width - room)) / 2;
    for (const [i, node] of own.entries())
      places.set(node.key, { node, left, ...written(node, left, room), y: round(TOP + gap * (i + 0.5)) });
  }
  return places;
}

/** Each stands near those whom it has a line to, so that fewer lines cross. */
function inOrder(nodes: readonly Node[], edges: readonly Edge[], places: ReadonlyMap<string, Place>): Node[] {
  const heights = new Map(
    nodes.map(({ key }) => {
      const ys = edges.filter(({ from }) => from === key).flatMap(({ to }) => places.get(to)?.y ?? []);
      return [key, ys.length === 0 ? 0 : ys.reduce((sum, y) => sum + y, 0) / ys.length];
    }),
  );
  return [...nodes].sort((a, b) => (heights.get(a.key) ?? 0) - (heights.get(b.key) ?? 0));
}

function drawOne(nodes: readonly Node[], edges: readonly Edge[], width: number): Markup {
  const places = placesOf(nodes, edges, width);
  const bottom = Math.max(...[...places.values()].map(({ y }) => y)) + ROW;
  const present = new Set(nodes.map(({ column }) => column));
  const heads = ([0, 1, 2] as const).filter((column) => present.has(column));
  return html`<svg class="${width === WIDE ? "wide" : "narrow"} flow" viewBox="0 0 ${width} ${round(bottom)}" role="img" aria-label="Who copies, credits and quotes whom">
${heads.map((column) => writeHead(column, width))}
${edges.map((edge) => drawEdge(edge, places))}
${[...places.values()].map((place) => drawName(place))}</svg>`;
}

/** The first head ends where its names do, if it has room for that. */
function writeHead(column: Column, width: number): Markup {
  const isEnd = column === 0 && width === WIDE;
  const x = isEnd ? roomOf(width) : (column * (width - roomOf(width))) / 2;
  return html`<text class="lane${isEnd ? " end" : ""}" x="${round(x)}" y="10">${HEADS[column]}</text>`;
}

function drawEdge({ from, to, how, count }: Edge, places: ReadonlyMap<string, Place>): Piece {
  const [a, b] = [places.get(from), places.get(to)];
  if (!a || !b) return undefined;
  const middle = round((a.right + b.left) / 2);
  const title = `${b.node.name} ${how} ${a.node.name}${count > 1 ? `, ${grouped(count)} reports` : ""}`;
  return html`<path class="link ${how}" d="M${round(a.right + 4)} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${round(b.left - 4)} ${b.y}"><title>${title}</title></path>`;
}

/** Width of a letter, on the safe side. */
const LETTER = 7;

/** A column of names on the left ends where its lines begin; the others begin where lines end. */
function written({ name: whole, column }: Node, left: number, room: number): Pick<Place, "name" | "right"> {
  const name = shortName(whole, Math.floor(room / LETTER));
  return { name, right: column === 0 ? left + room : round(left + Math.min(room, name.length * LETTER)) };
}

function drawName({ node, name, left, right, y }: Place): Markup {
  const end = node.column === 0;
  return html`<text class="label${end ? " end" : ""}" x="${round(end ? right : left)}" y="${y + 4}"><title>${node.name}</title>${name}</text>`;
}
