/** By which guidelines together patients are a case: sets as rows, their combinations as columns. */
import { html } from "/page/vendor/preact.js";
import { say } from "/page/words.js";

const STEP = 30;
const ROW = 22;
const NAME = 170;
const HIGH = 120;
const MOST = 24;

/** Draws `[{sets, patients}]`, the most frequent first. */
export function UpSet({ combinations }) {
  const shown = combinations.slice(0, MOST);
  const sets = [...new Set(combinations.flatMap((each) => each.sets))];
  const largest = Math.max(...shown.map((each) => each.patients), 1);
  const total = (name) => combinations.filter((each) => each.sets.includes(name)).reduce((sum, each) => sum + each.patients, 0);
  const width = NAME + shown.length * STEP + 20;
  const top = HIGH + 30;
  const height = top + sets.length * ROW + 10;
  const x = (i) => NAME + 14 + i * STEP;
  const y = (i) => top + i * ROW + 8;
  return html`<figure><div class="wide" tabindex="0" role="group" aria-label=${say("By which guidelines together")}>
    <svg class="picture" role="img" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} lang="en">
      <title>UpSet: ${sets.length} guidelines, ${combinations.length} combinations; the table says the same</title>
      ${sets.map((name, row) => html`<g><text x=${NAME - 6} y=${y(row) + 4} text-anchor="end">${name} (${total(name)})</text>
        <line x1=${NAME} x2=${width} y1=${y(row)} y2=${y(row)} class="grid" /></g>`)}
      ${shown.map((each, i) => {
        const rows = each.sets.map((name) => sets.indexOf(name));
        const bar = (each.patients / largest) * HIGH;
        return html`<g><title>${each.sets.join(" + ") || "none"}: ${each.patients}</title>
          <rect x=${x(i) - 9} y=${top - 8 - bar} width="18" height=${bar} class="mark" />
          <text x=${x(i)} y=${top - 12 - bar} text-anchor="middle">${each.patients}</text>
          ${rows.length > 1 && html`<line x1=${x(i)} x2=${x(i)} y1=${y(Math.min(...rows))} y2=${y(Math.max(...rows))} class="link" />`}
          ${sets.map((name, row) => html`<circle cx=${x(i)} cy=${y(row)} r="6" class=${rows.includes(row) ? "mark" : "hole"} />`)}</g>`;
      })}
    </svg></div>
    ${combinations.length > MOST && html`<p class="beside">${say("the first")} ${MOST} / ${combinations.length}</p>`}
    <figcaption>${say("Bars: patients who are a case by exactly these guidelines. A column without a disc: by none.")}</figcaption></figure>`;
}
