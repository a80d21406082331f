import { z } from "@hono/zod-openapi";

/** A place in a report. */
const Evidence = z.object({ report: z.string(), start: z.int(), end: z.int(), quote: z.string() }).openapi("Evidence", {
  description: "A place in a report; `quote` is its text from `start` to `end`, in UTF-16 code units.",
});

/** One process, as it is listed. */
export const Process = z
  .object({
    id: z.string(),
    title: z.string(),
    named: z.boolean().openapi({ description: "True where a user gave the title." }),
    revision: z.int(),
    made: z
      .int()
      .openapi({ description: "The revision that its dossier was made from; behind while another is under way." }),
    reports: z.int(),
    asOf: z.string(),
    changed: z.string(),
  })
  .openapi("Process");

/** What is in the library. */
export const Counts = z
  .object({
    reports: z.int().openapi({ description: "Earlier versions of them, too." }),
    processes: z.int(),
    behind: z.int().openapi({ description: "Dossiers and stories that a report came for, and that are not made yet." }),
    lastChange: z.int().openapi({ description: "The number of the last change in the log." }),
  })
  .openapi("Counts");

/** One report, as it is listed. */
export const ListedReport = z
  .object({
    seq: z.int(),
    id: z.string(),
    title: z.string().optional(),
    published: z.string().optional(),
    added: z.string(),
    story: z.int().optional(),
    replacedBy: z
      .string()
      .optional()
      .openapi({ description: "The later version of it that came from the same address." }),
    from: z.array(z.string()),
  })
  .openapi("ListedReport");

/** One report with its text. */
export const Report = z.looseObject({ id: z.string(), from: z.string(), text: z.string() }).openapi("Report");

/** A dossier; its parts are in the published JSON Schema. */
export const Dossier = z
  .looseObject({ schema: z.literal("rapporteur/dossier@1"), title: z.string(), asOf: z.string() })
  .openapi("Dossier", { description: "The record; its parts are described in dossier.schema.json." });

/** One entry of a list of a dossier. */
export const Entry = z.looseObject({}).openapi("Entry", { description: "As dossier.schema.json has it." });

/** One thing that changed in a record. */
export const Change = z
  .object({
    is: z.string(),
    section: z.string(),
    entry: z.string(),
    about: z.string(),
    by: z.string().optional(),
    before: z.string().optional(),
    after: z.string().optional(),
    evidence: z.array(Evidence),
  })
  .openapi("Change");

/** A change in the log of the library. */
export const LoggedChange = z
  .object({ seq: z.int(), process: z.string(), at: z.string(), change: Change })
  .openapi("LoggedChange");

/** A feed that is followed. */
export const Feed = z
  .object({
    address: z.string(),
    title: z.string(),
    checked: z.string().optional(),
    due: z.string(),
    failures: z.int(),
    problem: z.string().optional(),
  })
  .openapi("Feed");

/** An address that is told of changes. */
export const Hook = z
  .object({
    id: z.int(),
    host: z.string(),
    process: z.string().optional(),
    person: z.string().optional(),
    everything: z.boolean(),
    told: z.int().openapi({ description: "The number of the last change that it was told." }),
    due: z.string(),
    failures: z.int(),
    problem: z.string().optional(),
    delivered: z.string().optional(),
  })
  .openapi("Hook");

/** Something found by its words. */
export const Found = z
  .object({
    kind: z.string(),
    process: z.string(),
    entry: z.string(),
    day: z.string(),
    title: z.string(),
    snippet: z.string().openapi({ description: "Words that were asked for stand between U+0002 and U+0003." }),
  })
  .openapi("Found");

/** Why something cannot be answered. */
const Problem = z.object({ error: z.string(), message: z.string() }).openapi("Problem");

/** What asks for a page of a list: where it begins, and how much of it. */
export const Page = z.object({
  from: z.coerce.number().int().min(0).default(0).openapi({ description: "Entries to pass over." }),
  most: z.coerce.number().int().min(1).max(500).default(50),
});

/** A page of a list; `next` is the `from` of the page after it, where there is one. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.int().optional() });

const problem = (description: string) => ({ description, content: { "application/json": { schema: Problem } } });
const plain = (description: string) => ({ description, content: { "text/plain": { schema: z.string() } } });

/** The problems that any route may have. */
export const problems = {
  400: problem("What was asked makes no sense."),
  401: plain("The server asks for a token, and this is none or another."),
  403: plain("The server answers to this machine alone, and was asked by another name."),
  404: problem("There is no such thing."),
  503: problem("The library cannot be read just now."),
};

/** The answers of a route: what it gives, and the problems it may have. */
export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, headers: ETAG, content: { "application/json": { schema } } },
  304: UNCHANGED,
  ...problems,
});

/** Of an answer that can be asked for again. */
export const ETAG = z.object({ etag: z.string().openapi({ description: "For `if-none-match` the next time." }) });

/** Of one that is as it was. */
export const UNCHANGED = { description: "It is as it was when it had this ETag." };
