import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import type { LanguageBase, Sentence, Token } from "../../model/index.js";
import { capital, foldName, type Named, type NameMap, slice } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";
import { officeHeadBefore } from "./office-heads.js";

/** A branch with the words that are short for it: "Local 44". */
interface Branch {
  readonly named: Named;
  /** Its own noun and number. */
  readonly noun: number;
}

/**
 * Adds the branches of unions that go by a number, whole and by the short forms that follow: "Dock Clerks Union Local 44", "Lodge
 * 812 of the Machinists", and then "Local 44", "the local", "Local president NAME".
 */
export function addBranches(base: LanguageBase, names: NameMap): void {
  const found: Branch[] = [];
  for (const sentence of base.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const branch = branchAt(base, names, i, sentence);
      if (!branch) continue;
      found.push(branch);
      i = branch.named.last - 1;
    }
  // "Local 44" is short for the one of that number that the report gives in full.
  for (const { named, noun } of found) {
    const whole = found.find((other) => isLonger(base.tokens, other, { named, noun }));
    names.put(whole ? { ...named, key: whole.named.key, name: whole.named.name } : named);
  }
  const keys = new Set(names.all().flatMap(({ key, by }) => (by === BRANCH ? [key] : [])));
  const [only] = found;
  if (only && keys.size === 1) addShort(base, names, only);
}

const BRANCH = "names/body-branch";

function branchAt(base: LanguageBase, names: NameMap, i: number, sentence: Sentence): Branch | undefined {
  const { branches, branchesTold } = actorWords();
  const { tokens } = base;
  const token = tokens[i];
  if (!token || !capital(token) || !(branches.has(token.norm) || branchesTold.has(token.norm))) return undefined;
  const number = numberAt(tokens, i + 1);
  if (number === i + 1 || number > sentence.last) return undefined;
  const first = runStart(tokens, names, i, sentence);
  const last = endOfOf(tokens, names, number);
  const words = tokens.slice(first, i).concat(tokens.slice(number, last));
  // "District 9", "Chapter 11" need the word of a union beside them.
  if (!branches.has(token.norm) && !words.some(({ norm }) => isOfUnion(norm))) return undefined;
  const name = slice(base, first, last);
  return { named: { first, last, what: "body", key: `body:${foldName(name)}`, name, by: BRANCH }, noun: i };
}

/** "44", "No. 44", "#44", "1199SEIU": where the number ends. */
function numberAt(tokens: readonly Token[], at: number): number {
  let i = at;
  if (/^(?:no|no\.|number|#)$/.test(tokens[i]?.norm ?? "")) i++;
  if (tokens[i]?.norm === "." && i > at) i++;
  return /^\d[\d-]*\p{L}*$/u.test(tokens[i]?.text ?? "") ? i + 1 : at;
}

const isOfUnion = (norm: string): boolean => {
  const { sorts, workforces } = actorWords();
  return sorts.get(norm) === "union" || workforces.has(norm);
};

/** Where the words of the name begin: capitals, the marks of owners between them, and a name known as one. */
function runStart(tokens: readonly Token[], names: NameMap, at: number, { first: floor }: Sentence): number {
  let first = at;
  while (first > floor && at - first < MOST_WORDS) {
    const known = names.at(first - 1);
    const before = tokens[first - 1];
    if (known && known.first >= floor && known.what !== "person") first = known.first;
    else if (before && (capital(before) ? !peopleWords().stop.has(before.norm) : isLink(tokens, first - 1))) first--;
    else break;
  }
  while (first < at && !capital(tokens[first])) first++;
  return first;
}

/** "Dock Clerks' Union", "Hotel-Workers Local 4". */
const isLink = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]?.xpos === "POS" || /^['’-]$/.test(tokens[i]?.text ?? "")) &&
  capital(tokens[i - 1]) &&
  capital(tokens[i + 1]);

/** Words before the noun of a branch at most. */
const MOST_WORDS = 8;

/** "Local 44 of the Dock Clerks Union": the name behind "of". */
function endOfOf(tokens: readonly Token[], names: NameMap, at: number): number {
  if (tokens[at]?.norm !== "of") return at;
  const first = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
  const known = names.at(first);
  if (known?.first === first && known.what === "body") return known.last;
  let last = first;
  while (last < first + MOST_WORDS && capital(tokens[last])) last++;
  return last > first && tokens.slice(first, last).some(({ norm }) => isOfUnion(norm)) ? last : at;
}

function isLonger(tokens: readonly Token[], other: Branch, one: Branch): boolean {
  const numberOf = ({ noun }: Branch) => tokens[numberAt(tokens, noun + 1) - 1]?.text;
  const wordsIn = ({ named }: Branch) => named.last - named.first;
  return wordsIn(other) > wordsIn(one) && numberOf(other) === numberOf(one);
}

/** "The local", "Local president NAME", where the report tells of one branch alone. */
function addShort({ tokens }: LanguageBase, names: NameMap, { named, noun }: Branch): void {
  const called = tokens[noun]?.norm ?? "";
  tokens.forEach((token, i) => {
    if (token.norm !== called || names.at(i)) return;
    const office = [2, 3].some((more) => officeHeadBefore(tokens, i + more, i + 1) !== undefined);
    const does = tokens[i - 1]?.norm === "the" && /^(?:VBD|VBZ|VBP|MD|POS)$/.test(tokens[i + 1]?.xpos ?? "");
    if (does || (office && (capital(token) || tokens[i - 1]?.norm === "the")))
      names.add({ ...named, first: i, last: i + 1, by: DESCRIBED });
  });
}
