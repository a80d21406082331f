import type { Cited, Dossier, Evidence, Standing, When } from "../model/index.js";
import { namesOf } from "../show/names.js";
import { shortSource } from "../show/short-source.js";
import { briefId, linkId, sideId, valueId } from "./entry-ids.js";

/** The pages of a process that entries stand on. */
type EntrySection =
  | "brief"
  | "people"
  | "timeline"
  | "proposals"
  | "table"
  | "statements"
  | "figures"
  | "disagreements"
  | "sources";

/** Anything that the record asserts and a reader can ask the words of. */
export interface Entry {
  readonly id: string;
  readonly section: EntrySection;
  /** What it is, in a word or two: "statement", "provision". */
  readonly kind: string;
  /** What it says, on one line. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** Missing for sentences of the brief and links between reports: these have none of their own. */
  readonly standing?: Standing;
  /** Ids of the people and parties that it is about. */
  readonly who: readonly string[];
  /** Codes of the issues that it is about. */
  readonly issues: readonly string[];
  /** ISO day on which it is so, where it has one. */
  readonly day?: string;
  /** The same as the reports tell it. */
  readonly when?: When;
}

/** Lists all that a dossier cites, in its own order; parts of an entry stand behind it. */
export function listEntries(dossier: Dossier): Entry[] {
  const nameOf = namesOf(dossier);
  return [
    ...briefOf(dossier),
    ...peopleOf(dossier),
    ...dossier.rounds.map((round) =>
      entry("timeline", "round", round, round.name, { who: round.parties, ...dayOf(round.when), ...about(round) }),
    ),
    ...dossier.timeline.map((event) =>
      entry("timeline", "event", event, event.text, { who: event.who, ...dayOf(event.when), ...about(event) }),
    ),
    ...dossier.proposals.flatMap((proposal) => proposalOf(proposal, nameOf)),
    ...dossier.issues.flatMap((issue) => issueOf(issue, nameOf)),
    ...dossier.statements.map((statement) =>
      entry("statements", "statement", statement, `${speakerOf(statement, nameOf)}: ${statement.text}`, {
        who: statement.by === undefined ? [] : [statement.by],
        ...dayOf(statement.when),
        ...about(statement),
      }),
    ),
    ...dossier.figures.flatMap(figureOf),
    ...disagreementsOf(dossier),
    ...linksOf(dossier),
  ];
}

type Rest = Partial<Pick<Entry, "who" | "issues" | "day" | "when">>;

function entry(section: EntrySection, kind: string, cited: Cited, text: string, rest: Rest = {}): Entry {
  const { id, evidence, standing } = cited;
  return { who: [], issues: [], ...rest, id, section, kind, text, evidence, standing };
}

const dayOf = (when: When | undefined): Rest => (when ? { when, day: when.from.slice(0, 10) } : {});

const about = ({ issues = [] }: { readonly issues?: readonly string[] }): Rest => ({ issues });

const speakerOf = ({ by, unnamed }: Dossier["statements"][number], nameOf: (id: string) => string): string =>
  by === undefined ? (unnamed ?? "not named") : nameOf(by);

const briefOf = ({ brief }: Dossier): Entry[] =>
  brief.map((line) => ({
    id: briefId(line),
    section: "brief",
    kind: "sentence of the brief",
    text: line.text,
    evidence: line.evidence,
    ...(line.standing ? { standing: line.standing } : {}),
    who: [],
    issues: [],
  }));

const peopleOf = ({ parties, people }: Dossier): Entry[] => [
  ...parties.map((party) => entry("people", "party", party, party.name, { who: [party.id] })),
  ...people.flatMap((person) => [
    entry("people", "person", person, person.name, { who: [person.id] }),
    ...person.roles.map((role) =>
      entry("people", role.former ? "former office" : "office", role, `${person.name}, ${role.title}`, {
        who: [person.id],
      }),
    ),
  ]),
];

const proposalOf = (proposal: Dossier["proposals"][number], nameOf: (id: string) => string): Entry[] => [
  entry("proposals", "proposal", proposal, proposal.name, { who: proposal.authors }),
  ...proposal.versions.map((version) =>
    entry("proposals", "version", version, `${proposal.name}: ${version.label}`, dayOf(version.when)),
  ),
  ...proposal.provisions.map((provision) =>
    entry("proposals", "provision", provision, provision.text, {
      issues: provision.issue === undefined ? [] : [provision.issue],
    }),
  ),
  ...proposal.reactions.map((reaction) =>
    entry("proposals", "reaction", reaction, `${nameOf(reaction.by)} ${reaction.stance}: ${reaction.text}`, {
      who: [reaction.by],
    }),
  ),
];

const issueOf = (issue: Dossier["issues"][number], nameOf: (id: string) => string): Entry[] => [
  entry("table", "issue", issue, `${issue.name}: ${issue.status}`, { issues: [issue.code] }),
  ...issue.positions.map((position) =>
    entry("table", "position", position, `${nameOf(position.by)} on ${issue.name}: ${position.stance}`, {
      who: [position.by],
      issues: [issue.code],
    }),
  ),
];

function figureOf(figure: Dossier["figures"][number]): Entry[] {
  return [
    entry(
      "figures",
      "figure",
      figure,
      `${figure.about}: ${figure.values
        .slice(0, 6)
        .map(({ text }) => text)
        .join(" / ")}`,
      about(figure),
    ),
    ...figure.values.map(({ text, evidence, standing = figure.standing }, i) =>
      entry(
        "figures",
        "value",
        { id: valueId(figure, i), evidence, standing },
        `${figure.about}: ${text}`,
        about(figure),
      ),
    ),
  ];
}

const disagreementsOf = ({ disagreements }: Dossier): Entry[] =>
  disagreements.flatMap((disagreement) =>
    disagreement.sides.map((side, i) =>
      entry(
        "disagreements",
        "side of a disagreement",
        { ...side, id: sideId(disagreement, i) },
        `${disagreement.about}: ${side.value}`,
      ),
    ),
  );

function linksOf({ sources, reports }: Dossier): Entry[] {
  const outlets = new Map(reports.map((report) => [report.id, shortSource(report)]));
  const names = new Map(sources.origins.map(({ id, name }) => [id, name]));
  return sources.links.map((link) => ({
    id: linkId(link),
    section: "sources",
    kind: "link to a source",
    text: `${outlets.get(link.report) ?? link.report} ${link.how} ${names.get(link.origin) ?? link.origin}`,
    evidence: link.evidence,
    who: [],
    issues: [],
  }));
}
