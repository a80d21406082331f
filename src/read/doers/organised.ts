import { canBelong } from "../../knowledge/doers.js";
import { namelessWords } from "../../knowledge/nameless.js";
import {
  type Entity,
  firstFrom,
  isDescribed,
  type LanguageBase,
  type NounPhrase,
  opensCapital,
} from "../../model/index.js";
import { sortOfBody } from "../entities/body-names.js";

/** Gives whom many who work are, in a report that names one union, and whose name tells of no other trade: "the drivers", "workers". */
export function organised(
  entities: readonly Entity[],
  { name, kind }: Pick<Entity, "name" | "kind">,
): number | undefined {
  const words = name.toLowerCase().split(/\s+/);
  const noun = words.at(-1) ?? "";
  const described = words.slice(0, -1).every((word) => namelessWords().describing.has(word));
  if (kind !== "group" || !described) return undefined;
  const unions = entities.flatMap((e, i) => (e.kind === "body" && !isDescribed(e.key) && isUnion(e) ? [i] : []));
  const [only] = unions;
  if (only === undefined || unions.length > 1) return undefined;
  return canBelong(noun, entities[only]?.name ?? "") ? only : undefined;
}

/** "Workers at the Havna mill": those of one site are not the whole union. */
export function areOfOneSite({ tokens, phrases }: LanguageBase, { last }: Pick<NounPhrase, "last">): boolean {
  if (tokens[last]?.norm !== "at") return false;
  const behind = phrases.slice(firstFrom(phrases, tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY)).slice(0, NEAR);
  const site = behind.filter(({ first }) => first === last + 1).sort((a, b) => b.last - a.last)[0];
  if (!site || opensCapital(tokens[site.head]?.text ?? "")) return false;
  return tokens.slice(site.first, site.head).some(({ text }) => opensCapital(text));
}

/** Phrases that can begin at one place. */
const NEAR = 4;

const isUnion = ({ key, name }: Entity): boolean => sortOfBody(key, name) === "union";
