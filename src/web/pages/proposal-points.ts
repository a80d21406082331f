import type { Proposal } from "../../model/index.js";
import { versionLabel } from "../../model/version-label.js";
import { findWordChanges } from "../../show/word-changes.js";

export type Provision = Proposal["provisions"][number];

/** A version with what it is reported to hold; without a name what no report ties to one. */
export interface Column {
  readonly name: string;
  readonly own: readonly Provision[];
}

/** What one point of a proposal says in each version, in the order of the columns; undefined where no report tells. */
export type Point = readonly (Provision | undefined)[];

/** Puts what a proposal holds under its versions, the oldest first; what no report ties to one stands last, without a name. */
export function columnsOf({ versions, provisions }: Pick<Proposal, "versions" | "provisions">): Column[] {
  const named = new Map(versions.flatMap(({ id, label }) => [[id, label] as const, [label, label] as const]));
  const nameOf = ({ version }: Provision): string =>
    version === undefined ? "" : (named.get(version) ?? versionLabel(versions, version));
  const names = [...new Set([...versions.map(({ label }) => label), ...provisions.map(nameOf)])];
  const columns = names.map((name) => ({ name, own: provisions.filter((one) => nameOf(one) === name) }));
  const told = columns.filter(({ own }) => own.length > 0);
  return [...told.filter(({ name }) => name !== ""), ...told.filter(({ name }) => name === "")];
}

/**
 * Puts side by side what versions say of one point: what is much alike in words, the only point of its issue in both, or in few words
 * an amount of one unit. Points of one issue stand together.
 */
export function pointsOf(columns: readonly Column[]): Point[] {
  const points: (Provision | undefined)[][] = [];
  columns.forEach(({ own }, at) => {
    const isOnly = ({ issue }: Provision): boolean => own.filter((one) => one.issue === issue).length === 1;
    for (const provision of own) {
      const home = points.find((point) => {
        const last = lastOf(point.slice(0, at));
        if (point[at] !== undefined || last === undefined) return false;
        const isSameIssue = provision.issue !== undefined && provision.issue === last.issue && isOnly(provision);
        const isSameAmount = amountIn(provision) !== undefined && amountIn(provision) === amountIn(last);
        return isAlike(provision.text, last.text) || isSameAmount || (isSameIssue && isOnlyIn(columns, last));
      });
      if (home) home[at] = provision;
      else points.push(columns.map((_, i) => (i === at ? provision : undefined)));
    }
  });
  const issueOf = (point: Point): string | undefined => point.find((one) => one?.issue !== undefined)?.issue;
  const first = (point: Point): number =>
    points.findIndex((other) => other === point || (issueOf(point) !== undefined && issueOf(other) === issueOf(point)));
  return [...points].sort((a, b) => first(a) - first(b));
}

/** Words of a point that is one amount and little else. */
const FEW = 8;

/** "Worth 9% over two years", "5.5% over 18 months": the unit of the amount that a short point begins with. */
function amountIn({ text }: Provision): string | undefined {
  if (text.split(/\s+/).length > FEW) return undefined;
  const [, sign = "", unit = ""] = /^(?:\p{L}+ ){0,2}(\p{Sc}?)\d[\d.,]*\s?(%|\p{L}*)/u.exec(text) ?? [];
  return sign || (unit === "per" || unit === "percent" ? "%" : unit) || undefined;
}

const isOnlyIn = (columns: readonly Column[], provision: Provision): boolean =>
  columns.some(
    ({ own }) => own.includes(provision) && own.filter(({ issue }) => issue === provision.issue).length === 1,
  );

/** Gives the last of a point's wordings. */
export const lastOf = (point: Point): Provision | undefined => point.findLast((one) => one !== undefined);

/** Share of the shorter that two wordings of one point have in common at least, and how much longer one may be. */
const ALIKE = 0.5;
const LONGER = 2;

function isAlike(text: string, other: string): boolean {
  const [short, long] = [text.length, other.length].sort((a, b) => a - b);
  if (!short || !long || long > LONGER * short) return false;
  const shared = findWordChanges(text, other).reduce((sum, run) => sum + (run.shared ? run.text.length : 0), 0);
  return shared >= ALIKE * short;
}

/** Puts together what is of one issue; what is of none stands where it stood. */
export function byIssue(provisions: readonly Provision[]): Provision[] {
  const first = (one: Provision): number =>
    one.issue === undefined ? provisions.indexOf(one) : provisions.findIndex(({ issue }) => issue === one.issue);
  return [...provisions].sort((a, b) => first(a) - first(b) || provisions.indexOf(a) - provisions.indexOf(b));
}
