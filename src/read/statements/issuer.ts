import { actorWords } from "../../knowledge/actors.js";
import { polityWords } from "../../knowledge/polities.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import type { Entity, NounPhrase } from "../../model/index.js";
import { sortOfBody } from "../entities/body-names.js";
import type { MentionIndex } from "./mention-index.js";
import type { Scene } from "./scene.js";

/** Who a text is of, if a body or a state gave it out itself, and the nouns by which it speaks of itself: "the Company". */
export interface Issuer {
  readonly entity: number;
  readonly nouns: ReadonlySet<string>;
}

/**
 * Gives the body or state that issued a text as its own: the outlet is somebody whom it tells of, and no newspaper; or a line over it
 * says that it is somebody's statement; or it gives itself a short name, as no report does. Everything that such a text tells is told by
 * its issuer.
 */
export function issuerOf(scene: Scene, entities: readonly Entity[], at: MentionIndex): Issuer | undefined {
  const { outlet } = scene.intake.report;
  if (scene.sentences.length === 0) return undefined;
  const entity =
    outlet === undefined
      ? (ofItsLines(scene, entities, at) ?? ofShortName(scene, entities, at))
      : ofOutlet(outlet.toLowerCase(), entities);
  return entity === undefined ? undefined : { entity, nouns: nounsOf(entities[entity]) };
}

function ofOutlet(outlet: string, entities: readonly Entity[]): number | undefined {
  const words = outlet.split(" ");
  if (words.some((word) => reportHeads().outletNouns.has(word))) return undefined;
  const state = polityWords().of.some((of) => outlet.startsWith(`${of.join(" ")} of `)) ? words.slice(2).join(" ") : "";
  const isIt = (form: string) =>
    form === outlet || form === state || (form.includes(" ") && outlet.startsWith(`${form} of `));
  const found = entities.findIndex(
    (entity) => isIssuing(entity) && [entity.name, ...entity.forms].some((form) => isIt(form.toLowerCase())),
  );
  return found < 0 ? undefined : found;
}

const isIssuing = ({ kind, key }: Entity): boolean =>
  (kind === "body" || kind === "state") && !/^(?:outlet|described):/.test(key);

/** Lines at the head of a text that may say what it is. */
const MOST_LINES = 6;
const LONGEST_LINE = 110;

/** "Bargaining bulletin no. 4", "Statement by the Lake Board": whom the lines at the head name first, or else the first sentence does. */
function ofItsLines(scene: Scene, entities: readonly Entity[], at: MentionIndex): number | undefined {
  const lines = scene.intake.blocks.slice(0, MOST_LINES).filter(({ start, end }) => end - start <= LONGEST_LINE);
  const texts = lines.map(({ start, end }) => scene.text.slice(start, end).toLowerCase());
  if (!texts.some(isStatement) || texts.some((text) => JOINT.test(text))) return undefined;
  return texts.flatMap((text) => namedIn(text, entities) ?? [])[0] ?? firstSubject(scene, entities, at);
}

/** What two or more gave out together is told by none of them. */
const JOINT = /\b(?:joint|final|agreed|minutes)\b|\bsession\b|\bround\b|\bmeeting of\b/;

const STATEMENT = /^statement (?:by|from|of) |(?:^|\s)statement (?:on|about|regarding|following)\s/;

/** Words of a release that a newspaper may be as well. */
const ANY_TEXT: ReadonlySet<string> = new Set(["news", "news story", "bulletin"]);

function isStatement(line: string): boolean {
  if (STATEMENT.test(line)) return true;
  const parts = line.split(/\s+[|·•–—-]\s+|,|:|\s+(?:no|nr|number)\b\.?/).map((part) => part.trim());
  const { releases } = reportHeads();
  return parts.some((part) => {
    const last = part.split(" ").slice(-2);
    return [part, last.join(" "), ...(part.split(" ").length < FEWEST_WORDS ? last.slice(-1) : [])].some(
      (words) => releases.has(words) && (!ANY_TEXT.has(words) || /\d$/.test(line)),
    );
  });
}

const FEWEST_WORDS = 4;

/** The body or state whose name stands first in a line. */
function namedIn(line: string, entities: readonly Entity[]): number | undefined {
  let best: { readonly entity: number; readonly at: number; readonly length: number } | undefined;
  for (const [entity, one] of entities.entries()) {
    if (!isIssuing(one)) continue;
    for (const form of [one.name, ...one.forms].map((word) => word.toLowerCase())) {
      const place = form.length < SHORTEST ? -1 : ` ${line} `.replace(/[,.:()]/g, " ").indexOf(` ${form} `);
      if (place < 0 || (best && (best.at < place || (best.at === place && best.length >= form.length)))) continue;
      best = { entity, at: place, length: form.length };
    }
  }
  return best?.entity;
}

const SHORTEST = 4;

/** Sentences from the first on in which a text tells whose it is. */
const LEAD = 4;

function firstSubject(scene: Scene, entities: readonly Entity[], at: MentionIndex): number | undefined {
  const sentence = scene.sentences.findIndex(({ block }) => scene.intake.blocks[block]?.kind === "paragraph");
  const clause = scene.clauses[(scene.clausesOf[sentence] ?? [])[0] ?? -1];
  const head = scene.tokens[scene.phrases[clause?.subject ?? -1]?.head ?? -1];
  const entity = head && at.covering(head)?.entity;
  return entity !== undefined && entities[entity] && isIssuing(entities[entity]) ? entity : undefined;
}

/** 'Lake Pilots Limited ("Lake" or the "Company")': the name right before the brackets in which a text calls itself something. */
function ofShortName(scene: Scene, entities: readonly Entity[], at: MentionIndex): number | undefined {
  const end = scene.sentences.slice(0, 2 * LEAD).at(-1)?.end ?? 0;
  const found = SHORT_NAME.exec(scene.text.slice(0, end));
  if (!found) return undefined;
  const before = at.within({ start: Math.max(0, found.index - LONGEST_LINE), end: found.index + 1 });
  const last = before.findLast(({ entity }) => entities[entity] && isIssuing(entities[entity]));
  return last && found.index - last.end < NEAR ? last.entity : undefined;
}

const SHORT_NAME = /\((?:the )?["“][\p{L} ]{2,30}["”](?: or (?:the )?["“][\p{L} ]{2,30}["”])?\)/u;

/** Letters between a name and the brackets behind it: a seat on an exchange may stand there. */
const NEAR = 20;

/** Capitalised nouns by which a text of a body speaks of it: its sort, the last word of its name, and its board. */
function nounsOf(entity: Entity | undefined): ReadonlySet<string> {
  if (!entity) return new Set();
  const sort = entity.kind === "state" ? "government" : sortOfBody(entity.key, entity.name);
  const words = entity.name.toLowerCase().split(/\s+/);
  return new Set(
    [...(sort === undefined ? [] : [sort]), words.at(-1) ?? "", words[0] ?? "", "board"].filter((word) => isSort(word)),
  );
}

const isSort = (word: string): boolean => word === "government" || actorWords().sorts.has(word);

/** Tells whether a phrase is the issuer's word for itself: "The Company", "the Guild", with its capital. */
export function isOwnNoun({ tokens }: Scene, phrase: NounPhrase, { nouns }: Issuer): boolean {
  const head = tokens[phrase.head];
  return (
    head !== undefined &&
    nouns.has(head.norm) &&
    /^\p{Lu}/u.test(head.text) &&
    tokens[phrase.first]?.norm === "the" &&
    phrase.head - phrase.first === 1
  );
}
