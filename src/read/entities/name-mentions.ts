import { placeOf } from "../../knowledge/world.js";
import type { Mention } from "../../model/index.js";
import { type ActingScope, nameActs, townActs } from "./acting.js";
import type { EntityInput } from "./entity-input.js";
import type { Named } from "./named.js";
import { slice } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";
import { type EntityDraft, ensureKnown, type Registry } from "./registry.js";

interface Scope extends ActingScope {
  readonly base: EntityInput;
  /** First tokens of names that only tell whose an office is. */
  readonly owners: ReadonlySet<number>;
}

/** Adds the states, bodies, outlets and places that are named, with the places that name them. */
export function addNameMentions(scope: Scope, registry: Registry): void {
  for (const name of scope.names.all()) {
    if (["person", "demonym", "people", "platform", "thing"].includes(name.what)) continue;
    const made = mentionOf(scope, name, registry);
    if (!made) continue;
    const { entity, acts } = made;
    const described = name.by === DESCRIBED;
    const form = described ? "description" : made.form;
    const first = described ? articleOf(scope, name) : name.first;
    const start = scope.base.tokens[first]?.start ?? 0;
    const end = scope.base.tokens[name.last - 1]?.end ?? 0;
    registry.mention({ of: entity, form, acts, by: name.by, start, end, first, last: name.last });
    if (!described) entity.forms.push(slice(scope.base, name.first, name.last));
  }
}

/** A description holds its article, but for one before an office: "the union" is no part of "the union leader". */
function articleOf({ base: { tokens } }: Scope, { first, last }: Named): number {
  const stands = tokens[first - 1]?.norm === "the" && !["NOUN", "PROPN", "ADJ"].includes(tokens[last]?.upos ?? "");
  return stands ? first - 1 : first;
}

function mentionOf(
  scope: Scope,
  name: Named,
  registry: Registry,
): { entity: EntityDraft; form: Mention["form"]; acts: boolean } | undefined {
  if (name.what === "capital" || name.what === "seat") {
    const acts = townActs(scope, name);
    const state = ensureKnown(name.key, registry);
    if (acts && state) return { entity: state, form: "metonym", acts };
    if (name.what === "seat") return state && { entity: state, form: "metonym", acts: false };
    return { entity: placeEntity(scope, name, registry), form: "name", acts: false };
  }
  if (name.what === "place") return { entity: placeEntity(scope, name, registry), form: "name", acts: false };
  const acts = !scope.owners.has(name.first) && nameActs(scope, name);
  const known = ensureKnown(name.key, registry);
  if (known) return { entity: known, form: "name", acts };
  const party = name.of ? { party: name.of } : {};
  return { entity: registry.entity(name.key, "body", name.name, party), form: "name", acts };
}

function placeEntity(scope: Scope, name: Named, registry: Registry): EntityDraft {
  const form = slice(scope.base, name.first, name.last);
  // "The Hague" has its article, though the mention does not.
  const listed = placeOf(form)?.name;
  const own = listed?.endsWith(form) ? listed : form;
  const country = name.country ? { country: name.country } : {};
  return registry.entity(`place:${own.toLowerCase()}`, "place", own, country);
}
