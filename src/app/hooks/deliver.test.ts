import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addTexts, newLibraryPath, openTestLibrary, REPORTS } from "../../../test/library.js";
import { secretOf } from "./message.js";
import { makeSend } from "./send.js";

// A receiver on this machine that notes what it is told.

interface Got {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let server: Server;
let home = "";
let got: Got[] = [];
let answer: { status: number; headers?: Record<string, string> } = { status: 204 };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      got.push({ path: request.url ?? "", headers: request.headers as Record<string, string>, body });
      if (request.url !== "/silent") response.writeHead(answer.status, answer.headers).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  got = [];
  answer = { status: 204 };
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const SECRET = secretOf(Buffer.from("a secret of a test"));
const send = makeSend("0", () => new Date("2026-03-02T08:00:00Z"), 500);

type Settings = { readonly process?: string; readonly person?: string; readonly everything?: boolean };

async function hooked({ everything = false, ...filter }: Settings = {}, path = newLibraryPath()) {
  const library = await openTestLibrary(path);
  library.addHook({ address: `${home}/hook`, secret: SECRET, allowed: ["127.0.0.1"], everything, ...filter });
  return library;
}

const told = () =>
  got.map(({ body }) => JSON.parse(body) as { data: { changes: { seq: number; change: { is: string } }[] } });
const kinds = () => told().flatMap(({ data }) => data.changes.map(({ change }) => change.is));

describe("a hook", () => {
  it("is told what changes, signed over id, time and body", async () => {
    const library = await hooked();
    await addTexts(library, REPORTS);
    expect(await library.deliver(send)).toMatchObject([{ hook: 1, changes: 2 }]);
    const [{ headers, body }] = got as [Got];
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const mac = createHmac("sha256", "a secret of a test").update(signed).digest("base64");
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "webhook-timestamp": String(Date.parse("2026-03-02T08:00:00Z") / 1000),
      "webhook-signature": `v1,${mac}`,
    });
    expect(JSON.parse(body)).toMatchObject({
      type: "record.changed",
      data: { changes: [{ seq: 1, title: expect.stringMatching(/./) }, {}] },
    });
    expect(await library.deliver(send)).toEqual([]);
    expect(got).toHaveLength(1);
    library.close();
  });

  it("is told again, later each time, until it takes it, with the same id, and what came since after that", async () => {
    const path = newLibraryPath();
    let library = await hooked({}, path);
    await addTexts(library, { "ferry-1.txt": REPORTS["ferry-1.txt"] });
    answer = { status: 500 };
    expect(await library.deliver(send)).toMatchObject([{ problem: `${home}/hook answers with status 500` }]);
    expect(library.hooks()).toMatchObject([{ failures: 1, due: "2026-03-02T08:00:10.000Z" }]);
    expect(await library.deliver(send)).toEqual([]);
    library.close();
    library = await openTestLibrary(path);
    library.clock.now = "2026-03-02T08:00:10.000Z";
    await library.deliver(send);
    expect(library.hooks()).toMatchObject([{ failures: 2, due: "2026-03-02T08:00:30.000Z" }]);
    await addTexts(library, REPORTS);
    answer = { status: 200 };
    library.clock.now = "2026-03-02T08:00:30.000Z";
    await library.deliver(send);
    const ids = got.map(({ headers }) => headers["webhook-id"]);
    const numbers = told().map(({ data }) => data.changes.map(({ seq }) => seq).join());
    expect([new Set(ids.slice(0, 3)).size, numbers.slice(0, 3)]).toEqual([1, ["1", "1", "1"]]);
    expect([ids.length, ids[3] === ids[0], kinds()[3]]).toEqual([4, false, expect.any(String)]);
    expect(library.hooks()).toMatchObject([{ failures: 0, delivered: "2026-03-02T08:00:30.000Z" }]);
    expect(library.hooks()[0]).not.toHaveProperty("problem");
    library.close();
  });

