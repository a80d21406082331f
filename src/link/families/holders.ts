import { sourcing } from "../../knowledge/sourcing.js";
import { fileUnder, type Identities, type LinkedEntity } from "../../model/index.js";
import { officeWords } from "../identities/offices.js";

/** Somebody as a description may tell him: by the words of an office or name, and by those of whom he speaks for. */
interface Told {
  readonly index: number;
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** A description has at least so many words that tell something: "the minister" may be any. */
const FEWEST_WORDS = 2;
/** Longer ones tell more than an office. */
const MOST_WORDS = 6;

/**
 * Makes the finder of the one whom a report describes by an office, or a body by its name, and another report names: "its general
 * secretary", "the finance ministry". Undefined where none holds all words, or two do.
 */
export function holderFinder({ entities }: Identities): (unnamed: string) => number | undefined {
  const byWord = new Map<string, Told[]>();
  for (const told of entities.flatMap((entity, index) => tellings(entities, entity, index)))
    for (const word of told.own) fileUnder(byWord, word, told);
  const found = new Map<string, number | undefined>();
  return (unnamed) => {
    if (!found.has(unnamed)) found.set(unnamed, holderOf(unnamed, byWord));
    return found.get(unnamed);
  };
}

function holderOf(unnamed: string, byWord: ReadonlyMap<string, readonly Told[]>): number | undefined {
  if (INDEFINITE.test(unnamed) || unnamed.includes(",") || unnamed.split(" ").length > 2 * MOST_WORDS) return undefined;
  const words = [...officeWords(unnamed)].filter((word) => word.length > 1 && !sourcing().definite.has(word));
  const head = [...officeWords(unnamed.split(LED)[0] ?? "")].at(-1);
  if (head === undefined || sourcing().onRecord.has(head)) return undefined;
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return undefined;
  const holders = (byWord.get(head) ?? []).filter(({ all }) => words.every((word) => all.has(word)));
  const [only, ...others] = new Set(holders.map(({ index }) => index));
  return others.length === 0 ? only : undefined;
}

/** Nobody in particular, or several. */
const INDEFINITE = /^(?:an?|one|some|any|no|another|each|every|two|three|both|several|many|most|his|her|our|my)\b/i;
/** What hangs on the head of a description. */
const LED = /\s(?:of|for|at|in|on|to|from|with)\s/;

/** The ways in which an entity can be told: a person by each office that is not over, a body by each of its names. */
function tellings(entities: readonly LinkedEntity[], entity: LinkedEntity, index: number): Told[] {
  if (entity.kind === "body") return [entity.name, ...entity.aliases].map((name) => toldBy(index, officeWords(name)));
  if (entity.kind !== "person") return [];
  return entity.offices
    .filter(({ former }) => !former)
    .map(({ title, of }) => {
      const bodies = [entities[of ?? -1], entities[entity.party ?? -1]].flatMap((body) => body ?? []);
      const names = bodies.flatMap(({ name, aliases }) => [name, ...aliases]);
      return toldBy(
        index,
        officeWords(title),
        names.flatMap((name) => [...officeWords(name)]),
      );
    });
}

const toldBy = (index: number, own: ReadonlySet<string>, more: readonly string[] = []): Told => ({
  index,
  own,
  all: new Set([...own, ...more]),
});
