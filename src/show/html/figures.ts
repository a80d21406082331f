import type { Figure } from "../../model/index.js";
import { capitalise } from "../capitalise.js";
import { html, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes the figures: what is counted, and every value given for it. */
export function writeFigures(view: View): Piece {
  return html`<div class="scroll"><table class="figures">
<thead><tr><th>Of what</th><th>Values given</th><th>Stands</th></tr></thead>
<tbody>${view.dossier.figures.map(
    (figure) => html`<tr><th scope="row">${capitalise(figure.about)}</th>
<td data-label="Values given">${figure.values.map((value) => writeValue(view, figure, value))}</td>
<td data-label="Stands">${view.stands(figure.standing)}</td></tr>
`,
  )}</tbody></table></div>`;
}

function writeValue(view: View, { unit }: Figure, value: Figure["values"][number]): Markup {
  const bounds = boundsOf(value);
  return html`<p><b>${value.text}</b>${NUMBER_LAST.test(value.text) && ` ${unit}`}${
    bounds !== undefined && html` <span class="meta">${bounds}</span>`
  }${view.cite(value.evidence)}</p>`;
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
