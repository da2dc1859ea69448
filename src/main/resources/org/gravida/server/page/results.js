/** The answer of a query as a table, a chart or a graph. */
import { html, useState } from "/page/vendor/preact.js";
import { BarChart, suitsBars } from "/page/chart.js";
import { edgesOf, Graph } from "/page/graph.js";
import { Rows, save } from "/page/ui.js";
import { say } from "/page/words.js";

/** Shows an answer; `name` is what a saved file is called. */
export function Results({ answer, name }) {
  const [form, setForm] = useState("table");
  if ("verdict" in answer) {
    return html`<p class="verdict" role="status"><strong>${answer.verdict ? say("Yes") : say("No")}</strong></p>`;
  }
  const table = answer.triples ? ofTriples(answer.triples) : answer;
  const edges = edgesOf(answer);
  const forms = ["table", ...(suitsBars(table) ? ["chart"] : []), ...(edges.length > 0 ? ["graph"] : [])];
  const shown = forms.includes(form) ? form : "table";
  return html`<div class="results">
    <p class="unseen" role="status">${table.rows.length} ${say("rows")}</p>
    <p class="buttons" role="group" aria-label=${say("Show as")}>${forms.map((each) => html`
      <button type="button" aria-pressed=${each === shown ? "true" : "false"} onClick=${() => setForm(each)}>${say(each)}</button>`)}
      <button type="button" onClick=${() => save(`${name}.csv`, "text/csv", csv(table))}>${say("Save as CSV")}</button></p>
    ${table.rows.length === 0 ? html`<p>${say("No row.")}</p>`
      : shown === "table" ? html`<${Rows} caption=${say("Answer")} columns=${table.columns} rows=${table.rows} />`
      : shown === "chart" ? html`<${BarChart} table=${table} />`
      : html`<${Graph} edges=${edges} />`}</div>`;
}

function ofTriples(triples) {
  return {
    columns: ["subject", "predicate", "object"],
    rows: triples.map(({ subject, predicate, object }) => ({
      subject: { type: subject.startsWith("_:") ? "bnode" : "uri", value: subject },
      predicate: { type: "uri", value: predicate },
      object,
    })),
  };
}

/** Writes a table; a cell that a spreadsheet would run is kept from that by an apostrophe. */
function csv({ columns, rows }) {
  const quoted = (text) => `"${(/^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((name) => quoted(row[name]?.value ?? "")).join(","));
  return [columns.map(quoted).join(","), ...lines, ""].join("\r\n");
}
