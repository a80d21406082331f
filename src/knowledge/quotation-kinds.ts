import { table } from "./table.js";

type Lists = "arm" | "naming" | "passiveNaming" | "small";

/** Gives the words by which scare quotes and titles are told from speech. */
export const quotationKinds = table<
  Readonly<Record<Lists, readonly string[]>>,
  Readonly<Record<Lists, readonly string[]>>
>("en/quotation-kinds", (raw) => raw);
