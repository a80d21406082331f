import { exit } from "./exit.js";

export async function serve(_paths: readonly string[], _options: object): Promise<number> {
  return exit.nothing;
}
