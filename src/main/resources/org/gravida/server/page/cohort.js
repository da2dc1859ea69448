/** The patients that this server holds: counts, and from each count to the patients. */
import { html, useState } from "/page/vendor/preact.js";
import { named, plain, texts } from "/page/ask.js";
import { STATUSES } from "/page/answer.js";
import { names } from "/page/names.js";
import { to } from "/page/route.js";
import { ServedPatient } from "/page/served.js";
import { urgencyPlace } from "/page/standing.js";
import { Fold, Term, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

const START = "urn:gravida:patient:";

/** Returns the id of each patient to the end of its IRI, sorted by id. */
export async function idsOf() {
  const rows = await plain("SELECT DISTINCT ?id ?patient { ?patient grv:patientId ?id } ORDER BY ?id");
  return new Map(rows.map((each) => [each.id, each.patient.slice(START.length)]));
}

/** Says how to serve patients. */
export function Nobody() {
  return html`<p>${say("This server holds no patients. Start it with")} <code>gravida serve --data FILE</code>.</p>`;
}

export function CohortView({ parameters }) {
  const patient = parameters.get("patient");
  return patient ? html`<${ServedPatient} iri=${START + patient} /><p><a href=${to("cohort")}>${say("All patients")}</a></p>` : html`<${Overview} />`;
}

function Overview() {
  const { value, error, isWaiting } = useAnswer(async () => {
    const asked = ["alerts", "statuses-by-frequency", "patients-by-pattern"];
    const [alerts, statuses, patterns] = await Promise.all(asked.map(async (name) => texts(await named(name))));
    return { alerts, statuses, patterns, ids: await idsOf() };
  }, []);
  return html`<${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />${value && (value.ids.size === 0 ? html`<${Nobody} />` : html`<${Counts} value=${value} />`)}`;
}

function Counts({ value }) {
  const { alerts, statuses, patterns, ids } = value;
  const urgent = new Set(alerts.map((each) => each.patient));
  return html`<dl class="tiles"><div><dt>${say("Patients")}</dt><dd>${ids.size}</dd></div><div><dt>${say("with an alert")}</dt><dd>${urgent.size}</dd></div></dl>
    <section aria-labelledby="urgent"><h2 id="urgent">${say("Alerts")}</h2><${Alerted} alerts=${alerts} /></section>
    <section aria-labelledby="frequency"><h2 id="frequency">${say("Causes")}</h2>
      <p class="beside">${say("Not settled means not examined or not decided: never normal.")} ${say("A number shows its patients.")}</p>
      <${Frequencies} statuses=${statuses} /></section>
    <section aria-labelledby="patterns"><h2 id="patterns">${say("Answers of the guidelines")}</h2><${Patterns} rows=${patterns} ids=${ids} /></section>
    <section aria-labelledby="everybody"><h2 id="everybody">${say("Patients")}</h2><${Patients} ends=${[...ids.values()]} /></section>`;
}

/** Links to patients, of whom the ends of their IRIs are given. */
function Patients({ ends }) {
  return html`<ul class="people">${ends.map((each) => html`<li><a href=${to("cohort", { patient: each })}>${decodeURIComponent(each)}</a></li>`)}</ul>`;
}

function grouped(rows, key) {
  const groups = new Map();
  rows.forEach((each) => groups.set(key(each), [...(groups.get(key(each)) ?? []), each]));
  return [...groups.values()];
}

/** Urgent first, as the query has them. */
function Alerted({ alerts }) {
  return alerts.length === 0 ? html`<p>${say("Nothing.")}</p>` : grouped(alerts, (each) => each.urgency + each.alert).sort((a, b) => urgencyPlace(a[0].urgency) - urgencyPlace(b[0].urgency))
    .map((those) => html`<${Fold} level="alert" summary=${html`<span class="badge grave" lang="en">▲ ${those[0].urgency}</span> <span lang="en">${those[0].label}</span> (${those.length})`}>
      <p class="do" lang="en">${those[0].action} <span class="beside">[${those[0].sources}]</span></p><${Patients} ends=${those.map((each) => each.patient.slice(START.length))} /><//>`);
}

const COLUMNS = { confirmed: "confirmed", suspected: "suspected", open: "not-settled", excluded: "excluded" };

function Frequencies({ statuses }) {
  const [chosen, setChosen] = useState();
  const columns = Object.entries(COLUMNS);
  return html`<div class="wide" tabindex="0" role="group" aria-label=${say("Causes")}><table>
      <thead><tr><th scope="col">${say("Cause")}</th>${columns.map(([, status]) => html`<th scope="col" class="number"><span aria-hidden="true">${STATUSES[status][0]}</span> ${say(STATUSES[status][1])}</th>`)}<td></td></tr></thead>
      <tbody>${statuses.map((row) => html`<tr><th scope="row"><${Term} iri=${row.cause} text=${row.label} /></th>
        ${columns.map(([name, status]) => html`<td class="number">${row[name] === "0" ? "0" : html`
          <button type="button" class="count" aria-label=${`${row[name]}: ${row.label}, ${say(STATUSES[status][1])}`} onClick=${() => setChosen({ cause: row.cause, status })}>${row[name]}</button>`}</td>`)}
        <td><${Bar} row=${row} /></td></tr>`)}</tbody></table></div>
    <div aria-live="polite">${chosen && html`<${Those} key=${chosen.cause + chosen.status} chosen=${chosen} />`}</div>`;
}

/** The shares as a bar, which the numbers say as well. */
function Bar({ row }) {
  const parts = Object.keys(COLUMNS).map((name) => [name, Number(row[name])]);
  const total = parts.reduce((sum, [, number]) => sum + number, 0) || 1;
  let left = 0;
  return html`<svg width="120" height="14" viewBox="0 0 120 14" aria-hidden="true">${parts.map(([name, number]) => {
    const width = (number / total) * 120;
    left += width;
    return html`<rect x=${left - width} y="1" height="12" width=${width} class=${`share ${name}`} />`;
  })}</svg>`;
}

function Those({ chosen }) {
  const { value, error, isWaiting } = useAnswer(async () => texts(await named("status-of-causes")), []);
  const those = (value ?? []).filter((each) => each.cause === chosen.cause && each.status === chosen.status);
  return html`<div class="card"><h3>${names().label(chosen.cause)}: ${say(STATUSES[chosen.status][1])}</h3><${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />
    <${Patients} ends=${those.map((each) => each.patient.slice(START.length))} /></div>`;
}

function Patterns({ rows, ids }) {
  return grouped(rows, (each) => each.guideline).map((those) => html`<${Fold} summary=${html`<span lang="en">${those[0].guideline}</span>`}><dl lang="en">${those.map((each) => html`
    <dt>${each.question}: <strong>${each.answer}</strong> (${each.patients})</dt><dd><${Patients} ends=${each.ids.split("; ").map((id) => ids.get(id)).filter(Boolean)} /></dd>`)}</dl><//>`);
}
