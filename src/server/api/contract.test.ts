import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addTexts, openTestLibrary, REPORTS } from "../../../test/library.js";
import type { Library } from "../../app/library/open-library.js";
import { type Answer, makeApi } from "./api.js";

interface Described {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

/** The document of the interface, as far as it is tried here. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** What is asked of each route, and the status that it answers with. */
const ASKED: Readonly<Record<string, readonly (readonly [query: string, status: number])[]>> = {
  "/api/v1/processes": [
    ["", 200],
    ["?most=1", 200],
    ["?most=0", 400],
  ],
  "/api/v1/processes/{process}": [["", 200]],
  "/api/v1/processes/{process}/dossier": [
    ["", 200],
    ["?version=2", 200],
    ["?version=1", 404],
    ["?version=x", 400],
  ],
  "/api/v1/processes/{process}/versions": [["", 200]],
  "/api/v1/processes/{process}/reports": [["?most=1", 200]],
  "/api/v1/processes/{process}/changes": [
    ["?since=2020-01-01", 200],
    ["?since=then", 400],
    ["", 400],
  ],
  "/api/v1/processes/{process}/{section}": [
    ["", 200],
    ["?most=1&from=1", 200],
  ],
  "/api/v1/reports": [["?most=2", 200]],
  "/api/v1/reports/{report}": [["", 200]],
  "/api/v1/search": [
    ["?words=talks", 200],
    ["?party=iceland&kind=statement", 200],
    ["", 400],
  ],
  "/api/v1/changes": [
    ["", 200],
    ["?after=1&process=seafarers", 200],
    ["?process=whales", 404],
  ],
  "/api/v1/changes.atom": [
    ["?process=seafarers&all=true", 200],
    ["", 400],
    ["?process=whales", 404],
  ],
  "/api/v1/changes/stream": [
    ["?after=0", 200],
    ["?process=whales", 404],
    ["?after=-1", 400],
  ],
  "/api/v1/feeds": [["", 200]],
  "/api/v1/hooks": [["", 200]],
  "/api/v1/library": [["", 200]],
};

/** Each object holds what is described of it and nothing else, where it is not said that it holds more. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== "object" || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strict(one)]));
  return "properties" in value && !("additionalProperties" in value)
    ? { ...inside, additionalProperties: false }
    : inside;
}

describe("what the interface says of itself", async () => {
  const library: Library = await openTestLibrary();
  const answer: Answer = makeApi(library, "0.0.0");
  const ask = (path: string, headers = {}) => answer(new Request(`http://localhost${path}`, { headers }));
  const document = (await (await ask("/openapi.json")).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(strict(document) as object, "document");

  beforeAll(async () => {
    await addTexts(library, REPORTS);
    await addTexts(library, { "ferry-1.txt": REPORTS["ferry-1.txt"].replace("far apart", "worlds apart") });
    library.addFeed("https://outlet.example/rss");
    library.addHook({ address: "https://desk.example/hook", secret: "plain", allowed: [], everything: false });
  });
  afterAll(() => library.close());

  /** Fills the places of a path: of a section each in turn. */
  function filled(path: string): string[] {
    const [first] = library.allReports(0, 1);
    const one = path.replace("{process}", library.process("seafarers").id).replace("{report}", first?.id ?? "");
    const sections = (document.paths[path]?.["get"]?.parameters ?? []).flatMap((parameter) =>
      parameter.name === "section" ? (parameter as unknown as { schema: { enum: string[] } }).schema.enum : [],
    );
    return one.includes("{section}") ? sections.map((section) => one.replace("{section}", section)) : [one];
  }

  /** Tells in what an answer is otherwise than it is described. */
  async function untrue(path: string, response: Response): Promise<string[]> {
    const { responses } = document.paths[path]?.["get"] ?? { responses: {} };
    const described = responses[String(response.status)];
    if (!described) return [`status ${response.status} is not described`];
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    if (!described.content) return type === "" ? [] : [`${type} comes with status ${response.status}`];
    if (!(type in described.content)) return [`${type} is not described for status ${response.status}`];
    if (type !== "application/json") return [];
    const at = ["paths", path, "get", "responses", String(response.status), "content", type, "schema"];
    const pointer = at.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).map(encodeURIComponent);
    const validate = ajv.compile({ $ref: `document#/${pointer.join("/")}` });
    validate(await response.json());
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  it("names each route that is tried here, and no other", () => {
    expect(Object.keys(document.paths).sort()).toEqual(Object.keys(ASKED).sort());
  });

  it.each(
    Object.entries(ASKED).flatMap(([path, asked]) => asked.map(([query, status]) => [path, query, status] as const)),
  )("is true of %s%s, which answers %i", async (path, query, status) => {
    for (const address of filled(path)) {
      const response = await ask(address + query);
      expect([address, response.status, await untrue(path, response)]).toEqual([address, status, []]);
      if (!response.bodyUsed) await response.body?.cancel();
    }
  });

  it.each(Object.keys(ASKED).filter((path) => !path.endsWith("/stream")))(
    "is true of %s where it is known",
    async (path) => {
      const [address = ""] = filled(path);
      const query = ASKED[path]?.find(([, status]) => status === 200)?.[0] ?? "";
      const etag = (await ask(address + query)).headers.get("etag") ?? "";
      const again = await ask(address + query, { "if-none-match": etag });
      expect([again.status, await untrue(path, again)]).toEqual([304, []]);
    },
  );
});
