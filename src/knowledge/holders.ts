import { table } from "./table.js";

type Raw = Readonly<Record<"collectives" | "offices" | "untold" | "bystanders" | "watchers", readonly string[]>>;

/** Gives the nouns for those who hold a position without a name of their own, and for those who hold none. Lemmas. */
export const holderWords = table("negotiation/holders", (raw: Raw) => ({
  collectives: new Set(raw.collectives),
  offices: new Set(raw.offices),
  untold: new Set(raw.untold),
  bystanders: new Set(raw.bystanders),
  watchers: new Set(raw.watchers),
}));
