import type { Attribution, Entity, LanguageBase, Mention, Quotation, Span } from "../../model/index.js";
import { addresseeOf } from "./addressee.js";
import { carryOn } from "./carry-on.js";
import { cleftDraft } from "./cleft-draft.js";
import { clipAtTags } from "./clip-at-tags.js";
import type { Draft } from "./draft.js";
import { freeIndirect } from "./free-indirect.js";
import { inPassing } from "./in-passing.js";
import { type Issuer, isOwnNoun, issuerOf } from "./issuer.js";
import { markDrafts } from "./mark-drafts.js";
import { indexMentions, type MentionIndex } from "./mention-index.js";
import { otherDrafts } from "./other-drafts.js";
import { isIssuers, isWe, ownRelease } from "./own-release.js";
import { oneOwner } from "./owners.js";
import { POST } from "./post-draft.js";
import { isCapitals, phraseOf, type Scene, setScene } from "./scene.js";
import { type Speaker, speakerOf } from "./speakers.js";
import { allSpeakers } from "./turns.js";
import { verbDrafts } from "./verb-drafts.js";
import { viaOf } from "./via.js";
import { withinDraft } from "./within-draft.js";

export type AttributionInput = LanguageBase & {
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
};

/** Finds who said what: source, cue and content. In the order of the text. */
export function findAttributions(reading: AttributionInput): Attribution[] {
  const scene = setScene(reading, reading.quotations);
  const drafts = scene.sentences.flatMap((_, sentence) => draftsOf(scene, sentence));
  const at = indexMentions(reading.mentions);
  const carried = carryOn(scene, oneOwner(scene, drafts));
  const settled = inOrder(
    [...carried, ...inPassing(scene, carried), ...freeIndirect(scene, carried)].filter(
      (draft) => draft.content.length > 0 && !isHeading(scene, draft, reading.entities, at),
    ),
  );
  const { entities } = reading;
  const issuer = issuerOf(scene, entities, at);
  const all = issuer === undefined ? settled : inOrder([...settled, ...ownRelease(scene, settled, { at, issuer })]);
  const found = allSpeakers(scene, all, {
    at,
    entities,
    speakerOf: (draft, met) => speakerOf(scene, draft, { at, entities, met }),
  });
  const speakers = issuer === undefined ? found : found.map((one, i) => asIssuer(scene, all[i], { one, issuer }));
  return all.map((draft, index) => {
    const { content } = draft;
    const parent = parentOf(all, index);
    const spans = [draft.cue, ...content, ...(draft.source ? [draft.source] : [])];
    return {
      start: Math.min(...spans.map((span) => span.start)),
      end: Math.max(...spans.map((span) => span.end)),
      by: `attribution:${draft.by}`,
      cue: draft.cue,
      content,
      kind: kindOf(scene, draft),
      negated: draft.negated,
      act: actOf(draft),
      quotations: [...new Set(draft.quotations)].sort((a, b) => a - b),
      sentence: draft.sentence,
      ...(draft.source ? { source: draft.source } : {}),
      ...speakers[index],
      ...viaOf(scene, draft),
      ...addresseeOf(scene, draft),
      ...(parent === undefined ? {} : { parent }),
    };
  });
}

/** Who says what only stands in a release, and who "we" are outside of what it quotes, is its issuer. */
function asIssuer(scene: Scene, draft: Draft | undefined, { one, issuer }: { one: Speaker; issuer: Issuer }): Speaker {
  if (!draft) return one;
  const phrase = phraseOf(scene, draft.sourcePhrase);
  const isOpen = one.speaker === undefined && one.unnamed === undefined;
  const isOwn =
    isIssuers(draft) ||
    (isOpen && isWe(scene.tokens[phrase?.head ?? -1]?.norm)) ||
    (one.speaker === undefined && phrase !== undefined && isOwnNoun(scene, phrase, issuer));
  return isOwn ? { speaker: issuer.entity } : one;
}

/** `"That is a lie," she denied.` says what it quotes; only what is denied outside quotation marks is not asserted. */
const actOf = ({ entry, negated }: Draft): string => (entry.act === "deny" && !negated ? "say" : entry.act);

/** "Qasmara: what was settled": a label that names a place or a matter, before words that nobody quotes. */
function isHeading(scene: Scene, draft: Draft, entities: readonly Entity[], at: MentionIndex): boolean {
  if (draft.by !== "label:colon" || draft.quotations.length > 0 || entities.length === 0) return false;
  const { speaker } = speakerOf(scene, draft, { at, entities });
  const kind = entities[speaker ?? -1]?.kind;
  if (kind === undefined && scene.transcript && isCapitals(labelOf(scene, draft))) return false;
  return kind !== "person" && (kind !== undefined || scene.labelled(labelOf(scene, draft)) < 2);
}

const labelOf = (scene: Scene, draft: Draft): string =>
  scene.text.slice(draft.source?.start ?? 0, draft.source?.end ?? 0);

function draftsOf(scene: Scene, sentence: number): Draft[] {
  const cleft = cleftDraft(scene, sentence);
  const verbs = verbDrafts(scene, sentence).filter(({ clause }) => !cleft || clause !== cleft.clause);
  const drafts = [...verbs, ...(cleft ? [cleft] : []), ...otherDrafts(scene, sentence)];
  const taken = new Set(drafts.flatMap((draft) => draft.quotations));
  const all = [...clipAtTags(scene, drafts), ...markDrafts(scene, sentence, taken)];
  const within = withinDraft(scene, sentence, new Set(all.flatMap((draft) => draft.quotations)));
  return within ? [...all, within] : all;
}

const inOrder = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((a, b) => a.sentence - b.sentence || a.cue.start - b.cue.start || a.cue.end - b.cue.end);

function kindOf(scene: Scene, draft: Draft): Attribution["kind"] {
  const inners = draft.quotations
    .flatMap((quote) => scene.quotations[quote]?.inner ?? [])
    .sort((a, b) => a.start - b.start);
  if (draft.by === POST) return "direct";
  if (inners.length === 0) return "indirect";
  const quoted = (span: Span) => {
    let low = 0;
    let high = inners.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inners[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    return (inners[low - 1]?.end ?? 0) >= span.end;
  };
  return draft.content.every(quoted) ? "direct" : "mixed";
}

/** The attribution of the same sentence whose content holds this one's cue: the narrowest. */
function parentOf(drafts: readonly Draft[], index: number): number | undefined {
  const own = drafts[index];
  let best: number | undefined;
  let width = Number.POSITIVE_INFINITY;
  for (const step of [-1, 1]) {
    for (let i = index + step; own && drafts[i]?.sentence === own.sentence; i += step) {
      for (const span of drafts[i]?.content ?? []) {
        if (span.start <= own.cue.start && own.cue.end <= span.end && span.end - span.start < width) {
          best = i;
          width = span.end - span.start;
        }
      }
    }
  }
  return best;
}