  it("is told again where the process ended before the answer was noted, and not twice by two at once", async () => {
    const path = newLibraryPath();
    const library = await hooked({}, path);
    await addTexts(library, { "ferry-1.txt": REPORTS["ferry-1.txt"] });
    const lost = library.deliver(() => new Promise(() => {}));
    void lost;
    const other = await openTestLibrary(path);
    expect(await other.deliver(send)).toEqual([]);
    other.clock.now = "2026-03-02T08:01:00.000Z";
    expect(await other.deliver(send)).toMatchObject([{ changes: 1 }]);
    other.close();
    library.close();
  });

  it("is left alone for as long as it asks", async () => {
    const library = await hooked();
    await addTexts(library, REPORTS);
    answer = { status: 429, headers: { "retry-after": "120" } };
    await library.deliver(send);
    expect(library.hooks()[0]?.due).toBe("2026-03-02T08:02:00.000Z");
    library.close();
  });

  it("is told of one process, of one person, or of everything", async () => {
    const library = await openTestLibrary();
    await addTexts(library, { "fish-1.txt": REPORTS["fish-1.txt"], "ferry-1.txt": REPORTS["ferry-1.txt"] });
    const process = library.process("seafarers").id;
    const add = (path: string, filter: Settings) =>
      library.addHook({
        address: home + path,
        secret: SECRET,
        allowed: [home.slice(7, 16)],
        everything: true,
        ...filter,
      });
    add("/process", { process });
    add("/person", { person: "vale" });
    add("/record", { everything: false });
    add("/all", {});
    await addTexts(library, REPORTS);
    await library.deliver(send);
    const at = (path: string) =>
      got
        .filter((one) => one.path === path)
        .map(({ body }) => body)
        .join();
    expect(at("/process")).not.toContain("Breidal");
    expect(at("/process")).toContain("Marou");
    expect(at("/person")).toContain('"by":"Petros Vale"');
    expect(at("/person")).not.toContain('"by":"Eleni Marou"');
    expect(at("/record")).not.toContain("statement-new");
    expect(at("/all")).toContain("statement-new");
    expect(library.hooks().map((hook) => hook.told)).toEqual(Array(4).fill(library.lastChange()));
    library.close();
  });

  it("is not told of what came before it, and is told no longer when it is removed", async () => {
    const library = await openTestLibrary();
    await addTexts(library, { "ferry-1.txt": REPORTS["ferry-1.txt"] });
    library.addHook({ address: `${home}/hook`, secret: "plain", allowed: ["127.0.0.1"], everything: true });
    expect(await library.deliver(send)).toEqual([]);
    expect(library.removeHook("1")).toBe(true);
    expect(() => library.removeHook("1")).toThrow("there is no hook 1");
    await addTexts(library, REPORTS);
    expect([await library.deliver(send), got]).toEqual([[], []]);
    library.close();
  });

  it("can be tried with a message that tells nothing", async () => {
    const library = await hooked();
    expect(await library.testHook("1", send)).toEqual({ status: 204 });
    expect(told()).toMatchObject([{ type: "test", data: { changes: [] } }]);
    answer = { status: 302, headers: { location: `${home}/elsewhere` } };
    expect(await library.testHook(`${home}/hook`, send)).toMatchObject({
      status: 302,
      problem: expect.stringContaining("302"),
    });
    expect(got.map(({ path }) => path)).toEqual(["/hook", "/hook"]);
    library.close();
  });

  it("may not lead inside unless somebody says so, whatever the spelling, and has to answer in time", async () => {
    const library = await openTestLibrary();
    const add = (address: string, allowed: readonly string[] = []) =>
      library.addHook({ address, secret: "plain", allowed, everything: true });
    for (const inside of [
      home,
      "http://2130706433/",
      "http://[::1]/",
      "ftp://open.example/",
      "http://a:b@open.example/",
    ])
      expect(() => add(inside)).toThrow("not fetched");
    add(home.replace("127.0.0.1", "localhost"));
    add(`${home}/silent`, ["127.0.0.0/8"]);
    await addTexts(library, REPORTS);
    const problems = (await library.deliver(send)).map(({ problem }) => problem);
    expect(problems).toEqual([
      expect.stringContaining("not public"),
      expect.stringContaining("has not answered within"),
    ]);
    expect(got.map(({ path }) => path)).toEqual(["/silent"]);
    library.close();
  });
});
