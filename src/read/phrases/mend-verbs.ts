import { nounCue, verbCue } from "../../knowledge/cues.js";
import { meetingWords } from "../../knowledge/meetings.js";
import { units } from "../../knowledge/units.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Token } from "../../model/index.js";
import { lemmaOf } from "../language/lemmas.js";
import { tagNames } from "../language/tagger.js";
import { closingTag, openingQuality, tellsThat } from "./mend-tells.js";
import { retag } from "./retag.js";

/** A subject and what hangs on it take at most so many tokens. */
const LONGEST_SUBJECT = 14;

type Mend = (tokens: readonly Token[], i: number) => Partial<Token> | undefined;

/** Mends the tags of words that only their place in a clause tells to be verbs, nouns or others. */
export function mendVerbs(tokens: Token[]): Token[] {
  for (let i = 0; i < tokens.length; i++) {
    let next = 0;
    for (let k = following(tokens[i], next); k < MENDS.length; k = following(tokens[i], next)) {
      const word = tokens[i];
      const better = MENDS[k]?.mend(tokens, i);
      if (word && better) tokens[i] = retag(word, better);
      next = k + 1;
    }
  }
  return tokens;
}

/** Gives the number of the first mend from one on that can be of a word with its tag. */
function following(word: Token | undefined, from: number): number {
  const next = NEXT.get(word?.xpos ?? "") ?? NEXT_OF_OTHERS;
  return next[from] ?? MENDS.length;
}

/** "Mr. Band asked her to stay": behind such a title stands a name. */
const afterTitle: Mend = (tokens, i) =>
  /^(?:mr|mrs|ms|mx|dr)\.?$/.test(tokens[i - 1]?.norm ?? "") &&
  tokens[i]?.xpos === "NN" &&
  /^\p{Lu}/u.test(tokens[i]?.text ?? "")
    ? { upos: "PROPN", xpos: "NNP" }
    : undefined;

/** "called the exchanges “tense”": after an article stands no verb. */
const afterArticle: Mend = (tokens, i) =>
  tokens[i]?.xpos === "VBZ" && tokens[i]?.upos === "VERB" && /^(?:the|an?)$/.test(tokens[i - 1]?.norm ?? "")
    ? { upos: "NOUN", xpos: "NNS" }
    : undefined;

/** "Crews will want it", "Under it, pay would rise": before "will" stands no verb in -s, and none that opens its clause. */
const beforeWill: Mend = (tokens, i) => {
  const word = tokens[i];
  if (word?.upos !== "VERB" || tokens[i + 1]?.xpos !== "MD") return undefined;
  if (word.xpos === "VBZ") return { upos: "NOUN", xpos: "NNS" };
  return tokens[i - 1]?.norm === "," ? { upos: "NOUN", xpos: "NN" } : undefined;
};

