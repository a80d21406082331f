import type { Utterance } from "./utterance.js";
import type { Weigh } from "./weights.js";

/** Words in a row that two reports of one source have word for word only where one text is behind both. */
const RUN = 8;

/** Gives the greatest weight of the words that two reports have in one long row; 0 where none is long enough. */
export function weightOfSharedRun(short: Utterance, long: Utterance, weigh: Weigh): number {
  let best = 0;
  let to = 0;
  for (let from = 0; from + RUN <= short.words.length; from++) {
    // A row that ends where one before it ended is the end of that one: only what reaches further is looked up.
    const reached = to;
    for (let end = Math.max(to + 1, from + RUN); isShared(short, long, from, end); end++) to = end;
    if (to > reached) best = Math.max(best, weightWithin(short, from, to, weigh));
  }
  return best;
}

const isShared = ({ words }: Utterance, { text }: Utterance, from: number, to: number): boolean =>
  to <= words.length && text.includes(` ${words.slice(from, to).join(" ")} `);

function weightWithin({ content }: Utterance, from: number, to: number, weigh: Weigh): number {
  const stems = new Set(content.flatMap(({ stem, at }) => (at >= from && at < to ? [stem] : [])));
  return [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
}
