import { describe, expect, it } from "vitest";
import { readHeadLine } from "./head-lines.js";

describe("readHeadLine", () => {
  it.each([
    ["By Ana Brandt", { kind: "byline", byline: "Ana Brandt" }],
    ["By A. Brandt and Lars van Holm in Geneva", { byline: "A. Brandt and Lars van Holm" }],
    ["BY ANA BRANDT, Diplomatic Correspondent", { byline: "ANA BRANDT" }],
    ["By Ana Brandt, Reuters", { byline: "Ana Brandt" }],
    ["A. Brandt, Brussels", { kind: "byline", byline: "A. Brandt" }],
    ["Ana Brandt, Brussels", { kind: "byline", byline: "Ana Brandt" }],
    ["Ana Brandt, Europe editor", { kind: "byline", byline: "Ana Brandt" }],
    [
      "By Ana Brandt | The Harbour Times | 3 May 2026",
      { byline: "Ana Brandt", outlet: "The Harbour Times", published: "2026-05-03" },
    ],
    ["Published: 3 May 2026 10:15 GMT", { kind: "dateline", published: "2026-05-03T10:15:00Z" }],
    ["Posted on May 3, 2026", { published: "2026-05-03" }],
    ["Published 3 May 2026 | Updated 4 May 2026", { published: "2026-05-03", updated: "2026-05-04" }],
    ["Issued on: 13/05/2026 - 10:12 Modified: 13/05/2026 - 11:02", { published: "2026-05-13" }],
    ["By Ana Brandt — May 13, 2026 6 min read", { byline: "Ana Brandt", published: "2026-05-13" }],
    ["London, UK, May 3, 2026", { kind: "dateline", place: "London, UK", published: "2026-05-03" }],
    ["GENEVA, 3 May 2026", { kind: "dateline", place: "GENEVA", published: "2026-05-03" }],
    ["Key West, Florida", { kind: "dateline", place: "Key West, Florida" }],
    ["The Harbour Times, 3 May 2026", { outlet: "The Harbour Times", published: "2026-05-03" }],
    ["The Harbour Times", { kind: "outlet", outlet: "The Harbour Times" }],
    ["13 May 2026 14:02 GMT-3", { published: "2026-05-13T14:02:00-03:00" }],
    ["2026/05/13 14:02", { published: "2026-05-13" }],
    ["Published:20:30, 13 May, 2026", { published: "2026-05-13" }],
    ["13-May-2026", { published: "2026-05-13" }],
    ["Friday, 13 May 2026 10:15 AM [ Last Update: Friday, 13 May 2026 10:20 AM ]", { published: "2026-05-13" }],
    ["Lena Brandt - May 13, 2026", { byline: "Lena Brandt", published: "2026-05-13" }],
    ["Exclusive by Ana Brandt", { byline: "Ana Brandt" }],
    ["By Abd al-Rahman bin Khalid", { byline: "Abd al-Rahman bin Khalid" }],
    ["Author: Ana Brandt | Editor: Lars Holm", { byline: "Ana Brandt" }],
    ["Lena Brandt (QNO News)", { byline: "Lena Brandt" }],
    ["Reporter, Harbour News", { kind: "byline", outlet: "Harbour News" }],
    ["By Reuters", { outlet: "Reuters" }],
    ["Bergen (AFP)", { place: "Bergen", outlet: "AFP" }],
    ["PTI | Bergen | Updated: May 13, 2026 14:02 IST", { outlet: "PTI", place: "Bergen", updated: "2026-05-13" }],
    ["14:05 GMT", { kind: "dateline" }],
    ["23:45 Friday", { kind: "dateline" }],
  ])("%s", (line, told) => expect(readHeadLine(line)).toMatchObject(told));

  it.each([
    "By Friday the union had left",
    "By the numbers",
    "Bergen | Oslo",
    "Reuters, Bergen and the port",
    "Talks resume on 3 May 2026",
    "What happened on May 3, 2026",
    "Union and port agree on pay",
    "Port Strike Ends",
    "Germany, France",
    "Quotas, 2026",
  ])("tells nothing of %s", (line) => expect(readHeadLine(line)).toBeUndefined());
});
