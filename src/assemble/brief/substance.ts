import { proposalWords } from "../../knowledge/negotiation.js";
import type { Dossier, Proposal } from "../../model/index.js";
import { versionLabel } from "../../model/version-label.js";
import type { Form } from "../form-of.js";
import { isMediating } from "../mediating.js";
import { personWith } from "./by-id.js";
import { byParty } from "./by-party.js";
import type { Line, Source } from "./line.js";
import { toldProvisions } from "./provision-lines.js";
import { reactions } from "./reactions.js";
import { isLost } from "./settled.js";
import { isStruck, struckOn } from "./struck.js";
import { asReported, daysTold } from "./when-told.js";
import { listed, sentence } from "./words.js";

const MOST_PROPOSALS = 4;

/** Tells what lies on the table: authors and versions, what is in it, who takes it how. */
export function table(source: Source): Line[] {
  return source.dossier.proposals
    .filter((p) => p.versions.length + p.provisions.length + p.reactions.length > 0 && !isOffTable(source, p))
    .slice(0, MOST_PROPOSALS)
    .flatMap((p) => [versionLine(source, p), ...contents(source, p), ...reactions(source, p)]);
}

/** What one side had offered before both signed something else. */
function isOffTable(source: Source, { evidence, provisions, reactions }: Proposal): boolean {
  const struck = struckOn(source);
  const places = [evidence, ...provisions.map((p) => p.evidence), ...reactions.map((r) => r.evidence)].flat();
  return struck !== undefined && (daysTold(source, places).at(-1) ?? struck) < struck;
}

function versionLine(source: Source, proposal: Proposal): Line {
  // "Chile's draft" names its author already.
  const owner = proposal.authors.find((id) => personWith(source, id) && proposal.name.startsWith(source.nameOf(id)));
  const side = owner === undefined ? undefined : byParty(source, owner);
  const named = proposal.authors
    .filter((id) => side === undefined || byParty(source, id) === side)
    .map(source.nameOf)
    .filter((name) => !proposal.name.includes(name.replace(/^the /, "")));
  // Where reports dispute whose it is, the disagreements say so, and the line gives it to nobody.
  const disputed = source.dossier.disagreements.some((d) => d.kind === "who" && d.about.endsWith(proposal.name));
  const by = disputed || isOfBoth(source, proposal) ? [] : named;
  const authors =
    by.length > 0 ? `, ${isBrokered(source, proposal) ? "brokered by" : "attributed to"} ${listed(by)}` : "";
  const versions = proposal.versions.map((v) => v.label);
  const told =
    versions.length > 1 && areApart(proposal) ? `; versions reported, oldest first: ${versions.join(", ")}` : "";
  return {
    text: sentence(`${proposal.name}${authors}${told}`),
    evidence: [...proposal.evidence.slice(0, 3), ...proposal.versions.flatMap((v) => v.evidence.slice(0, 1))],
  };
}

/** An accord is that of those who made it; mediators brokered it. */
const isBrokered = (source: Source, proposal: Proposal): boolean =>
  isAgreement(proposal) && proposal.authors.every((id) => isMediator(source, id));

const isMediator = (source: Source, id: string): boolean =>
  partOf(source.dossier, id) === "mediator" ||
  (personWith(source, id)?.roles.some(({ title }) => isMediating(title)) ?? false);

/** Of what all have agreed on nobody is the author, though one side may have made the offer before it. */
const isOfBoth = (source: Source, proposal: Proposal): boolean =>
  isAgreement(proposal) && !isBrokered(source, proposal);

const isAgreement = ({ name }: Proposal): boolean =>
  proposalWords().agreements.has(name.toLowerCase().split(" ").at(-1) ?? "");

const partOf = ({ parties }: Dossier, id: string): string | undefined => parties.find((p) => p.id === id)?.part;

/** "Revised" and "final" may be one version, or the second and the third: only what is counted is told apart. */
function areApart({ versions }: Proposal): boolean {
  const labels = versions.map(({ label }) => label).filter((label) => label !== "initial");
  return (
    versions.every(({ points }) => points !== undefined) || labels.length < 2 || labels.every((l) => ORDINAL.test(l))
  );
}

const ORDINAL = /^(?:second|third|fourth)$/;

