import { matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { numberWords } from "../../knowledge/numbers.js";
import { units } from "../../knowledge/units.js";
import type { Proposal } from "../../model/index.js";
import { stemsOf } from "../stems.js";
import { leans } from "./leaning.js";
import { countReports } from "./line.js";
import { plainWords } from "./plain-words.js";
import { isAmountOf, isSameAmount } from "./same-amounts.js";

/** Lists what a proposal holds as far as it is understood alone, the newest version first. */
export function toldProvisions(proposal: Proposal): Proposal["provisions"] {
  const { provisions, versions } = proposal;
  const isBid = proposalWords().oneSided.has(proposal.name.split(" ").at(-1)?.toLowerCase() ?? "");
  const order = versions.map(({ label }) => label);
  // What is of no version known stands between the newest and those before it.
  const rank = ({ version }: Proposal["provisions"][number]) => {
    if (version === "earlier") return order.length + LAST;
    // What an offer was raised to is the newest of it, whether or not the record lists its versions.
    if (order.length === 0 && version !== undefined) return version === "initial" ? LAST : 0;
    const at = version === undefined ? -1 : order.indexOf(version);
    return at < 0 ? 1 : at === order.length - 1 && order.length > 1 ? 0 : 1 + order.length - at;
  };
  return provisions
    .filter(
      (one) =>
        !leans(one.text) &&
        (provisions.length === 1 || !isOfUntold(one.text)) &&
        (provisions.length === 1 ||
          !isBareAmount(one.text) ||
          (isBid && isMoney(one.text) && countReports(one.evidence) > 1) ||
          isRaised(one, provisions)) &&
        !provisions.some((other) => isToldBy(one, other, provisions)),
    )
    .map((provision, i) => ({ provision, i }))
    .sort((a, b) => rank(a.provision) - rank(b.provision) || a.i - b.i)
    .map(({ provision }) => provision);
}

/** "Curbs on its landings": whose, no word before tells. */
function isOfUntold(text: string): boolean {
  const at = text.search(/\b(?:its|their|his|her)\b/);
  const before = at < 0 ? [] : (text.slice(0, at).match(/[\p{L}’'-]+/gu) ?? []);
  if (at < 0 || before.some((word) => /^\p{Lu}/u.test(word))) return false;
  if (!/^(?:its|their)\b/.test(text.slice(at))) return true;
  // "Limits" are no "it", "a limit" no "they".
  const isMany = text.slice(at).startsWith("their");
  return !before.some((word) => !SMALL.has(word) && word.endsWith("s") === isMany);
}

const SMALL = new Set([
  "a",
  "an",
  "the",
  "of",
  "on",
  "to",
  "for",
  "in",
  "and",
  "or",
  "no",
  "any",
  "more",
  "all",
  "under",
]);

/** The same amounts of the same thing in other words, of one version: the fuller is told, of two that are even the first. */
function isToldBy(one: Provision, other: Provision, all: readonly Provision[]): boolean {
  if (one === other || (one.version !== other.version && one.version !== undefined)) return false;
  const isFuller = isAmountOf(one.text, other.text);
  const isFirst = isSameAmount(one.text, other.text) && all.indexOf(other) < all.indexOf(one);
  if (!isFuller && !isFirst) return false;
  const stems = stemsOf(other.text, undefined);
  const shared = [...stemsOf(one.text, undefined)].filter((stem) => stems.has(stem));
  return shared.length >= SHARED || plainWords(one.text).every(isOfChange);
}

type Provision = Proposal["provisions"][number];

/** Longer words that the two must share. */
const SHARED = 3;

/** "A reduction of 32 per cent": of what, the other tells. */
const isOfChange = (word: string): boolean =>
  isOfAmount(word) || matterWords().changes.has(word) || SMALL.has(word) || word === "further";

/** Behind all that is told of a version. */
const LAST = 2;

/** "From 30 to 36 ferries a day": what the number before is of is told by the one behind. */
const isRaised = ({ text, version }: Proposal["provisions"][number], all: Proposal["provisions"]): boolean =>
  version === "initial" &&
  plainWords(text).every((word) => numberWords().all.has(word) || /^\d/.test(word)) &&
  all.some((other) => other.version === "revised" && !isBareAmount(other.text));

/** "6 per cent", "four billion euros": nobody knows of what. */
const isBareAmount = (text: string): boolean =>
  plainWords(text).every(isOfAmount) || /^\d[\d.,]* (?:at|in|on|for|by|from|to) /.test(text);

/** "121 billion dollars" of an offer, in more reports than one, is what is offered. */
const isMoney = (text: string): boolean =>
  /^(?:about |nearly |more than |at least )?[$€£¥]\d/.test(text) ||
  plainWords(text).some((word) => units().currencyWords.has(word));

const isOfAmount = (word: string): boolean =>
  numberWords().all.has(word) || units().currencyWords.has(word) || units().percents.has(word) || word === "cent";
