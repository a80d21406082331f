import { table } from "./table.js";

interface Raw {
  readonly people: string;
  readonly pronouns: readonly string[];
}

/** Gives the nouns and pronouns that stand for somebody who can speak. */
export const speakerWords = table<
  Raw,
  { readonly people: ReadonlySet<string>; readonly pronouns: ReadonlySet<string> }
>("en/speakers", (raw) => ({ people: new Set(raw.people.split(/\s+/)), pronouns: new Set(raw.pronouns) }));
