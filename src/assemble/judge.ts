import type { Cited, Dossier, Round } from "../model/index.js";
import type { Verdicts } from "./verdicts.js";

type Judged = Pick<
  Dossier,
  "parties" | "people" | "rounds" | "proposals" | "issues" | "statements" | "figures" | "timeline"
>;

/** Gives every entry of a dossier its verdict, once: all that shows or sums up the record has it from there. */
export function judge<T extends Judged>(dossier: T, verdicts: Verdicts): T {
  const by = <E extends Cited>(entry: E, words: readonly (string | undefined)[]): E => verdicts.judge(entry, { words });
  const names = new Map([...dossier.people, ...dossier.parties].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string | undefined => names.get(id);
  return {
    ...dossier,
    people: dossier.people.map((person) => ({
      ...person,
      roles: person.roles.map((role) => by(role, [role.title, person.name])),
    })),
    rounds: dossier.rounds.map((round) => verdicts.judge(round, { words: wordsOf(round), when: round.when })),
    proposals: dossier.proposals.map((proposal) => ({
      ...by(proposal, proposal.authors.map(nameOf)),
      versions: proposal.versions.map((version) => by(version, [version.label, version.status])),
      provisions: proposal.provisions.map((provision) => by(provision, [provision.text])),
      reactions: proposal.reactions.map((reaction) => by(reaction, [reaction.text])),
    })),
    issues: dossier.issues.map((issue) => ({
      ...issue,
      positions: issue.positions.map((position) => by(position, [position.stance])),
    })),
    statements: dossier.statements.map((statement) =>
      verdicts.judge(statement, { words: [statement.text], when: statement.when, quotes: true }),
    ),
    timeline: dossier.timeline.map((event) =>
      verdicts.judge(event, { words: [event.text, event.where], when: event.when }),
    ),
  };
}

const wordsOf = ({ label, place, venue, duration, outcome }: Round): (string | undefined)[] => [
  ...[label, place?.name, venue, duration?.text, outcome],
];
