/** A bar for each row, of the first column of numbers. */
import { html } from "/page/vendor/preact.js";
import { names } from "/page/names.js";
import { isNarrow } from "/page/ui.js";
import { say } from "/page/words.js";

const MOST = 60;
const LINE = 24;

function isNumber(cell) {
  return cell !== undefined && /^-?\d+(\.\d+)?([eE]-?\d+)?$/.test(cell.value);
}

function numberColumn({ columns, rows }) {
  return columns.find((name, i) => i > 0 && rows.length > 0 && rows.every((row) => !row[name] || isNumber(row[name])) && rows.some((row) => row[name]));
}

/** Says whether a table has a name and a number in its rows. */
export function suitsBars(table) {
  return table.columns.length > 1 && numberColumn(table) !== undefined;
}

export function BarChart({ table }) {
  const number = numberColumn(table);
  const text = table.columns.find((name) => name === "label") ?? table.columns[0];
  const bars = table.rows.filter((row) => row[number]).slice(0, MOST).map((row) => ({
    name: row[text]?.type === "uri" ? names().label(row[text].value) : row[text]?.value ?? "",
    value: Number(row[number].value),
  }));
  const [nameWidth, barWidth, letters] = isNarrow() ? [150, 130, 18] : [260, 360, 38];
  const largest = Math.max(...bars.map((each) => Math.abs(each.value)), 1e-9);
  const height = bars.length * LINE + 8;
  return html`<figure><div class="wide" tabindex="0" role="group" aria-label=${number}>
    <svg class="picture" role="img" width=${nameWidth + barWidth + 70} height=${height} viewBox=${`0 0 ${nameWidth + barWidth + 70} ${height}`} lang="en">
      <title>${number}: ${bars.length} bars; the table says the same</title>
      ${bars.map((each, i) => html`<g transform=${`translate(0 ${i * LINE + 4})`}>
        <text x=${nameWidth - 6} y="15" text-anchor="end">${each.name.length > letters ? `${each.name.slice(0, letters - 1)}…` : each.name}</text>
        <rect x=${nameWidth} y="3" height="16" width=${Math.max(1, (Math.abs(each.value) / largest) * barWidth)} class="mark" />
        <text x=${nameWidth + 6 + (Math.abs(each.value) / largest) * barWidth} y="15">${each.value}</text></g>`)}
    </svg></div><figcaption lang="en">${number}${table.rows.length > MOST && ` · ${say("the first")} ${MOST}`}</figcaption></figure>`;
}
