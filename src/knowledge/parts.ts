import { table } from "./table.js";

/** What a state or body does in a negotiation besides talking for itself; "party" where only one of the sides does it. */
export type ThirdPart = "mediator" | "host" | "observer" | "ally" | "party";

interface Raw {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly carries?: { readonly verbs: readonly string[]; readonly nouns: readonly string[] };
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

interface Presiding {
  readonly nouns: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly fits: readonly string[];
  readonly not: readonly string[];
}

interface Forum {
  readonly marks: readonly string[];
  readonly nouns: readonly string[];
  readonly fits: readonly string[];
  readonly not: readonly string[];
}

interface PartWords {
  /** Lemma of a verb -> what its subject is. */
  readonly verbs: ReadonlyMap<string, ThirdPart>;
  /** Singular of a noun, hyphens as spaces -> what its owner is. */
  readonly nouns: ReadonlyMap<string, ThirdPart>;
  /** Lemmas of a verb and its object, joined by a space: "send observer". */
  readonly carries: ReadonlyMap<string, ThirdPart>;
  /** Verbs by which their subject takes no part. */
  readonly idle: ReadonlySet<string>;
  /** Offices by which somebody leads the talks: the nouns, those that need nothing behind them, and what the others are "of". */
  readonly presiding: Presiding;
  readonly forum: Forum;
  readonly examples: readonly {
    readonly part: ThirdPart;
    readonly fits: readonly string[];
    readonly not: readonly string[];
  }[];
}

type RawParts = Readonly<Record<ThirdPart, Raw>> & {
  readonly idle: readonly string[];
  readonly presiding: Readonly<Record<"nouns" | "bare" | "of" | "examples" | "not", readonly string[]>>;
  readonly forum: Readonly<Record<"marks" | "nouns" | "examples" | "not", readonly string[]>>;
};

const PARTS = ["mediator", "host", "observer", "ally", "party"] as const;

/** Gives the words that tell what a state or body does in a negotiation. */
export const partWords = table<RawParts, PartWords>("negotiation/parts", (raw) => {
  const each = <T>(of: (entry: Raw, part: ThirdPart) => readonly T[]) => PARTS.flatMap((part) => of(raw[part], part));
  return {
    verbs: new Map(each((entry, part) => entry.verbs.map((verb) => [verb, part] as const))),
    nouns: new Map(each((entry, part) => entry.nouns.map((noun) => [noun, part] as const))),
    carries: new Map(
      each(({ carries }, part) =>
        (carries?.verbs ?? []).flatMap((verb) =>
          (carries?.nouns ?? []).map((noun) => [`${verb} ${noun}`, part] as const),
        ),
      ),
    ),
    idle: new Set(raw.idle),
    presiding: {
      nouns: new Set(raw.presiding.nouns),
      bare: new Set(raw.presiding.bare),
      of: new Set(raw.presiding.of),
      fits: raw.presiding.examples,
      not: raw.presiding.not,
    },
    forum: { marks: raw.forum.marks, nouns: raw.forum.nouns, fits: raw.forum.examples, not: raw.forum.not },
    examples: PARTS.map((part) => ({ part, fits: raw[part].examples, not: raw[part].not })),
  };
});

/** Tells whether a body is one in which the sides sit together, by its name: "Joint Technical Committee". */
export function isForum(name: string): boolean {
  const words = ` ${name.toLowerCase()} `;
  const { marks, nouns } = partWords().forum;
  return nouns.some((noun) => words.endsWith(` ${noun} `)) && marks.some((mark) => words.includes(` ${mark} `));
}
