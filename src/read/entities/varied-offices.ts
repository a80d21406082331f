import { titles } from "../../knowledge/titles.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import type { LanguageBase } from "../../model/index.js";
import { type Holding, holding } from "./holding.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { PersonDraft } from "./people.js";
import type { PeopleIndex } from "./people-index.js";

/** The rule by which a name and an office in two sentences are one person's. */
export const VARIED = "offices/varied";

/**
 * Finds who is told by name first and by office next: "Ana Orr came on a bicycle. The chair of the Harbour Fund had a bell." A writer
 * who names somebody says who that is; an office that nobody else holds, right behind a name of whom nothing is told, does.
 */
export function variedHoldings(
  base: LanguageBase,
  phrases: readonly OfficePhrase[],
  { holdings, people }: { readonly holdings: readonly Holding[]; readonly people: PeopleIndex },
): Holding[] {
  const attached = new Set(holdings.map(({ phrase }) => phrase));
  const known = new Set(holdings.map(({ person }) => person));
  const heads = new Set(holdings.map(({ phrase }) => phrase.head.words));
  return phrases.flatMap((phrase) => {
    const next = attached.has(phrase) || heads.has(phrase.head.words) ? undefined : namedNext(base, phrase, people);
    if (next && !known.has(next)) return [holding(next, phrase, "offices/named-next")];
    const { head, owner, complement, definite, plural, standing } = phrase;
    if (attached.has(phrase) || !definite || plural || standing || owner || !complement) return [];
    const { kin, relative, staff, callings } = titles();
    if (heads.has(head.words) || [kin, relative, staff, callings].some((list) => list.has(head.words))) return [];
    const sentence = base.tokens[head.first]?.sentence ?? 0;
    const apart = base.sentences[sentence]?.block !== base.sentences[sentence - 1]?.block;
    if (apart || !subjectsOf(base, sentence).includes(head.last - 1)) return [];
    const before = new Set(subjectsOf(base, sentence - 1).flatMap((at) => people.covering.get(at) ?? []));
    const [only] = before;
    if (!only || before.size > 1 || only.span.words.length < 2 || known.has(only.person)) return [];
    return isOnlyOne(base, sentence, { people, person: only.person }) ? [holding(only.person, phrase, VARIED)] : [];
  });
}

/** "The strike would go on, the leader of the drivers' union has warned." And then "NAME said": who is told of first and named next. */
function namedNext(base: LanguageBase, phrase: OfficePhrase, people: PeopleIndex): PersonDraft | undefined {
  const { definite, plural, standing, owner, complement, end } = phrase;
  if (!definite || plural || standing || !(owner || complement) || titles().relative.has(phrase.head.words))
    return undefined;
  const verb = base.tokens[end]?.lemma === "have" ? end + 1 : end;
  const sentence = base.tokens[end]?.sentence ?? -1;
  const isSaid = isVerbOf("reporting", base.tokens[verb]?.lemma ?? "") && base.tokens[verb]?.upos === "VERB";
  const after = base.sentences[sentence + 1];
  if (!isSaid || !after || base.tokens[verb + 1]?.norm !== ".") return undefined;
  const named = people.byFirst.get(after.first);
  const isFirst = named?.person.spans.find(({ heading }) => !heading) === named?.span;
  const says = isVerbOf("reporting", base.tokens[named?.span.last ?? -1]?.lemma ?? "");
  return named && isFirst && says && named.span.words.length > 1 ? named.person : undefined;
}

/** Heads of the subjects of a sentence's main clauses. */
const subjectsOf = ({ clauses, phrases }: LanguageBase, sentence: number): number[] =>
  bySentence(clauses, sentence).flatMap((i) => {
    const { kind, subject } = clauses[i] ?? {};
    return kind === "main" ? (phrases[subject ?? -1]?.head ?? []) : [];
  });

/** Nobody else is named in the sentence of the name. */
function isOnlyOne(
  { sentences }: LanguageBase,
  sentence: number,
  { people, person }: { readonly people: PeopleIndex; readonly person: PersonDraft },
): boolean {
  const { first = 0, last = 0 } = sentences[sentence - 1] ?? {};
  for (let i = first; i < last; i++) if ((people.covering.get(i)?.person ?? person) !== person) return false;
  return true;
}
