/** Tells how wide standard output is and whether it shows colours: 80 columns and none where it is not a terminal. */
export function terminal(): { readonly width: number; readonly colour: boolean } {
  if (!process.stdout.isTTY) return { width: 80, colour: false };
  return {
    width: Math.min(Math.max(process.stdout.columns ?? 80, 40), 100),
    colour: process.env["NO_COLOR"] === undefined,
  };
}
