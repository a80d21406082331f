import { meetingWords } from "./meetings.js";
import { table } from "./table.js";

/** What only one can have done, or what is of one day only: an entry of data/negotiation/sole-acts.yaml. */
export interface SoleAct {
  readonly id: string;
  /** What reports differ about that give it to two people. */
  readonly who?: string;
  /** What reports differ about that give it to two days. */
  readonly day?: string;
  readonly ahead: boolean;
  readonly verbs: ReadonlySet<string>;
  /** Heads of what it is done to; undefined where the verb tells enough. */
  readonly of: ReadonlySet<string> | undefined;
  /** Words of which one must stand before the head. */
  readonly only: ReadonlySet<string> | undefined;
}

interface RawAct {
  readonly id: string;
  readonly who?: string;
  readonly day?: string;
  readonly ahead?: boolean;
  readonly verbs: readonly string[];
  readonly of: readonly string[];
  readonly only?: readonly string[];
}

/** Gives the acts that only one can have done, or that are of one day only. */
export const soleActs = table("negotiation/sole-acts", (raw: readonly RawAct[]): readonly SoleAct[] =>
  raw.map(({ ahead = false, verbs, of, only, ...act }) => ({
    ...act,
    ahead,
    verbs: new Set(verbs),
    of: of.length === 0 ? undefined : new Set(of.flatMap((head) => (head === "meeting" ? meetings() : [head]))),
    only: only && new Set(only),
  })),
);

const meetings = (): string[] => [...meetingWords().nouns.keys()];
