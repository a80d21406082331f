import { type KnownOutlet, outletForms, outletOf } from "./outlets.js";
import { table } from "./table.js";

/** "harbour-post.co.uk": labels and the ending. */
const SITE = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+){0,4})\.([a-z]{2,6})$/i;
/** Letters of a label before the site's own that can be an outlet's name: shorter ones are sections ("money", "news"). */
const LEAST_SECTION = 7;

/** Gives what the spellings of an outlet's name share: "HarbourPost", "The Harbour Post", "harbourpost.com". */
export const bareOutlet = (name: string): string =>
  lettersOf(siteOf(name)?.labels.at(-1) ?? name.toLowerCase().replace(/^the /, ""));

/** Finds the listed agency or outlet whose site an address is: "reuters.com", "www.lemonde.fr". */
export function outletOfSite(address: string): KnownOutlet | undefined {
  const site = siteOf(address);
  if (!site) return undefined;
  const { byLabel, raw } = sites();
  const own = site.labels.at(-1) ?? "";
  if (raw.not.includes(`${own}.${site.ending}`)) return undefined;
  const country = raw.anywhere.includes(site.ending)
    ? undefined
    : (raw.codes[site.ending] ?? site.ending.toUpperCase());
  const sections = site.labels.slice(0, -1).filter((label) => label.length >= LEAST_SECTION);
  return [own, ...sections]
    .map((label) => byLabel.get(lettersOf(label)) ?? withArticle(lettersOf(label)))
    .find((outlet) => outlet && (country === undefined || outlet.country === country));
}

/** Letters of a name in several words: a single word with an article before it is often another outlet's. */
const LEAST_SEVERAL = 9;

/** The outlet that a label with an article stands for: its list name has the article, or is of several words. */
function withArticle(label: string): KnownOutlet | undefined {
  if (!label.startsWith("the")) return undefined;
  const outlet = sites().byLabel.get(label.slice(3));
  return outlet && (outlet.name.startsWith("The ") || label.length >= LEAST_SEVERAL + 3) ? outlet : undefined;
}

/** Takes an address without a path apart; undefined for any other name. */
function siteOf(address: string) {
  if (!address.includes(".") || address.includes(" ")) return undefined;
  const [, before = "", end = ""] = SITE.exec(address) ?? [];
  if (before === "") return undefined;
  const ending = end.toLowerCase();
  if (ending.length > 2 && !sites().raw.anywhere.includes(ending)) return undefined;
  const labels = before.toLowerCase().split(".");
  if (labels.length > 1 && ending.length === 2 && sites().raw.second.includes(labels.at(-1) ?? "")) labels.pop();
  return { labels, ending };
}

const lettersOf = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

interface Raw {
  readonly anywhere: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
  readonly second: readonly string[];
  readonly called: Readonly<Record<string, string>>;
  readonly not: readonly string[];
}

/** Listed outlets by the letters of their names and by the labels of sites that are called otherwise. */
const sites = table<Raw, { readonly byLabel: ReadonlyMap<string, KnownOutlet>; readonly raw: Raw }>(
  "world/outlet-sites",
  (raw) => {
    const byLabel = new Map<string, KnownOutlet>();
    const add = (label: string, name: string) => {
      const outlet = outletOf(name);
      if (outlet) byLabel.set(label, outlet);
    };
    for (const form of outletForms()) add(lettersOf(form), form);
    for (const [label, name] of Object.entries(raw.called)) add(label, name);
    return { byLabel, raw };
  },
);
