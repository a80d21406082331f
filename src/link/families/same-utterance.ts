import { within } from "../../model/index.js";
import type { Utterance } from "./utterance.js";
import type { Weigh } from "./weights.js";

/** Share of the shorter one's weight that the other must have close together. Tuned on one set of five reports, by hand. */
const ENOUGH = { quoted: 0.55, told: 0.62, sameReport: 0.8 };
/** Weight that two utterances must share: about two words that are rare in their reports, or four common ones. */
const LEAST_WEIGHT = 1.6;
/** Words from which on a stretch that both have between quotation marks stands for one utterance whatever the channel. */
export const LONG_QUOTE = 6;

/** Tells whether two reports of what one speaker said are of one utterance. */
export function sameUtterance(a: Utterance, b: Utterance, weigh: Weigh): boolean {
  if (a.said.negated !== b.said.negated) return false;
  const verbatim = longestSharedQuote(a, b);
  if (verbatim >= LONG_QUOTE || contains(a, b) || contains(b, a)) return true;
  if (otherOccasion(a, b)) return false;
  if (verbatim > 0 && a.ref.reading !== b.ref.reading) return true;
  return overlap(a, b, weigh);
}

/** Gives the words of the longest stretch that one report quotes and the other has word for word. */
export const longestSharedQuote = (a: Utterance, b: Utterance): number =>
  Math.max(sharedQuote(a, b), sharedQuote(b, a));

/** One report's words for a part of what the same report has whole. */
const contains = (a: Utterance, b: Utterance): boolean =>
  a.ref.reading === b.ref.reading &&
  b.said.content.every((part) => a.said.content.some((whole) => within(part, whole)));

/** The longest stretch quoted in `a` that stands word for word in `b`; 0 where it is too short to tell anything. */
function sharedQuote(a: Utterance, b: Utterance): number {
  const text = ` ${b.words.join(" ")} `;
  const stems = new Set(b.content.map(({ at }) => b.words[at]));
  let longest = 0;
  for (const words of a.quoted) {
    const telling = words.filter((word) => stems.has(word)).length;
    if (telling >= 2 && words.length > longest && text.includes(` ${words.join(" ")} `)) longest = words.length;
  }
  return longest;
}

/** Said on another day or on another channel: the same thought, but another utterance. */
function otherOccasion(a: Utterance, b: Utterance): boolean {
  if (a.days && b.days && (a.days[1] < b.days[0] || b.days[1] < a.days[0])) return true;
  const [x, y] = [a.said, b.said];
  if (!x.via || !y.via || !x.viaKind || x.viaKind !== y.viaKind) return false;
  return x.viaKind !== "addressee" && x.via.toLowerCase() !== y.via.toLowerCase();
}

function overlap(a: Utterance, b: Utterance, weigh: Weigh): boolean {
  const [short, long] = weightOf(a, weigh) <= weightOf(b, weigh) ? [a, b] : [b, a];
  const whole = weightOf(short, weigh);
  const shared = heaviestWindow(short, long, weigh);
  const quoted = a.said.kind !== "indirect" && b.said.kind !== "indirect";
  const enough = a.ref.reading === b.ref.reading ? ENOUGH.sameReport : quoted ? ENOUGH.quoted : ENOUGH.told;
  return shared >= LEAST_WEIGHT && shared >= enough * whole;
}

const weightOf = ({ content }: Utterance, weigh: Weigh): number =>
  [...new Set(content.map(({ stem }) => stem))].reduce((sum, stem) => sum + weigh(stem), 0);

/** The greatest weight of the short one's words that stand close together in the long one: scattered words prove nothing. */
function heaviestWindow(short: Utterance, long: Utterance, weigh: Weigh): number {
  const wanted = new Set(short.content.map(({ stem }) => stem));
  const hits = long.content.filter(({ stem }) => wanted.has(stem));
  const width = 2 * short.words.length + 8;
  const inside = new Map<string, number>();
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const hit of hits) {
    inside.set(hit.stem, (inside.get(hit.stem) ?? 0) + 1);
    if (inside.get(hit.stem) === 1) weight += weigh(hit.stem);
    for (let left = hits[first]; left && hit.at - left.at > width; left = hits[++first]) {
      const count = (inside.get(left.stem) ?? 1) - 1;
      inside.set(left.stem, count);
      if (count === 0) weight -= weigh(left.stem);
    }
    best = Math.max(best, weight);
  }
  return best;
}
