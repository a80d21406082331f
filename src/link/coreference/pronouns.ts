import type { Clusters } from "./clusters.js";
import type { Phrase } from "./phrase.js";

/** Joins pronouns to what they stand for: whom the reading found, else the likeliest phrase before. */
export function joinPronouns(phrases: readonly Phrase[], own: readonly number[], clusters: Clusters): void {
  for (const [k, i] of own.entries()) {
    const pronoun = phrases[i];
    if (!pronoun?.pronoun) continue;
    const found =
      (pronoun.isResolved ? own.find((j) => j !== i && isNamedAs(phrases[j], pronoun)) : undefined) ??
      likeliest(phrases, own.slice(0, k), pronoun);
    if (found !== undefined) clusters.join(found, i, "by place");
  }
}

const isNamedAs = (phrase: Phrase | undefined, pronoun: Phrase): boolean =>
  phrase !== undefined && !phrase.isResolved && phrase.entity === pronoun.entity;

/** Sentences that a pronoun looks back at most. */
const FAR = 5;

function likeliest(phrases: readonly Phrase[], before: readonly number[], pronoun: Phrase): number | undefined {
  let found: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const j of before) {
    const phrase = phrases[j];
    if (!phrase || phrase.end > pronoun.start || !mayStandFor(pronoun, phrase)) continue;
    const weight = weigh(pronoun, phrase);
    if (weight > most) [found, most] = [j, weight];
  }
  return found;
}

function mayStandFor(pronoun: Phrase, phrase: Phrase): boolean {
  if (pronoun.sentence - phrase.sentence > (pronoun.pronoun === "relative" ? 0 : FAR)) return false;
  if (phrase.pronoun) return phrase.pronoun === pronoun.pronoun && pronoun.pronoun !== "relative";
  const isBody = phrase.kind === "body" || phrase.kind === "state" || phrase.kind === "group";
  switch (pronoun.pronoun) {
    case "person":
      return phrase.kind === "person";
    case "thing":
      return phrase.kind !== "person" && !phrase.isPlural;
    case "several":
      return phrase.isPlural || isBody;
    case "speakers":
      return isBody;
    case "relative":
      return true;
    default:
      return false;
  }
}

/** Near before far, what opens its sentence before what closes it, names before other phrases. Weights set on MEANTIME. */
function weigh(pronoun: Phrase, phrase: Phrase): number {
  if (pronoun.pronoun === "relative") return phrase.end - 0.001 * phrase.start;
  const apart = pronoun.sentence - phrase.sentence;
  const opening = phrase.of.sentences[phrase.sentence]?.first ?? 0;
  return (
    -apart -
    (apart === 0 ? 0.02 * (pronoun.first - phrase.first) : 0.1 * (phrase.first - opening)) +
    (phrase.isName ? 0.5 : 0) +
    (phrase.isPlural ? 1 : 0) -
    (phrase.isIndefinite ? 1 : 0) -
    (phrase.kind === "place" ? 2 : 0)
  );
}
