import { adjectiveCue, verbCue } from "../../knowledge/cues.js";
import { timeNouns } from "../../knowledge/time-nouns.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { Clause, NounPhrase, VerbGroup } from "../../model/index.js";
import { ofAntecedent } from "./antecedent.js";
import type { At, Content } from "./content.js";
import { idiomatic } from "./idioms.js";
import { asAfter, judgedAs, withAmount, withPredicate, withReason, withSum } from "./judgements.js";
import { clauseAt, phraseOf, type Scene, tokenFrom } from "./scene.js";
import { isSomebody } from "./somebody.js";
import { OPENS, zoneEnd } from "./zones.js";

/** Finds what a cue verb's own grammar gives as its content: a clause, an infinitive, an object with its predicate. */
export function contentOf(scene: Scene, index: number): Content | undefined {
  const found = clauseAt(scene, index);
  if (!found) return;
  const idiom = idiomatic(scene, found.clause, found.group);
  if (idiom) return idiom;
  const cue = verbCue(found.group.lemma);
  const adjective = adjectival(scene, found.clause, found.group) ?? letKnow(scene, found.clause, found.group);
  if (!cue || adjective) return adjective ?? judgedAs(scene, found.clause, found.group);
  const at = { scene, cue, ...found };
  return (
    ofAntecedent(at) ??
    clausal(at) ??
    infinitive(at) ??
    withPredicate(at) ??
    judgedAs(scene, found.clause, found.group) ??
    withReason(at) ??
    withAmount(at) ??
    withSum(at) ??
    sum(at) ??
    prepositional(at) ??
    nominal(at) ??
    rest(at)
  );
}

/** "The owners say $71,000; the union says $65,000": a figure alone is what is said, of the matter told before. */
function sum({ scene, cue, clause, group }: At): Content | undefined {
  const own = cue.frames.get("sum");
  const entry = own ?? (isVerbOf("clausal", group.lemma) ? cue.frames.get("that") : undefined);
  const object = phraseOf(scene, clause.object);
  if (!entry || !object || group.passive || object.start < group.end) return;
  const { tokens } = scene;
  const words = tokens.slice(object.first, object.last);
  // "claimed nine lives" counts what is there, "claimed $9 million" is said.
  if (own && words.at(-1)?.upos !== "NUM" && words.at(-1)?.xpos !== "CD") return;
  // "About 150", "400 of them": how near it comes, and what it is a part of.
  const near = words.filter(({ xpos, norm }) => !/^(?:IN|RB|RBR|JJR)$/.test(xpos) || norm === "of");
  const figure = near.length > 0 && near.every(({ xpos }) => ["CD", "$", "SYM", "NN", "NNS"].includes(xpos));
  const them = /^of (?:them|these|those)$/.test(`${tokens[object.last]?.norm} ${tokens[object.last + 1]?.norm}`)
    ? 2
    : 0;
  const ends = /^[.;,]$/.test(tokens[object.last + them]?.text ?? ".");
  if (!figure || !ends || tokens[object.first]?.xpos.startsWith("NN")) return;
  return { entry, spans: [{ start: object.start, end: object.end }], by: "sum" };
}

/** So many tokens after a verb that reports clauses are one, whatever its own verb was taken for. */
const FEWEST_WORDS = 5;

/** "said about half of it was gone": where the clause was not seen, the rest of the sentence is what is said. */
function rest({ scene, cue, clause, group }: At): Content | undefined {
  const entry = cue.frames.get("that");
  const object = phraseOf(scene, clause.object);
  const limits = scene.sentences[clause.sentence];
  if (!entry || !object || !limits || group.passive || !isVerbOf("clausal", group.lemma)) return;
  if (clause.complement || object.start < group.end || object.kind === "pronoun") return;
  const whole = scene.tokens.slice(object.first, limits.last);
  const stop = whole.findIndex(({ text }) => text === ";");
  const within =
    stop < 0 ? whole.slice(0, /^[.!?]$/.test(whole.at(-1)?.text ?? "") ? -1 : undefined) : whole.slice(0, stop);
  const verb = within.some(({ upos, xpos }) => upos === "AUX" || /^VB[DPZ]$/.test(xpos));
  if (within.length < FEWEST_WORDS || !(verb || within.length > 2 * FEWEST_WORDS)) return;
  return { entry, spans: [{ start: object.start, end: within.at(-1)?.end ?? object.end }], by: "rest" };
}

