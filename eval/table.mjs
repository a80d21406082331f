/** Lays measured sets out as one table: figure, floor, and what others reached on known sets. */
export function tableOf(measured, pinned) {
  const rows = measured.flatMap(({ set, layer, figures, others }) =>
    Object.entries(figures).map(([figure, value]) => [
      layer,
      set,
      figure,
      value.toFixed(3),
      pinned[set]?.floors[figure]?.toFixed(3) ?? "-",
      /^(?:eval|examples)\//.test(set) ? "" : (others[figure] ?? ""),
    ]),
  );
  const all = [["layer", "set", "figure", "ours", "floor", "others"], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
