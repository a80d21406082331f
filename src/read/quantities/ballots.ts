import { clauseAround } from "../../model/clause-around.js";
import { firstFrom, type Quantity, type Span } from "../../model/index.js";
import type { Amount } from "./amount.js";
import type { QuantityInput } from "./quantity-input.js";
import { type Scene, tokenFrom } from "./scene.js";

/** Tokens between the word for voting and the first of two numbers of votes, at most: "by a margin of". */
const NEAR = 5;

/** Characters of who voted and of what they did, at most. */
const LONGEST = 60;

/** Finds the votes on both sides where no noun says that they are: "members voted by | 318 to | 92", "a vote of | 12 to | 3". */
export function findBallot(reading: QuantityInput, scene: Scene, amount: Amount): Quantity | undefined {
  const { atoms, tokens, index } = scene;
  const [start, end] = [atoms[amount.first]?.start ?? 0, atoms[amount.last - 1]?.end ?? 0];
  const [first, after] = [tokenFrom(tokens, start), tokenFrom(tokens, end)];
  const isFor = TO.test(tokens[after]?.norm ?? "") && isNumber(scene, after + 1);
  const isAgainst = !isFor && TO.test(tokens[first - 1]?.norm ?? "") && isNumber(scene, first - 2);
  const opens = isFor ? first : first - 2;
  if (!(isFor || isAgainst) || !tokens.slice(Math.max(0, opens - NEAR), opens).some(({ lemma }) => lemma === "vote"))
    return undefined;
  const about = whoVoted(reading, { start, end, sentence: index });
  return (
    about && {
      ...{ start, end, by: "quantities/vote", kind: "count", unit: "votes", about, sentence: index },
      ...(amount.least !== undefined && { least: amount.least }),
      ...(amount.most !== undefined && { most: amount.most }),
      approximate: amount.approximate,
    }
  );
}

const TO = /^(?:to|[-–])$/;

const isNumber = ({ tokens }: Scene, at: number): boolean => tokens[at]?.upos === "NUM";

/** Who voted with what they did: "members voted", "parliament approved the loan". */
function whoVoted(reading: QuantityInput, numbers: Span & { readonly sentence: number }): Span | undefined {
  const clause = clauseAround(reading, numbers);
  const verb = reading.verbs[clause?.verb ?? -1];
  const subject = reading.phrases[clause?.subject ?? -1];
  if (!clause || !verb || !subject || subject.kind === "pronoun" || subject.end > verb.start) return undefined;
  const object = reading.phrases[clause.object ?? -1];
  const ends = object && object.start >= verb.end && object.end < numbers.start ? object.end : verb.end;
  const last = ends - subject.start <= LONGEST ? ends : verb.end;
  const isWhole = last - subject.start <= LONGEST && firstFrom(reading.tokens, subject.start) < verb.first;
  return isWhole ? { start: subject.start, end: last } : undefined;
}
