import { meetingWords } from "./meetings.js";
import { table } from "./table.js";

type Lists = "there" | "remains" | "away" | "gone" | "from";

/** Gives the words by which reports tell that somebody was at a meeting, or that he was not. */
export const presence = table("negotiation/presence", (raw: Readonly<Record<Lists, readonly string[]>>) => ({
  there: new Set(raw.there),
  remains: new Set(raw.remains),
  away: new Set(raw.away),
  gone: new Set(raw.gone),
  from: new Set([...raw.from, ...meetingWords().nouns.keys()]),
}));
