import { expect, it } from "vitest";
import { assemble, ingest, LinkState, type Reading, readAll } from "../src/index.js";

const [SMALL, LARGE] = [30, 120];
/** Of four times the reports one more looks at four times as much where that is linear, at sixteen times where each is compared with each. */
const MOST = 1.25 * (LARGE / SMALL);

/** Five reports a day on one quarrel, no two with the same numbers: each joins the largest groups that there are. */
function quarrel(i: number): string {
  const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 5)));
  const date = day.toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
  return [
    `BODO, ${date} (${["Nordwire", "Fjord Post", "Coast Radio"][i % 3]}) - Norway and Iceland held talks on cod in Bodo, Minister Ida Solheim said.`,
    `The ferry strike has held up ${1000 + 3 * i} lorries at the port of Bodo, harbour master Ana Orr said.`,
    `The pilots want a raise of ${8 + (i % 9)} percent.`,
  ].join("\n\n");
}

async function readingsOf(count: number): Promise<Reading[]> {
  const texts = Array.from({ length: count }, (_, i) => quarrel(i));
  const taken = await Promise.all(
    texts.map((text, i) => ingest({ from: `${i}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  return readAll(taken.flatMap(({ intakes }) => intakes));
}

/** Counts how often readings and their findings are looked at: what a clock shows, whatever else the machine does. */
class Counter {
  looks = 0;

  watch = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get: (target, key, self) => {
        this.looks++;
        return Reflect.get(target, key, self);
      },
    });

  watched(reading: Reading): Reading {
    const layers = Object.entries(reading).map(([name, layer]) => [
      name,
      Array.isArray(layer)
        ? layer.map((one) => (typeof one === "object" && one !== null ? this.watch(one) : one))
        : layer,
    ]);
    return this.watch({ ...reading, ...Object.fromEntries(layers) });
  }
}

/** How often anything is looked at for one report more. */
function looksForOneMore(readings: readonly Reading[], size: number): number {
  const counter = new Counter();
  const watched = readings.slice(0, size + 1).map((reading) => counter.watched(reading));
  const state = new LinkState(watched.slice(0, size));
  assemble(state.links());
  const before = counter.looks;
  for (const one of watched.slice(size)) state.add(one);
  assemble(state.links());
  return counter.looks - before;
}

it("looks at no more for one report more than in proportion to the set", async () => {
  const readings = await readingsOf(LARGE + 1);
  const [small, large] = [SMALL, LARGE].map((size) => looksForOneMore(readings, size));
  expect((large ?? 0) / (small ?? 0)).toBeLessThan(MOST);
}, 180_000);
