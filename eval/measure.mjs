import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { predictLayer } from "../dist/app/predict.js";
import { assemble, ingest, link, readAll } from "../dist/index.js";
import { LAYERS, READINGS, RECORDS } from "./sets.mjs";

/** Tells one content of a set from another: a floor holds for this content alone. */
const fingerprintOf = (contents) =>
  contents
    .reduce((hash, content) => hash.update(content), createHash("sha256"))
    .digest("hex")
    .slice(0, 16);

/**
 * Measures every labelled set below a folder.
 *
 * @param folder its path
 * @param name how the sets are named: the folder's own name, whatever path leads to it
 * @returns one {set, fingerprint, figures, others} a set, in the order of their names
 */
export async function measure(folder, name) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const layers = LAYERS.flatMap((layer) =>
    files.filter((file) => layer.files.test(file)).map((file) => measureLayer(layer, folder, file)),
  );
  const readings = READINGS.flatMap(({ layer, files: own, score, others }) =>
    files
      .filter((file) => own.test(file))
      .map((file) => {
        const gold = readFileSync(join(folder, file), "utf8");
        const set = file.startsWith(`${layer}/`) ? file : `${file} (${layer})`;
        return { set, layer, fingerprint: fingerprintOf([gold]), figures: score(gold), others };
      }),
  );
  const records = [];
  for (const file of files) if (RECORDS.key.test(file)) records.push(await measureRecord(folder, file));
  return [...layers, ...readings, ...records].map((one) => ({ ...one, set: `${name}/${one.set}` }));
}

function measureLayer({ layer, score, others }, folder, file) {
  const gold = readFileSync(join(folder, file), "utf8");
  const figures = score(gold, predictLayer(layer, gold, file));
  return { set: file, layer, fingerprint: fingerprintOf([gold]), figures, others };
}

async function measureRecord(folder, file) {
  const key = readFileSync(join(folder, file), "utf8");
  const place = join(folder, RECORDS.key.exec(file)[1]);
  const reports = readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:reports\/)?[^/]+\.(?:txt|html|md)$/.test(name) && !/readme|^dossier/i.test(name))
    .sort()
    .map((name) => ({ from: name, bytes: readFileSync(join(place, name)) }));
  const intakes = [];
  for (const report of reports) intakes.push(...(await ingest(report)).intakes);
  const figures = RECORDS.score(key, assemble(link(readAll(intakes))));
  const fingerprint = fingerprintOf([key, ...reports.map((report) => report.bytes)]);
  return { set: file, layer: "record", fingerprint, figures, others: RECORDS.others };
}
