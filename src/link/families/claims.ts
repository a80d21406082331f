import { identityTable } from "../../knowledge/identities.js";
import { type Clause, once, type Reading, type Span, type Token } from "../../model/index.js";
import type { Weigh } from "./weights.js";

/** One of the things that a telling says: "she understood the concerns" of "she understood the concerns but regretted the day". */
export interface Claim {
  readonly stems: ReadonlySet<string>;
  readonly negated: boolean;
}

/** A word of a telling: where it stands in the text, and what it is compared by. */
interface Placed {
  readonly token: Token;
  readonly stem: string;
}

/** Clauses that say something of their own; what is relative or not finite belongs to what it hangs on. */
const SAYS: ReadonlySet<Clause["kind"]> = new Set<Clause["kind"]>(["main", "complement", "adverbial"]);

/** Cuts what a telling says where a finite clause or a sentence begins; of several the whole is one more. */
export function claimsIn(reading: Reading, words: readonly Placed[]): Claim[] {
  const claims: Claim[] = [];
  const starts = startsOf(reading);
  let at = Number.NEGATIVE_INFINITY;
  let stems = new Set<string>();
  for (const { token, stem } of words) {
    const start = lastAtOrBefore(starts, token.start);
    if (start !== at && stems.size > 0) {
      claims.push(claimOf(stems));
      stems = new Set();
    }
    at = start;
    stems.add(stem);
  }
  if (stems.size > 0) claims.push(claimOf(stems));
  return claims.length > 1 ? [...claims, claimOf(new Set(words.map(({ stem }) => stem)))] : claims;
}

const claimOf = (stems: ReadonlySet<string>): Claim => ({
  stems,
  negated: [...identityTable().negations].some((word) => stems.has(word)),
});

const startsOf = once((reading: Reading): readonly number[] => {
  const clauses = reading.clauses.filter(({ kind, verb }) => SAYS.has(kind) && reading.verbs[verb]?.finite);
  const all: readonly Span[] = [...clauses, ...reading.sentences];
  return [...new Set(all.map(({ start }) => start))].sort((a, b) => a - b);
});

function lastAtOrBefore(starts: readonly number[], place: number): number {
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? place) <= place) from = middle + 1;
    else to = middle;
  }
  return starts[from - 1] ?? -1;
}

/** Share of the lighter claim that the other must have, and weight that both must share: chosen by reading 90 reports (December 2026). */
const ENOUGH = { share: 0.45, weight: 1.3, stems: 2 };

/** Gives the best share that a claim of one telling has in a claim of the other; 0 where no two are of one thing. */
export function sharedClaim(a: readonly Claim[], b: readonly Claim[], weigh: Weigh): number {
  let best = 0;
  for (const x of a) for (const y of b) best = Math.max(best, shareOf(x, y, weigh));
  return best;
}

function shareOf(x: Claim, y: Claim, weigh: Weigh): number {
  if (x.negated !== y.negated) return 0;
  const shared = [...x.stems].filter((stem) => y.stems.has(stem));
  const weight = weightOf(shared, weigh);
  if (shared.length < ENOUGH.stems || weight < ENOUGH.weight || tellOtherNumbers(x, y)) return 0;
  const share = weight / Math.min(weightOf(x.stems, weigh), weightOf(y.stems, weigh));
  return share >= ENOUGH.share ? share : 0;
}

/** Tells whether two give numbers and share none: "held 40 ships", "held 60 ships" is of another thing, or a quarrel. */
export function tellOtherNumbers({ stems: x }: Pick<Claim, "stems">, { stems: y }: Pick<Claim, "stems">): boolean {
  const [mine, theirs] = [[...x].filter(isNumber), [...y].filter(isNumber)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((one) => y.has(one));
}

const isNumber = (stem: string): boolean => stem.startsWith("#");

function weightOf(stems: Iterable<string>, weigh: Weigh): number {
  let weight = 0;
  for (const stem of stems) weight += weigh(stem);
  return weight;
}
