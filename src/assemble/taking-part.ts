import { actorWords } from "../knowledge/actors.js";
import { meetingWords } from "../knowledge/meetings.js";
import { partWords, type ThirdPart } from "../knowledge/parts.js";
import { demonym } from "../knowledge/world.js";
import { type Clause, type LinkedEntity, once, type Reading, type Token } from "../model/index.js";
import { Doers } from "./doers.js";
import type { Record } from "./record.js";

/** How often the reports have a state or body do something, and how often they give it a part beside the sides. */
export type Parts = { readonly [part in ThirdPart | "acts"]: number };

const NOTHING: Parts = { acts: 0, mediator: 0, host: 0, observer: 0, ally: 0 };

/** Counts what every state and body does in the negotiation, by the verbs and nouns that are said of it or of its people. */
export const countParts = once((record: Record): ReadonlyMap<number, Parts> => {
  const counts = new Map<number, Parts>();
  const byKey = new Map(record.links.entities.map((entity, i) => [entity.key, i]));
  record.links.readings.forEach((reading, r) => {
    const doers = doersOf(reading);
    const add = (part: keyof Parts, entity: number | undefined) => {
      const whose = whoseDoing(record, entity, part);
      if (whose === undefined) return;
      const known = counts.get(whose) ?? NOTHING;
      counts.set(whose, { ...known, [part]: known[part] + 1 });
    };
    for (const clause of reading.clauses) {
      const part = partOfClause(reading, clause);
      if (part) for (const mention of doers.of(clause)) add(part, record.linked(r, mention.entity));
    }
    for (const mention of reading.mentions)
      if (mention.acts && isAsked(reading.tokens, doers.firstToken(mention)))
        add("acts", record.linked(r, mention.entity));
    reading.tokens.forEach((_, i) => {
      const part = partOfNoun(reading.tokens, i);
      if (part)
        add(
          part,
          ownerBefore(reading.tokens, i, (at) => record.linked(r, doers.endingAt(at)?.entity), byKey),
        );
    });
  });
  return counts;
});

const doersOf = once((reading: Reading) => new Doers(reading));

/** The state or body itself; what makes a person a mediator makes the one that he speaks for one. */
function whoseDoing(record: Record, index: number | undefined, part: keyof Parts): number | undefined {
  const entity = record.entity(index);
  if (entity?.kind === "person") return part === "acts" ? undefined : entity.party;
  return entity && isBodyOrState(entity) ? index : undefined;
}

const isBodyOrState = ({ kind, key }: LinkedEntity): boolean =>
  kind !== "person" && kind !== "place" && !key.startsWith("outlet:");

/** What a verb, with its object, makes of who does it: "acts" where that one only takes part by it. */
function partOfClause(reading: Reading, clause: Clause): keyof Parts | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated || verb.modal) return undefined;
  const { verbs, carries, idle } = partWords();
  const noun = reading.tokens[reading.phrases[clause.object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
  // "refused to mediate", "offered to mediate": nobody has mediated yet.
  const done = clause.kind !== "infinitive";
  const part = done ? (carries.get(`${verb.lemma} ${noun}`) ?? verbs.get(verb.lemma)) : undefined;
  // "observed a minute of silence": what is observed has to be the talks.
  if (part && (part !== "observer" || verb.lemma !== "observe" || meetingWords().nouns.has(noun))) return part;
  return idle.has(verb.lemma) || verb.passive ? undefined : "acts";
}

/** "needs approval from the regulator": asked for what only one who takes part can give. */
function isAsked(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (tokens[at]?.xpos === "DT" || tokens[at]?.xpos === "POS" || tokens[at]?.upos === "PROPN") at--;
  if (tokens[at]?.norm !== "from") return false;
  return [at - 1, at - 2].some((i) => tokens[i]?.upos === "NOUN" && actorWords().givers.has(tokens[i]?.norm ?? ""));
}

/** The part that a noun gives to whose it is: "mediator", "go-between". */
function partOfNoun(tokens: readonly Token[], i: number): ThirdPart | undefined {
  const token = tokens[i];
  if (!token || !token.upos.endsWith("NOUN")) return undefined;
  return partWords().nouns.get(token.lemma.toLowerCase().replaceAll("-", " "));
}

/** Tokens between a name and the noun that tells its part: "the Norwegian government's chief mediator". */
const NEAR = 3;

/** Whose the noun is, by the name or the adjective of a state before it; other nouns and adjectives may stand between. */
function ownerBefore(
  tokens: readonly Token[],
  noun: number,
  endingAt: (token: number) => number | undefined,
  byKey: ReadonlyMap<string, number>,
): number | undefined {
  for (let i = noun; i > noun - NEAR; i--) {
    const named = endingAt(i) ?? byKey.get(demonym(tokens[i - 1]?.text ?? "")?.key ?? "");
    if (named !== undefined) return named;
    const between = tokens[i - 1];
    if (!between || !(["ADJ", "NOUN"].includes(between.upos) || between.xpos === "POS")) return undefined;
  }
  return undefined;
}