/** "is confident that ...": the adjective is the cue, the verb only carries it. */
function adjectival(scene: Scene, clause: Clause, group: VerbGroup): Content | undefined {
  if (!clause.complement || clause.complement.form === "infinitive") return;
  const made = group.lemma === "make";
  if (group.lemma !== "be" && !made) return;
  const object = made ? phraseOf(scene, clause.object) : undefined;
  const adjective = scene.tokens[tokenFrom(scene.tokens, Math.max(group.end, object?.end ?? 0))];
  const after = adjective?.upos === "ADV" ? scene.tokens[tokenFrom(scene.tokens, adjective.end)] : adjective;
  const cue = after && adjectiveCue(made ? `make ${after.lemma}` : after.lemma);
  const entry = cue?.frames.get("adjective");
  return entry && { entry, spans: [clause.complement], by: "adjective" };
}

/** "let it be known that": the participle is the cue, and its clause is what is said. */
function letKnow(scene: Scene, { sentence, object }: Clause, group: VerbGroup): Content | undefined {
  const it = phraseOf(scene, object);
  const participle = scene.tokens[(it?.last ?? -2) + 1];
  if (group.lemma !== "let" || !it || scene.tokens[it.last]?.norm !== "be" || !participle) return;
  const entry = adjectiveCue(`let ${participle.lemma}`)?.frames.get("adjective");
  const known = (scene.clausesOf[sentence] ?? [])
    .flatMap((index) => clauseAt(scene, index) ?? [])
    .find(({ group: { head } }) => scene.tokens[head] === participle);
  const complement = known?.clause.complement;
  return entry && complement && { entry, spans: [complement], by: "adjective" };
}

function clausal({ scene, cue, clause, group }: At): Content | undefined {
  const { complement } = clause;
  if (!complement || clause.by === "clause:parenthetical") return;
  if (complement.form === "infinitive" || complement.form === "gerund") return;
  const entry = cue.frames.get("that");
  if (!entry || (group.passive && clause.agent === undefined && !isVerbOf("addressee", group.lemma))) return;
  if (complement.form === "bare" && isVerbOf("thatOnly", group.lemma)) return;
  const that = /^that\s+/.exec(scene.text.slice(complement.start, complement.start + 8));
  const start = complement.start + (that?.[0].length ?? 0);
  return { entry, spans: [{ start, end: complement.end }], by: "complement" };
}

function infinitive({ scene, cue, clause, group }: At): Content | undefined {
  const { complement } = clause;
  if (!complement || group.passive) return;
  if (complement.form === "gerund") {
    const entry = cue.frames.get("gerund");
    return entry && { entry, spans: [complement], by: "gerund" };
  }
  if (complement.form !== "infinitive") return;
  const receiver = phraseOf(scene, clause.object);
  const oblique = clause.obliques.find(({ preposition }) =>
    [...cue.prepositions.values()].some((entry) => entry.infinitiveAfter?.includes(preposition)),
  );
  const through = oblique && cue.prepositions.get(oblique.preposition);
  if (oblique && through?.frames.includes("infinitive")) {
    return {
      entry: through,
      spans: [{ start: phraseOf(scene, oblique.phrase)?.start ?? complement.start, end: complement.end }],
      by: "infinitive",
    };
  }
  // "called for both sides to stop": what is led does it.
  const led = cue.prepositions.get(scene.tokens[group.last]?.norm ?? "");
  const doer =
    led && clause.obliques.map(({ phrase }) => phraseOf(scene, phrase)).find((one) => one?.first === group.last + 1);
  if (led && doer) return { entry: led, spans: [{ start: doer.start, end: complement.end }], by: "infinitive" };
  const entry = cue.frames.get("infinitive");
  // "asked not to be named": nobody else is asked to do it.
  if (!receiver && isVerbOf("addressee", group.lemma) && entry?.act === "urge")
    return askedForSelf({ scene, cue, clause, group });
  if (!entry) return;
  return { entry, spans: [{ start: receiver?.start ?? complement.start, end: complement.end }], by: "infinitive" };
}

