#!/usr/bin/env node
import { run } from "./program.js";
import { startFast } from "./start-fast.js";

startFast();

// A reader that closes the pipe early ("| head") is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 3);
});

process.exitCode = await run(process.argv);
