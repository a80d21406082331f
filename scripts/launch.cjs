#!/usr/bin/env node
// Starts the bundled command line; scripts/bundle.mjs copies it to dist/bin/main.js. A run over few reports is mostly the
// start of code that runs once, so each chunk is loaded with the code that V8 compiled for it at build time, where that
// fits (V8 itself checks it, and compiles anew otherwise).
"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// By V8's major version, as an unknown switch is an error: optimize later. A run over few reports ends before optimized
// code pays for its making; long runs reach it all the same. Nearly every function of such a run is called a few times: what its
// look-ups found is kept from its first call on, and not from the eighth, where V8 does no worse for it (13 does).
const FLAGS = {
  11: ["--interrupt-budget=300000", "--no-lazy-feedback-allocation", "--no-regexp-tier-up"],
  12: ["--invocation-count-for-maglev=3000", "--invocation-count-for-turbofan=20000", "--no-lazy-feedback-allocation"],
  13: ["--invocation-count-for-maglev=3000", "--invocation-count-for-turbofan=20000"],
};
// Before any chunk is loaded: compiled code fits only the switches that it was compiled under.
for (const flag of FLAGS[process.versions.v8.split(".")[0]] ?? []) setFlagsFromString(flag);

const HEAD = "(function (exports, require, module, __filename, __dirname) { ";
const packages = createRequire(__filename);
const modules = new Map();
// Set by scripts/bundle.mjs alone, which writes what has been compiled.
const compiled = globalThis[Symbol.for("rapporteur.compiled")];

function load(file) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const cachedData = readCache(file);
  // ASCII alone, as scripts/bundle.mjs writes it.
  const script = new Script(`${HEAD}${readFileSync(file, "latin1")}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  compiled?.push({ file, script });
  const require = (id) => (isChunk(id) ? load(join(__dirname, id)) : packages(id));
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return module.exports;
}

const isChunk = (id) => id.startsWith("./") && id !== "./import.js";

function readCache(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

load(join(__dirname, "app.js"));
