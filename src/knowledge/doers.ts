import { actorWords } from "./actors.js";
import { table } from "./table.js";

type Lists =
  | "bodies"
  | "speaking"
  | "runs"
  | "people"
  | "vague"
  | "measuring"
  | "others"
  | "counting"
  | "any"
  | "joined"
  | "organs"
  | "anybody";

type Raw = Readonly<Record<Lists, readonly string[]>>;

/** Gives the nouns for those who do something without a name; each list is told in data/en/doers.yaml. */
export const doerWords = table("en/doers", (raw: Raw) => ({
  bodies: new Set(raw.bodies),
  runs: new Set(raw.runs),
  speaking: new Set(raw.speaking),
  people: new Set(raw.people),
  vague: new Set(raw.vague),
  measuring: new Set(raw.measuring),
  others: new Set(raw.others),
  counting: new Set(raw.counting),
  any: new Set(raw.any),
  joined: new Set(raw.joined),
  organs: new Set(raw.organs),
  anybody: new Set(raw.anybody),
}));

/** Tells whether those of a trade ("drivers", "workers") can be those of a union: its name tells of no other trade. */
export function canBelong(noun: string, union: string): boolean {
  const { workforces } = actorWords();
  if (doerWords().anybody.has(noun)) return true;
  if (!workforces.has(noun)) return false;
  const own = (union.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => workforces.has(word) && word.endsWith("s"),
  );
  return own.length === 0 || own.some((word) => word.endsWith(noun));
}
