import { memo } from "./memo.js";

/**
 * Gives a lemma and the other spellings under which a list may hold it, where a form in "-ed" or "-ing" was cut wrongly:
 * "conced" for "concede", "blaste" for "blast", "labell" for "label". A particle is kept, and left off last.
 */
export const lemmaSpellings = memo((lemma): readonly string[] => {
  const [verb = lemma, ...particle] = lemma.split(" ");
  const rest = particle.length > 0 ? ` ${particle.join(" ")}` : "";
  return (rest ? [rest, ""] : [""]).flatMap((tail) => [
    verb + tail,
    `${verb}e${tail}`,
    ...(verb.endsWith("e") ? [verb.slice(0, -1) + tail] : []),
    ...(verb.at(-1) === verb.at(-2) ? [verb.slice(0, -1) + tail] : []),
  ]);
});
