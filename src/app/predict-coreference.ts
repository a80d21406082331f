import { RapporteurError } from "../errors.js";
import { linkPhrases } from "../link/coreference/coreference.js";
import { phraseOf } from "../link/coreference/phrase.js";
import { linkIdentities } from "../link/identities/identities.js";
import type { Reading, Span } from "../model/index.js";
import { read } from "../read/read.js";
import { parseLabelled } from "./labelled.js";
import { plainIntake } from "./plain-intake.js";

/** A phrase of a labelled set whose cluster is asked for. */
interface Asked extends Span {
  readonly id: string;
  /** The id of its report, and the set of reports over which clusters go. */
  readonly doc: string;
  readonly group: string;
  readonly text: string;
  readonly kind: string;
}

/**
 * Gathers the phrases of a labelled set that stand for one thing. A line is a report, {id, text, published?}, or a phrase
 * of one, {id, doc, start, end, text, group?, kind?}, in any order; the result is a line {id, cluster} a phrase. Without
 * the report's text its phrases alone are read, each at its place. Phrases of kind "event" are the same within a report
 * where their words are.
 *
 * @throws RapporteurError "empty" and "broken-document" for what has not this form
 */
export function predictCoreference(input: string): object[] {
  const lines = input.split(/\r?\n/).filter((line) => line.trim() !== "");
  const asked = lines.flatMap((line) => askedIn(line) ?? []);
  if (asked.length === 0) throw new RapporteurError("empty", "no phrase to predict on", { hint: FORM });
  const rest = lines.filter((line) => !askedIn(line));
  const reports = new Map(rest.length === 0 ? [] : parseLabelled(rest.join("\n")).map((line) => [line.id, line]));
  return [...grouped(asked, ({ group }) => group)].flatMap(([group, phrases]) => {
    const byDoc = grouped(phrases, ({ doc }) => doc);
    const readings = [...byDoc].map(([doc, own]) => {
      const { text = sparseText(own), published } = reports.get(doc) ?? {};
      return read(plainIntake(doc, text, published));
    });
    return clustersIn(group, [...byDoc.values()], readings);
  });
}

const FORM =
  'a phrase is {"id": "...", "doc": "...", "start": 0, "end": 4, "text": "..."}, a report {"id": "...", "text": "..."}';

function clustersIn(group: string, byDoc: readonly (readonly Asked[])[], readings: readonly Reading[]): object[] {
  const identities = linkIdentities(readings);
  const prepared = byDoc.flatMap((own, r) =>
    own.map((asked) => ({ asked, phrase: phraseOf(asked.id, asked, r, readings[r] as Reading, identities) })),
  );
  const things = prepared.filter(({ asked }) => asked.kind !== "event");
  const numbers = linkPhrases(things.map(({ phrase }) => phrase));
  const cluster = new Map(things.map(({ asked }, i) => [asked.id, `${group} ${things[numbers[i] ?? i]?.asked.id}`]));
  return prepared.map(({ asked, phrase }) => ({
    id: asked.id,
    cluster: cluster.get(asked.id) ?? `${asked.doc} event ${phrase.words.join(" ") || asked.text.toLowerCase()}`,
  }));
}

function askedIn(line: string): Asked | undefined {
  let value: Record<string, unknown>;
  try {
    value = Object(JSON.parse(line)) as Record<string, unknown>;
  } catch (cause) {
    throw new RapporteurError("broken-document", "a line is not JSON", { hint: FORM, cause });
  }
  const { id, doc, start, end, text, group = "", kind = "entity" } = value;
  if (typeof doc !== "string" || typeof start !== "number" || typeof end !== "number") return undefined;
  if (typeof id !== "string") throw new RapporteurError("broken-document", "a phrase has no id", { hint: FORM });
  return { id, doc, start, end, group: String(group), kind: String(kind), text: typeof text === "string" ? text : "" };
}

/** A text of the phrases alone, each at its place, for a report whose own is not given. */
function sparseText(phrases: readonly Asked[]): string {
  const length = Math.max(...phrases.map(({ end }) => end));
  const letters = new Array<string>(length).fill(" ");
  for (const { start, text } of phrases) for (let i = 0; i < text.length; i++) letters[start + i] = text[i] ?? " ";
  return letters.join("").slice(0, length);
}

function grouped<T>(list: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
