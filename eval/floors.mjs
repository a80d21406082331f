import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("floors.json", import.meta.url);

/** How far under the figure reached its floor is pinned: on a set of a hundred items one of them moves it so far. */
const MARGIN = 0.01;

/** Reads the floors: set -> {fingerprint, floors: figure -> least value}. */
export const loadFloors = () => JSON.parse(readFileSync(path, "utf8"));

const floorOf = (value) => Math.max(0, Math.floor((value - MARGIN) * 1000 + 1e-6) / 1000);

/** Says where measured sets break their floors, a sentence each: a figure below, a set that changed, one without floors. */
export function faultsOf(measured, pinned) {
  return measured.flatMap(({ set, fingerprint, figures }) => {
    const entry = pinned[set];
    if (!entry) return [`${set} has no floors yet`];
    if (entry.fingerprint !== fingerprint) return [`${set} is not the set that its floors were pinned on`];
    return Object.entries(figures).flatMap(([figure, value]) => {
      const floor = entry.floors[figure];
      if (floor === undefined) return [`${set}: ${figure} has no floor yet`];
      return value < floor ? [`${set}: ${figure} fell to ${value.toFixed(3)}, its floor is ${floor.toFixed(3)}`] : [];
    });
  });
}

/** Writes the floors. */
export const saveFloors = (pinned) => writeFileSync(path, `${JSON.stringify(pinned, null, 2)}\n`);

/** Pins the floors of measured sets anew; sets that were not measured keep theirs. Says what changed, a line each. */
export function pinFloors(measured, pinned) {
  const changes = [];
  const next = { ...pinned };
  for (const { set, fingerprint, figures } of measured) {
    const floors = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, floorOf(value)]));
    if (pinned[set]?.fingerprint !== fingerprint) changes.push(`${set}: pinned on ${fingerprint}`);
    for (const [figure, floor] of Object.entries(floors)) {
      const before = pinned[set]?.floors[figure];
      if (before !== floor)
        changes.push(`${set}: floor of ${figure} ${before?.toFixed(3) ?? "none"} -> ${floor.toFixed(3)}`);
    }
    next[set] = { fingerprint, floors };
  }
  return { changes, pinned: Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
