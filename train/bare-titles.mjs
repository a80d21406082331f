// Our corpora write "Mr." and seldom that: British reports write "Mr", and "Ms" as often.
const TITLE = /^(?:Mr|Mrs|Ms|Dr)\.$/;
const OTHER = /^(?:Prof|Gen|Sen|Rep|Gov|Col|Lt|Capt|Rev|St|Sgt)\.$/;
const BARE = ["Ms", "Mr", "Mrs", "Dr"];

/** Gives copies of the sentences that have titles with a point, the titles exchanged for ones without. */
export function bareTitles(sentences) {
  let turn = 0;
  const bare = (word) => (TITLE.test(word) ? BARE[turn++ % BARE.length] : OTHER.test(word) ? word.slice(0, -1) : word);
  return sentences
    .filter((rows) => rows.some(([, word]) => TITLE.test(word) || OTHER.test(word)))
    .map((rows) => rows.map((row) => row.with(1, bare(row[1]))));
}