function contents(source: Source, proposal: Proposal): Line[] {
  const isDemand = DEMAND.test(proposal.name);
  // "Chile's demand for 8,000 tonnes" tells its amount itself.
  const provisions = toldProvisions(proposal).filter(
    (p) => !isLost(source.dossier, p) && !(isDemand && proposal.name.endsWith(` ${p.text}`)),
  );
  const forms = provisions.map((p) => {
    // Of several reports the one whose words they are.
    const own = p.evidence.find(({ quote }) => quote.replace(/\s+/g, " ").startsWith(p.text)) ?? p.evidence[0];
    return own ? source.formOf(own) : "thing";
  });
  return provisions.map((p, i) => {
    const read =
      forms[i] !== "thing"
        ? (forms[i] ?? "thing")
        : isDeedToo(provisions, forms, i)
          ? "deed"
          : isBareToo(provisions, forms, i)
            ? "bare"
            : "thing";
    // What opens with a capital is no verb that lacks its subject.
    const form = (read === "deed" || read === "bare") && /^\p{Lu}/u.test(p.text) ? "clause" : read;
    const version = isOfDraft(source, proposal, p) ? "initial" : versionTold(proposal, p.version);
    const as = asReported(source, proposal, { ...p, version });
    const text = sentence(
      isDemand && form === "thing" ? `${as}, it is for ${p.text}` : provided(version, p.text, { form, as }),
    );
    return { text, core: p.text, detail: true, evidence: p.evidence };
  });
}

/**
 * Tells whether a provision is that of a draft of which a later report tells what became of it when it was signed, in terms of its
 * own: what the draft held need not be in that.
 */
function isOfDraft(
  source: Source,
  { provisions, evidence }: Proposal,
  { evidence: own }: Proposal["provisions"][number],
) {
  const signed = evidence.filter(({ quote }) => isStruck(quote));
  const since = daysTold(source, signed)[0];
  const told = daysTold(source, own).at(-1);
  const reports = new Set(signed.map(({ report }) => report));
  const hasTerms = provisions.some((p) => p.evidence.some(({ report }) => reports.has(report)));
  return since !== undefined && told !== undefined && told < since && hasTerms;
}

/** Which version holds it: where only one is told, "new" or "improved" tells it from none. */
function versionTold({ versions }: Proposal, version: string | undefined): string | undefined {
  if (version === undefined || (versions.length < 2 && version === "revised")) return undefined;
  return versionLabel(versions, version);
}

/** "Bars customs duties": between items of the same report that tell what the text does, it is no thing. */
function isDeedToo(provisions: Proposal["provisions"], forms: readonly Form[], at: number): boolean {
  const report = provisions[at]?.evidence[0]?.report;
  const deeds = provisions.filter((p, i) => forms[i] === "deed" && p.evidence[0]?.report === report);
  return deeds.length >= LEAST_DEEDS && /^\p{Ll}+s\s/u.test(provisions[at]?.text ?? "");
}

const LEAST_DEEDS = 2;

/** "Would raise pay, cap classes and add a week": what stands between two verbs of one "would" is one too. */
function isBareToo(provisions: Proposal["provisions"], forms: readonly Form[], at: number): boolean {
  const own = provisions[at]?.evidence[0];
  const isVerb = (i: number) => forms[i] === "bare" || provisions[i]?.text.startsWith("would ");
  const beside = [at - 1, at + 1].map((i) => (isVerb(i) ? provisions[i]?.evidence[0] : undefined));
  const isNear = beside.every(
    (e) => own !== undefined && e?.report === own.report && Math.abs(e.start - own.start) < ONE_SENTENCE,
  );
  return isNear && /^\p{Ll}+ (?!of\b)\p{Ll}+/u.test(provisions[at]?.text ?? "");
}

/** Characters between two things that one sentence lists, at most. */
const ONE_SENTENCE = 200;

/** What "would close two banks" needs to be a sentence, and what "a fund" does not. */
function provided(version: string | undefined, text: string, { form, as }: { form: Form; as: string }): string {
  // Of what was on the table before "the initial version" says more than "had offered" does.
  const it =
    version === "initial" || version === "earlier" ? "an earlier version" : version ? `the ${version} version` : "it";
  if (form === "deed") return `${as}, ${it} ${text}`;
  if (/^worth\b/.test(text)) return `${as}, ${it} is ${text}`;
  if (form === "bare") return `${as}, ${it} would ${text}`;
  return form === "clause" ? `Under ${it}, ${as}: ${runningOn(text)}` : `In ${it}, ${as}: ${text}`;
}

/** What a side asks for in figures: "Chile's demand for 8,000 tonnes". */
const DEMAND = /['’]s? demand for /;

/** "There is a general amnesty" behind a colon. */
const runningOn = (text: string): string =>
  text.replace(/^(?:The|There|An?|No|All|Each|Every|Both|It)(?= )/, (w) => w.toLowerCase());
