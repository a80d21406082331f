import { f1 } from "./f1.mjs";

const fold = (text) =>
  String(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** "a|b" is either, "a&b" both; a word of the key must stand in the text. */
const says = (text, key) => {
  const folded = ` ${fold(text)} `;
  const has = (part) => (fold(part).length <= 3 ? folded.includes(` ${fold(part)} `) : folded.includes(fold(part)));
  return key.split("|").some((either) => either.split("&").every(has));
};
const saysOne = (texts, keys) => texts.some((text) => text !== undefined && keys.some((key) => says(text, key)));

/**
 * Scores a record against its key: people by name (each once), quotations by four fifths of their words in the right report,
 * with and without their speaker. More than that is for a reader's eye.
 */
export function scoreRecord(key, dossier) {
  return { "people F1": scorePeople(key, dossier), ...scoreQuotes(key, dossier) };
}

function scorePeople(key, { people }) {
  const wanted = key.people.items;
  const isOf = (person, item) => saysOne([person.name, ...person.aliases], item.match);
  const found = wanted.filter((item) => people.some((person) => isOf(person, item))).length;
  const spurious = people.filter((person) => !wanted.some((item) => isOf(person, item))).length;
  return f1(
    found,
    wanted.filter((item) => !item.optional || people.some((p) => isOf(p, item))).length,
    found + spurious,
  );
}

function scoreQuotes(key, dossier) {
  const wanted = key.quotes.items.filter((item) => !item.optional);
  const told = wanted.map((item) => dossier.statements.filter((statement) => carries(dossier, statement, item)));
  const right = told.filter((found, i) => found.some((statement) => isSpeaker(dossier, key, statement, wanted[i])));
  return {
    "quotes recall": told.filter((found) => found.length > 0).length / wanted.length,
    "quotes with speaker": right.length / wanted.length,
  };
}

const isFile = (dossier, report, file) =>
  dossier.reports
    .find((r) => r.id === report)
    ?.from.split("/")
    .pop()
    .startsWith(file) ?? false;

function carries(dossier, statement, { file, text }) {
  if (statement.kind === "indirect") return false;
  const wanted = fold(text);
  const stretches = statement.variants
    .filter((variant) => isFile(dossier, variant.report, file))
    .flatMap((variant) => [variant.text, ...variant.evidence.map((e) => e.quote), ...quotedParts(variant.text)])
    .map(fold);
  return stretches.some(
    (stretch) =>
      (stretch.includes(wanted) || wanted.includes(stretch)) &&
      Math.min(stretch.length, wanted.length) >= 0.8 * Math.max(stretch.length, wanted.length),
  );
}

const quotedParts = (text) => [...text.matchAll(/[“"‘']([^“”"]+)[”"’']/g)].map((m) => m[1]);

function isSpeaker(dossier, key, statement, { speaker = [], unnamed = [] }) {
  if (statement.unnamed !== undefined) return saysOne([statement.unnamed], [...unnamed, ...speaker]);
  const by = [...dossier.people, ...dossier.parties].find((one) => one.id === statement.by);
  if (!by) return false;
  const names = [by.name, ...by.aliases];
  // A speaker of the key may be a party that it lists with further names.
  const others = (key.parties?.items ?? []).filter((party) => party.match.some((m) => speaker.includes(m)));
  return saysOne(names, [...speaker, ...others.flatMap((party) => party.match)]);
}
