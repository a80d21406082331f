import { foldForm, lookUp } from "./forms.js";
import { table } from "./table.js";

interface Raw {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly country?: string;
}

/** A news agency or an outlet. */
export interface KnownOutlet {
  readonly name: string;
  readonly kind: "agency" | "outlet";
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country?: string;
}

const outlets = table<{ agencies: Raw[]; outlets: Raw[] }, ReadonlyMap<string, KnownOutlet>>("world/outlets", (raw) => {
  const forms = new Map<string, KnownOutlet>();
  const add = (entries: readonly Raw[], kind: KnownOutlet["kind"]) => {
    for (const { name, aliases, country } of entries) {
      const outlet = { name, kind, ...(country ? { country } : {}) };
      for (const form of [name, ...(aliases ?? [])]) forms.set(foldForm(form), outlet);
    }
  };
  add(raw.outlets, "outlet");
  add(raw.agencies, "agency");
  return forms;
});

const platforms = table<Raw[], ReadonlyMap<string, string>>(
  "world/platforms",
  (raw) => new Map(raw.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])].map((form) => [form, name] as const))),
);

/** Finds the news agency or outlet that a name stands for: "AFP", "Agence France-Presse", "the BBC". */
export const outletOf = (form: string): KnownOutlet | undefined => lookUp(outlets(), form);

const LETTERS = 3;
const begin = (form: string): string => form.slice(0, LETTERS).toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/\s/g, " ");

const beginnings = table<unknown, ReadonlySet<string>>(
  "world/outlets",
  () => new Set([...outlets().keys()].map(begin)),
);

/** Tells whether an outlet's name can begin at a place of a text, by its first letters; "the" before it is passed over. */
export function mayBeOutlet(text: string, start: number): boolean {
  const letters = begin(text.slice(start, start + LETTERS));
  if (letters === "the") return true;
  return beginnings().has(letters) || beginnings().has(letters.slice(0, 2));
}

/** Finds the platform on which statements are posted that a name stands for: "X", "Telegram", "Truth Social". */
export function platformOf(form: string): { readonly name: string } | undefined {
  const name = platforms().get(foldForm(form));
  return name === undefined ? undefined : { name };
}

/** Lists every name of an outlet, an agency or a platform. */
export const outletForms = (): Iterable<string> => [...outlets().keys(), ...platforms().keys()];
