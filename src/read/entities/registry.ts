import { bodyByKey, stateName } from "../../knowledge/world.js";
import type { Entity, Mention, Office } from "../../model/index.js";
import type { PersonDraft } from "./people.js";

/** An entity while the report is read. */
export interface EntityDraft {
  readonly key: string;
  readonly kind: Entity["kind"];
  name: string;
  readonly forms: string[];
  sex?: "f" | "m";
  party?: string;
  beside?: readonly string[];
  country?: string;
  departed?: boolean;
  readonly offices: Office[];
  readonly person?: PersonDraft;
}

export type MentionDraft = Omit<Mention, "entity"> & {
  readonly of: EntityDraft;
  readonly first: number;
  readonly last: number;
};

/** Collects the entities of a report and the places that stand for them. */
export class Registry {
  readonly #byKey = new Map<string, EntityDraft>();
  readonly #covering = new Map<number, EntityDraft>();
  readonly #mentions = new Map<number, MentionDraft>();

  /** Gives the entity with a key, made on first use. */
  entity(key: string, kind: Entity["kind"], name: string, more: Partial<EntityDraft> = {}): EntityDraft {
    let entity = this.#byKey.get(key);
    if (!entity) {
      entity = { key, kind, name, forms: [], offices: [], ...more };
      this.#byKey.set(key, entity);
    }
    return entity;
  }

  get(key: string): EntityDraft | undefined {
    return this.#byKey.get(key);
  }

  entities(): EntityDraft[] {
    return [...this.#byKey.values()];
  }

  /** Adds a mention unless one begins at the same character, or a longer one of the same entity holds it already. */
  mention(mention: MentionDraft): void {
    if (this.#mentions.has(mention.start)) return;
    for (let i = mention.first; i < mention.last; i++) if (this.#covering.get(i) === mention.of) return;
    this.#mentions.set(mention.start, mention);
    for (let i = mention.first; i < mention.last; i++) this.#covering.set(i, mention.of);
  }

  /** Lists the mentions in the order of the text. */
  mentions(): MentionDraft[] {
    return [...this.#mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Gives entities and mentions as the reading holds them; entities that nothing mentions are left out. */
  finish(): { entities: Entity[]; mentions: Mention[] } {
    const mentions = this.mentions();
    const order = [...new Set(mentions.map((mention) => mention.of))];
    const numbers = new Map(order.map((entity, index) => [entity, index]));
    return {
      entities: order.map(toEntity),
      mentions: mentions.map(({ of, form, acts, by, start, end }) => ({
        start,
        end,
        entity: numbers.get(of) ?? 0,
        form,
        acts,
        by,
      })),
    };
  }
}

function toEntity({ key, kind, name, forms, sex, party, beside, country, departed, offices }: EntityDraft): Entity {
  return {
    key,
    kind,
    name,
    forms: [...new Set(forms)],
    ...(sex ? { gender: sex } : {}),
    ...(party && party !== key ? { party } : {}),
    ...(beside ? { beside } : {}),
    ...(country ? { country } : {}),
    ...(departed ? { departed } : {}),
    offices,
  };
}

/** Gives the state or the outermost body that a state or body belongs to: those for whom its people speak. */
export function outermost(key: string, registry: Registry): string {
  let at = key;
  for (let depth = 0; depth < 5; depth++) {
    const up = bodyByKey(at)?.of ?? registry.get(at)?.party;
    if (!up || up === at || speaksItself(at, up)) break;
    at = up;
  }
  return at;
}

/** An agency of an organisation of states has people of its own, as its councils and commissions have not. */
const speaksItself = (key: string, of: string): boolean =>
  of.startsWith("org:") && ["agency", "bank", "court"].includes(bodyByKey(key)?.kind ?? "");

/** Makes sure that a state or known body is there, from its key alone. */
export function ensureKnown(key: string, registry: Registry): EntityDraft | undefined {
  if (key.startsWith("state:")) {
    const code = key.slice("state:".length);
    const name = stateName(code);
    return name === undefined ? registry.get(key) : registry.entity(key, "state", name, { country: code });
  }
  const body = bodyByKey(key);
  if (body) return registry.entity(key, "body", body.name, body.of ? { party: body.of } : {});
  return registry.get(key);
}
