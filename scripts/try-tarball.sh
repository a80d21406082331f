#!/usr/bin/env bash
# Packs the package, installs it into an empty folder and runs the main job there, as a user would.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
[ -f dist/cli/main.js ] || npm run --silent build
tarball=$(npm pack --silent --pack-destination "$folder" | tail -n 1)
mkdir "$folder/empty"
cd "$folder/empty"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --omit=dev "$folder/$tarball" >/dev/null
example=$(ls -d node_modules/rapporteur/examples/*/reports | head -n 1)
npx --no-install rapporteur brief "$example" >brief.txt
head -n 5 brief.txt
grep -qi "bottom line" brief.txt
for format in html md ics json; do
  npx --no-install rapporteur brief "$example" --format "$format" --out "brief.$format"
  [ -s "brief.$format" ]
done
npx --no-install rapporteur add --quiet "$example" --library kept.db
npx --no-install rapporteur list --library kept.db | grep -q .
npx --no-install rapporteur doctor --library kept.db | grep -q sound
node --input-type=module -e 'import { ingest, read, link, assemble, render } from "rapporteur"; for (const f of [ingest, read, link, assemble, render]) if (typeof f !== "function") process.exit(1);'
