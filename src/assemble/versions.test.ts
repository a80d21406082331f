import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import type { Proposal } from "../model/index.js";

async function proposalOf(...texts: readonly string[]): Promise<Proposal | undefined> {
  const days = ["May 12", "May 14", "May 18"];
  const { proposals } = await makeDossier(texts.map((text, i) => `TORVIK, ${days[i]}, 2026 (Nordwire) - ${text}`));
  return proposals[0];
}

const labels = (proposal: Proposal | undefined): string[] | undefined => proposal?.versions.map(({ label }) => label);

describe("the versions of a proposal", () => {
  it("are one where the newest goes under two words", async () => {
    const proposal = await proposalOf(
      "The ferry company made a revised offer of 6% to the crews' union.",
      "The crews' union will vote on the final offer of the ferry company.",
    );
    expect(labels(proposal)).toEqual(["revised offer of 6%"]);
  });

  it("are one where the new one is the one that was counted", async () => {
    const proposal = await proposalOf(
      "The ferry company's first draft was rejected by the crews' union.",
      "The ferry company's second draft was welcomed by the crews' union. The new draft is on the table.",
    );
    expect(labels(proposal)).toEqual(["first draft", "second draft"]);
  });

  it("are two where what is in them differs", async () => {
    const proposal = await proposalOf(
      "The ferry company's second offer of 4% was rejected by the crews' union. The ferry company made a new offer of 6%.",
    );
    expect(labels(proposal)).toEqual(["second offer of 4%", "new offer of 6%"]);
  });

  it("have their own reactions", async () => {
    const proposal = await proposalOf(
      "The crews' union rejected the first draft of the ferry company. The crews' union welcomed the second draft of the ferry company.",
    );
    const taken = proposal?.reactions.map(({ stance, version }) => `${version} ${stance}`);
    expect(taken).toEqual(["first draft rejects", "second draft supports"]);
  });
});
