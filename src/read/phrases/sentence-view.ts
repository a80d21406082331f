import type { Grounds } from "./clause-frame.js";
import type { Item } from "./items.js";
import { isInvertedTag, opensClosingTag } from "./report-tags.js";

/** Nothing further than so many items away is looked at. */
const LOOK_AHEAD = 14;

/** Answers what stands before and after a place in a sentence's items. */
export class SentenceView {
  constructor(readonly grounds: Grounds) {}

  /** The finite verb that a phrase at `i` may be the subject of: next to it, or over "of"-phrases and inserts. */
  verbAfter(i: number, how: "direct" | "far"): { at: number; ref: number } | undefined {
    const { items, groups } = this.grounds;
    let inside = false;
    for (let at = i + 1; at < items.length && at < i + LOOK_AHEAD; at++) {
      const item = items[at];
      if (!item) return;
      if (item.kind === "vg") {
        if (inside || isInvertedTag(this.grounds, at)) continue;
        if (groups[item.ref]?.finite) return { at, ref: item.ref };
        if (how === "direct") return;
        continue;
      }
      if (item.kind === "adv") continue;
      if (how === "direct") return;
      // "neither the crews nor the owners, the head of the port said": the verb is that of who says so.
      if (item.kind === "np" && opensClosingTag(this.grounds, at)) return;
      if (item.kind === "comma") inside = !inside && !this.endsRelative(at);
      else if (item.kind === "cc" && (this.opensVerb(at + 1) || this.opensClause(i, at))) return;
      else if (item.kind === "prep" || item.kind === "np" || item.kind === "cc") continue;
      else if (item.kind === "wh" && !inside) {
        const own = items.findIndex((other, k) => k > at && other.kind === "vg");
        if (own < 0) return;
        at = own;
      } else if (item.kind !== "wh") return;
    }
    return;
  }

  /** "posted a picture and said": the verb after the conjunction is not the picture's. */
  private opensVerb(at: number): boolean {
    const { items } = this.grounds;
    return items[at]?.kind === "vg" || (items[at]?.kind === "adv" && items[at + 1]?.kind === "vg");
  }

  /** "met the envoy, Ana Orr, in Rome, and the two agreed": behind a comma, and what hangs on the phrase, another subject with its own verb. */
  private opensClause(i: number, cc: number): boolean {
    const { items } = this.grounds;
    const isLed = items[cc - 1]?.kind === "comma" && items[cc + 1]?.kind === "np";
    if (!isLed || !items.slice(i + 1, cc).some(({ kind }) => kind === "prep")) return false;
    return items[cc + 2]?.kind === "vg" || (items[cc + 2]?.kind === "adv" && items[cc + 3]?.kind === "vg");
  }

  /** Tells whether a phrase is something written or recorded. */
  isDocument(ref: number | undefined): boolean {
    return ref !== undefined && this.grounds.document(ref);
  }

  /** "said, on condition that": one comma since the verb has opened an insert. */
  insideInsert(i: number): boolean {
    let commas = 0;
    for (let at = i - 1; at >= 0 && at > i - LOOK_AHEAD && this.grounds.items[at]?.kind !== "vg"; at--) {
      if (this.grounds.items[at]?.kind === "comma") commas++;
    }
    return commas % 2 === 1;
  }

  /** A comma right before a finite verb closes an insert, whether or not one was seen to open. */
  endsRelative(at: number): boolean {
    const next = this.grounds.items[at + 1];
    return next?.kind === "vg" && (this.grounds.groups[next.ref]?.finite ?? false);
  }

  previousWord(i: number, back = 1): Item | undefined {
    let left = back;
    for (let at = i - 1; at >= 0 && at > i - 8; at--) {
      const item = this.grounds.items[at];
      if (!item || item.kind === "open" || item.kind === "other") continue;
      if (item.kind === "close" && back === 1 && this.grounds.items[at - 1]?.kind !== "comma") return item;
      if (item.kind === "close") continue;
      left--;
      if (left === 0) return item;
    }
    return;
  }

  isPronoun(ref: number): boolean {
    return this.grounds.phrases[ref]?.kind === "pronoun";
  }
}
