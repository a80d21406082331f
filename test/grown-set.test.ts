import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../src/assemble/assemble.js";
import { ingest } from "../src/ingest/ingest.js";
import { link } from "../src/link/link.js";
import { LinkState } from "../src/link/state.js";
import type { Reading } from "../src/model/index.js";
import { readAll } from "../src/read/read.js";

/** Reports each of which changes what the others told: whom a short name means, which number stands, where and when they met. */
const reports = {
  short:
    "SUNDVIK, May 12, 2026 (Fjord Post) - Norway and Iceland held talks on herring in Sundvik on Tuesday, Solheim said. The navy freed 24 fishermen on Monday, Solheim said. The next talks are planned for 19 May in Havnes.",
  other:
    'SUNDVIK, May 12, 2026 (Coast Radio) - The herring talks in Sundvik have ended, Minister Solheim said. "We will not sign a paper that closes the northern banks to our boats," Solheim said. The navy freed 31 fishermen on Monday, Solheim said.',
  long: 'SUNDVIK, May 13, 2026 (Nordwire) - The herring talks between Norway and Iceland are still going on, Norwegian Fisheries Minister Ida Solheim said. "We will not sign any paper that closes the northern banks to our boats," she told reporters.',
  namesake:
    "SUNDVIK, May 13, 2026 (Bay Herald) - Icelandic negotiator Petur Solheim said the two sides would meet again in Larvik on 20 May. Iceland has offered a quota of 40 percent.",
  correction:
    "SUNDVIK, May 13, 2026 (Coast Radio) - The herring talks in Sundvik have ended, Minister Solheim said. The navy freed 24 fishermen on Monday.\n\nCorrection: An earlier version of this article said that 31 fishermen were freed. The number is 24.",
  version:
    "SUNDVIK, May 12, 2026 (Fjord Post) - Norway and Iceland held talks on herring in Sundvik on Tuesday, Ida Solheim said. The navy freed 26 fishermen on Monday, Solheim said. The next talks are planned for 19 May in Havnes.",
  undated: "The herring talks have not ended, the Icelandic minister said. The navy freed 22 fishermen on Monday.",
};

async function read(name: keyof typeof reports): Promise<Reading> {
  const { intakes } = await ingest({ from: `${name}.txt`, bytes: new TextEncoder().encode(reports[name]) });
  const [reading] = readAll(intakes);
  if (!reading) throw new Error("no reading");
  return reading;
}

/** The record of readings as nobody has linked them yet. */
function recordOf(readings: readonly Reading[]): string {
  const links = link(structuredClone(readings));
  return JSON.stringify([links, assemble(links)]);
}

const grown = (state: LinkState): string => JSON.stringify([state.links(), assemble(state.links())]);

const [short, other, long, namesake, correction, version, undated] = await Promise.all(
  (["short", "other", "long", "namesake", "correction", "version", "undated"] as const).map(read),
);
const all = [short, other, long, namesake, correction, version, undated].flatMap((one) => one ?? []);

describe("a set that grows", () => {
  it("gives the same bytes as one made at once, at each step, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const state = new LinkState();
        const added: Reading[] = [];
        for (const reading of shuffled) {
          state.add(reading);
          added.push(reading);
          expect(grown(state)).toBe(recordOf(added));
        }
      }),
      { numRuns: 6, seed: 20261130 },
    );
  });

  it("gives the same bytes where a report is replaced by its new version, and where one goes", () => {
    if (!short || !other || !long || !version || !correction) throw new Error("no reading");
    const state = new LinkState([short, other]);
    grown(state);
    state.add(long);
    expect(grown(state)).toBe(recordOf([short, other, long]));
    state.remove(short.intake.report.id);
    state.add(version);
    expect(grown(state)).toBe(recordOf([version, other, long]));
    state.remove(long.intake.report.id);
    expect(grown(state)).toBe(recordOf([version, other]));
    state.remove(other.intake.report.id);
    state.add(correction);
    expect(grown(state)).toBe(recordOf([version, correction]));
  });

  it("joins and parts people as their full names come and go", () => {
    if (!short || !other || !long || !namesake) throw new Error("no reading");
    const people = (state: LinkState) =>
      state
        .links()
        .entities.flatMap(({ kind, name }) => (kind === "person" ? [name] : []))
        .sort();
    const state = new LinkState([short, other]);
    expect(people(state)).toEqual(["Solheim"]);
    state.add(long);
    expect(people(state)).toEqual(["Ida Solheim"]);
    state.add(namesake);
    expect(people(state)).toContain("Petur Solheim");
    state.remove(long.intake.report.id);
    expect(people(state)).not.toContain("Ida Solheim");
  });

  it("tells what two reports count otherwise, however it came about", () => {
    if (!short || !other) throw new Error("no reading");
    const state = new LinkState([short]);
    grown(state);
    state.add(other);
    const figures = state.links().disagreements.filter(({ kind }) => kind === "figure");
    expect(figures.map(({ sides }) => sides.map(({ value }) => value).sort())).toEqual([
      ["24 fishermen", "31 fishermen"],
    ]);
  });
});
