import type { EventInput } from "../../events/event-input.js";
import type { Sides } from "../sides.js";
import type { Targets } from "./targets.js";

/** What free words are read against: the report, what in it points to a proposal, and who can take one. */
export interface Taking {
  readonly reading: EventInput;
  readonly targets: Targets;
  readonly sides: Sides;
}
