import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestLibrary, REPORTS } from "../../../test/library.js";
import type { Library } from "../../app/library/open-library.js";
import { LIMITS } from "../../web/adding/form.js";
import { shelfOf } from "../../web/shelf.js";
import { libraryShelf } from "../library-shelf.js";
import { type Running, startServer } from "../server.js";
import { openAdding } from "./adding.js";

describe("adding reports on a page", () => {
  let library: Library;
  let running: Running;
  let outlet: Server;

  beforeAll(async () => {
    library = await openTestLibrary();
    const adding = openAdding({ library: library.path, version: "0", allowed: ["127.0.0.1"] });
    running = await startServer(libraryShelf(library, []), 0, { adding });
    outlet = createServer((request, response) => {
      response.writeHead(request.url === "/ferry" ? 200 : 404, { "content-type": "text/plain" });
      response.end(request.url === "/ferry" ? REPORTS["ferry-2.txt"] : "");
    }).listen(0, "127.0.0.1");
  });
  afterAll(async () => {
    await running.close();
    library.close();
    outlet.close();
  });

  const post = (body: FormData | Blob | string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL("/add", running.url), {
      ...{ method: "POST", body, redirect: "manual" },
      headers: { origin: new URL(running.url).origin, accept: "application/json", ...headers },
    });

  function formOf(parts: { pasted?: string; files?: Readonly<Record<string, string>> }): FormData {
    const form = new FormData();
    if (parts.pasted !== undefined) form.append("pasted", parts.pasted);
    for (const [name, text] of Object.entries(parts.files ?? {})) form.append("files", new Blob([text]), name);
    return form;
  }

  /** What the data of the work's page says at its end. */
  async function end(sent: Promise<Response>): Promise<{ says: string; over: boolean; taken: { from: string }[] }> {
    const { address } = (await (await sent).json()) as { address: string };
    const answer = await fetch(new URL(`${address}.json?wait`, running.url));
    return (await answer.json()) as { says: string; over: boolean; taken: { from: string }[] };
  }

  it.each(["", "?q=", "?q=!!"])("shows the page of a search for nothing at /search%s", async (query) => {
    const answer = await fetch(new URL(`/search${query}`, running.url));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("<h1>");
  });

  it("takes files, and says what became of each", async () => {
    const files = {
      "fish-1.txt": REPORTS["fish-1.txt"],
      "C:\\news\\fish-2.txt": REPORTS["fish-2.txt"],
      "none.txt": "",
    };
    const { says, over, taken } = await end(post(formOf({ files })));
    expect({ says, over }).toEqual({ says: "2 reports added, 1 could not be read.", over: true });
    expect(taken.map(({ from }) => from)).toEqual(["fish-1.txt", "fish-2.txt"]);
    expect(await (await fetch(running.url)).text()).toContain("Norway");
    expect((await end(post(formOf({ files: { "again.txt": REPORTS["fish-1.txt"] } })))).says).toBe(
      "1 report in the library already.",
    );
  });

  it("takes a pasted text for a report, and lines of addresses for pages", async () => {
    expect((await end(post(formOf({ pasted: REPORTS["ferry-1.txt"].replaceAll("\n", "\r\n") })))).says).toBe(
      "1 report added.",
    );
    const { port } = outlet.address() as AddressInfo;
    const { says, taken } = await end(post(formOf({ pasted: `http://127.0.0.1:${port}/ferry\n` })));
    expect(says).toBe("1 report added.");
    expect(taken[0]?.from).toBe(`http://127.0.0.1:${port}/ferry`);
  });

  it("fetches nothing from addresses that are not public", async () => {
    const { says } = await end(post(formOf({ pasted: "http://[::1]:9/x\nhttp://10.0.0.1/" })));
    expect(says).toBe("2 could not be read.");
  });

  it("works as a plain form: leads to a page that waits for the end", async () => {
    const sent = await post(formOf({ files: { "fish-1.txt": REPORTS["fish-1.txt"] } }), { accept: "text/html" });
    expect(sent.status).toBe(303);
    const page = await (await fetch(new URL(sent.headers.get("location") ?? "", running.url))).text();
    expect(page).toContain("1 report in the library already.");
  });

  it.each([
    ["from a page of elsewhere", { origin: "http://evil.example" }],
    ["from a page that nobody may know of", { origin: "null" }],
    ["from another site, as the browser says", { "sec-fetch-site": "cross-site" }],
    ["from another port of this machine", { "sec-fetch-site": "same-site" }],
  ])("takes nothing %s", async (_, headers) => {
    const sent = await post(formOf({ pasted: REPORTS["ferry-1.txt"] }), headers);
    expect(sent.status).toBe(403);
  });

  it.each([
    ["nothing", () => formOf({}), 400],
    ["blanks", () => formOf({ pasted: " \n " }), 400],
    ["what is no form", () => "x=1", 400],
    ["too much at once", () => new Blob([new Uint8Array(LIMITS.bytes + 1)]), 413],
    ["too many addresses", () => formOf({ pasted: manyAddresses }), 413],
  ])("refuses %s, and says why", async (_, body, status) => {
    const sent = await post(body());
    expect(sent.status).toBe(status);
    expect(((await sent.json()) as { error: string }).error).toMatch(/\w+ .*\./);
  });
  const manyAddresses = Array.from({ length: LIMITS.things + 1 }, (_, i) => `http://one.example/${i}`).join("\n");

  it("shows names of files and titles as text", async () => {
    const sent = await post(formOf({ files: { "<img src=x>.txt": "" } }), { accept: "text/html" });
    const page = await (await fetch(new URL(sent.headers.get("location") ?? "", running.url))).text();
    expect(page).toContain("&lt;img src=x&gt;.txt");
  });

  it("has nothing to add to where no library is, and says so", async () => {
    const reading = await startServer(shelfOf([]), 0);
    expect(await (await fetch(reading.url)).text()).toContain("Read only");
    const sent = await fetch(new URL("/add", reading.url), { method: "POST", headers: { origin: reading.url } });
    expect(sent.status).toBe(405);
    expect((await fetch(new URL("/added/x", reading.url))).status).toBe(404);
    await reading.close();
  });
});