/** "Under that offer the crews would", "with this cut": behind a preposition and "that" stands no verb but where a clause follows. */
const afterThat: Mend = (tokens, i) => {
  const [link, that, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
  const isLed = link !== undefined && LINKS.has(link.norm) && /^(?:this|that)$/.test(that?.norm ?? "");
  return isLed && word?.upos === "VERB" && next !== undefined && /^(?:DT|,|MD|NNP|PRP)$/.test(next.xpos)
    ? { upos: "NOUN", xpos: "NN" }
    : undefined;
};

const LINKS = new Set(["under", "with", "for", "on", "by", "from", "of", "against", "without", "behind"]);

/** "Ana Reyes, who fishes in the bay": where no other verb follows "who". */
const afterWho: Mend = (tokens, i) => {
  const next = tokens[i + 1];
  const alone = next !== undefined && !/^(?:VERB|AUX|NOUN|PROPN)$/.test(next.upos);
  return tokens[i]?.xpos === "NNS" && tokens[i - 1]?.norm === "who" && alone
    ? { upos: "VERB", xpos: "VBZ" }
    : undefined;
};

/** "whose country hosts the talks": the verb of what "whose" begins. */
const afterWhose: Mend = (tokens, i) => {
  const led = tokens[i - 2]?.norm === "whose" && tokens[i - 1]?.xpos === "NN" && tokens[i]?.xpos === "NNS";
  return led && /^(?:DT|PRP\$|NNP|IN|TO)$/.test(tokens[i + 1]?.xpos ?? "") ? { upos: "VERB", xpos: "VBZ" } : undefined;
};

/** "Norway points to a paper", "the guild plans to strike", "her board meets in May": a verb behind a subject that opens its clause, where no other follows. */
const afterName: Mend = (tokens, i) => {
  const [name, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.xpos !== "NNS" || !name || !next || !opensClause(tokens, i - 1)) return;
  const cue = verbCue(word.lemma);
  const leads =
    next.norm === "to" && tokens[i + 2]?.xpos === "VB"
      ? cue?.frames.has("infinitive")
      : cue?.prepositions.has(next.norm);
  const { verbs, nouns } = meetingWords();
  const meets = verbs.get(word.lemma) === "talks" && !nouns.has(word.norm) && /^(?:IN|JJ|RB|NNP)$/.test(next.xpos);
  if (!leads && !meets) return;
  for (let k = i + 2; tokens[k]?.sentence === word.sentence && !/^(?:W|,|:)/.test(tokens[k]?.xpos ?? ","); k++)
    if (/^(?:VB[DPZ]|MD)$/.test(tokens[k]?.xpos ?? "")) return;
  return { upos: "VERB", xpos: "VBZ" };
};

/** Tells whether a name, or a noun with its article, stands at the head of its sentence or right behind a comma. */
function opensClause(tokens: readonly Token[], noun: number): boolean {
  const word = tokens[noun];
  const led = word?.xpos === "NN" && /^(?:DT|PRP\$)$/.test(tokens[noun - 1]?.xpos ?? "");
  if (!word || !(led || word.upos === "PROPN" || /^\p{Lu}/u.test(word.text))) return false;
  const before = tokens[noun - (led ? 2 : 1)];
  return before?.sentence !== word.sentence || before.text === ",";
}

/** "The new bid, made up of cash and shares, replaces an earlier one": between a comma and an article or "that" stands no noun. */
const behindComma: Mend = (tokens, i) => {
  const [comma, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.xpos !== "NNS" || comma?.text !== ",") return;
  const leads =
    next?.norm === "that" ? verbCue(word.lemma)?.frames.has("that") : /^(?:the|an?)$/.test(next?.norm ?? "");
  return leads ? { upos: "VERB", xpos: "VBZ" } : undefined;
};

/** "The company undertook to stay": a past that only looks like a noun, before an infinitive and with no other verb. */
const pastBeforeTo: Mend = (tokens, i) => {
  const [word, to, verb] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (
    word?.xpos !== "NN" ||
    to?.norm !== "to" ||
    verb?.xpos !== "VB" ||
    !/^(?:NN|NNP|NNS)$/.test(tokens[i - 1]?.xpos ?? "")
  )
    return;
  const lemma = lemmaOf(word.norm, word.norm, tagNames().indexOf("VERB VBD"));
  return lemma !== word.norm && verbCue(lemma)?.frames.has("infinitive")
    ? { upos: "VERB", xpos: "VBD", lemma }
    : undefined;
};

/** "About his deputy he wrote": what a sentence begins with leads a phrase, unless it counts. */
const openingAbout: Mend = (tokens, i) => {
  const opens = tokens[i]?.norm === "about" && tokens[i - 1]?.sentence !== tokens[i]?.sentence;
  return opens && /^(?:DT|PRP\$|NNP)$/.test(tokens[i + 1]?.xpos ?? "") ? { upos: "ADP", xpos: "IN" } : undefined;
};

/** "growers in the north insist that ...", "the Danish object that ...": a subject, no verb yet, and a clause behind it. */
const beforeThat: Mend = (tokens, i) => {
  const word = tokens[i];
  const before = tokens[i - 1];
  if (tokens[i + 1]?.norm !== "that" || !word) return;
  if (word.xpos === "NNS" && tellsThat(tokens, i)) return { upos: "VERB", xpos: "VBZ" };
  if (!/^(?:NN|JJ)$/.test(word.xpos) || word.norm !== word.lemma) return;
  const frames = verbCue(word.lemma)?.frames;
  if (!frames?.has("that") || !frames.has("quote")) return;
  const people = before?.xpos === "JJ" && tokens[i - 2]?.norm === "the" && !nounCue(word.lemma);
  return people || hasPluralSubject(tokens, i) ? { upos: "VERB", xpos: "VBP" } : undefined;
};

function hasPluralSubject(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:NNS?|NNPS?)$/.test(tokens[verb - 1]?.xpos ?? "")) return false;
  let plural = tokens[verb - 1]?.xpos === "NNS";
  for (let i = verb - 2; i >= 0 && i > verb - LONGEST_SUBJECT; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[verb]?.sentence || /^(?:PUNCT|SCONJ|CCONJ)$/.test(token.upos)) break;
    if (/^(?:VERB|AUX)$/.test(token.upos) || token.xpos === "POS") return false;
    plural ||= token.xpos === "NNS" && tokens[i + 1]?.upos === "ADP";
  }
  return plural && !(tokens[verb - 1]?.xpos === "NN" && /^(?:DET|ADJ|NOUN)$/.test(tokens[verb - 2]?.upos ?? ""));
}

