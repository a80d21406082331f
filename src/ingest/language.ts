import { commonestWords } from "../knowledge/commonest-words.js";

/** The languages that have their folder in data/. */
const READ = new Set(["en"]);

/** Characters that are looked at. */
const SAMPLE = 6000;

export interface LanguageFound {
  /** BCP 47; "und" where nothing tells it. */
  readonly code: string;
  readonly by: string;
  readonly readable: boolean;
}

/**
 * Tells the language of a text: by its commonest words where it is English, else as declared, else by a detector that
 * is loaded only then. The words of a running text outweigh a declaration: saved pages often declare the site's.
 */
export async function readLanguage(text: string, declared?: string): Promise<LanguageFound> {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[a-z\u00aa-\uffff]+/g) ?? [];
  const english = commonestWords();
  const share = words.filter((word) => english.words.has(word)).length / Math.max(1, words.length);
  const base = declared?.toLowerCase().split(/[-_]/)[0];
  if (share >= english.share) {
    return base === "en" && declared ? found(declared, "declared") : found("en", "words");
  }
  if (words.length < 12) return declared ? found(declared, "declared") : found("en", "default");
  const detected = await detect(text);
  if (detected) return found(detected, "detected");
  return declared ? found(declared, "declared") : found("und", "unknown");
}

function found(code: string, by: string): LanguageFound {
  return { code, by, readable: READ.has(code.toLowerCase().split(/[-_]/)[0] ?? "") };
}

async function detect(text: string): Promise<string | undefined> {
  const { eld } = await import("eld/small");
  const { language } = eld.detect(text.slice(0, SAMPLE)) as { language?: string };
  return language || undefined;
}
