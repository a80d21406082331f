import { units } from "../../knowledge/units.js";
import type { Quantity, Token } from "../../model/index.js";
import type { Amount } from "./amount.js";
import { type Scene, tokenFrom } from "./scene.js";

/** Finds what befell people who are counted without a noun: "12 dead", "at least 60 were injured", "killed nine". */
export function findBareCount(scene: Scene, amount: Amount): Quantity | undefined {
  const { atoms, tokens } = scene;
  const start = atoms[amount.first]?.start ?? 0;
  const end = atoms[amount.last - 1]?.end ?? start;
  const what = after(tokens, tokenFrom(tokens, end)) ?? before(tokens, tokenFrom(tokens, start));
  if (!what || /^(?:['’]|%)/.test(atoms[amount.last]?.norm ?? "")) return undefined;
  const span = { start: what.start, end: what.end };
  return {
    start,
    end,
    by: "quantities/bare-count",
    kind: "count",
    ...(amount.least !== undefined && { least: amount.least }),
    ...(amount.most !== undefined && { most: amount.most }),
    approximate: amount.approximate,
    unit: "people",
    about: span,
    happening: span,
    sentence: scene.index,
  };
}

const befalls = (token: Token | undefined, form: RegExp) =>
  token !== undefined && form.test(token.xpos) && units().happenings.has(token.lemma);

function after(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  if (/^(?:others|more|of)$/.test(tokens[at]?.norm ?? "")) at++;
  if (tokens[at - 1]?.norm === "of" && /^(?:them|whom)$/.test(tokens[at]?.norm ?? "")) at++;
  const state = tokens[at];
  if (state && /^(?:JJ|VBN|NN)/.test(state.xpos) && units().states.has(state.norm)) return state;
  while (/^(?:was|were|have|had|has|been|be|are|is|being|also|to)$/.test(tokens[at]?.norm ?? "")) at++;
  return befalls(tokens[at], /^VB[DN]$/) ? tokens[at] : undefined;
}

/** "killing at least nine": nothing stands between verb and bound. */
const before = (tokens: readonly Token[], at: number): Token | undefined => {
  const next = tokens[at - 1];
  return befalls(next, /^VB[DNG]$/) && /^(?:kill|injure|wound|displace|arrest|detain)$/.test(next?.lemma ?? "")
    ? next
    : undefined;
};
