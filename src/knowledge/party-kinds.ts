import { table } from "./table.js";

type BodyKind = "company" | "union" | "group";

interface RawKind {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly not?: readonly string[];
}

/** Gives the kinds of bodies with the words that tell them, in order of precedence. */
const partyKinds = table("negotiation/party-kinds", (raw: Readonly<Record<BodyKind, RawKind>>) =>
  (Object.keys(raw) as BodyKind[]).map((kind) => ({
    kind,
    names: new Set(raw[kind].names),
    titles: raw[kind].titles,
    not: raw[kind].not ?? [],
  })),
);

/**
 * Tells what kind of body a party is by its name, else by the offices of those who speak for it.
 *
 * @param titles the offices in lower case
 */
export function partyKindOf(name: string, titles: readonly string[]): BodyKind | "organisation" {
  const lower = name.toLowerCase();
  const words = lower.match(/\p{L}+/gu) ?? [];
  const byName = partyKinds().find((k) => !k.not.some((n) => lower.includes(n)) && words.some((w) => k.names.has(w)));
  const byTitle = partyKinds().find((k) => k.titles.some((t) => titles.some((title) => title.includes(t))));
  return byName?.kind ?? byTitle?.kind ?? "organisation";
}
