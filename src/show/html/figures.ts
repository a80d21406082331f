import type { Figure } from "../../model/index.js";
import { capitalise } from "../capitalise.js";
import { whyValuesDiffer } from "../figure-differ.js";
import { fold } from "./fold.js";
import { html, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes the figures: what is counted, and every value given for it. What one report alone gives once is folded. */
export function writeFigures(view: View): Piece {
  const { figures } = view.dossier;
  const several = figures.filter((figure) => !isSingle(figure));
  const single = figures.filter(isSingle);
  return html`${several.length > 0 && writeTable(view, several)}${
    single.length > 0 && fold(html`Single figures: ${single.length} that one report gives`, writeTable(view, single))
  }`;
}

const isSingle = ({ values, evidence }: Figure): boolean =>
  values.length === 1 && new Set(evidence.map(({ report }) => report)).size === 1;

const writeTable = (view: View, figures: readonly Figure[]): Markup => html`<div class="scroll"><table class="figures">
<thead><tr><th>Of what</th><th>Values given</th></tr></thead>
<tbody>${figures.map((figure) => writeFigure(view, figure))}</tbody></table></div>`;

function writeFigure(view: View, figure: Figure): Markup {
  const why = whyValuesDiffer(figure);
  return html`<tr><th scope="row">${capitalise(figure.about)}</th>
<td>${figure.values.map((value) => writeValue(view, figure, value))}${why !== undefined && html`<p class="meta">${why}</p>`}</td></tr>
`;
}

function writeValue(view: View, { unit, standing }: Figure, value: Figure["values"][number]): Markup {
  const bounds = boundsOf(value);
  return html`<p><b>${value.text}</b>${NUMBER_LAST.test(value.text) && ` ${unit}`}${
    bounds !== undefined && html` <span class="meta">${bounds}</span>`
  }${view.cite(value.evidence)} ${view.stands(value.standing ?? standing)}</p>`;
}

/** Words that end in a number do not tell what is counted. */
const NUMBER_LAST =
  /(?:\d|\b(?:hundred|thousand|million|billion|trillion|one|two|three|four|five|six|seven|eight|nine|ten))$/i;

/** Tells the bounds where they say more than the words do: for what is not one number. */
function boundsOf({ least, most }: Figure["values"][number]): string | undefined {
  if (least !== undefined && most !== undefined)
    return least === most ? undefined : `${number(least)} to ${number(most)}`;
  if (least !== undefined) return `${number(least)} or more`;
  return most === undefined ? undefined : `at most ${number(most)}`;
}

const number = (value: number): string => String(value).replace(/(?<=^\d+)(?=(?:\d{3})+$)/g, ",");
