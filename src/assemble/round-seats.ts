import { meetingWords } from "../knowledge/meetings.js";
import { isMediator } from "./parties.js";
import { clearPair } from "./principals.js";
import type { Record } from "./record.js";
import { type Member, metBy } from "./round-parts.js";

/** Tells whether a meeting is a body's own, at which the sides do not talk to each other: "the annual meeting", "a branch meeting". */
export function isStatutory(record: Record, { ref, meeting }: Member): boolean {
  const words = meeting.label ? record.text(record.place(ref, meeting.label)).toLowerCase().split(" ") : [];
  const { statutory, own } = meetingWords();
  return own.has(words.at(-1) ?? "") && words.some((word) => statutory.has(word));
}

/** Gives those who negotiate where they are as many as a report counts: "the three sides", "the five"; nothing where nobody counts more than two. */
export function ofCount(members: readonly Member[], some: readonly number[]): readonly number[] | undefined {
  const count = members.find(({ meeting }) => (meeting.count ?? 0) > 2)?.meeting.count;
  return count === some.length ? some : undefined;
}

/** "The airline raised its bid for the ferry line after ten hours of talks": who else negotiates in the sentences that tell of them. */
export function withOther(
  record: Record,
  members: readonly Member[],
  seated: readonly number[],
  talking: readonly number[],
): number[] {
  const own = seated[0];
  if (seated.length !== 1 || own === undefined || !talking.includes(own)) return [...seated];
  if (members.some((member) => metBy(record, member) !== undefined)) return [...seated];
  const beside = new Set(
    members.flatMap(({ ref, meeting }) => meeting.mentions.flatMap((m) => record.within(ref.reading, m))),
  );
  const others = talking.filter((p) => p !== own && beside.has(p));
  return others.length === 1 ? [own, ...others] : [...seated];
}

/** The talks that most reports tell of, of which one side and the mediators are named: the other of the two sides was there too. */
export function withSecond(record: Record, seated: readonly number[]): readonly number[] {
  const pair = clearPair(record);
  const sides = seated.filter((p) => !isMediator(record, p));
  const [only] = sides;
  const isOne = sides.length === 1 && sides.length < seated.length && only !== undefined && pair.includes(only);
  return isOne ? [...pair, ...seated.filter((p) => !pair.includes(p))] : seated;
}
