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
