import type { Finding, Reading, Span } from "../model/index.js";

/** The layers in the order in which they are shown. */
export const layerNames = [
  "entities",
  "quotations",
  "attributions",
  "times",
  "quantities",
  "events",
  "meetings",
  "proposals",
  "provisions",
  "reactions",
  "issues",
  "stances",
  "sides",
  "credits",
  "corrections",
] as const;

type LayerName = (typeof layerNames)[number];

/** A finding of any layer, with a line that tells what was made of it. */
export interface LayerFinding extends Finding {
  readonly layer: LayerName | "names" | "phrases" | "verbs" | "clauses";
  readonly detail: string;
}

/** Lists the findings of the layers above the language base, in the order of the text. */
export function findingsOf(reading: Reading): LayerFinding[] {
  const detail = detailsOf(reading);
  const found = layerNames.flatMap((layer) => detail[layer]());
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Lists the findings of the language base: names, phrases, verb groups and clauses. */
export function baseFindingsOf(reading: Reading): LayerFinding[] {
  return [
    ...reading.names.map((name) => at("names", name, name.kind)),
    ...reading.phrases.map((phrase) => at("phrases", phrase, `${phrase.kind} phrase`)),
    ...reading.verbs.map((verb) =>
      at(
        "verbs",
        verb,
        join([verb.lemma, verb.tense, verb.passive && "passive", verb.negated && "negated", verb.modal]),
      ),
    ),
    ...reading.clauses.map((clause) => at("clauses", clause, `${clause.kind} clause`)),
  ];
}

/** A line tells no more names than this. */
const MOST_NAMES = 12;

function detailsOf(reading: Reading): Record<LayerName, () => LayerFinding[]> {
  const { intake, entities } = reading;
  const words = (span: Span | undefined) => (span ? intake.report.text.slice(span.start, span.end) : undefined);
  const who = (i: number | undefined) => (i === undefined ? undefined : entities[i]?.name);
  const all = (list: readonly number[]) => {
    const names = [...new Set(list)].map(who).filter(Boolean);
    return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(", ")} …` : names.join(", ");
  };
  return {
    entities: () => reading.mentions.map((m) => at("entities", m, join([who(m.entity), m.form, m.acts && "acts"]))),
    quotations: () => reading.quotations.map((q) => at("quotations", q, q.kind)),
    attributions: () =>
      reading.attributions.map((a) =>
        at(
          "attributions",
          a,
          join([who(a.speaker) ?? a.unnamed ?? "?", a.kind, a.act, a.negated && "negated", a.via && `via ${a.via}`]),
        ),
      ),
    times: () =>
      reading.times.map((t) => at("times", t, join([t.type, t.value, t.when && `${t.when.from} to ${t.when.to}`]))),
    quantities: () =>
      reading.quantities.map((q) =>
        at(
          "quantities",
          q,
          join([`${q.least ?? ""}..${q.most ?? ""} ${q.unit}`, q.approximate && "about", words(q.about)]),
        ),
      ),
    events: () =>
      reading.events.map((e) =>
        at(
          "events",
          e,
          join([e.type, e.move, e.status, all(e.agents), e.patients.length > 0 && `> ${all(e.patients)}`]),
        ),
      ),
    meetings: () =>
      reading.meetings.flatMap((m) => {
        const detail = join([m.kind, m.status, who(m.place), all(m.parties.map((p) => p.entity))]);
        return m.mentions.map((mention) => at("meetings", mention, detail));
      }),
    proposals: () =>
      reading.proposals.map((p) =>
        at(
          "proposals",
          p,
          join([`no. ${p.proposal}`, p.name, p.version, p.points && `${p.points} points`, all(p.authors)]),
        ),
      ),
    provisions: () =>
      reading.provisions.map((p) => at("provisions", p, join([`no. ${p.proposal}`, p.version, ...p.issues]))),
    reactions: () =>
      reading.reactions.map((r) => at("reactions", r, join([`no. ${r.proposal}`, who(r.who), r.stance]))),
    issues: () => reading.issues.map((i) => at("issues", i, join([i.code, i.status]))),
    stances: () => reading.stances.map((s) => at("stances", s, join([s.code, who(s.who)]))),
    sides: () => reading.sides.map((s) => at("sides", s, join([who(s.entity)]))),
    credits: () => reading.credits.map((c) => at("credits", c, join([c.name, c.kind, c.how]))),
    corrections: () =>
      reading.corrections.map((c) =>
        at("corrections", c, join([words(c.withdrawn), c.instead && `now ${words(c.instead)}`])),
      ),
  };
}

const at = (layer: LayerFinding["layer"], { start, end, by }: Finding, detail: string): LayerFinding => ({
  layer,
  start,
  end,
  by,
  detail,
});

const join = (parts: readonly (string | number | false | undefined)[]): string =>
  parts.filter((part) => part !== false && part !== undefined && part !== "" && part !== 0).join(", ");
