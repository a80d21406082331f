import { actorWords } from "../../knowledge/actors.js";
import { type Standing, titles } from "../../knowledge/titles.js";
import type { Office, Token } from "../../model/index.js";
import { slice } from "./named.js";
import { described, type OwnerScope } from "./owners.js";
import type { PersonDraft } from "./people.js";

/** An office that a verb tells: "who chairs the fund" makes a chair of the fund. */
export interface Leadership {
  readonly person: PersonDraft;
  readonly office: Office;
}

/** Longest name of what is led, in tokens. */
const LONGEST = 9;

/** Finds what people lead, head or chair by "NAME, who ...". A delegation is not among it: who leads one is told elsewhere. */
export function findLeaderships(scope: OwnerScope): Leadership[] {
  const { tokens } = scope.base;
  return [...scope.people.byLast].flatMap(([last, { person }]) => {
    if (tokens[last]?.norm !== "," || tokens[last + 1]?.norm !== "who") return [];
    const verb = tokens[last + 2]?.norm === "once" ? last + 3 : last + 2;
    const noun = titles().leadsAs.get(tokens[verb]?.lemma ?? "");
    if (!noun || !["VBZ", "VBD"].includes(tokens[verb]?.xpos ?? "")) return [];
    const end = objectEnd(tokens, verb + 1);
    if (end <= verb + 1 || actorWords().delegation.has(tokens[end - 1]?.norm ?? "")) return [];
    const owned = described(scope, verb + 1, ownerEnd(tokens, verb + 1, end));
    if (!owned || !("key" in owned)) return [];
    const standing = standingOf(tokens, verb, end);
    const office: Office = {
      title: `${noun} of ${slice(scope.base, verb + 1, end)}`,
      start: tokens[verb]?.start ?? 0,
      end: tokens[end - 1]?.end ?? 0,
      of: owned.key,
      by: "offices/leads",
      ...(standing ? { standing } : {}),
    };
    return [{ person, office }];
  });
}

/** After the last noun of a phrase that begins at a token. */
function objectEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  for (let i = first; i < first + LONGEST; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence) break;
    if (token.upos === "NOUN" || token.upos === "PROPN") end = i + 1;
    else if (
      !["DET", "ADJ"].includes(token.upos) &&
      !["POS", "PRP$", "HYPH", "VBG"].includes(token.xpos) &&
      token.norm !== "of"
    )
      break;
  }
  return end;
}

/** "the union's northern branch": whose it is ends before the possessive. */
function ownerEnd(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first; i < end; i++) if (tokens[i]?.xpos === "POS") return i;
  return end;
}

/** "who once led it", "who led it until May". */
const standingOf = (tokens: readonly Token[], verb: number, end: number): Standing | undefined =>
  tokens[verb - 1]?.norm === "once" || (tokens[verb]?.xpos === "VBD" && tokens[end]?.norm === "until")
    ? "former"
    : undefined;
