import { actorWords } from "../../knowledge/actors.js";
import { fileUnder, type LanguageBase } from "../../model/index.js";
import { capital, type Named, type NameMap } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/**
 * Adds the names of bodies where the noun at their end is left out: "New Harvest" for "the New Harvest Party", "Mercy Valley" for "Mercy
 * Valley Healthcare". Of two bodies that begin so it is neither.
 */
export function addPartNames(base: LanguageBase, names: NameMap): void {
  const { tokens } = base;
  const byFirst = new Map<string, Part[]>();
  for (const part of partsOf(base, names)) fileUnder(byFirst, part.words[0] ?? "", part);
  if (byFirst.size === 0) return;
  tokens.forEach((token, i) => {
    const fits = (byFirst.get(token.text) ?? []).filter(({ words }) =>
      words.every((word, k) => tokens[i + k]?.text === word),
    );
    const [one, ...more] = fits;
    if (!one || more.some(({ named }) => named.key !== one.named.key)) return;
    const last = i + one.words.length;
    if (isWithinName(base, names, i, last)) return;
    names.put({ ...one.named, first: i, last, by: "names/body-short" });
  });
}

interface Part {
  readonly named: Named;
  readonly words: readonly string[];
}

/** The names without their last word: two words at least must be left, and the last tell what it is. */
function partsOf({ tokens }: LanguageBase, names: NameMap): Part[] {
  const { sorts, peoples } = actorWords();
  const known = new Map<string, Part>();
  for (const named of names.all()) {
    if (named.what !== "body" || !named.key.startsWith("body:") || named.last - named.first < LEAST) continue;
    let end = named.last;
    while (end > named.first && isKind(tokens[end - 1]?.norm ?? "")) end--;
    const words = tokens.slice(named.first, end).map(({ text }) => text);
    const isName = words.length >= LEAST - 1 && end < named.last && words.every((word) => /^\p{Lu}/u.test(word));
    if (isName && !sorts.has(words.at(-1)?.toLowerCase() ?? ""))
      known.set(`${named.key} ${words.join(" ")}`, { named, words });
  }
  function isKind(norm: string): boolean {
    return sorts.has(norm) || peoples.has(norm) || norm === "first";
  }
  return [...known.values()];
}

/** Words of a whole name that has a short form of this kind, at least. */
const LEAST = 3;

/** "Mercy Valley Road", "the New Harvest Party" itself: part of another name. An office may follow. */
function isWithinName({ tokens }: LanguageBase, names: NameMap, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const known = names.at(i);
    if (known && (known.first < first || known.last > last || known.what === "body")) return true;
  }
  const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  if (!opens && capital(tokens[first - 1]) && tokens[first - 1]?.norm !== "the") return true;
  const office = [1, 2, 3].some((more) => officeHeadBefore(tokens, last + more, last));
  return capital(tokens[last]) && !office;
}
