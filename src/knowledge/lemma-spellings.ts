/**
 * Gives a lemma and the other spellings under which a list may hold it, where a form in "-ed" or "-ing" was cut wrongly:
 * "conced" for "concede", "blaste" for "blast", "labell" for "label". A particle is kept, and left off last.
 */
export function* lemmaSpellings(lemma: string): Generator<string> {
  const [verb = lemma, ...particle] = lemma.split(" ");
  const rest = particle.length > 0 ? ` ${particle.join(" ")}` : "";
  for (const tail of rest ? [rest, ""] : [""]) {
    yield verb + tail;
    yield `${verb}e${tail}`;
    if (verb.endsWith("e")) yield verb.slice(0, -1) + tail;
    if (verb.at(-1) === verb.at(-2)) yield verb.slice(0, -1) + tail;
  }
}
