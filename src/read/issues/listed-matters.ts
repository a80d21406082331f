import { type LanguageBase, type Sentence, spansWithin } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { leadTokens } from "./leads.js";
import type { Matter } from "./matter.js";
import { matterOf as thingOf } from "./matter-name.js";
import { announcedStatus, bracketedStatus, itemStatus } from "./status.js";

/** Items of a list that must say how their matter stands, for the list to be one of matters. */
const SEVERAL = 2;

/** Finds the matters at the heads of list items: "Quotas. Settled. / Access: still open / The pier. The draft says none." */
export function listedMatters(reading: EventInput): Matter[] {
  return listsOf(reading).flatMap((items) => {
    const first = reading.sentences[items[0] ?? -1];
    const announced = first && announcedStatus(reading, first);
    const found = items.flatMap((index) => matterOf(reading, index) ?? []);
    const isList = announced !== undefined || found.filter((m) => m.status !== undefined).length >= SEVERAL;
    return isList ? found.map((m) => (m.status || !announced ? m : { ...m, status: announced })) : [];
  });
}

/** The first sentences of the items of each list. */
function listsOf(reading: LanguageBase): number[][] {
  const lists: number[][] = [];
  let last = -2;
  reading.sentences.forEach(({ block }, index) => {
    if (reading.intake.blocks[block]?.kind !== "item" || block === last) return;
    if (block === last + 1) lists.at(-1)?.push(index);
    else lists.push([index]);
    last = block;
  });
  return lists;
}

function matterOf(reading: EventInput, index: number): Matter | undefined {
  const sentence = reading.sentences[index];
  const lead = sentence && leadTokens(reading, sentence);
  if (!sentence || !lead) return sentence && bracketedMatter(reading, sentence);
  const tokens = reading.tokens.slice(lead.first, lead.last);
  const from = tokens.findIndex((t) => t.upos !== "DET" && t.upos !== "PUNCT");
  // "The seat of the board; and": the mark and the word lead to the next item.
  const end = tokens.findLastIndex((t) => t.upos !== "PUNCT" && t.upos !== "CCONJ");
  const named = tokens.slice(Math.max(0, from), end + 1);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return undefined;
  const name = reading.intake.report.text.slice(first.start, last.end);
  const key = last.upos === "NOUN" ? last.lemma : name.replace(/[^\p{L}\p{N}]+/gu, "-");
  const status = itemStatus(reading, index);
  const code = `matter-${key.toLowerCase()}`;
  return { ...lead, code, name, ...(status ? { status } : {}), by: "matters:item" };
}

/** "The port opens in May (agreed)": the first thing that the item names. */
function bracketedMatter(reading: EventInput, sentence: Sentence): Matter | undefined {
  const status = bracketedStatus(reading, sentence);
  if (status === undefined) return undefined;
  const phrases = spansWithin(reading.phrases, sentence);
  const matter = phrases.flatMap((phrase) => thingOf(reading, phrase, "matters:item") ?? [])[0];
  return matter && { ...matter, status };
}
