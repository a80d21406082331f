import type { Quantity, Span } from "../../model/index.js";
import type { Amount } from "./amount.js";
import { gappedOwner } from "./gapped.js";
import { isPlural, type NounRun, runFrom, spanOf, unitOf, withPostmodifiers } from "./noun-run.js";
import { type Scene, tokenFrom } from "./scene.js";

/**
 * Gives a number that leaves out its unit or its noun, as the amount before it has them: "from nine million pesos to | 6.5 million",
 * "17 boats, | six of them trawlers", "38 ships, of which | 17 were tankers".
 *
 * @param before the amounts of its sentence, or of the one before
 */
export function findElided(before: readonly Quantity[], scene: Scene, amount: Amount): Quantity | undefined {
  const last = before.at(-1);
  return last && (partOf(last, scene, amount) ?? sameUnit(last, scene, amount) ?? gapped(last, scene, amount));
}

/** "Chile gets 12 tons and Peru | 7": unit and verb are left out. */
function gapped(last: Quantity, scene: Scene, amount: Amount): Quantity | undefined {
  const { start, end } = edgesOf(scene, amount);
  const next = scene.tokens[tokenFrom(scene.tokens, end)];
  const owner = next && next.upos !== "PUNCT" && next.upos !== "CCONJ" ? undefined : gappedOwner(scene, last, start);
  const { least: _, most: __, ...rest } = last;
  return owner && { ...rest, ...owner, start, end, ...boundsOf(amount) };
}

const edgesOf = ({ atoms }: Scene, { first, last }: Amount): Span => ({
  start: atoms[first]?.start ?? 0,
  end: atoms[last - 1]?.end ?? 0,
});

const boundsOf = ({ least, most, approximate }: Amount) => ({
  ...(least !== undefined && { least }),
  ...(most !== undefined && { most }),
  approximate,
});

/** Between an amount and one whose unit is left out. */
const MOVING =
  /^,? *(?:(?:up|down|compared|lowered|raised|cut) )?(?:from|to|and|or|against|with|instead of|rather than)(?: just| only)? *$/;
/** Reports compare numbers of one order. */
const FURTHEST = 10;
const MEASURED: ReadonlySet<Quantity["kind"]> = new Set(["money", "measure", "percent", "points"]);

/** "46% against the scheme and | 38 in favour", "from €85 per ton to | 88". */
const SPLIT = /^ (?:for|against|in favou?r of|opposed to|per) [\p{L} ]{2,30} (?:and|to) $/u;

/** "From 19,500 centrifuges to | 6,100", "46 vessels, down from | 61". */
const COUNTED =
  /^(?: to|,? (?:up|down) (?:from|to)|,? compared with|,? against|,? instead of|,? rather than)(?: just| only| about| some)? $/;

/** "nine weeks instead of | seven". */
const INSTEAD = /^ (?:instead of|rather than|and not|up from|down from) $/;

function sameUnit(last: Quantity, scene: Scene, amount: Amount): Quantity | undefined {
  const { start, end } = edgesOf(scene, amount);
  const gap = scene.text.slice(last.end, start);
  const [x, y] = [last.most ?? last.least ?? 0, amount.most ?? amount.least ?? 0];
  const isNear = x > 0 && y > 0 && Math.max(x, y) <= FURTHEST * Math.min(x, y);
  // "5% to 1,500 staff": a noun follows that is counted itself.
  const next = scene.tokens[tokenFrom(scene.tokens, end)];
  const isTime = next !== undefined && scene.times.some((time) => time.start === next.start);
  const stands = next === undefined || isTime || ["PUNCT", "ADP", "CCONJ", "SCONJ", "ADV"].includes(next.upos);
  const fits = MEASURED.has(last.kind)
    ? MOVING.test(gap) || SPLIT.test(gap)
    : last.kind === "count"
      ? COUNTED.test(gap)
      : last.kind === "duration" && INSTEAD.test(gap);
  if (last.sentence !== scene.index || !isNear || !stands || !fits) return undefined;
  const { least: _, most: __, ...rest } = last;
  return { ...rest, start, end, ...boundsOf(amount) };
}

/** "Six of them", "of whom nine", and "nine were tankers" behind such a part. */
function partOf(last: Quantity, scene: Scene, amount: Amount): Quantity | undefined {
  const { tokens } = scene;
  const { start, end } = edgesOf(scene, amount);
  const [at, from] = [tokenFrom(tokens, end), tokenFrom(tokens, start)];
  const isBehind = tokens[at]?.norm === "of" && THEM.has(tokens[at + 1]?.norm ?? "");
  const isBefore = tokens[from - 2]?.norm === "of" && THEM.has(tokens[from - 1]?.norm ?? "");
  const goesOn = last.by === PART && tokens[from - 1]?.norm === "and" && tokens[at]?.lemma === "be";
  if (last.kind !== "count" || !(isBehind || isBefore || goesOn)) return undefined;
  const run = namedFrom(scene, isBehind ? at + 2 : at);
  const head = run && tokens[run.head];
  const about = run ? spanOf(tokens, run.first, withPostmodifiers(tokens, run.last, scene.times)) : last.about;
  if (!about) return undefined;
  const unit = head ? unitOf(head) : last.unit;
  return { start, end, by: PART, kind: "count", unit, about, sentence: scene.index, ...boundsOf(amount) };
}

const PART = "quantities/part";
const THEM = new Set(["them", "whom", "which", "these", "those"]);

/** "(Were) | trawlers": a noun for the part alone. */
function namedFrom({ tokens, times }: Scene, at: number): NounRun | undefined {
  const from = tokens[at]?.lemma === "be" ? at + 1 : at;
  const run = runFrom(tokens, from, times);
  return run && isPlural(tokens[run.head]) ? run : undefined;
}