/** "The Harbour Post reports:": what stands before a colon with nothing behind it in its sentence. */
const beforeColon: Mend = (tokens, i) => {
  const [before, word, colon] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const ends = colon?.text === ":" && tokens[i + 2]?.sentence !== colon.sentence;
  const says = word?.xpos === "NNS" && isVerbOf("reporting", word.lemma) && before?.upos === "PROPN";
  return ends && says ? { upos: "VERB", xpos: "VBZ" } : undefined;
};

/** "..., warning that ...", "..., tweeting: ...", "with the chair warning that ...": no article makes a noun of it. */
const ingBeforeThat: Mend = (tokens, i) => {
  const word = tokens[i];
  const next = /^[,:]$/.test(tokens[i + 1]?.text ?? "") ? tokens[i + 2] : tokens[i + 1];
  const said = tokens[i + 1]?.norm === "that" || /^(?:["“‘«]|''|``)$/.test(next?.text ?? "");
  if (word?.xpos !== "NN" || !word.norm.endsWith("ing") || !said) return;
  const lemma = word.norm.slice(0, -3);
  if (!isVerbOf("reporting", lemma)) return;
  const before = tokens[i - 1];
  const led = before?.text === "," || (/^NNPS?$/.test(before?.xpos ?? "") && tokens[i - 2]?.norm === "with");
  return led ? { upos: "VERB", xpos: "VBG", lemma } : undefined;
};

/** "A boy shouted, “...”": what leads from somebody to words is no quality. */
const pastBeforeWords: Mend = (tokens, i) => {
  const word = tokens[i];
  if (word?.xpos !== "JJ" || !word.norm.endsWith("ed") || !/^(?:NN|NNP|PRP)$/.test(tokens[i - 1]?.xpos ?? "")) return;
  const mark = /^[,:]$/.test(tokens[i + 1]?.text ?? "") ? tokens[i + 2] : undefined;
  const lemma = lemmaOf(word.norm, word.norm, tagNames().indexOf("VERB VBD"));
  const says = isVerbOf("reporting", lemma) && /^(?:["“‘«]|''|``)$/.test(mark?.text ?? "");
  return says ? { upos: "VERB", xpos: "VBD", lemma } : undefined;
};

/** "called that “absurd”", "ruled that out": a verb that no clause follows has the pronoun as its object. */
const thatAsObject: Mend = (tokens, i) => {
  const [verb, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.norm !== "that" || !verb || !next || !verb.xpos.startsWith("VB")) return;
  const frames = verbCue(verb.lemma)?.frames;
  const judges = (frames?.has("np-predicate") || frames?.has("np-as")) && !frames.has("that");
  const bare = next.xpos === "JJ" && (tokens[i + 2]?.upos === "PUNCT" || tokens[i + 2]?.upos === "CCONJ");
  const quoted = judges && (bare || /^(?:["“‘«]|''|``|as)$/.test(next.text));
  const parted = isVerbOf("phrasal", `${verb.lemma} ${next.norm}`);
  return quoted || parted ? { upos: "PRON", xpos: "DT" } : undefined;
};

/** "ruled that out": the adverb of a verb that its object parts from it. */
const partedAdverb: Mend = (tokens, i) =>
  /^(?:that|it|this|them)$/.test(tokens[i - 1]?.norm ?? "") &&
  isVerbOf("phrasal", `${tokens[i - 2]?.lemma ?? ""} ${tokens[i]?.norm ?? ""}`)
    ? { upos: "ADP", xpos: "RP" }
    : undefined;

/** "Would cut trade by 2%": behind a verb that takes no other verb the noun that may be one is its object. */
const nounAsObject: Mend = (tokens, i) => {
  const [verb, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (word?.xpos !== "VB" || verb?.upos !== "VERB" || !units().agentVerbs.has(verb.lemma)) return undefined;
  const ends = next !== undefined && /^(?:ADP|CCONJ|PUNCT)$/.test(next.upos);
  return ends && units().nounsLikeVerbs.has(word.lemma) ? { upos: "NOUN", xpos: "NN" } : undefined;
};

/** "The owners who run the ferry ended two weeks of talks": between a noun and an amount such a word is no quality. */
const pastBeforeAmount: Mend = (tokens, i) => {
  const word = tokens[i];
  const isBetween = /^(?:NN|NNS|NNP|JJ)$/.test(tokens[i - 1]?.xpos ?? "") && tokens[i + 1]?.xpos === "CD";
  if (!word || !/^(?:VBN|JJ)$/.test(word.xpos) || !word.norm.endsWith("ed") || !isBetween) return;
  const lemma = lemmaOf(word.norm, word.norm, tagNames().indexOf("VERB VBD"));
  return meetingWords().ends.has(lemma) ? { upos: "VERB", xpos: "VBD", lemma } : undefined;
};

/** The mends in their order, each with the tags that the word can have; of any tag where none are given. */
const MENDS: readonly { readonly mend: Mend; readonly tags?: readonly string[] }[] = [
  { mend: afterTitle, tags: ["NN"] },
  { mend: nounAsObject, tags: ["VB"] },
  { mend: afterArticle, tags: ["VBZ"] },
  { mend: beforeWill, tags: ["VBZ", "VB", "VBP"] },
  { mend: afterThat, tags: ["VB", "VBP"] },
  { mend: afterWho, tags: ["NNS"] },
  { mend: afterWhose, tags: ["NNS"] },
  { mend: afterName, tags: ["NNS"] },
  { mend: behindComma, tags: ["NNS"] },
  { mend: pastBeforeTo, tags: ["NN"] },
  { mend: pastBeforeAmount, tags: ["VBN", "JJ"] },
  { mend: openingAbout },
  { mend: beforeThat, tags: ["NNS", "NN", "JJ"] },
  { mend: closingTag, tags: ["NN", "NNS", "VBN"] },
  { mend: openingQuality, tags: ["VBD", "VBN"] },
  { mend: beforeColon, tags: ["NNS"] },
  { mend: ingBeforeThat, tags: ["NN"] },
  { mend: pastBeforeWords, tags: ["JJ"] },
  { mend: thatAsObject },
  { mend: partedAdverb },
];

/** Of each number the next mend from it on that a tag can have: most words have a tag that three of them can have. */
function nextOf(tag: string): number[] {
  return MENDS.map((_, from) => {
    const at = MENDS.slice(from).findIndex(({ tags }) => !tags || tags.includes(tag));
    return at < 0 ? MENDS.length : from + at;
  });
}

const NEXT_OF_OTHERS = nextOf("");
const NEXT = new Map([...new Set(MENDS.flatMap(({ tags }) => tags ?? []))].map((tag) => [tag, nextOf(tag)] as const));
