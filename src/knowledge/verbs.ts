import { lemmaSpellings } from "./lemma-spellings.js";
import { table } from "./table.js";

/** How a verb takes its clauses: the lists of `data/en/verbs.yaml` that it stands in. */
export type VerbClass =
  | "reporting"
  | "thinking"
  | "clausal"
  | "onlyClausal"
  | "telling"
  | "thatOnly"
  | "addressee"
  | "briefing"
  | "objectControl"
  | "ditransitive"
  | "uttering"
  | "quoting"
  | "phrasal"
  | "supposing"
  | "carrying"
  | "staying"
  | "copular"
  | "posture"
  | "showing"
  | "narrating"
  | "aspect"
  | "halting"
  | "flat"
  | "prepositional"
  | "questioning";

type Raw = Readonly<Record<VerbClass, string>>;

const classes = table<Raw, ReadonlyMap<string, ReadonlySet<string>>>("en/verbs", (raw) => {
  const sets = Object.entries(raw).map(([name, words]) => {
    const lemmas = words.split(/\s+/).map((word) => word.replaceAll("_", " "));
    return [name, new Set(lemmas)] as const;
  });
  return new Map(sets);
});

/** Tells whether a verb's lemma, with its particle ("point out"), belongs to a class. */
export function isVerbOf(name: VerbClass, lemma: string): boolean {
  const words = classes().get(name);
  if (!words || lemma === "") return false;
  if (words.has(lemma)) return true;
  if (lemma.includes(" ")) return false;
  return lemmaSpellings(lemma).some((spelling) => words.has(spelling));
}
