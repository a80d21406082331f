import { table } from "./table.js";

/** What a pronoun may stand for. */
export type PronounKind = "person" | "thing" | "several" | "speakers" | "self" | "relative" | "other";

interface Raw {
  readonly pronouns: Readonly<Record<PronounKind, readonly string[]>>;
  readonly determiners: readonly string[];
  readonly definite: readonly string[];
  readonly indefinite: readonly string[];
  readonly others: readonly string[];
  readonly unique: readonly string[];
  readonly bodies: readonly string[];
}

/** Gives the closed classes of words that phrases for the same thing are known by. */
export const coreferenceTable = table("en/coreference", (raw: Raw) => ({
  pronouns: new Map(
    (Object.keys(raw.pronouns) as PronounKind[]).flatMap((kind) =>
      raw.pronouns[kind].map((word) => [word, kind] as const),
    ),
  ),
  determiners: new Set(raw.determiners),
  definite: new Set(raw.definite),
  indefinite: new Set(raw.indefinite),
  others: new Set(raw.others),
  unique: new Set(raw.unique),
  bodies: new Set(raw.bodies),
}));
