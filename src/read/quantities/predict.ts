import type { Quantity, Reading, Span } from "../../model/index.js";

interface QuantityLine {
  readonly id: string;
  /** Money, percentages and other quantities, as MEANTIME's value mentions have them. */
  readonly values: readonly (Span & { readonly type: "MONEY" | "PERCENT" | "QUANTITY" })[];
  /** Everything that is known of each figure, lengths of time and ordinals too. */
  readonly quantities: readonly Quantity[];
}

/** Writes a report's figures in the line form of labelled sets. */
export function toQuantityLine(id: string, { quantities }: Pick<Reading, "quantities">): QuantityLine {
  return { id, values: quantities.flatMap((q) => valueOf(q) ?? []), quantities };
}

function valueOf({ start, end, kind }: Quantity): QuantityLine["values"][number] | undefined {
  if (kind === "duration" || kind === "ordinal" || kind === "points") return undefined;
  return { start, end, type: kind === "money" ? "MONEY" : kind === "percent" ? "PERCENT" : "QUANTITY" };
}
