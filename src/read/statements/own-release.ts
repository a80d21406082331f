import { cueEntry } from "../../knowledge/cues.js";
import type { Clause, Span, VerbGroup } from "../../model/index.js";
import type { Draft } from "./draft.js";
import { outerClauses } from "./free-quotes.js";
import { type Issuer, isOwnNoun } from "./issuer.js";
import type { MentionIndex } from "./mention-index.js";
import { clauseAt, hasWord, type Scene, trimmedEnd } from "./scene.js";

/** What marks the sentences that only their place in a release gives to whoever issued it. */
const BY = "release:";

/** Tells whether a draft is the issuer's by standing in his release alone. */
export const isIssuers = ({ by }: Draft): boolean => by.startsWith(BY);

/**
 * Gives the sentences of a release that say what its issuer does, holds or denies, where nobody else is told to say so: "The guild has
 * taken no position.", "We will not sign.", "No member of the board has called."
 */
export function ownRelease(scene: Scene, drafts: readonly Draft[], { at, issuer }: Issued): Draft[] {
  const entry = cueEntry("free");
  if (!entry) return [];
  const taken = new Set(drafts.map(({ sentence }) => sentence));
  const own = new Set<number>();
  return scene.sentences.flatMap((limits, sentence) => {
    const kind = scene.intake.blocks[limits.block]?.kind;
    if (taken.has(sentence) || !/^(?:paragraph|item)$/.test(kind ?? "") || (scene.quotesOf[sentence] ?? []).length > 0)
      return [];
    const found = clauseAt(scene, outerClauses(scene, sentence).find((i) => scene.clauses[i]?.kind === "main") ?? -1);
    const goesOn = own.has(sentence - 1) && goesOnFrom(scene, sentence, found?.clause);
    if (!found?.group.finite || !(goesOn || isOwn(scene, sentence, found, { at, issuer }))) return [];
    own.add(sentence);
    const { group } = found;
    return {
      entry,
      cue: { start: group.start, end: group.end },
      content: [{ start: limits.start, end: trimmedEnd(scene, limits.end) }].filter((span) => isWorded(scene, span)),
      quotations: [],
      negated: false,
      sentence,
      by: `${BY}own`,
    };
  });
}

interface Issued {
  readonly at: MentionIndex;
  readonly issuer: Issuer;
}

const isWorded = ({ text }: Scene, { start, end }: Span): boolean => hasWord(text.slice(start, end));

/** A sentence that speaks as "we", denies something, or tells what the issuer is, will do or has done; what it once did is a report. */
function isOwn(
  scene: Scene,
  sentence: number,
  { clause, group }: { clause: Clause; group: VerbGroup },
  { at, issuer }: Issued,
): boolean {
  const { tokens, sentences, phrases } = scene;
  const limits = sentences[sentence];
  if (!limits) return false;
  const words = tokens.slice(limits.first, limits.last);
  const subject = phrases[clause.subject ?? -1];
  const denies = [subject?.first ?? -1, limits.first, limits.first + 1].some((i) => NONE.test(tokens[i]?.norm ?? ""));
  if (group.negated || denies || words.some(({ norm }) => WE.test(norm))) return true;
  const head = tokens[subject?.head ?? -1];
  if (!subject || !head || (group.tense === "past" && !group.perfect)) return false;
  return at.covering(head)?.entity === issuer.entity || isOwnNoun(scene, subject, issuer);
}

/** "No owner has called. They sent a letter.": what is told of those in the sentence before is told with it. */
function goesOnFrom({ sentences, phrases, tokens }: Scene, sentence: number, clause: Clause | undefined): boolean {
  const head = tokens[phrases[clause?.subject ?? -1]?.head ?? -1];
  return (
    sentences[sentence]?.block === sentences[sentence - 1]?.block && /^(?:they|it|this|these)$/.test(head?.norm ?? "")
  );
}

/** Tells whether a word is how an issuer speaks of himself. */
export const isWe = (norm: string | undefined): boolean => norm !== undefined && WE.test(norm);

/** "No member", "at no time", "neither side". */
const NONE = /^(?:no|none|neither|nobody|never)$/;

const WE = /^(?:we|us|our|ours)$/;
