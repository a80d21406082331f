import type { PersonDraft } from "./people.js";
import type { PersonSpan } from "./person-spans.js";

/** Where the spans of people begin and end. */
export class PeopleIndex {
  readonly byFirst = new Map<number, { person: PersonDraft; span: PersonSpan }>();
  readonly byLast = new Map<number, { person: PersonDraft; span: PersonSpan }>();
  readonly covering = new Map<number, { person: PersonDraft; span: PersonSpan }>();

  constructor(people: readonly PersonDraft[]) {
    for (const person of people) {
      for (const span of person.spans) {
        const entry = { person, span };
        this.byFirst.set(span.first, entry);
        this.byLast.set(span.last, entry);
        for (let i = span.first; i < span.last; i++) this.covering.set(i, entry);
      }
    }
  }
}
