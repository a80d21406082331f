import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addTexts, openTestLibrary, REPORTS } from "../../../test/library.js";
import type { Library } from "../../app/library/open-library.js";
import { type Answer, makeApi } from "./api.js";

let library: Library;
let answer: Answer;

beforeAll(async () => {
  library = await openTestLibrary();
  await addTexts(library, REPORTS);
  answer = makeApi(library, "0.0.0");
});

afterAll(() => library.close());

const ask = async (path: string, headers: Record<string, string> = {}) =>
  answer(new Request(`http://localhost${path}`, { headers }));

interface Listing {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: number;
}

const list = async (path: string): Promise<Listing> => (await (await ask(path)).json()) as Listing;

describe("the HTTP interface", () => {
  it("is described in OpenAPI 3.1, each path of it", async () => {
    const document = (await (await ask("/openapi.json")).json()) as { openapi: string; paths: object };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(["/api/v1/processes", "/api/v1/search", "/api/v1/changes", "/api/v1/changes/stream"]),
    );
  });

  it("lists by page until there is no next one", async () => {
    const first = await list("/api/v1/processes?most=1");
    expect([first.items.length, first.next]).toEqual([1, 1]);
    const second = await list("/api/v1/processes?most=1&from=1");
    expect([second.items.length, second.next]).toEqual([1, undefined]);
    const reports = await list("/api/v1/reports?most=3");
    expect((await list(`/api/v1/reports?most=3&after=${reports.next}`)).items).toHaveLength(1);
  });

  it("gives a dossier and its parts", async () => {
    const { id } = library.process("seafarers");
    const dossier = await (await ask(`/api/v1/processes/${id}/dossier`)).text();
    expect(dossier).toBe(JSON.stringify(library.dossier(id)));
    expect((await list(`/api/v1/processes/${id.slice(0, 8)}/statements`)).items[0]).toHaveProperty("evidence");
    expect((await list(`/api/v1/processes/${id}/reports`)).items).toHaveLength(2);
    expect((await list(`/api/v1/processes/${id}/changes?since=2020-01-01`)).items).toMatchObject([{ is: "opened" }]);
  });

  it("searches, and gives a report", async () => {
    const { items } = await list("/api/v1/search?words=crewing&kind=report");
    const report = await (await ask(`/api/v1/reports/${String(items[0]?.["entry"])}`)).json();
    expect((report as { text: string }).text).toContain("crewing");
  });

  it("gives the latest changes as an Atom feed", async () => {
    const feed = await ask("/api/v1/changes.atom?process=seafarers");
    expect(feed.headers.get("content-type")).toContain("application/atom+xml");
    expect(await feed.text()).toContain("<title>New process: ");
    expect((await ask("/api/v1/changes.atom")).status).toBe(400);
  });

  it("tells of feeds and hooks, no secrets, and describes what a hook is told", async () => {
    library.addFeed("https://outlet.example/rss");
    library.addHook({ address: "https://desk.example/h/key-1", secret: "secret-1", allowed: [], everything: false });
    expect((await list("/api/v1/feeds")).items).toMatchObject([{ address: "https://outlet.example/rss", failures: 0 }]);
    const hooks = await (await ask("/api/v1/hooks")).text();
    expect(JSON.parse(hooks)).toMatchObject({ items: [{ id: 1, host: "desk.example", failures: 0 }] });
    expect(hooks).not.toMatch(/secret-1|key-1/);
    const { webhooks } = (await (await ask("/openapi.json")).json()) as { webhooks: object };
    expect(webhooks).toMatchObject({ "record.changed": { post: { requestBody: expect.anything() } } });
  });

  it("does not send again what is known", async () => {
    const first = await ask("/api/v1/processes");
    const again = await ask("/api/v1/processes", { "if-none-match": first.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it.each([
    ["/api/v1/processes/whales", 404, "not-found"],
    ["/api/v1/reports/0000", 404, "not-found"],
    ["/api/v1/nothing", 404, "not-found"],
    ["/api/v1/search", 400, "usage"],
    ["/api/v1/search?since=yesterday", 400, "usage"],
    ["/api/v1/processes?most=1000000", 400, "usage"],
    ["/api/v1/processes?from=-1", 400, "usage"],
    ["/api/v1/processes/iceland/changes?since=then", 400, "usage"],
    ["/api/v1/processes/iceland/whims", 400, "usage"],
  ])("answers %s with %i %s", async (path, status, error) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error });
  });

  it("streams changes: those after a number first, then what comes", async () => {
    const response = await ask("/api/v1/changes/stream", { "last-event-id": "0" });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body?.getReader();
    let text = "";
    const until = async (word: string): Promise<void> => {
      while (!text.includes(word)) text += new TextDecoder().decode((await reader?.read())?.value);
    };
    await until("id: 2");
    await addTexts(library, {
      "new.txt": REPORTS["fish-1.txt"].replace("We are not there yet", "We are nearly there"),
    });
    await until("statement-new");
    await reader?.cancel();
    expect(text).toMatch(/^event: change\n/);
  });
});
