import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../src/model/index.js";
import { renderJson } from "../src/show/json.js";
import { dossier } from "./show-dossier.js";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const root = new URL("../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("data/schema/dossier.schema.json", root), "utf8")) as JsonObject;
const contract = readFileSync(new URL("src/model/dossier.ts", root), "utf8");

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema allows for fields to come; what is made here may hold no others than it names. */
function strict(value: Json): Json {
  if (Array.isArray(value)) return value.map(strict);
  if (!isObject(value)) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strict(one)]));
  return isObject(value["properties"]) && !isCited(value) ? { ...inside, unevaluatedProperties: false } : inside;
}

/** Others build on this one and add their own fields. */
const isCited = ({ description }: JsonObject): boolean =>
  description === "Everything that the dossier asserts carries these.";

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, allowUnionTypes: true }).compile(
  strict(schema) as object,
);

function errorsOf(candidate: unknown): string[] {
  validate(candidate);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the published schema", () => {
  it("accepts a dossier with every section filled, as it is printed", () => {
    expect(errorsOf(JSON.parse(renderJson(dossier)))).toEqual([]);
  });

  const examples = readdirSync(new URL("examples/", root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new URL(`examples/${name}/dossier.json`, root));
  it.each(examples.map(({ pathname }) => pathname))("accepts %s", (path) => {
    expect(errorsOf(JSON.parse(readFileSync(path, "utf8")))).toEqual([]);
  });

  const first = <T>(list: readonly T[]): T => list[0] as T;
  const wrong: [string, (whole: Dossier) => unknown][] = [
    ["an entry without evidence", (d) => ({ ...d, parties: [{ ...first(d.parties), evidence: [] }] })],
    ["an empty string", (d) => ({ ...d, title: "" })],
    ["a field that is not in the contract", (d) => ({ ...d, people: [{ ...first(d.people), age: 50 }] })],
    ["a missing section", ({ figures: _, ...rest }) => rest],
    ["a date in words", (d) => ({ ...d, asOf: "next Monday" })],
    [
      "a credibility off the scale",
      (d) => ({ ...d, parties: [{ ...first(d.parties), standing: { outlets: 1, origins: 1, credibility: 7 } }] }),
    ],
    [
      "a disagreement of one side",
      (d) => ({ ...d, disagreements: [{ ...first(d.disagreements), sides: first(d.disagreements).sides.slice(1) }] }),
    ],
    ["a status that nobody knows", (d) => ({ ...d, rounds: [{ ...first(d.rounds), status: "maybe" }] })],
  ];
  it.each(wrong)("refuses %s", (_, spoil) => {
    expect(errorsOf(spoil(dossier))).not.toEqual([]);
  });
});

describe("the schema and the contract", () => {
  const types = typesOfContract(contract);

  it("name the same types", () => {
    const own = Object.keys(schema["$defs"] as JsonObject).filter((name) => name !== "Date");
    expect([...own, "Dossier"].sort()).toEqual([...types.keys()].sort());
  });

  it.each([...types.keys()])("agree on the fields of %s: name, whether it must be there, and its words", (name) => {
    const definition = name === "Dossier" ? schema : ((schema["$defs"] as JsonObject)[name] as JsonObject);
    expect(fieldsOfSchema(definition)).toEqual(types.get(name));
  });
});

/** Path of a field, "?" where it may be missing, and the words that it may hold. */
type Fields = Record<string, string>;

function fieldsOfSchema(definition: JsonObject, path = ""): Fields {
  const required = (definition["required"] ?? []) as readonly string[];
  const fields: Fields = {};
  for (const [name, field] of Object.entries((definition["properties"] ?? {}) as JsonObject)) {
    const inner = (isObject(field) && isObject(field["items"] as Json) ? field["items"] : field) as JsonObject;
    const words = (inner["enum"] ?? (inner["const"] === undefined ? [] : [inner["const"]])) as readonly Json[];
    const strings = words.filter((word) => typeof word === "string").sort();
    // The event types stand in the contract's comment: there may be more of them one day.
    const shown = name === "type" ? "" : strings.join("|");
    fields[`${path}${name}`] = `${required.includes(name) ? "" : "?"}${shown}`;
    Object.assign(fields, fieldsOfSchema(inner, `${path}${name}.`));
  }
  return sorted(fields);
}

/** Reads the interfaces of the contract from its source: names, question marks, string literals, nesting. */
function typesOfContract(source: string): Map<string, Fields> {
  const types = new Map<string, Fields>();
  const bare = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  for (const [, name = "", body = ""] of bare.matchAll(/interface (\w+)(?: extends \w+)? \{\n([\s\S]*?)\n\}/g)) {
    types.set(name, fieldsOfBody(body));
  }
  return types;
}

function fieldsOfBody(body: string): Fields {
  const fields: Fields = {};
  const stack: string[] = [];
  let last = "";
  const withoutTuples = body.replace(/\[\w+:[^\]]*\]/g, "");
  for (const [token, name, optional, word] of withoutTuples.matchAll(/(\w+)(\??):|"([^"]*)"|[{}]/g)) {
    if (token === "{") stack.push(last);
    else if (token === "}") stack.pop();
    else if (word === undefined) {
      last = [...stack.slice(-1), name].join(".");
      fields[last] = optional ?? "";
    } else fields[last] = joinWord(fields[last] ?? "", word);
  }
  // What `Omit<Cited, "id">` brings stands spelt out in the schema.
  if (fields["sides"] === "id") Object.assign(fields, { sides: "", "sides.evidence": "", "sides.standing": "" });
  return sorted(fields);
}

function joinWord(known: string, word: string): string {
  const mark = known.startsWith("?") ? "?" : "";
  const words = known.slice(mark.length).split("|").filter(Boolean);
  return mark + [...words, word].sort().join("|");
}

const sorted = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
