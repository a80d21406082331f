import { proposalWords } from "../../knowledge/negotiation.js";
import type { NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Gives which version it is told to be behind a comma: "the six-page text, the third since May, ...". */
export function countedBehind({ tokens }: EventInput, { last }: NounPhrase): string | undefined {
  if (tokens[last]?.norm !== "," || tokens[last + 1]?.norm !== "the") return undefined;
  const version = proposalWords().versions.get(tokens[last + 2]?.norm ?? "");
  const { upos = "", sentence } = tokens[last + 3] ?? {};
  const isAlone = (upos === "ADP" || upos === "SCONJ" || upos === "PUNCT") && sentence === tokens[last]?.sentence;
  return isAlone ? version : undefined;
}
