import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { capital, type Named, type NameMap, slice } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/** A noun for a body without its name: "the school board", "its union", "police". Token indexes. */
export interface NamelessNoun {
  /** First token of the words for it, article and owner left out. */
  readonly first: number;
  /** After the noun. */
  readonly last: number;
  readonly noun: string;
  /** What a body of the sort is called: "rebels" for "the insurgents". */
  readonly called: string;
  /** The nouns before it: "school". */
  readonly more: string;
  /** The state or body whose it is. */
  readonly owner?: Named;
  /** Name of the town whose it is. */
  readonly place?: string;
  /** True where it stands for itself; false before an office or a team: "union president". */
  readonly alone: boolean;
  /** True where it has a verb or owns something. */
  readonly does: boolean;
  /** True where the verb is one that people do: "the board wants". */
  readonly speaks: boolean;
}

/** Words between the article and the noun at most. */
const MOST_WORDS = 4;

/**
 * Finds the nouns that may stand for a body which the report names elsewhere or never.
 *
 * @param more nouns that the names of its bodies give besides those that are listed
 */
export function findNamelessNouns(
  base: LanguageBase,
  names: NameMap,
  more: ReadonlyMap<string, "last" | "members">,
): NamelessNoun[] {
  const towns = townsOf(base);
  const surnames = new Set(
    base.names.flatMap(({ kind, first, last }) =>
      kind === "person" && last - first > 1 ? (base.tokens[last - 1]?.text ?? []) : [],
    ),
  );
  return base.tokens.flatMap((token, i) => {
    const listed = namelessWords().nouns.get(token.norm);
    const called = listed ?? (more.has(token.norm) ? token.norm : undefined);
    if (called === undefined || names.at(i) || !(token.upos === "NOUN" || token.upos === "PROPN")) return [];
    const found = nounAt({ base, names, towns, surnames, more }, i, called);
    // A last word stands for the body where it does something: "the front" may be a line.
    const sure = listed !== undefined || found?.does || more.get(token.norm) === "members";
    // "The growers stood in the rain" are many people; "the growers want" is a side.
    const isMany = namelessWords().groups.has(token.norm) && !(found?.speaks && found.alone);
    return found && sure && !isMany ? [found] : [];
  });
}

interface Scope {
  readonly base: LanguageBase;
  readonly names: NameMap;
  /** Last tokens of names of towns -> the name. */
  readonly towns: ReadonlyMap<number, string>;
  readonly surnames: ReadonlySet<string>;
  /** Nouns that the names of bodies give. */
  readonly more: ReadonlyMap<string, "last" | "members">;
}

function nounAt(scope: Scope, at: number, called: string): NamelessNoun | undefined {
  const { tokens } = scope.base;
  const heads = headsOn(tokens, at + 1);
  const alone = heads === undefined;
  const first = wordsBefore(tokens, at);
  if (first === undefined || (alone && (goesOn(tokens[at + 1]) || isNamed(scope, at)))) return undefined;
  const noun = tokens[at]?.norm ?? "";
  const { places, idioms } = namelessWords();
  const place = places.has(noun);
  const does = DOES.has(tokens[at + 1]?.xpos ?? "") || (!place && isToldOf(tokens, at));
  const whose = whoseIs(scope, first, at);
  const open = tokens[at + 1]?.norm === "of" || (alone && !does && first === at && place);
  if (!whose && (open || (heads !== "office" && !isDefinite(tokens, first, at)))) return undefined;
  if (idioms.has(`${tokens[first - 2]?.norm} ${tokens[first - 1]?.norm}`)) return undefined;
  const more = first < at ? slice(scope.base, first, at).toLowerCase() : "";
  return { first, last: at + 1, noun, called, more, ...whose, alone, does, speaks: speaksNext(tokens, at + 1) };
}

/** A capital within the sentence makes a name, but in "the Front" for the body whose name ends so. */
function isNamed({ base: { tokens }, more }: Scope, at: number): boolean {
  const opens = tokens[at - 1]?.sentence !== tokens[at]?.sentence;
  const short = more.get(tokens[at]?.norm ?? "") === "last" && tokens[at - 1]?.norm === "the";
  return capital(tokens[at]) && !opens && !short;
}

/** "league treasurer", "ministry team", "museum source": what stands behind is an office or acts for the body. */
function headsOn(tokens: readonly Token[], next: number): "office" | "team" | undefined {
  const sentence = tokens[next]?.sentence;
  for (let last = next + 1; last <= next + 3 && tokens[last - 1]?.sentence === sentence; last++) {
    const head = officeHeadBefore(tokens, last, next);
    if (head && !/minister/.test(head.words) && !titles().kin.has(head.words)) return "office";
    const token = tokens[last - 1];
    if (!token || !["NOUN", "ADJ", "PROPN"].includes(token.upos)) return undefined;
    if (actorWords().collective.has(token.norm) && tokens[last]?.upos !== "NOUN") return "team";
  }
  return undefined;
}

