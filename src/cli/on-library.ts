import type { Command } from "commander";

/** Declares a command that works on a library. */
export const declareOnLibrary = (parent: Command, name: string, description: string): Command =>
  parent
    .command(name)
    .description(description)
    .option("--library <file>", "the library (default: library.db in rapporteur's folder of your data)");

/** What `--allow` is for, where a command goes to the net. */
export const ALLOW = "hosts and networks to fetch from although they are not public";
