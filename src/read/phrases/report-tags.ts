import { isVerbOf } from "../../knowledge/verbs.js";
import type { Grounds } from "./clause-frame.js";
import type { Item } from "./items.js";

/** Between a speaker and the verb, and after the verb, stand at most so many items. */
const LONGEST_TAG = 14;

/** What follows a verb of saying that nothing said follows: the sentence's end, or a comma and more of what was said. */
type Rest = "ends" | "goes on";

/** Tells what follows a verb of saying that stands after what it reports; undefined where what is said follows it. */
function afterTag({ items, groups, temporal }: Grounds, verb: number): Rest | undefined {
  const object = items[verb + 1];
  const told = isVerbOf("telling", groups[items[verb]?.ref ?? -1]?.lemma ?? "");
  if (object?.kind === "np" && !told && !temporal(object.ref)) return;
  for (let at = verb + 1; at < items.length && at < verb + LONGEST_TAG; at++) {
    const kind = items[at]?.kind;
    if (kind === "comma" || kind === "dash") return items[at + 1]?.kind === "open" ? undefined : "goes on";
    if (kind === "stop") return items[at]?.norm === ":" ? undefined : "ends";
    if (kind === "other" || kind === "sub") return "ends";
    if (kind !== "np" && kind !== "prep" && kind !== "adv") return;
  }
  return "ends";
}

/** "..., said Ms Orr": a verb that only reports clauses, between a comma and somebody. */
export function isInvertedTag({ items, groups, somebody, person }: Grounds, at: number): boolean {
  const group = groups[items[at]?.ref ?? -1];
  const next = items[at + 1];
  if (items[at]?.kind !== "vg" || !group || !isParted(items, at) || !(group.finite || group.passive)) return false;
  const subject = next?.kind === "np" && somebody(next.ref) && items[at + 2]?.kind !== "open";
  const lemma = group.lemma;
  // "..., estimates Ana Orr, who": a person, and no verb that tells somebody something.
  const tells = isVerbOf("telling", lemma) || isVerbOf("addressee", lemma) || isVerbOf("quoting", lemma);
  const byPerson = !tells && group.finite && isVerbOf("reporting", lemma) && person(next?.ref ?? -1);
  if (!subject || !(isVerbOf("clausal", lemma) || byPerson) || group.first !== group.head) return false;
  // "said Ms Orr had left": what is said follows.
  const after = items.slice(at + 2, at + LONGEST_TAG);
  const stop = after.findIndex(({ kind }) => /^(?:comma|dash|stop|wh|that|sub)$/.test(kind));
  return !after.slice(0, stop < 0 ? undefined : stop).some((item) => item.kind === "vg" && groups[item.ref]?.finite);
}

/**
 * Gives the index of the verb of saying that a phrase after a comma is the subject of, where nothing said follows it:
 * "..., officials in Lund told reporters on Friday."
 */
export function tagVerb(grounds: Grounds, i: number): number | undefined {
  const { items, groups } = grounds;
  if (items[i]?.kind !== "np" || !isParted(items, i)) return;
  let at = i + 1;
  // "people familiar with the matter", "officials close to the talks": a quality that a preposition follows.
  if (items[at]?.kind === "other" && items[at + 1]?.kind === "prep") at++;
  at = phraseEnd(items, at);
  // "..., the head of the fleet, Ana Orr, said": a comma on each side of who that is.
  const who = items[at + 1];
  if (items[at]?.kind === "comma" && who?.kind === "np" && grounds.somebody(items[i]?.ref ?? -1)) {
    const closed = phraseEnd(items, at + 2);
    if (items[closed]?.kind === "comma" && grounds.person(who.ref)) at = closed + 1;
  }
  const verb = items[at];
  const group = groups[verb?.ref ?? -1];
  if (verb?.kind !== "vg" || !group || !isVerbOf("reporting", group.lemma)) return;
  const rest = afterTag(grounds, at);
  // "..., the bloc announced in Rome.": what looks like a participle, where no verb follows.
  const lone = group.passive && group.first === group.head && rest === "ends" && !isVerbOf("quoting", group.lemma);
  const told = group.finite ? !group.passive : lone && grounds.somebody(items[i]?.ref ?? -1);
  return told && rest !== undefined ? at : undefined;
}

/** Tells whether a phrase after a comma is the subject of a verb of saying that its sentence ends with. */
export function opensClosingTag(grounds: Grounds, i: number): boolean {
  const verb = tagVerb(grounds, i);
  return verb !== undefined && afterTag(grounds, verb) === "ends";
}

/** Index of the item behind what hangs on a phrase: "of the fleet", "of those present". */
function phraseEnd(items: readonly Item[], from: number): number {
  let at = from;
  while (/^(?:prep|np|adv)$/.test(items[at]?.kind ?? "") && at < from + LONGEST_TAG && !endsPhrase(items, at)) at++;
  const quality = items[at]?.kind === "other" && items[at - 1]?.kind === "np" && items[at + 1]?.kind === "vg";
  return quality ? at + 1 : at;
}

/** "Lund the union": a phrase right after another begins something new. */
const endsPhrase = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === "np" && items[at - 1]?.kind === "np";

const isParted = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  if (before?.kind === "close") return /^[,!?]$/.test(items[at - 2]?.norm ?? "");
  return before?.kind === "comma" || (before?.kind === "dash" && before.norm !== "(");
};
