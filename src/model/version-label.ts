/** Gives the name by which the list of versions has one: of two, "initial" is the first and "revised" the last, whatever they are called. */
export function versionLabel(versions: readonly { readonly label: string }[], label: string): string {
  const [first, last] = [versions[0]?.label, versions.at(-1)?.label];
  if (first === undefined || last === undefined || versions.length !== 2) return label;
  if (versions.some((version) => version.label === label)) return label;
  if (label === "initial") return first;
  return label === "revised" || label === "final" ? last : label;
}
