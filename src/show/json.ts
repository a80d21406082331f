import type { Dossier } from "../model/index.js";

/** The order in which the fields of any object of a dossier are printed. */
const ORDER = [
  "schema id report from to precision section start end quote outlet title former byline dateline published value latest",
  "by unnamed language asOf name country code kind part party aliases label points status stated type when place where who",
  "venue duration minutes planned reports parties delegations lead members outcome authors issue version stance act negated about",
  "unit least most approximate differ via same text roles versions provisions reactions positions variants values cause settled sides origin",
  "how overlap outlets origins credibility why said disputes disagreement side behind copies people rounds proposals issues statements figures timeline disagreements",
  "sources links brief detail evidence standing",
]
  .join(" ")
  .split(" ");

const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

/** Renders the dossier as JSON: fields in one fixed order whatever made it, two spaces, a line break at the end. */
export function renderJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, inOrder, 2)}\n`;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const rank = (key: string): number => RANK.get(key) ?? ORDER.length;
  const sorted = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
