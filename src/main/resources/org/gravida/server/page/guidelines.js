/** What guidelines say side by side, of the patients that this server holds. */
import { html, useId, useState } from "/page/vendor/preact.js";
import { named, plain, texts } from "/page/ask.js";
import { countPatients, Nobody, toPatient } from "/page/cohort.js";
import { Fold, Pages, Part, Rows, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { UpSet } from "/page/upset.js";
import { say } from "/page/words.js";

const MOST = 50;
const SIGNS = { yes: "●", no: "○", undetermined: "?" };

/** The matrix of the library for a page of patients, without treatments, which would be most of it. */
const cases = (page) => `SELECT ?patient ?guideline ?pattern ?case {
  { SELECT ?person (?id AS ?patient) { ?person grv:patientId ?id } ORDER BY ?id LIMIT ${MOST} OFFSET ${page * MOST} }
  ?person grv:judgement ?node . ?node grv:asks grv:PatternQuestion ; grv:answerKey ?pattern ; grv:inGuideline ?source .
  ?source grv:guidelineKey ?guideline ; grv:position ?rank . OPTIONAL { ?node grv:isCase ?is }
  BIND (IF(BOUND(?is), IF(?is, "yes", "no"), "undetermined") AS ?case) } ORDER BY ?patient ?rank ?guideline`;

export function GuidelinesView() {
  return html`<${Part} ask=${countPatients}>${({ all }) => (all === 0 ? html`<${Nobody} />` : html`<${SideBySide} all=${all} />`)}<//>
    <${Part} ask=${async () => texts(await named("guidelines"))}>${(guidelines) => html`<${Statements} guidelines=${guidelines} />`}<//>`;
}

function SideBySide({ all }) {
  const [page, setPage] = useState(0);
  return html`
    <section aria-labelledby="cases"><h2 id="cases">${say("Who is a case by which guideline")}</h2>
      <${Part} ask=${() => plain(cases(page))} needs=${[page]}>${(rows) => html`<${Matrix} rows=${rows} />`}<//>
      <${Pages} page=${page} size=${MOST} there=${Math.min(all - page * MOST, MOST + 1)} total=${all} onTurn=${setPage} />
      <${Part} ask=${() => named("cases-by-guideline")}>${({ columns, rows }) => html`<${Fold} summary=${say("Cases by guideline")}>
        <${Rows} caption=${say("Cases by guideline")} columns=${columns} rows=${rows} /><//>`}<//></section>
    <section aria-labelledby="together"><h2 id="together">${say("By which guidelines together")}</h2>
      <${Part} ask=${() => named("guideline-overlap")}>${(answer) => html`<${Together} answer=${answer} />`}<//></section>
    <section aria-labelledby="agreement"><h2 id="agreement">${say("Agreement beyond chance")}</h2>
      <${Part} ask=${() => named("guideline-agreement")}>${(answer) => (answer.rows.length === 0 ? html`<p>${say("This server follows one guideline. Start it with --guideline all to compare.")}</p>` : html`
        <${Agreement} rows=${texts(answer)} />
        <${Fold} summary=${say("As a table")}><${Rows} caption=${say("Agreement beyond chance")} columns=${answer.columns} rows=${answer.rows} /><//>`)}<//></section>`;
}

function Together({ answer }) {
  const combinations = texts(answer).map((each) => ({ sets: each.guidelines ? each.guidelines.split(" + ") : [], patients: Number(each.patients) }));
  return html`<${UpSet} combinations=${combinations} />
    <${Fold} summary=${say("As a table")}><${Rows} caption=${say("By which guidelines together")} columns=${answer.columns} rows=${answer.rows} /><//>`;
}

function Matrix({ rows }) {
  const guidelines = [...new Set(rows.map((each) => each.guideline))];
  const patients = [...new Set(rows.map((each) => each.patient))];
  const cells = new Map(rows.map((each) => [`${each.patient} ${each.guideline}`, each]));
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say("Who is a case by which guideline")}><table class="matrix" lang="en">
    <caption lang="">● ${say("a case")} · ○ ${say("no case")} · ? ${say("undetermined")}</caption>
    <thead><tr><th scope="col">patient</th>${guidelines.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${patients.map((patient) => html`<tr><th scope="row"><a href=${toPatient(patient)}>${patient}</a></th>
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
