import { recordFields } from "../../knowledge/record-fields.js";
import type { LearntFrom, VersionOf } from "../../model/index.js";
import { bylineOfField } from "../byline.js";
import { cleanBlock } from "../clean-text.js";
import type { HeadFields } from "../draft.js";
import { isoOf } from "../iso-date.js";

/** A report as JSON or front matter has it. */
export type Fields = Readonly<Record<string, unknown>>;

interface Told {
  readonly value: string;
  readonly key: string;
}

/** A longer name of an outlet, a writer or a place is none. */
const NAME_MOST = 150;

/** Reads the head out of a report's fields. `by` begins how each was learnt, e.g. "json" gives "json:headline". */
export function headOfFields(fields: Fields, by: string): { head: HeadFields; learnt: LearntFrom } {
  const names = recordFields();
  const title = textField(fields, names.title);
  const outlet = textField(fields, names.outlet, isName);
  const byline = bylineOf(fields);
  const dateline = textField(fields, names.dateline, isName);
  const language = textField(fields, names.language, (value) => /^[a-z]{2,3}\b/i.test(value));
  const published = publishedOf(fields);
  const told = { title, outlet, byline, dateline, language, published };
  return {
    head: {
      ...(title && { title: cleanBlock(title.value) }),
      ...(outlet && { outlet: cleanBlock(outlet.value) }),
      ...(byline && { byline: cleanBlock(byline.value) }),
      ...(dateline && { dateline: cleanBlock(dateline.value) }),
      ...(language && { language: language.value.replaceAll("_", "-") }),
      ...(published && { published: { value: published.value, by: "metadata" as const } }),
    },
    learnt: Object.fromEntries(
      Object.entries(told).flatMap(([name, one]) => (one ? [[name, `${by}:${one.key}`]] : [])),
    ),
  };
}

/** Gives the first of the fields that holds a text and passes, in the forms in which ninjs and others nest it. */
export function textField(fields: Fields, keys: readonly string[], passes = (_: string) => true): Told | undefined {
  for (const key of keys) {
    const value = textOf(fields[key]);
    if (value !== undefined && passes(value)) return { value, key };
  }
  return undefined;
}

/** A string; the inner text of an object; the main one of a list by its role. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value.trim() ? value : undefined;
  if (!isObjectOrList(value) || depth > 3) return undefined;
  if (Array.isArray(value))
    return textOf(value.find((one) => hasRole(one, /^(?:main|originator|publisher)$/i)) ?? value[0], depth + 1);
  for (const key of recordFields().inner) {
    const inner = textOf((value as Fields)[key], depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

const isObjectOrList = (value: unknown): value is object => typeof value === "object" && value !== null;

const hasRole = (value: unknown, role: RegExp) =>
  isObjectOrList(value) &&
  (role.test(String((value as Fields).role ?? "")) || role.test(String((value as Fields).rel ?? "")));

/** A name, no address: `source` is often the URL that the report was taken from. */
const isName = (value: string) => value.length <= NAME_MOST && !/^(?:https?:|www\.)/i.test(value);

function bylineOf(fields: Fields): Told | undefined {
  for (const key of recordFields().byline) {
    const value = fields[key];
    // ninjs lists under `people` those whom a report is about, too.
    const list = Array.isArray(value)
      ? value.filter((one) => key !== "people" || hasRole(one, /^(?:author|creator|by|writer)$/i))
      : [value];
    const names = list
      .slice(0, 8)
      .flatMap((one) => textOf(one) ?? [])
      .map((name) => bylineOfField(cleanBlock(name)));
    const joined = names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    if (joined && isName(joined)) return { value: joined, key };
  }
  return undefined;
}

const publishedOf = (fields: Fields): Told | undefined => dateIn(fields, recordFields().published);

/** Reads what a report is a version of; undefined where no field holds an address. */
export function versionOfFields(fields: Fields): VersionOf | undefined {
  const address = textField(fields, recordFields().address, isAddress)?.value.trim();
  if (address === undefined) return undefined;
  const made = dateIn(fields, recordFields().version)?.value;
  return { address: plainAddress(address), ...(made === undefined ? {} : { made }) };
}

/** A bare id is that of a file: another file has the same for another report. */
const isAddress = (value: string) =>
  value.length <= ADDRESS_MOST && /^(?:https?:\/\/|urn:|tag:)\S+$/i.test(value.trim());

const ADDRESS_MOST = 2000;

/** A place in a page is no page of its own. */
function plainAddress(address: string): string {
  if (!/^http/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

function dateIn(fields: Fields, keys: readonly string[]): Told | undefined {
  for (const key of keys) {
    const value = textOf(fields[key]);
    const iso = value && isoOf(value);
    if (iso) return { value: iso, key };
  }
  return undefined;
}
