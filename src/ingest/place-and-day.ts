import { takeDate } from "./head-date.js";
import type { HeadLine } from "./head-lines.js";

/** Lines at the end of a text among which its place and day can stand: signatures follow them. */
export const FOOT_LINES = 4;
const LONGEST = 70;

/** "Done at Port Lusk, 3 May 2026", "Port Lusk, on 3 May 2026". */
const PLACE =
  /^(?:(?:Done|Signed|Given|Issued) (?:at|in) )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}),?(?: on)?[ ,]*$/u;

/** Reads the line at the end of a text that says where and on which full day it was given out: nothing else stands in it. */
export function readFoot(lines: readonly string[]): HeadLine | undefined {
  for (const line of lines) {
    const bare = line.replace(/\.$/, "");
    if (bare.length > LONGEST || !/\d{4}$/.test(bare)) continue;
    const dated = takeDate(bare);
    const place = PLACE.exec(dated?.rest ?? "")?.[1];
    if (dated?.value !== undefined && place !== undefined) return { kind: "dateline", published: dated.value, place };
  }
  return undefined;
}
