import { type Standing, titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import { type HolderScope, type Holding, holding } from "./holding.js";
import type { OfficePhrase } from "./office-phrases.js";
import { isPassive, resigns, verbAct } from "./office-verbs.js";
import type { PersonDraft } from "./people.js";

/** "NAME is the mediator", "NAME was appointed chief negotiator", "NAME, who chairs as ...". */
export function copular({ tokens, people, sentence }: HolderScope, phrase: OfficePhrase): Holding[] | undefined {
  let linked = false;
  const until = untilBefore(tokens, phrase.begin);
  const past: Standing | undefined =
    until !== phrase.begin || tokens[phrase.end]?.norm === "until" ? "former" : undefined;
  let standing: Standing | undefined;
  for (let i = until - 1; i >= sentence.first && phrase.begin - i < 9; i--) {
    const token = tokens[i];
    if (!token || token.norm === "not" || token.norm === "n't" || token.xpos === "MD") return undefined;
    const named = people.byLast.get(i + 1) ?? (linked ? beforeApposition({ tokens, people, sentence }, i) : undefined);
    if (named)
      return linked
        ? [holding(named.person, phrase, "offices/copular", phrase.standing ?? standing ?? past)]
        : undefined;
    const act = verbAct(tokens, i);
    if (token.lemma === "be" || token.lemma === "become") linked = true;
    else if (act === "begins" && token.xpos === "VBN") standing = "new";
    else if (!["as", ",", "who", "has", "had", "have", "to"].includes(token.norm) && token.upos !== "ADV")
      return undefined;
  }
  return undefined;
}

/** "NAME, the head of the fleet, was ...": who stands before the apposition that a comma ends. */
function beforeApposition(
  { tokens, people, sentence }: HolderScope,
  comma: number,
): { person: PersonDraft } | undefined {
  if (tokens[comma]?.norm !== ",") return undefined;
  for (let i = comma - 1; i > sentence.first && comma - i < MOST_APPOSED; i--) {
    if (tokens[i]?.norm === ",") return people.byLast.get(i);
    if (tokens[i]?.upos === "VERB" || people.covering.has(i)) return undefined;
  }
  return undefined;
}

/** Words of an apposition at most. */
const MOST_APPOSED = 12;

/** "was until last May the chief negotiator": where the words begin that say how long, else the place itself. */
function untilBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= at - MOST_UNTIL; i--) {
    if (tokens[i]?.norm === "until") return i;
    if (!["ADJ", "NOUN", "PROPN", "NUM", "DET"].includes(tokens[i]?.upos ?? "")) return at;
  }
  return at;
}

/** Words behind "until" at most. */
const MOST_UNTIL = 5;

/** "resigned as chief negotiator", "replaced NAME as envoy", "stepped into the chief negotiator role". */
export function role({ tokens, people, sentence }: HolderScope, phrase: OfficePhrase): Holding[] | undefined {
  const as = tokens[phrase.begin - 1]?.norm === "as";
  const post = titles().posts.has(tokens[phrase.last]?.norm ?? "");
  const postOf = tokens[phrase.begin - 1]?.norm === "of" && titles().posts.has(tokens[phrase.begin - 2]?.norm ?? "");
  if (!as && !post && !postOf) return undefined;
  let object: PersonDraft | undefined;
  for (let i = phrase.begin - 1; i >= sentence.first && phrase.begin - i < 14; i--) {
    const act = verbAct(tokens, i);
    if (!act) {
      object = people.covering.get(i)?.person ?? object;
      continue;
    }
    return assign({ tokens, people, sentence }, phrase, { act, verb: i, object });
  }
  return undefined;
}

function assign(
  scope: HolderScope,
  phrase: OfficePhrase,
  { act, verb, object }: { act: string; verb: number; object: PersonDraft | undefined },
): Holding[] | undefined {
  const passive = isPassive(scope.tokens, verb);
  const subject = subjectBefore(scope, verb);
  const made: Holding[] = [];
  const give = (person: PersonDraft | undefined, standing: Standing | undefined) => {
    if (person) made.push(holding(person, phrase, `offices/${act}`, phrase.standing ?? standing));
  };
  if (act === "replaces") {
    give(passive ? subject : object, "former");
    give(passive ? agentAfter(scope, phrase.end) : subject, "new");
  } else if (act === "ends") {
    give(passive || !object ? subject : object, "former");
    give(replacement(scope, phrase.end), "new");
  } else if (act === "begins") {
    give(passive || !object ? subject : object, "new");
    give(predecessor(scope, phrase.end), "former");
  } else give(subject, undefined);
  return made.length > 0 ? made : undefined;
}

/**
 * The person that stands right before a verb, auxiliaries, adverbs and "who" let pass, and before "who" what he is: "NAME, the lawyer who
 * stepped in".
 */
function subjectBefore({ tokens, people, sentence }: HolderScope, verb: number): PersonDraft | undefined {
  let described = false;
  for (let i = verb - 1; i >= sentence.first; i--) {
    const token = tokens[i];
    const named = people.covering.get(i);
    if (named) return named.person;
    if (!token || token.xpos === "MD" || token.norm === "not") return undefined;
    if (token.norm === ",") described = false;
    if (described && ["NOUN", "ADJ", "DET"].includes(token.upos)) continue;
    described ||= token.norm === "who" && tokens[i - 1]?.norm !== ",";
    if (token.upos !== "AUX" && token.upos !== "ADV" && token.norm !== "who" && token.norm !== ",") return undefined;
  }
  return undefined;
}

/** "resigned as envoy and was replaced by NAME". */
function replacement({ tokens, people, sentence }: HolderScope, from: number): PersonDraft | undefined {
  for (let i = from; i < Math.min(sentence.last, from + 10); i++) {
    if (verbAct(tokens, i) === "replaces" && tokens[i + 1]?.norm === "by")
      return agentAfter({ tokens, people, sentence }, i + 1);
  }
  return undefined;
}

/** "stepped into the role after NAME resigned", "took over as envoy in July from NAME": who held it before. */
function predecessor({ tokens, people, sentence }: HolderScope, from: number): PersonDraft | undefined {
  let handed = false;
  for (let i = from; i < Math.min(sentence.last, from + 8); i++) {
    const named = people.byFirst.get(i);
    if (named) return handed || resigns(tokens, named.span.last, sentence.last) ? named.person : undefined;
    if (tokens[i]?.upos === "VERB") return undefined;
    handed ||= tokens[i]?.norm === "from";
  }
  return undefined;
}

const agentAfter = ({ tokens, people }: HolderScope, at: number): PersonDraft | undefined => {
  const by = tokens[at]?.norm === "by" ? at + 1 : -1;
  for (let i = by; by > 0 && i < by + 8; i++) {
    const named = people.byFirst.get(i);
    if (named) return named.person;
  }
  return undefined;
};
