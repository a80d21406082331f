import { fileUnder } from "../model/file-under.js";
import { PhraseIndex } from "./phrase-index.js";
import type { ReactionStance } from "./reactions.js";
import { table } from "./table.js";

interface RawTaking {
  readonly stance: ReactionStance;
  readonly frames?: readonly string[];
  readonly told?: readonly string[];
  readonly judged?: readonly string[];
}

interface Raw {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly takings: readonly RawTaking[];
  readonly calling: readonly string[];
  readonly weighing: readonly string[];
  readonly echoes: readonly string[];
  readonly leading: readonly string[];
  readonly ready: readonly string[];
  readonly withholding: readonly string[];
  readonly thresholds: readonly string[];
  readonly edges: readonly string[];
  readonly answering: readonly string[];
}

/** What stands behind the verb of a frame: words, of which one run must be there, or a place for what is taken or for who takes it. */
export type Slot = { readonly runs: readonly (readonly string[])[] } | "taken" | "taker";

/** A turn of phrase by which somebody takes a proposal so: "give ~ short shrift". */
export interface Frame {
  readonly stance: ReactionStance;
  readonly slots: readonly Slot[];
}

/** Gives how proposals are taken in free words, as data/negotiation/takings.yaml tells them. */
export const takingWords = table("negotiation/takings", (raw: Raw) => ({
  /** First word of its verb, "be" for any verb of being -> frames in which the subject takes it, the longest first. */
  frames: new Frames(raw, "frames"),
  /** The same for frames in which the subject is what is taken. */
  told: new Frames(raw, "told"),
  judged: new PhraseIndex(raw.takings.flatMap((t) => (t.judged ?? []).map((words) => [words, t.stance] as const))),
  calling: new Set(raw.calling),
  weighing: new Set(raw.weighing),
  echoes: new PhraseIndex(raw.echoes.map((phrase) => [phrase, phrase] as const)),
  leading: new Set(raw.leading),
  ready: new Set(raw.ready),
  withholding: new Set(raw.withholding),
  thresholds: new Set(raw.thresholds),
  /** What is there "of what we can accept" and hardly within it. */
  edges: new Set(raw.edges),
  answering: new Set(raw.answering),
}));

/** Frames under their verbs. They are many and few are met: those of a verb are read when it is. */
export class Frames {
  readonly #raw: Raw;
  readonly #unread = new Map<string, { readonly stance: ReactionStance; readonly rest: string }[]>();
  readonly #read = new Map<string, readonly Frame[]>();

  constructor(raw: Raw, key: "frames" | "told") {
    this.#raw = raw;
    for (const { stance, [key]: frames = [] } of raw.takings)
      for (const frame of frames) {
        const verb = frame.split(" ", 1)[0] ?? "";
        fileUnder(this.#unread, verb, { stance, rest: frame.slice(verb.length) });
      }
  }

  /** Gives the frames of a verb, the longest first. */
  get(verb: string): readonly Frame[] | undefined {
    const unread = this.#unread.get(verb);
    if (!unread) return undefined;
    const known = this.#read.get(verb);
    if (known) return known;
    const frames = unread
      .map(({ stance, rest }) => ({ stance, slots: (rest.match(WORD) ?? []).map((word) => slotOf(this.#raw, word)) }))
      .sort((a, b) => b.slots.length - a.slots.length);
    this.#read.set(verb, frames);
    return frames;
  }
}

const WORD = /<\w+>|[^\s<>]+/g;

function slotOf({ classes }: Raw, word: string): Slot {
  if (word === "~") return "taken";
  if (word === "@") return "taker";
  const named = /^<(\w+)>$/.exec(word)?.[1];
  const runs = named === undefined ? [word] : classes[named];
  if (!runs) throw new Error(`no class "${named}" in negotiation/takings`);
  return { runs: runs.map((run) => run.split(/[\s-]+/)) };
}
