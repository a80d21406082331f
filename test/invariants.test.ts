import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeDossier } from "../src/app/make-dossier.js";
import { assemble, ingest, LinkState, link, readAll } from "../src/index.js";
import type { Dossier, Evidence } from "../src/model/index.js";
import { render } from "../src/show/render.js";
import { type ExampleFile, examples } from "./example-sets.js";

const make = async (files: readonly ExampleFile[]): Promise<Dossier> =>
  (await makeDossier(files.map(({ from, bytes }) => ({ from, load: async () => bytes })))).dossier;

const json = (dossier: Dossier): string => JSON.stringify(dossier);

/** Every evidence anywhere in a dossier, and every entry that must carry some. */
function walk(value: unknown, onEvidence: (e: Evidence) => void, onCited: (c: { evidence: Evidence[] }) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, onEvidence, onCited);
  } else if (typeof value === "object" && value !== null) {
    if ("quote" in value && "start" in value) onEvidence(value as Evidence);
    if ("evidence" in value) onCited(value as { evidence: Evidence[] });
    for (const inner of Object.values(value)) walk(inner, onEvidence, onCited);
  }
}

/** Every id that an entry refers to another by. */
function references(d: Dossier): string[] {
  return [
    ...d.people.flatMap((p) => p.party ?? []),
    ...d.rounds.flatMap((r) => [
      ...r.parties,
      ...r.delegations.flatMap((x) => [x.party, x.lead ?? x.party, ...x.members]),
    ]),
    ...d.proposals.flatMap((p) => [...p.authors, ...p.reactions.map((r) => r.by)]),
    ...d.issues.flatMap((i) => i.positions.map((p) => p.by)),
    ...d.statements.flatMap((s) => s.by ?? []),
    ...d.timeline.flatMap((e) => e.who),
  ];
}

describe.each([...examples])("the record of %s", (_, files) => {
  it("cites every entry, and every citation is word for word", async () => {
    const dossier = await make(files);
    const texts = new Map(dossier.reports.map((r) => [r.id, r.text]));
    let cited = 0;
    walk(
      { ...dossier, reports: [] },
      (e) => expect(texts.get(e.report)?.slice(e.start, e.end)).toBe(e.quote),
      (entry) => {
        cited++;
        expect(entry.evidence.length).toBeGreaterThan(0);
      },
    );
    expect(cited).toBeGreaterThan(20);
  });

  it("refers only to entries that are there, each with an id of its own", async () => {
    const d = await make(files);
    const known = new Set([...d.parties, ...d.people].map((e) => e.id));
    expect(references(d).filter((id) => !known.has(id))).toEqual([]);
    for (const list of [
      d.parties,
      d.people,
      d.rounds,
      d.proposals,
      d.issues,
      d.statements,
      d.figures,
      d.timeline,
      d.disagreements,
    ])
      expect(new Set(list.map((e) => e.id)).size).toBe(list.length);
  });

  it("is the same whatever the order of the reports", async () => {
    const straight = json(await make(files));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (shuffled) => {
        expect(json(await make(shuffled))).toBe(straight);
      }),
      { numRuns: 5, seed: 20251130 },
    );
  });

  it("is the same when a report comes twice", async () => {
    const straight = json(await make(files));
    for (const file of files) {
      const copy = { from: `z-copy-of-${file.from}`, bytes: file.bytes };
      expect(json(await make([...files, copy]))).toBe(straight);
    }
  });

  it("is the same bytes when it was made at each report that came", async () => {
    const taken = await Promise.all(files.map(({ from, bytes }) => ingest({ from, bytes })));
    const readings = readAll(taken.flatMap(({ intakes }) => intakes));
    const whole = json(assemble(link(structuredClone(readings))));
    const state = new LinkState();
    const made = readings.map((reading) => state.add(reading) && json(assemble(state.links())));
    expect(made.at(-1)).toBe(whole);
  });

  it("is the same bytes when it is made again, in every format", async () => {
    const [one, two] = [await make(files), await make(files)];
    for (const format of ["json", "md", "html", "text"] as const)
      expect(await render(two, format)).toBe(await render(one, format));
  });
});
