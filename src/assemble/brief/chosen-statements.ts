import { coreferenceTable } from "../../knowledge/coreference.js";
import { sourcing } from "../../knowledge/sourcing.js";
import { type Dossier, fileUnder, once, overlaps, type Person, type Statement } from "../../model/index.js";
import { personWith, reportWith } from "./by-id.js";
import { byParty } from "./by-party.js";
import { standingAlone } from "./leaning.js";
import { countReports, type Source } from "./line.js";
import { isOfMatter } from "./matter.js";
import { ownerless } from "./office.js";
import { isListed, plainWords } from "./plain-words.js";

const MOST_SPEAKERS = 10;
const MOST_EACH = 2;

/** Shorter than this, in characters, a quotation is a word picked from a speech, not a statement. */
const LEAST_TOLD = 16;

/** Words below which what only one report quotes says little, unless it names what is negotiated. */
const LEAST_WORDS = 9;

/** Chooses what the brief tells of what was said: of each speaker the two statements that most reports have and that say most. */
export const chosenStatements = once((source: Source): readonly Statement[] => {
  const bySpeaker = new Map<string, Statement[]>();
  const whole = source.dossier.statements.filter((statement) => isWhole(source, statement));
  const telling = whole.filter((statement) => isTelling(source, statement));
  // Of few, what is whole is told though it says little.
  const told = new Set(telling.map(speakerOf)).size < FEW ? whole : telling;
  for (const statement of told) fileUnder(bySpeaker, speakerOf(statement), statement);
  return [...bySpeaker.values()].slice(0, MOST_SPEAKERS).flatMap((list) => bestOf(source, list));
});

/** Word for word before reworded, of which one is enough; a second only where it says something of the matter or at length. */
function bestOf(source: Source, list: readonly Statement[]): Statement[] {
  const direct = list.filter(({ kind }) => kind === "direct");
  const says = ({ text }: Statement) => isOfMatter(source, text) || text.split(/\s+/).length >= LONG;
  const worth = (s: Statement) => 2 * (s.variants.length - 1) + (says(s) ? 1 : 0);
  const sorted = [...(direct.length > 0 ? direct : list)].sort((a, b) => worth(b) - worth(a));
  return sorted.filter((s, i) => i === 0 || worth(s) > 0).slice(0, direct.length > 0 ? MOST_EACH : 1);
}

/** Words from which on a quotation says something of itself. */
const LONG = 20;

/** Speakers below which the record is short of words. */
const FEW = 3;

const speakerOf = ({ by, unnamed }: Statement): string => by ?? unnamed ?? "";

/** Tells whether a statement can be told: somebody known said it, in words that stand alone. */
function isWhole(source: Source, statement: Statement): boolean {
  const { kind, text, variants } = statement;
  if (speakerOf(statement) === "" || text.length < LEAST_TOLD) return false;
  if (kind === "indirect" && !isSpread(source, statement)) return false;
  if (!isKnown(source, statement) || isHeadline(source, statement) || isStep(source, statement)) return false;
  return variants.length > 1 || kind !== "direct" || standingAlone(text) !== undefined;
}

/** Tells whether it says something: many have it, it is of the matter, at length, or a side's verdict. */
function isTelling(source: Source, statement: Statement): boolean {
  const { kind, text, variants, unnamed } = statement;
  if (variants.length > 1) return true;
  const isLong = text.split(/\s+/).length >= LEAST_WORDS;
  if (unnamed !== undefined && kind === "direct" && !isLong) return false;
  return isOfMatter(source, text) || ((isLong || isOfAll(text)) && speaksForSide(source, statement));
}

/** "We are not there yet": whoever says "we" speaks for his side. */
const isOfAll = (text: string): boolean =>
  plainWords(text).some((word) => coreferenceTable().pronouns.get(word) === "speakers");

/** Told without quotation marks, but by so many, and of nobody named, that it is news in itself. */
const isSpread = (source: Source, { unnamed, variants, text }: Statement): boolean =>
  unnamed !== undefined && variants.length >= SPREAD && isOfMatter(source, text);

const SPREAD = 3;

/** Of somebody whose office nobody knows, and whom few reports name, and of "a spokesperson" of nobody, no desk knows why it should be told. */
function isKnown(source: Source, { by, unnamed, variants }: Statement): boolean {
  if (unnamed !== undefined) return !isFaceless(unnamed);
  const person = personWith(source, by);
  return person === undefined || variants.length > 1 || isPlaced(person) || countReports(person.evidence) >= SPREAD;
}

const isPlaced = (person: Person): boolean =>
  person.party !== undefined || person.roles.some(({ title }) => !ownerless(title));

/** Tells whether one of those who negotiate or mediate speaks. */
const speaksForSide = (source: Source, { by }: Statement): boolean =>
  by !== undefined && sidesOf(source.dossier).has(byParty(source, by));

const sidesOf = once(
  ({ parties }: Dossier): ReadonlySet<string> =>
    new Set(parties.filter(({ part }) => part === "party" || part === "mediator").map(({ id }) => id)),
);

/** What only a headline says is a shorter form of what the report tells. */
const isHeadline = (source: Source, { evidence }: Statement): boolean =>
  evidence.every(({ report, quote }) => reportWith(source, report)?.title?.includes(quote));

/** "The palace announced that the envoy will be received on Friday": that is told with what comes next. */
const isStep = ({ dossier }: Source, { kind, evidence }: Statement): boolean =>
  kind === "mixed" &&
  evidence.every((e) => ahead(dossier).some((step) => step.report === e.report && overlaps(step, e)));

const ahead = once(({ rounds, asOf }: Dossier) =>
  rounds
    .filter(({ status, when }) => status === "planned" && when !== undefined && when.to >= asOf)
    .flatMap(({ evidence }) => evidence),
);

/** "A spokesperson", "one of them", "an official": of nobody knows whom. */
function isFaceless(unnamed: string): boolean {
  const { faceless, partitive, definite } = sourcing();
  const words = unnamed.toLowerCase().split(/\s+/);
  return words.every((word) => isListed(word, faceless) || partitive.has(word) || definite.has(word));
}
