import type { Change, Proposal } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

/** Finds the proposals and versions that came onto the table, and how they were taken. */
export function diffProposals(versions: Versions): Change[] {
  const { pairs, added } = matchEntries(versions.before.proposals, versions.after.proposals);
  return [
    ...added.flatMap((proposal) => [...newProposal(versions, proposal), ...parts(versions, undefined, proposal)]),
    ...pairs.flatMap(([before, after]) => parts(versions, before, after)),
  ];
}

function newProposal(versions: Versions, proposal: Proposal): Change[] {
  const evidence = versions.news(proposal.evidence);
  const by = proposal.authors.map((id) => versions.name(id)).join(", ");
  return evidence.length === 0 ? [] : [{ ...head(proposal), is: "proposal-new", ...(by && { by }), evidence }];
}

function parts(versions: Versions, before: Proposal | undefined, after: Proposal): Change[] {
  const labels = matchEntries(before?.versions ?? [], after.versions).added;
  const terms = matchEntries(before?.provisions ?? [], after.provisions).added;
  const taken = matchEntries(before?.reactions ?? [], after.reactions, (a, b) => a.by === b.by).added;
  return [
    // With a new proposal its first version is told already.
    ...labels
      .slice(before ? 0 : 1)
      .map(({ label, evidence }) => ({ is: "version-new" as const, after: label, evidence })),
    ...terms.map(({ text, evidence }) => ({ is: "provision-new" as const, after: text, evidence })),
    ...taken.map(({ by, stance, text, evidence }) => ({
      is: "reaction-new" as const,
      by: versions.name(by),
      after: `${stance}: ${text}`,
      evidence,
    })),
  ].flatMap((change) => {
    const evidence = versions.news(change.evidence);
    return evidence.length === 0 ? [] : [{ ...head(after), ...change, evidence }];
  });
}

const head = ({ id, name }: Proposal) => ({ section: "proposals", entry: id, about: name }) as const;
