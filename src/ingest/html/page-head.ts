import { pageParts } from "../../knowledge/page-parts.js";
import { outletOf } from "../../knowledge/world.js";
import type { LearntFrom } from "../../model/index.js";
import { bylineOfField, isPersonShaped } from "../byline.js";
import type { HeadFields } from "../draft.js";
import { isoOf } from "../iso-date.js";
import { isOutletShaped } from "../outlet-shape.js";
import { bareWords } from "../sentence-shape.js";
import { type LinkedData, readJsonLd } from "./json-ld.js";
import type { PageFacts } from "./page-facts.js";

export interface PageHead {
  readonly head: HeadFields;
  readonly learnt: LearntFrom;
}

type Found = { readonly value: string; readonly by: string };

/** Reads the head of a saved page: JSON-LD first, then `<meta>`, then what the page shows. */
export function readPageHead(facts: PageFacts): PageHead {
  const data = readJsonLd(facts.jsonLd);
  const outlet = outletFrom(facts, data);
  const title = titleFrom(facts, data, outlet?.value);
  const byline = bylineFrom(facts, data, outlet?.value);
  const published = publishedFrom(facts, data);
  const language = languageFrom(facts, data);
  const found = { outlet, title, byline, published, language };
  const learnt = Object.fromEntries(Object.entries(found).flatMap(([key, one]) => (one ? [[key, one.by]] : [])));
  return {
    head: {
      ...(outlet && { outlet: outlet.value }),
      ...(title && { title: title.value }),
      ...(byline && { byline: byline.value }),
      ...(published && { published: { value: published.value, by: "metadata" as const } }),
      ...(language && { language: language.value }),
    },
    learnt,
  };
}

const given = (value: string | undefined, by: string): Found | undefined => (value ? { value, by } : undefined);

function metaOf(facts: PageFacts, field: keyof ReturnType<typeof pageParts>["meta"]): Found[] {
  return pageParts().meta[field].flatMap((name) => given(facts.meta.get(name), `meta:${name}`) ?? []);
}

function outletFrom(facts: PageFacts, data: LinkedData | undefined): Found | undefined {
  const found = [given(data?.publisher, "json-ld:publisher"), ...metaOf(facts, "outlet")].find(
    (one) => one && isName(one.value),
  );
  return found ?? given(suffixOf(facts.title), "title:suffix");
}

const isName = (value: string) => value.length <= 80 && !/^(?:https?:|www\.|@)/i.test(value);

/** The outlet after the last bar or dash of `<title>`, where it is known or shaped as one. */
function suffixOf(title: string | undefined): string | undefined {
  const suffix = /\s[|–—·-]\s([^|–—·]{2,50})$/.exec(title ?? "")?.[1]?.trim();
  return suffix && (outletOf(suffix) || isOutletShaped(suffix)) ? suffix : undefined;
}

/** The headline as the page shows it, where metadata speak of the same; else what metadata give. */
function titleFrom(facts: PageFacts, data: LinkedData | undefined, outlet: string | undefined): Found | undefined {
  const told = [
    given(data?.headline, "json-ld:headline"),
    ...metaOf(facts, "title"),
    given(facts.title, "title"),
  ].flatMap((one) => one ?? []);
  const shown = facts.headlines.filter((line) => line.length > 3 && line !== outlet);
  const same = shown.find((line) => told.some((one) => isSame(line, one.value)));
  const h1 = same ?? (shown.length === 1 && shown[0] && shown[0].includes(" ") ? shown[0] : undefined);
  if (h1) return { value: h1, by: "html:h1" };
  const first = told[0];
  return first && { value: withoutSuffix(first.value, outlet), by: first.by };
}

function isSame(shown: string, told: string): boolean {
  const [a, b] = [bareWords(shown), bareWords(told)];
  return a === b || (a.length > 15 && b.startsWith(a)) || (b.length > 15 && a.startsWith(b));
}

function withoutSuffix(title: string, outlet: string | undefined): string {
  const parts = /^(.{8,}?)\s+[|–—·-]\s+([^|]{2,60})$/.exec(title);
  const [, head, suffix] = parts ?? [];
  if (!head || !suffix) return title;
  const isOutlet =
    (outlet && bareWords(suffix).includes(bareWords(outlet))) || outletOf(suffix) || isOutletShaped(suffix);
  return isOutlet ? head : title;
}

function bylineFrom(facts: PageFacts, data: LinkedData | undefined, outlet: string | undefined): Found | undefined {
  const authors = (data?.authors ?? []).filter((name) => isAuthor(name, outlet));
  if (authors.length > 0) return { value: listed(authors), by: "json-ld:author" };
  const told = [...metaOf(facts, "byline"), ...facts.bylines.map((value) => ({ value, by: "html:byline" }))];
  const found = told
    .map((one) => ({ ...one, value: bylineOfField(one.value) }))
    .find((one) => isAuthor(one.value, outlet));
  return found && (isPersonShaped(found.value.split(/,| and /)[0] ?? "") || found.by.startsWith("meta:"))
    ? found
    : undefined;
}

const isAuthor = (name: string, outlet: string | undefined) =>
  isName(name) &&
  /\p{L}{2}/u.test(name) &&
  name !== outlet &&
  !outletOf(name) &&
  !isOutletShaped(name) &&
  !/^(?:admin|editor|staff|newsroom|web ?desk|user)$/i.test(name);

const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

function publishedFrom(facts: PageFacts, data: LinkedData | undefined): Found | undefined {
  const times = [...facts.times].sort((a, b) => Number(b.isPublication) - Number(a.isPublication));
  const told = [
    given(data?.datePublished, "json-ld:datePublished"),
    ...metaOf(facts, "published"),
    ...times.map(({ value }) => ({ value, by: "html:time" })),
  ];
  for (const one of told) {
    const value = one && isoOf(one.value);
    if (one && value) return { value, by: one.by };
  }
  return undefined;
}

function languageFrom(facts: PageFacts, data: LinkedData | undefined): Found | undefined {
  const told = [
    given(facts.language, "html:lang"),
    given(data?.language, "json-ld:inLanguage"),
    ...metaOf(facts, "language"),
  ];
  const found = told.find((one) => one && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(one.value));
  return found && { value: found.value.replaceAll("_", "-"), by: found.by };
}
