import { pageParts } from "../../knowledge/page-parts.js";

type Json = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page says of its article. */
export interface LinkedData {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly language?: string;
}

/** Reads the first piece of news in the JSON-LD scripts of a page; undefined where there is none. */
export function readJsonLd(scripts: readonly string[]): LinkedData | undefined {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)));
  const article = nodes.find((node) => typesOf(node).some((type) => pageParts().articleTypes.has(type)));
  if (!article) return undefined;
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const follow = (value: unknown): unknown => {
    const id = isObject(value) && value.name === undefined ? value["@id"] : undefined;
    return typeof id === "string" ? (byId.get(id) ?? value) : value;
  };
  const names = (value: unknown) => listOf(value).flatMap((one) => nameOf(follow(one)) ?? []);
  return {
    authors: names(article.author),
    ...optional("headline", textOf(article.headline)),
    ...optional("datePublished", textOf(article.datePublished) ?? textOf(article.dateCreated)),
    ...optional("publisher", names(article.publisher)[0]),
    ...optional("language", textOf(article.inLanguage) ?? nameOf(article.inLanguage)),
  };
}

function parse(script: string): unknown {
  try {
    // Line ends within strings are the commonest fault of hand-made JSON-LD.
    return JSON.parse(script.replace(/[\n\r\t]/g, " "));
  } catch {
    return undefined;
  }
}

/** All objects of a script: lists and graphs opened, and the main entity of a page. */
function nodesOf(value: unknown, depth = 0): Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => nodesOf(one, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...nodesOf(value["@graph"], depth + 1), ...nodesOf(value.mainEntity, depth + 1)];
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 20) : [value]);
const typesOf = (node: Json) => listOf(node["@type"]).filter((type): type is string => typeof type === "string");

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  return isObject(value) && typeof value["@value"] === "string" ? value["@value"].trim() || undefined : undefined;
}

const nameOf = (value: unknown): string | undefined =>
  textOf(value) ?? (isObject(value) ? textOf(Array.isArray(value.name) ? value.name[0] : value.name) : undefined);

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
