import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Handed } from "../../app/hand-over.js";
import { LIMITS } from "../../web/adding/form.js";

/** What came with a form, or why it is not taken. */
export type Received = { readonly handed: readonly Handed[] } | { readonly status: 400 | 413; readonly why: string };

/** Reads the files, addresses and texts of a form, and not a byte beyond the limit. */
export async function readHanded(request: IncomingMessage): Promise<Received> {
  const bytes = await readBytes(request);
  if (!bytes) return { status: 413, why: `More than ${LIMITS.bytes / 1024 / 1024} MB at once: add it in parts.` };
  const form = await readForm(bytes, request.headers["content-type"] ?? "");
  if (!form) return { status: 400, why: "This is no form that reports can be read from." };
  const handed = [...(await filesOf(form)), ...form.getAll("pasted").flatMap((one) => pastedOf(String(one)))];
  if (handed.length > LIMITS.things)
    return { status: 413, why: `More than ${LIMITS.things} at once: add them in parts.` };
  if (handed.length > 0) return { handed };
  return { status: 400, why: "Choose files, or paste the text or the address of a report." };
}

async function readBytes(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = Number(request.headers["content-length"] ?? 0) > LIMITS.bytes ? Infinity : 0;
  if (size === 0)
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > LIMITS.bytes) break;
      chunks.push(chunk);
    }
  if (size <= LIMITS.bytes) return new Uint8Array(Buffer.concat(chunks));
  // A browser hears the answer only once all that it sends is through.
  request.resume();
  return undefined;
}

const readForm = (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> =>
  new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => undefined);

/** A form in which no file was chosen sends one without a name. */
async function filesOf(form: FormData): Promise<Handed[]> {
  const files = form.getAll("files").flatMap((one) => (typeof one === "string" || one.name === "" ? [] : [one]));
  const load = async (file: File): Promise<Handed> => ({
    from: baseName(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  return Promise.all(files.map(load));
}

/** The folders of whoever sent it are nobody's business, and a file must not pass for an address. */
const baseName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replace(/\p{C}/gu, "").slice(0, 200) || "file";

/** Lines that are all addresses are pages to fetch; all else is the text of one report. */
function pastedOf(pasted: string): Handed[] {
  const lines = pasted.split(/\r?\n/).flatMap((line) => line.trim() || []);
  if (lines.length === 0) return [];
  if (lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return [...new Set(lines)].map((address) => ({ address }));
  const bytes = new TextEncoder().encode(pasted.replaceAll("\r\n", "\n"));
  const name = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return [{ from: `pasted-${name}.txt`, bytes }];
}
