import {
  firstFrom,
  type Identities,
  type LinkedFigure,
  type Quantity,
  type Reading,
  type Ref,
  type Span,
} from "../model/index.js";
import { contentWords, sharedShare } from "./words.js";

interface Sight {
  readonly ref: Ref;
  readonly quantity: Quantity;
  readonly about: string;
  readonly head: string;
  readonly words: ReadonlySet<string>;
  /** Words of the whole sentence: what tells one count of workers from another. */
  readonly context: ReadonlySet<string>;
}

/** Links the quantities that reports give for the same thing: same unit, same thing counted. */
export function linkFigures(readings: readonly Reading[], _identities: Identities): LinkedFigure[] {
  const sights = readings.flatMap((reading, r) =>
    reading.quantities.flatMap((quantity, index) => sightOf(reading, { reading: r, index }, quantity) ?? []),
  );
  const filed = new Map<string, Sight[][]>();
  for (const sight of sights) {
    const key = `${sight.quantity.kind} ${sight.quantity.unit} ${sight.head}`;
    const groups = filed.get(key) ?? [];
    const home = groups.find((group) => group.some((other) => isSame(sight, other)));
    if (home) home.push(sight);
    else groups.push([sight]);
    filed.set(key, groups);
  }
  return [...filed.values()].flat().map((group) => ({
    members: group.map((s) => s.ref),
    about: longest(group.map((s) => s.about)),
    unit: group[0]?.quantity.unit ?? "",
  }));
}

/** The head is the same already: what is said of it must not tell two things apart. */
function isSame(a: Sight, b: Sight): boolean {
  if (a.quantity.kind === "points" || a.quantity.kind === "duration") return true;
  if (a.words.size > 1 && b.words.size > 1 && sharedShare(a.words, b.words) < 0.5) return false;
  const equal = a.quantity.least === b.quantity.least && a.quantity.most === b.quantity.most;
  return sharedShare(a.context, b.context) >= (equal ? 0.2 : 0.34);
}

function sightOf(reading: Reading, ref: Ref, quantity: Quantity): Sight | undefined {
  const sentence = reading.sentences[quantity.sentence];
  if (!quantity.about || !sentence) return undefined;
  const words = contentWords(reading, quantity.about);
  const phrase = reading.phrases.find((p) => p.start === quantity.about?.start);
  const head = phrase ? reading.tokens[phrase.head] : reading.tokens[firstFrom(reading.tokens, quantity.about.end) - 1];
  return {
    ref,
    quantity,
    about: reading.intake.report.text.slice(quantity.about.start, thingEnd(reading, quantity.about)),
    head: head?.lemma.toLowerCase() ?? "",
    words,
    context: contentWords(reading, sentence),
  };
}

/** The thing without what is said of it: "soldiers | have been killed". */
function thingEnd(reading: Reading, about: Span): number {
  for (let i = firstFrom(reading.tokens, about.start) + 1; (reading.tokens[i]?.start ?? about.end) < about.end; i++) {
    const token = reading.tokens[i];
    if (token && (token.upos === "AUX" || /^VB[DZP]$/.test(token.xpos))) return reading.tokens[i - 1]?.end ?? about.end;
  }
  return about.end;
}

const longest = (all: readonly string[]): string =>
  [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
