import { namelessWords } from "../../knowledge/nameless.js";
import { once, type Reading } from "../../model/index.js";
import type { Node } from "./node.js";

/** The rule that finds a body's descriptions. */
const DESCRIBED_BY = "names/described";

const NONE: ReadonlyMap<number, ReadonlySet<string>> = new Map();

/** Gives the nouns by which a report speaks of bodies, by its entities: "the union". */
export const nounsOf = (reading: Reading | undefined): ReadonlyMap<number, ReadonlySet<string>> =>
  reading ? nounsIn(reading) : NONE;

const nounsIn = once(({ mentions, intake }: Reading): ReadonlyMap<number, ReadonlySet<string>> => {
  const { text } = intake.report;
  const nouns = new Map<number, Set<string>>();
  for (const { by, entity, start, end } of mentions) {
    if (by !== DESCRIBED_BY) continue;
    const noun = text.slice(start, end).toLowerCase().split(/\s+/).at(-1) ?? "";
    nouns.set(entity, (nouns.get(entity) ?? new Set()).add(namelessWords().nouns.get(noun) ?? noun));
  }
  return nouns;
});

/**
 * Lists for each group of nodes the nouns by which reports speak of it and of no other: "the union". Nouns that any body may be spoken
 * of by ("the company") are left out.
 */
export function calledAlone(groups: readonly (readonly Node[])[], readings: readonly Reading[]): readonly string[][] {
  const { alone } = namelessWords();
  const called = groups.map((own) =>
    own[0]?.entity.kind === "body"
      ? [...new Set(own.flatMap(({ reading, index }) => [...(nounsOf(readings[reading]).get(index) ?? [])]))]
      : [],
  );
  const counts = new Map<string, number>();
  for (const noun of called.flat()) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return called.map((own) => own.filter((noun) => alone.has(noun) && counts.get(noun) === 1));
}
