import { f1, pairUp } from "./f1.mjs";

/** Twice the shared characters would do; the same bounds must come before any overlap. */
const SAME = Number.MAX_SAFE_INTEGER;

const worth = (a, b) =>
  a.start === b.start && a.end === b.end ? SAME : Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Leaves white space at the edges out, and the second of two spans with the same bounds. */
function tidy(spans, text) {
  const once = new Map();
  for (const span of spans) {
    let { start, end } = span;
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    if (!once.has(`${start} ${end}`)) once.set(`${start} ${end}`, { ...span, start, end });
  }
  return [...once.values()];
}

/** Upper case; ":00" of seconds and "Z" at the end of a time of day are left out. */
const plain = (value) =>
  String(value ?? "")
    .trim()
    .toUpperCase()
    .replace(/(T\d\d:\d\d)(?::00)?Z?$/, "$1");

/** Counts over the lines of a set how many spans meet, how many of them exactly, with the right type, with the right value. */
function countSpans(gold, predicted, field) {
  const found = new Map(predicted.map((line) => [line.id, line[field]]));
  const n = { gold: 0, predicted: 0, strict: 0, relaxed: 0, type: 0, value: 0, strictType: 0 };
  for (const line of gold) {
    const wanted = tidy(line[field], line.text);
    // Some texts are labelled in their first sentences only.
    const labelledTo = line.intraDocAnnotatedTo ?? line.text.length;
    const given = tidy(found.get(line.id) ?? [], line.text).filter((span) => span.start < labelledTo);
    n.gold += wanted.length;
    n.predicted += given.length;
    for (const { gold: g, predicted: p, worth: value } of pairUp(wanted, given, worth)) {
      n.relaxed++;
      if (value === SAME) n.strict++;
      if (g.type === p.type) n.type++;
      if (value === SAME && g.type === p.type) n.strictType++;
      if (plain(g.value) !== "" && plain(g.value) === plain(p.value)) n.value++;
    }
  }
  return n;
}

/** Scores temporal expressions in the manner of TempEval-3, task A: extents strict and relaxed, type and value. */
export function scoreTimes(gold, predicted) {
  const n = countSpans(gold, predicted, "timexes");
  const of = (right) => f1(right, n.gold, n.predicted);
  return { "strict F1": of(n.strict), "relaxed F1": of(n.relaxed), "type F1": of(n.type), "value F1": of(n.value) };
}

/** Scores money, percentages and quantities: the same stretch, or one that overlaps, each with the right type. */
export function scoreValues(gold, predicted) {
  const n = countSpans(gold, predicted, "values");
  return { "strict F1": f1(n.strictType, n.gold, n.predicted), "relaxed F1": f1(n.type, n.gold, n.predicted) };
}
