import { actorWords } from "../../knowledge/actors.js";
import { bodyOf } from "../../knowledge/world.js";
import type { Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { OwnerScope } from "./owners.js";
import type { EntityDraft, MentionDraft, Registry } from "./registry.js";

/**
 * Adds "the union", "the company" and "the employers" where the report has one such body, or one that it speaks of far more,
 * and "the federation" where one has that as the last word of its name.
 */
export function addBodyDescriptions({ base, names }: OwnerScope, registry: Registry): void {
  const { tokens } = base;
  const mentions = registry.mentions().filter(({ of, form }) => of.kind === "body" && form !== "pronoun");
  const bodies = bodiesBySort(tokens, mentions, registry);
  const members = bodiesByMembers(registry);
  const lasts = bodiesByLast(registry);
  const counts = countMentions(mentions);
  const { sorts } = actorWords();
  tokens.forEach((token, i) => {
    if (tokens[i - 1]?.norm !== "the" || names.at(i) || !/^NNS?$/.test(token.xpos)) return;
    const next = tokens[i + 1];
    if (next?.upos === "NOUN" || next?.upos === "PROPN" || next?.norm === "of" || next?.norm === "-") return;
    const known = token.xpos === "NN" ? bodyOf(token.norm) : undefined;
    const called = token.xpos === "NN" ? bodies.get(sorts.get(token.norm) ?? token.norm) : members.get(token.norm);
    // A last word stands for the body where it does something: "the front" may be a line.
    const last = token.xpos === "NN" && DOES.has(next?.xpos ?? "") ? lasts.get(token.norm) : undefined;
    const only = known ? registry.get(known.key) : (leading(called ?? [], counts) ?? leading(last ?? [], counts));
    if (!only) return;
    const span = { start: tokens[i - 1]?.start ?? 0, end: token.end, first: i - 1, last: i + 1 };
    registry.mention({ of: only, form: "description", acts: true, by: "descriptions/body", ...span });
  });
}

/** How many times as often as any other of its sort a body is named for "the union" to be that one. */
const LEADS = 4;

function leading(
  fitting: readonly (EntityDraft | undefined)[],
  counts: ReadonlyMap<EntityDraft, number>,
): EntityDraft | undefined {
  const of = (entity: EntityDraft | undefined) => (entity && counts.get(entity)) ?? 0;
  const [first, second] = [...new Set(fitting)].sort((a, b) => of(b) - of(a));
  return second === undefined || of(first) >= LEADS * of(second) ? first : undefined;
}

function countMentions(mentions: readonly MentionDraft[]): Map<EntityDraft, number> {
  const counts = new Map<EntityDraft, number>();
  for (const { of } of mentions) counts.set(of, (counts.get(of) ?? 0) + 1);
  return counts;
}

/** By what their names say they are, or the noun beside one: "the dockers' union SDF", "the union, SDF,". */
function bodiesBySort(
  tokens: readonly Token[],
  mentions: readonly MentionDraft[],
  registry: Registry,
): ReadonlyMap<string, EntityDraft[]> {
  const bodies = new Map<string, EntityDraft[]>();
  const add = (sort: string | undefined, entity: EntityDraft) => {
    if (sort !== undefined) bodies.set(sort, [...(bodies.get(sort) ?? []), entity]);
  };
  for (const entity of registry.entities())
    if (entity.kind === "body") add(sortOfBody(entity.key, entity.name), entity);
  for (const { of, first } of mentions)
    if (sortOfBody(of.key, of.name) === undefined) add(sortBefore(tokens, first), of);
  return bodies;
}

function sortBefore(tokens: readonly Token[], first: number): string | undefined {
  const apart = tokens[first - 1]?.norm === ",";
  const noun = tokens[first - (apart ? 2 : 1)];
  if (noun?.upos !== "NOUN" || (apart && tokens[first - 3]?.norm !== "the")) return undefined;
  return actorWords().sorts.get(noun.norm);
}

/** By whom their names say that they stand for, unions left out: "the employers" act as one, "the dockers" are many people. */
function bodiesByMembers(registry: Registry): ReadonlyMap<string, EntityDraft[]> {
  const bodies = new Map<string, EntityDraft[]>();
  for (const entity of registry.entities()) {
    if (entity.kind !== "body" || sortOfBody(entity.key, entity.name) === "union") continue;
    for (const [, members = ""] of entity.name.toLowerCase().matchAll(/(\p{L}{3,}s)['’]/gu))
      bodies.set(members, [...(bodies.get(members) ?? []), entity]);
  }
  return bodies;
}

/** By the last word of their names: "the federation" is the Grain Growers' Federation. */
function bodiesByLast(registry: Registry): ReadonlyMap<string, EntityDraft[]> {
  const bodies = new Map<string, EntityDraft[]>();
  for (const entity of registry.entities()) {
    const words = entity.kind === "body" ? entity.name.toLowerCase().split(/\s+/) : [];
    const last = words.length > 1 ? words.at(-1) : undefined;
    if (last !== undefined) bodies.set(last, [...(bodies.get(last) ?? []), entity]);
  }
  return bodies;
}

/** Tags of what follows a doer: a finite verb, a modal, the mark of an owner. */
const DOES = new Set(["VBD", "VBZ", "VBP", "MD", "POS"]);
