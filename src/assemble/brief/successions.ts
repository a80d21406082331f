import { succession } from "../../knowledge/succession.js";
import { type Dossier, once, type TimelineEvent } from "../../model/index.js";
import { personWith } from "./by-id.js";
import { leans } from "./leaning.js";
import { countReports, type Line, type Source } from "./line.js";
import { isRecent } from "./recent.js";
import { sentence } from "./words.js";

/** Tells who of those at the table left a post or took one, each person once, as most reports tell it. */
export function successions(source: Source): Line[] {
  const told = new Set<string>();
  const events = source.dossier.timeline.filter((event) => isSuccession(source, event));
  const fullest = [...events].sort((a, b) => worth(b) - worth(a));
  return fullest.flatMap((event) => {
    const people = event.who.filter((id) => personWith(source, id));
    if (people.every((id) => told.has(id))) return [];
    for (const id of people) told.add(id);
    return [{ text: sentence(event.text), core: event.text, evidence: event.evidence }];
  });
}

/** Who came for whom says more than that one left. */
const worth = (event: TimelineEvent): number => countReports(event.evidence) + 3 * event.who.length;

function isSuccession(source: Source, event: TimelineEvent): boolean {
  const { status, who, text } = event;
  if (
    status !== "happened" ||
    leans(text) ||
    !succession().pattern.test(text.toLowerCase()) ||
    !isRecent(source, event)
  )
    return false;
  if (isInPassing(text)) return false;
  return who.some((id) => atTable(source.dossier).has(id));
}

/** What a long sentence tells of somebody in a clause beside, or far on in it, is not what it is about. */
function isInPassing(text: string): boolean {
  const main = text.replace(ASIDE, " ");
  const at = main.toLowerCase().search(succession().pattern);
  return text.split(" ").length > LONG && (at < 0 || main.slice(0, at).split(" ").length > OPENING);
}

const ASIDE = /, (?:who|whose|whom|which|where) [^,]*,/g;
const OPENING = 8;
const LONG = 30;

/** Those who sit in a delegation, and those who led one: their office is a former one. */
const atTable = once(({ rounds, people }: Dossier): ReadonlySet<string> => {
  const seated = rounds.flatMap(({ delegations }) =>
    delegations.flatMap(({ lead, members }) => [lead ?? "", ...members]),
  );
  const left = people.filter(({ party, roles }) => party !== undefined && roles.some(({ former }) => former));
  return new Set([...seated, ...left.map(({ id }) => id)]);
});
