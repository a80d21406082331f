import { numberWords } from "../../knowledge/numbers.js";
import { units } from "../../knowledge/units.js";
import type { Proposal } from "../../model/index.js";
import { leans } from "./leaning.js";
import { plainWords } from "./plain-words.js";

/** Lists what a proposal holds as far as it is understood alone, the newest version first. */
export function toldProvisions(proposal: Proposal): Proposal["provisions"] {
  const { provisions, versions } = proposal;
  const order = versions.map(({ label }) => label);
  // What is of no version known stands between the newest and those before it.
  const rank = ({ version }: Proposal["provisions"][number]) => {
    if (version === "earlier") return order.length + LAST;
    const at = version === undefined ? -1 : order.indexOf(version);
    return at < 0 ? 1 : at === order.length - 1 && order.length > 1 ? 0 : 1 + order.length - at;
  };
  return provisions
    .filter(({ text }) => !leans(text) && (provisions.length === 1 || !isBareAmount(text)))
    .map((provision, i) => ({ provision, i }))
    .sort((a, b) => rank(a.provision) - rank(b.provision) || a.i - b.i)
    .map(({ provision }) => provision);
}

/** Behind all that is told of a version. */
const LAST = 2;

/** "6 per cent", "four billion euros": nobody knows of what. */
const isBareAmount = (text: string): boolean => plainWords(text).every(isOfAmount);

const isOfAmount = (word: string): boolean =>
  numberWords().all.has(word) || units().currencyWords.has(word) || units().percents.has(word) || word === "cent";