/** "asked to meet the premier": what somebody asks for he wants to do; not "asked not to be named". */
function askedForSelf({ scene, cue, clause: { complement, sentence } }: At): Content | undefined {
  const entry = cue.prepositions.get("for");
  const verb = (scene.clausesOf[sentence] ?? [])
    .map((index) => clauseAt(scene, index)?.group)
    .find((one) => one?.start === complement?.start);
  if (!entry?.frames.includes("infinitive") || !complement || !verb || verb.passive || verb.negated) return;
  return { entry, spans: [complement], by: "infinitive" };
}

/** "agreed on Wednesday": what is led only says when. */
function isWhen(scene: Scene, phrase: NounPhrase): boolean {
  const head = scene.tokens[phrase.head];
  return (
    head !== undefined &&
    (timeNouns().alone.has(head.norm) || timeNouns().months.has(scene.tokens[phrase.first]?.norm ?? ""))
  );
}

/** After "Echoing the chair," stands the speaker, not more of a list. */
const zoneOf = ({ by }: Clause): "list" | "np" => (by === "clause:fronted" ? "np" : "list");

function prepositional({ scene, cue, clause, group }: At): Content | undefined {
  // "cautioned against letting go": what is led is no noun phrase.
  const led = scene.tokens[group.last];
  const direct = cue.prepositions.get(led?.norm ?? "");
  const after = scene.tokens[group.last + 1];
  if (direct && !direct.infinitiveAfter && after && (/^(VBG|WP)$/.test(after.xpos) || OPENS.test(after.text))) {
    const end = zoneEnd(scene, clause.sentence, group.last + 1, "np");
    return { entry: direct, spans: [{ start: after.start, end }], by: "preposition" };
  }
  for (const { preposition, phrase } of clause.obliques) {
    const entry = cue.prepositions.get(preposition);
    const led = phraseOf(scene, phrase);
    if (
      !entry ||
      entry.infinitiveAfter ||
      !led ||
      isWhen(scene, led) ||
      (entry.objects && !entry.objects.split(" ").includes(scene.tokens[led.head]?.lemma ?? "")) ||
      led.first < (scene.verbs[clause.verb]?.last ?? 0)
    )
      continue;
    const near = scene.tokens[scene.verbs[clause.verb]?.last ?? -1];
    // "speaks, in a letter to the crews, of": what is put in between commas parts nothing.
    const by = OPENS.test(scene.tokens[led.first - 1]?.text ?? "") ? led.first - 2 : led.first - 1;
    const inserted = near?.text === "," && scene.tokens[by - 1]?.text === ",";
    if (!entry.frames.includes("np") && !inserted && !/^(ADP|ADV|PART|SCONJ)$/.test(near?.upos ?? "")) continue;
    const object = entry.frames.includes("np") ? phraseOf(scene, clause.object) : undefined;
    const start = object && object.start < led.start ? object.start : led.start;
    return {
      entry,
      spans: [{ start, end: zoneEnd(scene, clause.sentence, led.last, zoneOf(clause)) }],
      by: `preposition`,
    };
  }
  return;
}

function nominal({ scene, cue, clause, group }: At): Content | undefined {
  const entry = cue.frames.get("np");
  const object = phraseOf(scene, group.passive && clause.agent !== undefined ? clause.subject : clause.object);
  if (!entry || !object) return;
  const as = asAfter(scene, clause.sentence, object.last);
  // "quoted a man as saying": the words are those of the man.
  if (as !== undefined && scene.tokens[as + 1]?.xpos === "VBG") return;
  if (isVerbOf("quoting", group.lemma) && isSomebody(scene, object)) return;
  const head = scene.tokens[object.head];
  if (entry.objects && !entry.objects.split(" ").includes(head?.lemma ?? "")) return;
  // "called this off over and over": what stands behind a pronoun and its adverb is no more of it.
  const adverb = scene.tokens[object.last];
  const parted = object.kind === "pronoun" && adverb?.xpos === "RP" ? adverb.end : undefined;
  const whole = () => (group.passive ? object.full.end : zoneEnd(scene, clause.sentence, object.last, zoneOf(clause)));
  return { entry, spans: [{ start: object.start, end: parted ?? whole() }], by: "object" };
}
