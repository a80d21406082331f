import type { Block, Entity, Intake, Mention } from "../src/model/index.js";
import { findEntities } from "../src/read/entities/entities.js";
import { readLanguage } from "../src/read/language/language.js";
import { findQuotations } from "../src/read/statements/quotations.js";

export interface Found {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** @param outlet the outlet that the report is by */
export function find(text: string, outlet?: string): Found {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const kind = line.startsWith("# ") ? "heading" : "paragraph";
    blocks.push({ kind, start: kind === "heading" ? start + 2 : start, end: start + line.length });
    start += line.length + 1;
  }
  const report = { id: "r", from: "r", language: "en", text, ...(outlet !== undefined && { outlet }) };
  const intake: Intake = { report, blocks, setApart: [], learnt: {}, diagnostics: [], readable: true };
  const base = readLanguage(intake);
  return { text, ...findEntities({ ...base, quotations: findQuotations(base) }) };
}

export const people = ({ entities }: Found) => entities.filter((entity) => entity.kind === "person");

/** "Name > party > standing title; title", each left out where there is none. */
export const tell = (person: Entity) =>
  [
    person.name,
    person.party ?? "-",
    [...new Set(person.offices.map(({ standing, title }) => (standing ? `${standing} ${title}` : title)))].join("; "),
  ].join(" > ");

/** Every mention of the entity with a key that begins like this: "words/form", "!" after it where it does not act. */
export const mentionsOf = ({ text, entities, mentions }: Found, key: string) =>
  mentions
    .filter((mention) => entities[mention.entity]?.key.startsWith(key))
    .map(({ start, end, form, acts }) => `${text.slice(start, end)}/${form}${acts ? "" : "!"}`);
