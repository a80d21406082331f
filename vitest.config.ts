import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "eval/eval.test.mjs", "scripts/*.test.mjs"],
    globalSetup: "test/temporary-folder.ts",
    isolate: false,
    pool: "threads",
    // The tests of the command line start processes: on a busy machine they take their time.
    testTimeout: 60_000,
  },
});
