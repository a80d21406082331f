#!/usr/bin/env node
import { run } from "./program.js";

// A reader that closes the pipe early ("| head") is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 3);
});

// Not awaited: the bundle is no ES module.
void run(process.argv).then((code) => {
  process.exitCode = code;
  // Ends once all is written: taking the heap down in order takes longer than writing does.
  process.stdout.write("", () => process.exit());
});
