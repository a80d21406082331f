import { type Command, Option } from "commander";
import { declareOnLibrary } from "./on-library.js";

/** Declares the commands that tell other programs of changes; `finish` is told a command's exit code. */
export function declareHookCommands(program: Command, finish: (code: number) => void): void {
  const load = () => import("./hooks.js");
  const hooks = program.command("hooks").description("tell other programs of changes: signed messages by HTTP");

  declareOnLibrary(hooks, "add", "tell an address of changes from now on: by `add`, `watch` and `serve --library`")
    .argument("<address>", "where messages are sent to (POST)")
    .option("--process <process>", "only of this one: its id, the beginning of it, or words of its title")
    .option("--person <name>", "only what is by or about this person")
    .option("--all", "with what was said and what happened, one by one")
    .option("--allow <hosts...>", "hosts and networks that it may lead to although they are not public")
    .addOption(
      new Option("--secret <secret>", "what messages are signed with (default: made, and printed once)").env(
        "RAPPORTEUR_HOOK_SECRET",
      ),
    )
    .action(async (address: string, options) => finish(await (await load()).addHook(address, options)));

  declareOnLibrary(hooks, "list", "list the addresses that are told, and how that goes")
    .option("--json", "as JSON")
    .action(async (options) => finish(await (await load()).listHooks(options)));

  declareOnLibrary(hooks, "remove", "tell addresses no longer")
    .argument("<hooks...>", "numbers, or addresses")
    .action(async (names: string[], options) => finish(await (await load()).removeHooks(names, options)));

  declareOnLibrary(hooks, "test", "send a message that tells nothing, and tell what comes back")
    .argument("<hook>", "its number, or its address")
    .action(async (name: string, options) => finish(await (await load()).testHook(name, options)));
}
