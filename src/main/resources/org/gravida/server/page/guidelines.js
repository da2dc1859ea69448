/** What guidelines say side by side, of the patients that this server holds. */
import { html, useId, useState } from "/page/vendor/preact.js";
import { named, texts } from "/page/ask.js";
import { idsOf, Nobody } from "/page/cohort.js";
import { to } from "/page/route.js";
import { Fold, Rows, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { UpSet } from "/page/upset.js";
import { say } from "/page/words.js";

const SIGNS = { yes: "●", no: "○", undetermined: "?" };

export function GuidelinesView() {
  const { value, error, isWaiting } = useAnswer(async () => {
    const asked = ["guideline-matrix", "guideline-overlap", "guideline-agreement", "cases-by-guideline", "guidelines"];
    const [matrix, overlap, agreement, cases, all] = await Promise.all(asked.map((name) => named(name)));
    return { matrix: texts(matrix), overlap: texts(overlap), agreement, cases, all: texts(all), ids: await idsOf() };
  }, []);
  return html`<${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />
    ${value && html`${value.ids.size === 0 ? html`<${Nobody} />` : html`<${SideBySide} value=${value} />`}
    <${Statements} guidelines=${value.all} />`}`;
}

function SideBySide({ value }) {
  const combinations = value.overlap.map((each) => ({ sets: each.guidelines ? each.guidelines.split(" + ") : [], patients: Number(each.patients) }));
  const isOne = new Set(value.matrix.map((each) => each.guideline)).size < 2;
  return html`
    ${isOne && html`<p>${say("This server follows one guideline. Start it with --guideline all to compare.")}</p>`}
    <section aria-labelledby="cases"><h2 id="cases">${say("Who is a case by which guideline")}</h2>
      <${Matrix} rows=${value.matrix} ids=${value.ids} />
      <${Fold} summary=${say("Cases by guideline")}><${Rows} caption=${say("Cases by guideline")} columns=${value.cases.columns} rows=${value.cases.rows} /><//></section>
    <section aria-labelledby="together"><h2 id="together">${say("By which guidelines together")}</h2>
      <${UpSet} combinations=${combinations} />
      <${Fold} summary=${say("As a table")}><div class="wide" tabindex="0" role="group" aria-label=${say("By which guidelines together")}><table lang="en"><thead><tr><th scope="col">guidelines</th><th scope="col" class="number">patients</th></tr></thead>
        <tbody>${combinations.map((each) => html`<tr><td>${each.sets.join(" + ") || "none"}</td><td class="number">${each.patients}</td></tr>`)}</tbody></table></div><//></section>
    ${value.agreement.rows.length > 0 && html`<section aria-labelledby="agreement"><h2 id="agreement">${say("Agreement beyond chance")}</h2>
      <${Agreement} rows=${texts(value.agreement)} />
      <${Fold} summary=${say("As a table")}><${Rows} caption=${say("Agreement beyond chance")} columns=${value.agreement.columns} rows=${value.agreement.rows} /><//></section>`}`;
}

function Matrix({ rows, ids }) {
  const guidelines = [...new Set(rows.map((each) => each.guideline))];
  const patients = [...new Set(rows.map((each) => each.patient))];
  const cells = new Map(rows.map((each) => [`${each.patient} ${each.guideline}`, each]));
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say("Who is a case by which guideline")}><table class="matrix" lang="en">
    <caption lang="">● ${say("a case")} · ○ ${say("no case")} · ? ${say("undetermined")}</caption>
    <thead><tr><th scope="col">patient</th>${guidelines.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${patients.map((patient) => html`<tr><th scope="row"><a href=${to("cohort", { patient: ids.get(patient) })}>${patient}</a></th>
      ${guidelines.map((guideline) => {
        const cell = cells.get(`${patient} ${guideline}`);
        return html`<td class=${`case ${cell?.case}`}><span aria-hidden="true">${SIGNS[cell?.case] ?? "–"}</span><span class="unseen">${cell?.case ?? "not asked"}</span>
          <span class="pattern">${cell?.pattern}</span></td>`;
      })}</tr>`)}</tbody></table></div>`;
}

function Agreement({ rows }) {
  const guidelines = [...new Set(rows.flatMap((each) => [each.first, each.second]))];
  const kappa = new Map(rows.flatMap((each) => [[`${each.first} ${each.second}`, each.kappa], [`${each.second} ${each.first}`, each.kappa]]));
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say("Agreement beyond chance")}><table class="matrix" lang="en"><caption>Cohen's kappa</caption>
    <thead><tr><td></td>${guidelines.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${guidelines.map((a) => html`<tr><th scope="row">${a}</th>${guidelines.map((b) => {
      const value = kappa.get(`${a} ${b}`) ?? "";
      return html`<td class=${`number heat${value === "" ? "" : Math.max(0, Math.min(4, Math.floor(value * 5)))}`}>${value}</td>`;
    })}</tr>`)}</tbody></table></div>`;
}

function Statements({ guidelines }) {
  const [chosen, setChosen] = useState("");
  const { value, error, isWaiting } = useAnswer(async () => chosen && named("statements-of-guideline", { guideline: chosen }), [chosen]);
  const id = useId();
  return html`<section aria-labelledby="statements"><h2 id="statements">${say("What a guideline says")}</h2>
    <p class="field"><label for=${id}>${say("Guideline")}</label><select id=${id} value=${chosen} onChange=${(event) => setChosen(event.target.value)}>
      <option value="">–</option>${guidelines.map((each) => html`<option value=${each.guideline} lang="en">${each.label}</option>`)}</select></p>
    <${Waiting} isOn=${isWaiting && chosen !== ""} /><${Trouble} error=${error} />
    ${value && html`<${Rows} caption=${say("What a guideline says")} columns=${value.columns} rows=${value.rows} />`}</section>`;
}
