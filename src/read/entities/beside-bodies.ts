import { actorWords } from "../../knowledge/actors.js";
import { doerWords } from "../../knowledge/doers.js";
import { namelessWords } from "../../knowledge/nameless.js";
import type { Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { NameMap } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";

/** Token indexes of a name, `last` exclusive. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/** A cue that tells by itself. */
const SURE = 2;

/** Weighs what is joined to a name: "Veldt and its workers", "between Veldt and striking crews", "Veldt and the Harbour Union". */
export function besideBodies(tokens: readonly Token[], names: NameMap, { first, last }: Words): number {
  const isBetween = tokens[first - 1]?.norm === "between";
  if (tokens[last]?.norm === "and") {
    const at = tokens[last + 1]?.norm === "the" ? last + 2 : last + 1;
    if (tokens[last + 1]?.norm === "its" || isUnionAt(names, at)) return SURE;
    if (isBodyAt(names, at)) return isBetween ? SURE : 1;
    return isBetween && endsInWorkers(tokens, at) ? SURE : 0;
  }
  // "Amunda, Veldt and Fidelis", where one is known.
  const isListed =
    (tokens[last]?.norm === "," && isNameBody(names, last + 1)) ||
    (tokens[first - 1]?.norm === "," && isNameBody(names, first - 2));
  if (isListed) return 1;
  if (tokens[first - 1]?.norm !== "and") return 0;
  // "Between the union and Veldt": who faces those who work employs them.
  if (isUnionAt(names, first - 2) || (isFacing(tokens, first) && isWorker(tokens[first - 2]))) return SURE;
  const noun = tokens[first - 2];
  const isOther = noun?.xpos === "NN" && actorWords().sorts.has(noun.norm);
  return isOther || isBodyAt(names, first - 2) ? 1 : 0;
}

/** A body by a name: no description, which a comma only sets apart. */
const isNameBody = (names: NameMap, at: number): boolean => isBodyAt(names, at) && names.at(at)?.by !== DESCRIBED;

const isBodyAt = (names: NameMap, at: number): boolean => names.at(at)?.what === "body";

function isUnionAt(names: NameMap, at: number): boolean {
  const name = names.at(at);
  return name?.what === "body" && sortOfBody(name.key, name.name) === "union";
}

/** Tokens of one of two sides, at most. */
const MOST_SIDE = 8;

/** "Between the striking crews and": the name is the second of two sides. */
function isFacing(tokens: readonly Token[], first: number): boolean {
  const sentence = tokens[first]?.sentence;
  for (let i = first - 2; i > first - MOST_SIDE && tokens[i]?.sentence === sentence; i--)
    if (tokens[i]?.norm === "between") return true;
  return false;
}

/** "Striking US crews": a noun for those who work, or for their union, ends the phrase. */
function endsInWorkers(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + MOST_SIDE; i++) {
    const token = tokens[i];
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|VERB)$/.test(token.upos)) return false;
    if (isWorker(token) && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? "")) return true;
  }
  return false;
}

function isWorker(token: Token | undefined): boolean {
  const norm = token?.norm ?? "";
  const { workforces, sorts } = actorWords();
  return (
    workforces.has(norm) ||
    doerWords().anybody.has(norm) ||
    sorts.get(norm) === "union" ||
    namelessWords().nouns.get(norm) === "union"
  );
}
