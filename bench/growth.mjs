// Measures how the cost grows with the number of reports: invented reports of one process, read, linked and assembled, then
// one report more; and put into stories one by one. node bench/growth.mjs [sizes ...]; 10, 100 and 1,000 by default, 10,000 takes
// some minutes.
import { performance } from "node:perf_hooks";
import { assemble, LinkState, readAll } from "../dist/index.js";
import { ingest } from "../dist/ingest/ingest.js";
import { Stories } from "../dist/link/stories/stories.js";

const given = ["Ana", "Marit", "Pavel", "Ines", "Tomas", "Lena", "Oskar", "Ruth", "Ilya", "Sara"];
const surnames = ["Reyes", "Oldervik", "Dusek", "Barroso", "Lindqvist", "Kovac", "Haas", "Moreno", "Sato", "Weber"];
const towns = ["Bergen", "Lisbon", "Geneva", "Vienna", "Oslo", "Prague"];
const DAY = 24 * 60 * 60 * 1000;

/** Reports a day: of a process as a desk follows it. */
const A_DAY = 5;

const person = (i) => `${given[i % given.length]} ${surnames[(i * 7) % surnames.length]}`;

function invented(i) {
  const day = new Date(Date.UTC(2026, 0, 1) + Math.floor(i / A_DAY) * DAY).toISOString().slice(0, 10);
  const town = towns[Math.floor(i / A_DAY) % towns.length];
  const text = `Norway and Iceland held talks on mackerel quotas in ${town} on ${day}. "We are closer than in round ${i % 97}, but the gap on zone ${i % 31} remains," Norwegian Fisheries Minister ${person(i)} told reporters. Icelandic negotiator ${person(3 * i + 1)} said the two sides had agreed on ${10 + (i % 40)} of 60 chapters and that ${1000 + i} fishermen were waiting.

A proposal by Norway would cut the quota by ${5 + (i % 30)} percent. "Session ${i} showed why the fleet of harbour ${i % 53} matters," ${person(3 * i + 1)} said. The two sides will meet again in ${towns[(i + 1) % towns.length]} next week.`;
  return { id: String(i), title: `Mackerel talks in ${town}, day ${Math.floor(i / A_DAY)}`, text, published: day };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function dossierOf(size) {
  const lines = Array.from({ length: size + MORE }, (_, i) => JSON.stringify(invented(i))).join("\n");
  const { intakes } = await ingest({ from: "invented.jsonl", bytes: new TextEncoder().encode(lines) });
  const [reading, readings] = timed(() => readAll(intakes));
  const state = new LinkState(readings.slice(0, size));
  const [linking, links] = timed(() => state.links());
  const [assembling] = timed(() => assemble(links));
  const each = (ms) => `${(ms / size).toFixed(2)} ms`;
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${size} reports, a report each: read ${each((reading * size) / intakes.length)}, link ${each(linking)}, assemble ${each(assembling)}; peak memory ${memory} MB (at most 2048)`,
  );
  const more = readings.slice(size).map((one) => {
    const [linked, own] = timed(() => state.add(one) && state.links());
    return { linked, assembled: timed(() => assemble(own))[0] };
  });
  const [linked, assembled] = [median(more.map((m) => m.linked)), median(more.map((m) => m.assembled))];
  console.log(`  one report more: linked in ${linked.toFixed(0)} ms, the dossier made in ${assembled.toFixed(0)} ms`);
}

/** Reports that are added one by one to each set. */
const MORE = 5;

function timed(work) {
  const from = performance.now();
  const value = work();
  return [performance.now() - from, value];
}

function stories(size) {
  const all = new Stories();
  const costs = Array.from({ length: size + 1 }, (_, i) => {
    const from = performance.now();
    all.add(invented(i));
    return performance.now() - from;
  });
  const [early, late] = [median(costs.slice(80, 120)), median(costs.slice(-40))];
  console.log(
    `stories: report 100 ${early.toFixed(2)} ms, report ${size + 1} ${late.toFixed(2)} ms, ratio ${(late / early).toFixed(1)} (at most 3)`,
  );
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [10, 100, 1000]) await dossierOf(size);
stories(10_000);
