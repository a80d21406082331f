import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asked, type FetchSettings, makeFetch } from "./fetch.js";

// A server on this machine. "open.example" leads to it and may be fetched from; everything else there must not be reached.

let server: Server;
let port = 0;
let reached: string[] = [];

const MEGABYTE = Buffer.alloc(1024 * 1024);
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024));

const answers: Readonly<Record<string, RequestListener>> = {
  "/plain": (request, response) => {
    if (request.headers["if-none-match"] === '"one"') response.writeHead(304).end();
    else response.writeHead(200, { "content-type": "Text/HTML; charset=utf-8", etag: '"one"' }).end("hello");
  },
  "/packed": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("hello")),
  "/bomb": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
  "/torn": (_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("hello").subarray(0, 12)),
  "/odd": (_, response) => response.writeHead(200, { "content-encoding": "zstd" }).end("hello"),
  "/endless": (_, response) => {
    const pour = (): void => {
      while (!response.destroyed && response.write(MEGABYTE));
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
  },
  "/boast": (_, response) => response.writeHead(200, { "content-length": 1e12 }).write("x"),
  "/drip": (_, response) => {
    const timer = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/silent": () => {},
  "/busy": (_, response) => response.writeHead(429, { "retry-after": "120" }).end("later"),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/away": (_, response) => response.writeHead(301, { location: "plain" }).end(),
  "/jar": (request, response) =>
    response.writeHead(302, { "set-cookie": "who=ana; path=/", location: "/jarred" }).end(request.headers.cookie),
  "/jarred": (request, response) => response.end(request.headers.cookie ?? "no cookie"),
  "/secret": (_, response) => response.end("secret"),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    reached.push(path);
    const to = new URL(request.url ?? "", "http://x").searchParams.get("to");
    if (path === "/redirect" && to !== null)
      response.writeHead(302, { location: Buffer.from(to).toString("latin1") }).end();
    else answers[path]?.(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const names: Readonly<Record<string, readonly string[]>> = {
  "open.example": ["127.0.0.1"],
  "inside.example": ["127.0.0.1"],
  "inside6.example": ["::1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "link.example": ["169.254.169.254"],
  "both.example": ["10.0.0.7", "127.0.0.1"],
};

const lookup: LookupFunction = (host, _, callback) => {
  const found = names[host];
  if (!found) callback(Object.assign(new Error(`no such name ${host}`), { code: "ENOTFOUND" }), []);
  else
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
};

async function fetchOnce(url: string, settings: Partial<FetchSettings> = {}, asked: Asked = {}) {
  const fetch = makeFetch({ userAgent: "test/1", allowed: ["open.example"], lookup, timeout: 3000, ...settings });
  try {
    return await fetch(url.replace("PORT", String(port)), asked);
  } finally {
    await fetch.close();
  }
}

const at = (path: string): string => `http://open.example:PORT${path}`;

/** One address in many spellings, and others that are nobody's business. */
const INSIDE = [
  ...[
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
  ],
  ...["[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "0.0.0.0", "0", "[::]", "１２７.0.0.1"],
  ...["inside.example", "inside6.example", "mapped.example", "link.example", "both.example"],
  ...["10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fd00::1]", "224.0.0.1"],
  ...[
    "[64:ff9b::7f00:1]",
    "[::127.0.0.1]",
    "[::7f00:1]",
    "[4000::1]",
    "[fec0::1]",
    "[2002:7f00:1::]",
    "255.255.255.255",
  ],
];

describe("what is not public", () => {
  it.each(INSIDE)("is not fetched: %s", async (host) => {
    reached = [];
    await expect(fetchOnce(`http://${host}:PORT/secret`)).rejects.toMatchObject({ code: "fetch-refused" });
    expect(reached).toEqual([]);
  });

  it.each(INSIDE)("is not fetched by way of a redirect: %s", async (host) => {
    reached = [];
    const to = encodeURIComponent(`http://${host}:${port}/secret`);
    // A spelling that is no ASCII is no address in a header at all.
    const code = /^[ -~]*$/.test(host) ? "fetch-refused" : "fetch-failed";
    await expect(fetchOnce(at(`/redirect?to=${to}`))).rejects.toMatchObject({ code });
    expect(reached).toEqual(["/redirect"]);
  });

  it.each(["file:///etc/passwd", "ftp://open.example/", "javascript:1", "http://ana:pw@open.example/", "nothing", ""])(
    "nor is %s",
    async (url) => {
      await expect(fetchOnce(url)).rejects.toMatchObject({ code: "fetch-refused" });
      const to = encodeURIComponent(url);
      if (url.includes(":"))
        await expect(fetchOnce(at(`/redirect?to=${to}`))).rejects.toMatchObject({ code: "fetch-refused" });
    },
  );

  it.each(["inside.example", "127.0.0.1", "127.0.0.0/8"])("but where somebody says so: %s", async (allowed) => {
    expect((await fetchOnce("http://inside.example:PORT/plain", { allowed: [allowed] })).status).toBe(200);
  });
});

describe("a fetch", () => {
  it("gives the body and what the next one needs", async () => {
    const first = await fetchOnce(at("/plain"));
    expect(first).toMatchObject({ status: 200, type: "text/html", etag: '"one"' });
    expect(Buffer.from(first.bytes).toString()).toBe("hello");
    expect(await fetchOnce(at("/plain"), {}, { etag: '"one"' })).toMatchObject({
      status: 304,
      bytes: new Uint8Array(),
    });
  });

  it("takes no cookies, and so gives none back", async () => {
    expect(Buffer.from((await fetchOnce(at("/jar"))).bytes).toString()).toBe("no cookie");
  });

  it("unpacks, follows redirects, and tells what a server asks", async () => {
    expect(Buffer.from((await fetchOnce(at("/packed"))).bytes).toString()).toBe("hello");
    expect(await fetchOnce(at("/away"))).toMatchObject({ status: 200, url: expect.stringContaining("/plain") });
    expect(await fetchOnce(at("/busy"))).toMatchObject({ status: 429, retryAfter: "120" });
  });

  it.each([
    ["a bomb", "/bomb", "too-large"],
    ["a body without end", "/endless", "too-large"],
    ["a length beyond the limit", "/boast", "too-large"],
    ["a body that drips", "/drip", "fetch-failed"],
    ["a server that says nothing", "/silent", "fetch-failed"],
    ["a packed body that is torn", "/torn", "fetch-failed"],
    ["a packing that nobody asked for", "/odd", "fetch-failed"],
    ["a redirect to itself", "/round", "fetch-failed"],
    ["a name that leads nowhere", "http://nowhere.example/", "fetch-failed"],
  ])("ends with %s", async (_, path, code) => {
    const url = path.startsWith("/") ? at(path) : path;
    const settings = { maxBytes: 4 * 1024 * 1024, timeout: 600 };
    await expect(fetchOnce(url, settings)).rejects.toMatchObject({ code });
  });
});
