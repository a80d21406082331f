import type { Passage } from "../../keep/passages.js";
import {
  type Cited,
  type Dossier,
  type Evidence,
  fileUnder,
  type Issue,
  overlaps,
  type Person,
  type Report,
  type Statement,
  type TimelineEvent,
} from "../../model/index.js";

/** Lists what can be found by its words in a dossier: reports, statements, people, proposals, matters, events. */
export function passagesOf(dossier: Dossier): Passage[] {
  const about = new About(dossier);
  return [
    ...dossier.reports.map((report) => ofReport(report, about)),
    ...dossier.statements.map((statement) => ofStatement(statement, about)),
    ...dossier.people.map((person) => ofPerson(person, about)),
    ...dossier.issues.map((issue) => ofIssue(issue, about)),
    ...dossier.proposals.map((proposal) => ({
      ...about.names(proposal.authors),
      kind: "proposal",
      entry: proposal.id,
      day: dayOf(proposal, about),
      title: proposal.name,
      text: proposal.provisions.map(({ text }) => text).join("\n"),
      issues: "",
    })),
    ...dossier.timeline.map((event) => ofEvent(event, about)),
  ];
}

/** Names of those that ids stand for, and what each report is about. */
class About {
  readonly #people: ReadonlyMap<string, string>;
  readonly #parties: ReadonlyMap<string, string>;
  readonly #partyOf: ReadonlyMap<string, string>;
  readonly #dayOf: ReadonlyMap<string, string>;
  readonly #personOf: ReadonlyMap<string, Person>;
  /** By report, in the order of the dossier: its matters, who is in it, and where it has positions on which matter. */
  readonly #issuesIn = new Map<string, Issue[]>();
  readonly #idsIn = new Map<string, string[]>();
  readonly #positionsIn = new Map<string, { readonly place: Evidence; readonly issue: Issue }[]>();

  constructor(dossier: Dossier) {
    const names = (list: readonly { id: string; name: string; aliases: readonly string[] }[]) =>
      new Map(list.map(({ id, name, aliases }) => [id, [name, ...aliases].join(" · ")]));
    this.#people = names(dossier.people);
    this.#parties = names(dossier.parties);
    this.#partyOf = new Map(dossier.people.flatMap(({ id, party }) => (party === undefined ? [] : [[id, party]])));
    this.#dayOf = new Map(dossier.reports.map(({ id, published }) => [id, published?.value.slice(0, 10) ?? ""]));
    this.#personOf = new Map(dossier.people.map((person) => [person.id, person]));
    for (const { id, evidence } of [...dossier.people, ...dossier.parties])
      for (const report of reportsOf(evidence)) fileUnder(this.#idsIn, report, id);
    for (const issue of dossier.issues) {
      const positions = issue.positions.flatMap((p) => p.evidence);
      for (const report of reportsOf([...issue.evidence, ...positions])) fileUnder(this.#issuesIn, report, issue);
      for (const place of positions) fileUnder(this.#positionsIn, place.report, { place, issue });
    }
  }

  /** Names the people and parties among ids, with the parties of the people. */
  names(ids: readonly string[]): { people: string; parties: string } {
    const parties = new Set([...ids, ...ids.flatMap((id) => this.#partyOf.get(id) ?? [])]);
    const join = (of: Iterable<string>, map: ReadonlyMap<string, string>) =>
      [...of].flatMap((id) => map.get(id) ?? []).join("\n");
    return { people: join(new Set(ids), this.#people), parties: join(parties, this.#parties) };
  }

  issuesIn(report: string): string {
    return (this.#issuesIn.get(report) ?? []).map(nameOf).join("\n");
  }

  idsIn(report: string): readonly string[] {
    return this.#idsIn.get(report) ?? [];
  }

  /** Lists the matters on which what is cited here is a position. */
  issuesAt(evidence: readonly Evidence[]): string {
    const found = evidence.flatMap((e) =>
      (this.#positionsIn.get(e.report) ?? []).filter(({ place }) => overlaps(e, place)).map(({ issue }) => issue),
    );
    return [...new Set(found)].map(nameOf).join("\n");
  }

  person(id: string | undefined): Person | undefined {
    return id === undefined ? undefined : this.#personOf.get(id);
  }

  day(report: string | undefined): string {
    return (report !== undefined && this.#dayOf.get(report)) || "";
  }
}

const reportsOf = (evidence: readonly Evidence[]): Set<string> => new Set(evidence.map(({ report }) => report));

const nameOf = ({ code, name }: Issue): string => `${name} · ${code}`;

const dayOf = ({ evidence }: Cited, about: About): string =>
  evidence
    .map(({ report }) => about.day(report))
    .filter((day) => day !== "")
    .sort()[0] ?? "";

const ofReport = ({ id, title = "", text }: Report, about: About): Passage => ({
  ...about.names(about.idsIn(id)),
  kind: "report",
  entry: id,
  day: about.day(id),
  title,
  text,
  issues: about.issuesIn(id),
});

const ofStatement = (statement: Statement, about: About): Passage => ({
  ...about.names(statement.by === undefined ? [] : [statement.by]),
  kind: "statement",
  entry: statement.id,
  day: statement.when?.from.slice(0, 10) ?? dayOf(statement, about),
  title: about.person(statement.by)?.name ?? statement.unnamed ?? "",
  text: statement.text,
  issues: about.issuesAt(statement.evidence),
});

const ofPerson = (person: Person, about: About): Passage => ({
  ...about.names([person.id]),
  kind: "person",
  entry: person.id,
  day: dayOf(person, about),
  title: person.name,
  text: [...person.aliases, ...person.roles.map(({ title }) => title)].join("; "),
  issues: "",
});

const ofIssue = (issue: Issue, about: About): Passage => ({
  ...about.names(issue.positions.map(({ by }) => by)),
  kind: "issue",
  entry: issue.id,
  day: dayOf(issue, about),
  title: issue.name,
  text: (issue.positions.length > 0
    ? issue.positions.map(({ stance }) => stance)
    : issue.evidence.map(({ quote }) => quote)
  ).join("\n"),
  issues: nameOf(issue),
});

const ofEvent = (event: TimelineEvent, about: About): Passage => ({
  ...about.names(event.who),
  kind: "event",
  entry: event.id,
  day: event.when?.from.slice(0, 10) ?? dayOf(event, about),
  title: "",
  text: event.text,
  issues: "",
});
