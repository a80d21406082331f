import type { Utterance } from "./utterance.js";
import type { Weigh } from "./weights.js";

/** Words in a row that two reports of one source have word for word only where one text is behind both. */
const RUN = 8;

/** Gives the greatest weight of the words that two reports have in one long row; 0 where none is long enough. */
export function weightOfSharedRun(short: Utterance, long: Utterance, weigh: Weigh): number {
  let best = 0;
  for (let from = 0; from + RUN <= short.words.length; from++) {
    let to = from + RUN;
    if (!long.text.includes(rowOf(short, from, to))) continue;
    while (to < short.words.length && long.text.includes(rowOf(short, from, to + 1))) to++;
    best = Math.max(best, weightWithin(short, from, to, weigh));
  }
  return best;
}

const rowOf = ({ words }: Utterance, from: number, to: number): string => ` ${words.slice(from, to).join(" ")} `;

function weightWithin({ content }: Utterance, from: number, to: number, weigh: Weigh): number {
  const stems = new Set(content.flatMap(({ stem, at }) => (at >= from && at < to ? [stem] : [])));
  return [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
}
