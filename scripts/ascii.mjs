/** Writes all but ASCII as escapes, for JSON and for code: V8 takes a file of ASCII as it is, without decoding it. */
export const inAscii = (text) =>
  text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
