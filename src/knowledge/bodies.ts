import { foldForm, lookUp } from "./forms.js";
import { table } from "./table.js";

interface RawBody {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: KnownBody["kind"];
  readonly of?: string;
  readonly silent?: boolean;
  readonly short?: string;
  readonly seats?: readonly string[];
}

/** A body that is known everywhere: an organisation, a court, an armed group, a union. */
export interface KnownBody {
  /** "org:nato": the key of its entity. */
  readonly key: string;
  readonly name: string;
  readonly kind:
    | "organisation"
    | "alliance"
    | "court"
    | "agency"
    | "bank"
    | "bloc"
    | "group"
    | "company"
    | "union"
    | "ngo"
    | "parliament"
    | "ministry"
    | "forces"
    | "party";
  /** Key of the state or body that it belongs to and that its people speak for. */
  readonly of?: string;
  /** False where it is never a speaker itself. */
  readonly speaks: boolean;
}

const all = table<Record<string, RawBody>, readonly (readonly [RawBody, KnownBody])[]>("world/bodies", (raw) =>
  Object.entries(raw).map(([id, body]) => {
    const of = body.of && (/^[A-Z]{2}$/.test(body.of) ? `state:${body.of}` : `org:${body.of}`);
    const { name, kind } = body;
    return [body, { key: `org:${id}`, name, kind, speaks: !body.silent, ...(of ? { of } : {}) }];
  }),
);

const byForm = table<Record<string, RawBody>, ReadonlyMap<string, KnownBody>>("world/bodies", () => {
  const forms = new Map<string, KnownBody>();
  for (const [raw, body] of all())
    for (const form of [raw.name, ...(raw.aliases ?? [])]) forms.set(foldForm(form), body);
  return forms;
});

const byKey = table<Record<string, RawBody>, ReadonlyMap<string, KnownBody>>(
  "world/bodies",
  () => new Map(all().map(([, body]) => [body.key, body])),
);

const bySeat = table<Record<string, RawBody>, ReadonlyMap<string, KnownBody>>(
  "world/bodies",
  () => new Map(all().flatMap(([raw, body]) => (raw.seats ?? []).map((seat) => [seat, body] as const))),
);

/** Finds the body that a town stands for where it acts: "Brussels". */
export const bodySeatedIn = (town: string): KnownBody | undefined => bySeat().get(foldForm(town));

/** Finds the known body that a name or abbreviation stands for: "NATO", "the International Monetary Fund". */
export const bodyOf = (form: string): KnownBody | undefined => lookUp(byForm(), form);

/** Finds a known body by the key of its entity: "org:nato". */
export const bodyByKey = (key: string): KnownBody | undefined => byKey().get(key);

/** Lists every name of a known body. */
export const bodyForms = (): Iterable<string> => byForm().keys();

/** Lists the bodies that a word of their name stands for where they or those whose they are have been named: "Commission". */
export const shortBodies = table<Record<string, RawBody>, readonly (readonly [string, KnownBody])[]>(
  "world/bodies",
  () => all().flatMap(([raw, body]) => (raw.short === undefined ? [] : [[raw.short, body] as const])),
);
