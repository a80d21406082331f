import { f1, pairUp } from "./f1.mjs";
import { quotedIn } from "./quoted.mjs";
import { isSpeech } from "./speech.mjs";

const WORD = /[\p{L}\p{N}]+(?:['’.\-&][\p{L}\p{N}]+)*/gu;

/** Slices of the measure: each is told from the text for gold and prediction alike, never from a label. */
const SLICES = {
  all: () => true,
  direct: (a) => a.kind === "direct",
  mixed: (a) => a.kind === "mixed",
  indirect: (a) => a.kind === "indirect",
  speech: (a) => a.speech,
};

/**
 * Scores who said what on the joint measure: contents that share half of their words (Jaccard), one to one, and sources that
 * share a word, or none on both sides. Words are compared: marks and white space decide nothing.
 */
export function scoreAttributions(gold, predicted) {
  const found = new Map(predicted.map((line) => [line.id, line.attributions]));
  const counts = Object.keys(SLICES).map((slice) => ({ slice, gold: 0, predicted: 0, ofGold: 0, ofPredicted: 0 }));
  for (const line of gold) countLine(line, found.get(line.id) ?? [], counts);
  return Object.fromEntries(
    counts.map((n) => [`${n.slice} joint F1`, f1(n.ofGold, n.gold, n.predicted, n.ofPredicted)]),
  );
}

function countLine({ text, attributions }, predictions, counts) {
  const view = viewer(text);
  const gold = attributions.map((attribution) => view(attribution, true));
  const given = predictions.map((attribution) => view(attribution, false));
  const joint = pairUp(gold, given, sharedHalf).filter(({ gold: g, predicted: p }) => sameSource(g, p));
  for (const n of counts) {
    const inSlice = SLICES[n.slice];
    n.gold += gold.filter(inSlice).length;
    n.predicted += given.filter(inSlice).length;
    n.ofGold += joint.filter((pair) => inSlice(pair.gold)).length;
    n.ofPredicted += joint.filter((pair) => inSlice(pair.predicted)).length;
  }
}

const shared = (a, b) => [...a].filter((word) => b.has(word)).length;
const sameSource = (g, p) => shared(g.source, p.source) > 0 || (g.source.size === 0 && p.source.size === 0);

function sharedHalf(g, p) {
  const both = shared(g.content, p.content);
  const jaccard = both / (g.content.size + p.content.size - both);
  return jaccard >= 0.5 ? jaccard : 0;
}

/** Gives a function that turns an attribution into sets of the text's words, by number. */
function viewer(text) {
  const words = [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const quoted = quotedIn(text);
  const wordsIn = (spans = []) =>
    new Set(words.flatMap((w, i) => (spans.some(([from, to]) => w.start < to && w.end > from) ? [i] : [])));
  return ({ source, cue = [], content }, isGold) => {
    const cueText = cue.map(([from, to]) => text.slice(from, to)).join(" ");
    // Marks around the cue too are somebody else's: they quote the whole saying.
    const marks = quoted.filter(([from, to]) => !cue.some(([a, b]) => a >= from && b <= to));
    const view = { source: wordsIn(source), content: wordsIn(content) };
    const inMarks = shared(view.content, wordsIn(marks));
    const kind = inMarks === 0 ? "indirect" : inMarks === view.content.size ? "direct" : "mixed";
    return { ...view, kind, speech: isSpeech(cueText) || (!isGold && cueText === "") };
  };
}
