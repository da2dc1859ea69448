/** The patients that this server holds: counts, and from each count to the patients. */
import { html, useId, useState } from "/page/vendor/preact.js";
import { Status, statusWord } from "/page/answer.js";
import { named, plain, texts } from "/page/ask.js";
import { idOf, names } from "/page/names.js";
import { to } from "/page/route.js";
import { ServedPatient } from "/page/served.js";
import { urgencyPlace } from "/page/standing.js";
import { Fold, Pages, Part, Term, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

const START = "urn:gravida:patient:";
const MOST = 100;
const ROW = "PREFIX row: <https://w3id.org/gravida/rows/alerts-by-class#>";
const COUNT = `${ROW} SELECT (COUNT(DISTINCT ?patient) AS ?all) (COUNT(DISTINCT ?urgent) AS ?alerted) {
  ?patient grv:patientId ?id OPTIONAL { ?patient row:row ?row BIND (?patient AS ?urgent) } }`;
const ALERTS = `${ROW} SELECT ?alert ?urgency ?label ?action ?sources (COUNT(DISTINCT ?patient) AS ?patients) {
  ?patient row:row ?row . ?row row:alert ?alert ; row:urgency ?urgency ; row:label ?label ; row:action ?action ; row:sources ?sources
} GROUP BY ?alert ?urgency ?label ?action ?sources ORDER BY ?alert`;

const ANSWERS = `SELECT ?guideline ?question ?answer (COUNT(DISTINCT ?patient) AS ?patients) {
  ?patient grv:judgement ?node . ?node grv:inGuideline ?source ; grv:ofVerdict ?verdict ; grv:answerKey ?answer .
  ?source grv:guidelineKey ?guideline ; grv:position ?rank . ?verdict grv:verdictKey ?question .
} GROUP BY ?rank ?guideline ?question ?answer ORDER BY ?rank DESC(?question) DESC(?patients) ?answer`;

/** Status to its column in the library's query and its term. */
const COLUMNS = {
  confirmed: ["confirmed", "grv:Confirmed"],
  suspected: ["suspected", "grv:SuspectedStatus"],
  "not-settled": ["open", "grv:NotSettled"],
  excluded: ["excluded", "grv:Excluded"],
};

/** Asks for a page of the patients of a pattern that names `?patient`: the ends of their IRIs, one more than are shown. */
async function patients(pattern, page) {
  const rows = await plain(`${ROW} SELECT DISTINCT ?patient { ${pattern} } ORDER BY ?patient LIMIT ${MOST + 1} OFFSET ${page * MOST}`);
  return rows.map((each) => each.patient.slice(START.length));
}

/** Returns how many patients there are, and how many with an alert. */
export async function countPatients() {
  const [{ all, alerted }] = await plain(COUNT);
  return { all: Number(all), alerted: Number(alerted) };
}

/** Returns where a patient is shown whose id is known. */
export function toPatient(id) {
  return to("cohort", { id });
}

/** Says how to serve patients. */
export function Nobody() {
  return html`<p>${say("This server holds no patients. Start it with")} <code>gravida serve --data FILE</code>.</p>`;
}

export function CohortView({ parameters }) {
  const end = parameters.get("patient");
  const id = parameters.get("id");
  const back = html`<p><a href=${to("cohort")}>${say("All patients")}</a></p>`;
  if (end) {
    return html`<${ServedPatient} iri=${START + end} />${back}`;
  } else if (id) {
    const ask = () => plain(`SELECT ?patient { ?patient grv:patientId ${JSON.stringify(id)} } LIMIT 1`);
    return html`<${Part} ask=${ask} needs=${[id]}>${([found]) => (found ? html`<${ServedPatient} iri=${found.patient} />` : html`<p>${say("No patient has this id.")}</p>`)}<//>${back}`;
  }
  return html`<${Part} ask=${countPatients}>${(counts) => (counts.all === 0 ? html`<${Nobody} />` : html`<${Overview} counts=${counts} />`)}<//>`;
}

function Overview({ counts }) {
  return html`<dl class="tiles"><div><dt>${say("Patients")}</dt><dd>${counts.all}</dd></div><div><dt>${say("with an alert")}</dt><dd>${counts.alerted}</dd></div></dl>
    <section aria-labelledby="urgent"><h2 id="urgent">${say("Alerts")}</h2>
      <${Part} ask=${() => plain(ALERTS)}>${(alerts) => html`<${Alerted} alerts=${alerts} />`}<//></section>
    <section aria-labelledby="frequency"><h2 id="frequency">${say("Causes")}</h2>
      <p class="beside">${say("Not settled means not examined or not decided: never normal.")} ${say("A number shows its patients.")}</p>
      <${Part} ask=${async () => texts(await named("statuses-by-frequency"))}>${(statuses) => html`<${Frequencies} statuses=${statuses} />`}<//></section>
    <section aria-labelledby="patterns"><h2 id="patterns">${say("Answers of the guidelines")}</h2>
      <${Part} ask=${() => plain(ANSWERS)}>${(rows) => html`<${Patterns} rows=${rows} />`}<//></section>
    <section aria-labelledby="everybody"><h2 id="everybody">${say("Patients")}</h2><${Everybody} all=${counts.all} /></section>`;
}

/** Links to the patients of a pattern, page by page; `total` is how many there are, where that is known. */
function People({ pattern, total }) {
  const [page, setPage] = useState(0);
  const { value: ends, error, isWaiting } = useAnswer(() => patients(pattern, page), [page]);
  const there = ends?.length ?? (page > 0 ? MOST + 1 : 0);
  return html`<${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />
    ${ends && html`<ul class="people">${ends.slice(0, MOST).map((each) => html`<li><a href=${to("cohort", { patient: each })}>${idOf(each)}</a></li>`)}</ul>`}
    <${Pages} page=${page} size=${MOST} there=${total === undefined ? there : Math.min(total - page * MOST, MOST + 1)} total=${total} onTurn=${setPage} />`;
}

/** A fold that asks for its patients when it is opened. */
function Those({ summary, pattern, total, level = "", children }) {
  const [isOpen, setOpen] = useState(false);
  return html`<details class=${level} onToggle=${(event) => event.target.open && setOpen(true)}><summary>${summary}</summary>${children}
    ${isOpen && html`<${People} key=${pattern} pattern=${pattern} total=${total} />`}</details>`;
}

/** The most urgent first. */
function Alerted({ alerts }) {
  const sorted = [...alerts].sort((a, b) => urgencyPlace(a.urgency) - urgencyPlace(b.urgency));
  return sorted.length === 0 ? html`<p>${say("Nothing.")}</p>` : sorted.map((each) => html`
    <${Those} level="alert" total=${Number(each.patients)} pattern=${`?patient row:row/row:alert <${each.alert}>`}
      summary=${html`<span class="badge grave" lang="en">▲ ${each.urgency.replaceAll("-", " ")}</span> <span lang="en">${each.label}</span> (${each.patients})`}>
      <p class="do" lang="en">${each.action} <span class="beside">[${each.sources}]</span></p><//>`);
}

function Frequencies({ statuses }) {
  const [chosen, setChosen] = useState();
  const columns = Object.entries(COLUMNS);
  const said = chosen && `${names().label(chosen.cause)}: ${statusWord(chosen.status)}`;
  const pattern = chosen && `?patient grv:causeStatus ?status . ?status grv:ofCause <${chosen.cause}> ; grv:status ${COLUMNS[chosen.status][1]}`;
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say("Causes")}><table class="tight">
      <thead><tr><th scope="col">${say("Cause")}</th>${columns.map(([status]) => html`<th scope="col" class="number"><${Status} status=${status} /></th>`)}<th scope="col" class="bar">${say("Shares")}</th></tr></thead>
      <tbody>${statuses.map((row) => html`<tr><th scope="row"><${Term} iri=${row.cause} text=${row.label} /></th>
        ${columns.map(([status, [name]]) => html`<td class="number">${row[name] === "0" ? "0" : html`
          <button type="button" class="count" aria-label=${`${row[name]}: ${row.label}, ${statusWord(status)}`} onClick=${() => setChosen({ cause: row.cause, status, total: Number(row[name]) })}>${row[name]}</button>`}</td>`)}
        <td class="bar"><${Bar} row=${row} /></td></tr>
        ${chosen?.cause === row.cause && html`<tr><td colspan="6"><div class="card"><h3>${said}</h3>
          <${People} key=${pattern} pattern=${pattern} total=${chosen.total} /></div></td></tr>`}`)}</tbody></table></div>`;
}

/** The shares as a bar, which the numbers say as well. */
function Bar({ row }) {
  const parts = Object.entries(COLUMNS).map(([status, [name]]) => [status, Number(row[name])]);
  const total = parts.reduce((sum, [, number]) => sum + number, 0) || 1;
  let left = 0;
  return html`<svg width="120" height="14" viewBox="0 0 120 14" aria-hidden="true">${parts.map(([status, number]) => {
    const width = (number / total) * 120;
    left += width;
    return html`<rect x=${left - width} y="1" height="12" width=${width} class=${`share ${status}`} />`;
  })}</svg>`;
}

function Patterns({ rows }) {
  const guidelines = [...new Set(rows.map((each) => each.guideline))];
  const [guideline, question, answer] = ["grv:inGuideline/grv:guidelineKey", "grv:ofVerdict/grv:verdictKey", "grv:answerKey"];
  const pattern = (each) => `?patient grv:judgement ?node . ?node ${guideline} ${JSON.stringify(each.guideline)} ;
    ${question} ${JSON.stringify(each.question)} ; ${answer} ${JSON.stringify(each.answer)}`;
  return guidelines.map((key) => html`<${Fold} summary=${html`<span lang="en">${key}</span>`}>${rows.filter((each) => each.guideline === key).map((each) => html`
    <${Those} pattern=${pattern(each)} total=${Number(each.patients)} summary=${html`<span lang="en">${each.question}: <strong>${each.answer}</strong></span> (${each.patients})`} />`)}<//>`);
}

/** All patients, or those whose id holds some letters. */
function Everybody({ all }) {
  const [part, setPart] = useState("");
  const id = useId();
  const pattern = `?patient grv:patientId ?id FILTER CONTAINS(LCASE(?id), ${JSON.stringify(part.toLowerCase())})`;
  return html`<p class="field"><label for=${id}>${say("Name or number of the file")}</label><input id=${id} type="search" value=${part} onInput=${(event) => setPart(event.target.value)} /></p>
    <${People} key=${pattern} pattern=${pattern} total=${part === "" ? all : undefined} />`;
}