/** "union members", "board-level": the noun only tells what another is of. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined &&
  (["NOUN", "PROPN"].includes(next.upos) || next.norm === "-" || next.xpos === "HYPH") &&
  next.xpos !== "POS";

/** Where the nouns before it begin: "teachers' union", "school board", not "nine-member"; nothing where one makes it another. */
function wordsBefore(tokens: readonly Token[], at: number): number | undefined {
  const { others, describing } = namelessWords();
  let first = at;
  for (let i = at - 1; i >= Math.max(0, at - MOST_WORDS); i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]?.sentence) break;
    if (tokens[i - 1]?.xpos === "HYPH") return first;
    if (others.has(token.norm)) return undefined;
    const owner = /^['’]$/.test(token.text) && /s$/.test(tokens[i - 1]?.norm ?? "") && !capital(tokens[i - 1]);
    const noun = token.upos === "NOUN" && !capital(token) && token.xpos !== "VBG";
    if (!(owner || noun)) return describing.has(token.norm) || !DESCRIBES.has(token.upos) ? first : undefined;
    first = i;
  }
  return first;
}

const DESCRIBES = new Set(["ADJ", "NUM", "VERB"]);

/** The town, state or body before it: "Lakeland's", "the Chilean", and behind "of". */
function whoseIs(scope: Scope, first: number, at: number): Pick<NamelessNoun, "owner" | "place"> | undefined {
  const { base, names, towns } = scope;
  const { tokens } = base;
  const before = tokens[first - 1]?.xpos === "POS" ? first - 2 : first - 1;
  const of = tokens[at + 1]?.norm === "of" ? at + (tokens[at + 2]?.norm === "the" ? 3 : 2) : -1;
  for (const i of [before, of]) {
    if (tokens[i]?.sentence !== tokens[at]?.sentence) continue;
    const name = names.at(i);
    if (name && OWNERS.has(name.what) && (i === of || name.last === i + 1)) return { owner: name };
    const town =
      name?.what === "place"
        ? name.name
        : (towns.get(i) ?? unknownTown(scope, i, { isKind: first < at, noun: tokens[at]?.norm ?? "" }));
    if (town !== undefined) return { place: town };
  }
  return undefined;
}

/** "Elmstead's school board", "Elmstead city council": a word with a capital that is no surname; a person has no school board. */
function unknownTown(
  { base: { tokens }, names, surnames }: Scope,
  at: number,
  { isKind, noun }: { readonly isKind: boolean; readonly noun: string },
): string | undefined {
  const token = tokens[at];
  const isOwner = tokens[at + 1]?.xpos === "POS" ? isKind : namelessWords().ofTowns.has(noun);
  const owns = isOwner && token?.upos === "PROPN" && capital(token);
  const alone = tokens[at - 1]?.norm === "the" || !capital(tokens[at - 1]);
  return owns && alone && !names.at(at) && !surnames.has(token.text) ? token.text : undefined;
}

const OWNERS = new Set<Named["what"]>(["state", "demonym", "body", "capital", "seat", "people"]);

/** "the union", "this union", "its teachers union"; some need no article: "police said". */
function isDefinite(tokens: readonly Token[], first: number, at: number): boolean {
  const { bare, plural, nouns } = namelessWords();
  const before = tokens[first - 1];
  const norm = tokens[at]?.norm ?? "";
  const several = tokens[at]?.xpos === "NNS" || tokens[at]?.xpos === "NNPS";
  if (several && !plural.has(norm) && nouns.has(norm)) return false;
  if (before?.sentence === tokens[at]?.sentence && ["the", "this"].includes(before?.norm ?? "")) return true;
  if (before?.xpos === "PRP$" || before?.xpos === "POS") return first < at;
  return (
    bare.has(norm) && !(before?.sentence === tokens[at]?.sentence && ["DET", "ADJ", "NUM"].includes(before?.upos ?? ""))
  );
}

/** "the board wants", "the board has said": a verb of those who speak or decide, auxiliaries let pass. */
function speaksNext(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (
    at < from + MOST_WORDS &&
    (tokens[at]?.upos === "AUX" || tokens[at]?.upos === "ADV" || tokens[at]?.norm === "to")
  )
    at++;
  return actorWords().speaks.has(tokens[at]?.lemma ?? "");
}

/** "The union, which left, says". */
function isToldOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.norm === "," && tokens[at + 2]?.norm === "which";
}

/** Tags of what follows a doer: a finite verb, a modal, the mark of an owner; an adverb may stand before the verb. */
const DOES = new Set(["VBD", "VBZ", "VBP", "MD", "POS", "RB"]);

function townsOf({ names, intake }: LanguageBase): ReadonlyMap<number, string> {
  const towns = new Map<number, string>();
  for (const { kind, start, end, last } of names)
    if (kind === "place") towns.set(last - 1, intake.report.text.slice(start, end));
  return towns;
}
