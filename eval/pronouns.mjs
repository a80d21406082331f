// Measures whether pronouns in the third person singular are given to the right person, on a treebank with entity chains
// (CoNLL-U with `Entity=` in MISC as in GUM). By itself: `node eval/pronouns.mjs FILE.conllu [--errors N]`.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { plainIntake } from "../dist/app/plain-intake.js";
import { read } from "../dist/read/read.js";

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/i;
const FEATURE = { entity: /(?:^|\|)Entity=([^|]*)/, glued: /(?:^|\|)SpaceAfter=No/ };

/** Reads a treebank into documents of {id, text, tokens: [{start, end, form, upos, misc}]}; paragraphs are lines. */
function documentsOf(conllu) {
  const documents = [];
  for (const line of conllu.split("\n")) {
    const id = /^# newdoc id = (.*)/.exec(line)?.[1];
    if (id) documents.push({ id, text: "", tokens: [], gap: "" });
    const document = documents.at(-1);
    if (!document) continue;
    if (line.startsWith("# newpar") && document.text !== "") document.gap = "\n";
    const [number = "", form, , upos, , , , , , misc] = line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range) document.range = { last: range[2], glued: FEATURE.glued.test(misc) };
    else if (/^\d+$/.test(number) && misc !== undefined) addToken(document, { number, form, upos, misc });
  }
  return documents;
}

/** Parts of one word ("it's", "gonna") stand together; the space after them is told with the whole. */
function addToken(document, { number, form, upos, misc }) {
  const start = document.text.length + document.gap.length;
  document.text += document.gap + form;
  document.tokens.push({ start, end: document.text.length, form, upos, misc });
  const { range } = document;
  const ends = range?.last === number;
  if (ends) delete document.range;
  const glued = range ? !ends || range.glued : FEATURE.glued.test(misc);
  document.gap = glued ? "" : " ";
}

/** Reads the mentions of people: the chain that each belongs to, its tokens, and those at its core. */
function peopleOf({ tokens }) {
  const open = [];
  const found = [];
  tokens.forEach(({ misc }, at) => {
    const entity = FEATURE.entity.exec(misc)?.[1] ?? "";
    for (const [, opening, single, closing] of entity.matchAll(/\(([^()]*)(\))?|([^()]+)\)/g)) {
      if (opening !== undefined) open.push({ parts: opening.split("-"), first: at });
      const last = single || closing === undefined ? open.at(-1) : open.findLast(({ parts }) => parts[0] === closing);
      if (opening !== undefined && !single) continue;
      open.splice(open.indexOf(last), 1);
      if (last?.parts[1] === "person") found.push(mentionOf(last, at));
    }
  });
  return found.sort((a, b) => a.first - b.first);
}

function mentionOf({ parts, first }, last) {
  const core = (parts.find((part, i) => i > 1 && /^\d+(?:,\d+)*$/.test(part)) ?? "1").split(",");
  return { chain: parts[0], first, last, core: core.map((place) => first + Number(place) - 1) };
}

/** Tells for each pronoun whose person has been named before: whom we name. */
function judge(document) {
  const reading = read(plainIntake(document.id, document.text));
  const people = peopleOf(document);
  const isName = ({ core }) => core.some((at) => document.tokens[at]?.upos === "PROPN");
  return people.flatMap((mention) => {
    const token = document.tokens[mention.first];
    if (mention.first !== mention.last || !PRONOUN.test(token.form)) return [];
    const own = people.filter((other) => other.chain === mention.chain && isName(other));
    if (!own.some((other) => other.last < mention.first)) return [];
    const ours = reading.mentions.find(({ start, end }) => start === token.start && end === token.end);
    const right = own.some((other) => other.core.some((at) => isOurs(reading, ours?.entity, document.tokens[at])));
    const gold = document.text.slice(document.tokens[own[0].first].start, document.tokens[own[0].last].end);
    return [{ document, token, own, gold, ours: reading.entities[ours?.entity ?? -1]?.name, right }];
  });
}

const isOurs = ({ mentions }, entity, token) =>
  mentions.some(
    (mention) =>
      mention.entity === entity && mention.form !== "pronoun" && mention.start < token.end && token.start < mention.end,
  );

/**
 * Scores pronouns whose person has a name in the text before them.
 *
 * @returns how many there are, how many of all are given to the right person (accuracy), and how many of those that are
 * given to anybody (precision)
 */
export function measurePronouns(conllu) {
  const cases = documentsOf(conllu).flatMap(judge);
  const given = cases.filter(({ ours }) => ours !== undefined);
  const right = cases.filter((one) => one.right);
  return {
    cases,
    pronouns: cases.length,
    accuracy: right.length / cases.length,
    precision: right.length / given.length,
  };
}

function main([file, flag, most]) {
  if (!file) {
    console.error("usage: node eval/pronouns.mjs FILE.conllu [--errors N]");
    process.exitCode = 2;
    return;
  }
  const { cases, pronouns, accuracy, precision } = measurePronouns(readFileSync(file, "utf8"));
  console.log(`pronouns ${pronouns} accuracy ${accuracy.toFixed(3)} precision ${precision.toFixed(3)}`);
  const wrong = cases.filter(({ right }) => !right).slice(0, flag === "--errors" ? Number(most ?? 20) : 0);
  for (const { document, token, ours } of wrong) {
    const around = `${document.text.slice(Math.max(0, token.start - 160), token.start)}[${token.form}]`;
    const after = document.text.slice(token.end, token.end + 40);
    console.log(`${document.id} -> ${ours ?? "nobody"}: ...${around}${after}`.replaceAll("\n", " / "));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
