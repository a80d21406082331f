import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import { wordSpread } from "../../knowledge/word-spread.js";
import { type Dossier, once } from "../../model/index.js";
import type { Source } from "./line.js";
import { isListed, plainWords } from "./plain-words.js";

/** Letters below which a word says little of what something is about; and its stem, so that "quotas" is "quota". */
const STEM = 5;

/** Tells whether words are about what is negotiated: its matters, what lies on the table, the talks, the parties. */
export const isOfMatter = ({ dossier }: Source, text: string): boolean => {
  const known = matterOf(dossier);
  return known.names.some((name) => text.includes(name)) || plainWords(text).some((word) => known.has(word));
};

const matterOf = once((dossier: Dossier) => {
  const texts = [
    ...dossier.issues.map(({ name }) => name),
    ...dossier.proposals.flatMap(({ name, provisions }) => [name, ...provisions.map(({ text }) => text)]),
  ];
  const stems = new Set(
    texts
      .flatMap(plainWords)
      .filter((word) => word.length >= STEM && isTelling(word))
      .map(stemOf),
  );
  const { heads, agreements, ballots, ratifying, strikes } = proposalWords();
  const general = [heads, agreements, ballots, ratifying, strikes, meetingWords().nouns];
  return {
    names: dossier.parties.filter(({ part }) => part === "party").flatMap(({ name, aliases }) => [name, ...aliases]),
    has: (word: string) => (word.length >= STEM && stems.has(stemOf(word))) || isListed(word, ...general),
  };
});

/** "About" and "Wednesday" stand in a clause as in anything else. */
const isTelling = (word: string): boolean =>
  (wordSpread().of.get(word) ?? 0) < COMMON && !reportHeads().weekdays.has(word) && !reportHeads().months.has(word);

/** Of the texts that word-spread.yaml counts so many have a word that says nothing of what it stands in. */
const COMMON = 80;

const stemOf = (word: string): string => word.slice(0, STEM);
