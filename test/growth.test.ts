import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { assemble, ingest, LinkState, type Reading, readAll } from "../src/index.js";

const [SMALL, LARGE] = [60, 240];
/** Reports that are added to each set, one by one: the quickest tells what it takes. */
const MORE = 7;
/** Of four times the reports one more takes four times as long where that is linear, sixteen times where each is compared with each. */
const MOST = 2 * (LARGE / SMALL);

/** Reports of one quarrel, no two with the same numbers: each joins the largest groups that there are, and nothing can be kept of them. */
const quarrel = (i: number): string =>
  [
    `BODO, May ${1 + (i % 28)}, 2026 (Nordwire ${i}) - Norway and Iceland held talks on cod in Bodo, Minister Ida Solheim said.`,
    `The ferry strike has held up ${1000 + 3 * i} lorries at the port of Bodo, harbour master Ana Orr said.`,
    `The pilots want a raise of ${8 + (i % 9)} percent, and the line lost $${20 + i} million to the strike in Bodo.`,
    `“The talks of day ${i} were long,” Solheim said. “We meet again in Tromso for round ${i % 7}.”`,
  ].join("\n\n");

async function readingsOf(count: number): Promise<Reading[]> {
  const texts = Array.from({ length: count }, (_, i) => quarrel(i));
  const taken = await Promise.all(
    texts.map((text, i) => ingest({ from: `${i}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  return readAll(taken.flatMap(({ intakes }) => intakes));
}

function timeOfOneMore(state: LinkState, one: Reading): number {
  const from = performance.now();
  state.add(one);
  assemble(state.links());
  return performance.now() - from;
}

it("takes for one report more no longer than in proportion to the set", async () => {
  const readings = await readingsOf(LARGE + MORE);
  const sets = [SMALL, LARGE].map((size) => {
    const state = new LinkState(readings.slice(0, size));
    assemble(state.links());
    return { state, size, times: [] as number[] };
  });
  // In turns, so that what else the machine does falls on both.
  for (let i = 0; i < MORE; i++)
    for (const { state, size, times } of sets) {
      const one = readings[size + i];
      if (one) times.push(timeOfOneMore(state, one));
    }
  const [small, large] = sets.map(({ times }) => Math.min(...times));
  expect((large ?? 0) / (small ?? 0)).toBeLessThan(MOST);
});
