import { firstFrom, once, type Quantity, type Reading, type Span, spansWithin, within } from "../model/index.js";
import { isLike } from "./like-amounts.js";

/** An amount that a report gives where it names a matter. */
interface Measured {
  readonly code: string;
  readonly quantity: Quantity;
}

/** What matters are measured in: counts and times are of anything. */
const MEASURES: ReadonlySet<string> = new Set(["money", "percent"]);

/** Sentences between an amount that somebody wants and the one that tells of what it is, at most. */
const REACH = 4;

/**
 * Gives the matter that an amount is of where its own sentence does not say: "Norway had asked for 31 euros", "the tenants offer 2%". It is
 * the one that the report gives a like amount of nearest by.
 */
export function measuredMatter(reading: Reading, span: Span, isLive: (code: string) => boolean): string | undefined {
  if (sortedIssues(reading).some((mention) => isLive(mention.code) && within(mention, span))) return undefined;
  // "A fund with 6% supports it": what somebody has is not what he wants.
  const isOwned = ({ start }: Quantity) => reading.tokens[firstFrom(reading.tokens, start) - 1]?.norm === "with";
  const amounts = spansWithin(reading.quantities, span).filter((one) => MEASURES.has(one.kind) && !isOwned(one));
  const near = amounts.flatMap((amount) =>
    measuredIn(reading)
      .filter(({ code, quantity }) => isLive(code) && quantity.sentence !== amount.sentence && isLike(amount, quantity))
      .map(({ code, quantity }) => ({ code, far: Math.abs(quantity.sentence - amount.sentence) })),
  );
  const nearest = Math.min(...near.map(({ far }) => far));
  const codes = new Set(near.filter(({ far }) => far === nearest).map(({ code }) => code));
  const [code] = codes;
  return codes.size === 1 && nearest <= REACH ? code : undefined;
}

/** Gives the kind of all amounts of a stretch that names no matter, where it is one of those that matters are measured in. */
export function bareKind(reading: Reading, span: Span, isLive: (code: string) => boolean): string | undefined {
  if (sortedIssues(reading).some((mention) => isLive(mention.code) && within(mention, span))) return undefined;
  const kinds = new Set(spansWithin(reading.quantities, span).map(({ kind }) => kind));
  const [kind] = [...kinds].filter((one) => MEASURES.has(one));
  return kind !== undefined && [...kinds].every((one) => one === kind || !MEASURES.has(one)) ? kind : undefined;
}

/** Each amount is of the matter that is named nearest to it in its sentence. */
const measuredIn = once((reading: Reading): readonly Measured[] => {
  const issues = sortedIssues(reading);
  return reading.quantities.flatMap((quantity) => {
    const sentence = reading.sentences[quantity.sentence];
    if (!sentence || !MEASURES.has(quantity.kind)) return [];
    const named = spansWithin(issues, sentence);
    const nearest = Math.min(...named.map((mention) => gap(mention, quantity)));
    return named.filter((mention) => gap(mention, quantity) === nearest).map(({ code }) => ({ code, quantity }));
  });
});

const sortedIssues = once((reading: Reading) => [...reading.issues].sort((a, b) => a.start - b.start));

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
