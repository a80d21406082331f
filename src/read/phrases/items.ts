import type { Sentence, Token, VerbGroup } from "../../model/index.js";
import type { Core } from "./noun-phrases.js";
import type { QuoteMarks } from "./quote-marks.js";

/** What a stretch of a sentence is to the clause reader. */
type ItemKind =
  | "np"
  | "vg"
  | "prep"
  | "that"
  | "wh"
  | "sub"
  | "cc"
  | "comma"
  | "dash"
  | "stop"
  | "open"
  | "close"
  | "adv"
  | "other";

/** A piece of a sentence. `ref` is the index of its noun phrase or verb group. Token indexes, `last` exclusive. */
export interface Item {
  readonly kind: ItemKind;
  readonly first: number;
  readonly last: number;
  readonly ref: number;
  readonly norm: string;
}

const WH = new Set(["who", "which", "whom", "whose", "what", "how", "why", "whether", "where", "whatever", "whoever"]);
const SUBORDINATORS = new Set([
  "if",
  "because",
  "although",
  "though",
  "while",
  "when",
  "unless",
  "whereas",
  "once",
  "whenever",
  "since",
  "until",
  "after",
  "before",
  "as",
  "till",
  "lest",
]);

/** Prepositions that open a clause where a subject and its verb follow: "after the crews left". */
const CLAUSAL = new Set(["after", "before", "since", "until", "till"]);

export interface Pieces {
  readonly tokens: readonly Token[];
  readonly cores: readonly Core[];
  readonly groups: readonly VerbGroup[];
  /** What to add to a position in `cores` and `groups` to get the index in the report's layers. */
  readonly coreIndexes: readonly number[];
  readonly groupOffset: number;
  readonly marks: QuoteMarks;
}

/** Lays a sentence out as the items that the clause reader goes through. */
export function layOut(sentence: Sentence, pieces: Pieces): Item[] {
  const { tokens, cores, groups } = pieces;
  const items: Item[] = [];
  let core = 0;
  let group = 0;
  if (pieces.marks.endsWithin(sentence))
    items.push({ kind: "open", first: sentence.first, last: sentence.first, ref: -1, norm: "“" });
  for (let i = sentence.first; i < sentence.last; ) {
    i = bracketEnd(tokens, i, sentence.last) ?? i;
    while ((cores[core]?.first ?? i) < i) core++;
    while ((groups[group]?.first ?? i) < i) group++;
    const token = tokens[i];
    if (!token || i >= sentence.last) break;
    const np = cores[core];
    const vg = groups[group];
    const wh = token.xpos === "WDT" || token.xpos === "WP" || token.xpos === "WP$" || token.xpos === "WRB";
    if (np?.first === i && !(wh && np.last === i + 1)) {
      if (wh) items.push({ kind: "wh", first: i, last: i, ref: -1, norm: token.norm });
      items.push({ kind: "np", first: i, last: np.last, ref: pieces.coreIndexes[core] ?? -1, norm: token.norm });
      core++;
      i = np.last;
      continue;
    }
    if (np?.first === i) core++;
    if (vg?.first === i) {
      items.push({ kind: "vg", first: i, last: vg.last, ref: pieces.groupOffset + group, norm: vg.lemma });
      group++;
      i = vg.last;
      continue;
    }
    const clause = vg?.finite === true && np?.first === i + 1 && np.last === vg.first && CLAUSAL.has(token.norm);
    const kind = pieces.marks.at(token.start) ?? (clause ? "sub" : kindOf(token, tokens[i + 1], wh));
    items.push({ kind, first: i, last: i + 1, ref: -1, norm: token.norm });
    i++;
  }
  return items;
}

const isDash = (text: string): boolean => /^[–—-]/.test(text) && /^[–—]+$|^--+$/.test(text);

/** "Sen. Orr (Greens-Lund) told": more tokens between brackets say more than who somebody is. */
const LONGEST_BRACKET = 8;

/** Index after the mark that closes a bracket opened at a token, where no verb and no comma stands in it. */
function bracketEnd(tokens: readonly Token[], from: number, last: number): number | undefined {
  if (tokens[from]?.text !== "(") return;
  for (let i = from + 1; i < Math.min(last, from + LONGEST_BRACKET); i++) {
    const token = tokens[i];
    if (token?.text === ")") return i + 1;
    if (!token || /^(?:VB[DPZ]?|MD)$/.test(token.xpos)) return;
  }
  return;
}

function kindOf(token: Token, next: Token | undefined, wh: boolean): ItemKind {
  const { norm, upos, text } = token;
  if (text === ",") return "comma";
  if (isDash(text) || (text === "-" && token.xpos !== "HYPH") || text === "(" || text === ")") return "dash";
  if (text === ";" || text === ":") return "stop";
  if (norm === "that" && token.xpos === "WDT") return "wh";
  if (norm === "that" && (upos === "SCONJ" || token.xpos === "IN")) return "that";
  if ((norm === "when" || norm === "while") && !(next && next.xpos === "TO")) return "sub";
  if (WH.has(norm) && (wh || norm === "whether")) return "wh";
  if (upos === "SCONJ" && SUBORDINATORS.has(norm)) return "sub";
  if (upos === "CCONJ" || (norm === "yet" && next && /^VB[DGZP]$/.test(next.xpos))) return "cc";
  if (upos === "ADP" || upos === "SCONJ" || token.xpos === "IN" || token.xpos === "TO") return "prep";
  if (upos === "ADV" || upos === "PART" || token.xpos === "RB") return "adv";
  return "other";
}
