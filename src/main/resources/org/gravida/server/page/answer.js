/** What is answered about one patient: what is urgent first, and no advice without its standing. */
import { html } from "/page/vendor/preact.js";
import { GRV } from "/page/names.js";
import { isGrave } from "/page/standing.js";
import { Fold, isLoud, Standing, Term, Warning } from "/page/ui.js";
import { say } from "/page/words.js";

const KNOWN = new Set(["patient", "consistent", "answered", "alerts", "causes", "guidelines", "outstanding", "care",
  "noTreatmentInSource", "classes", "assumedClasses", "contradictions", "problems", "notUsed", "release", "notice"]);

/** The whole answer but for what is asked for by itself. */
export function Answer({ answer }) {
  return html`
    ${answer.answered === false && html`<p class="trouble" role="alert">${say("This patient could not be answered.")}</p>`}
    <${Contradictions} answer=${answer} />
    <${Alerts} alerts=${answer.alerts ?? []} />
    <${Problems} problems=${answer.problems ?? []} unused=${answer.notUsed ?? []} />
    ${answer.causes && answer.consistent && html`<${Verdicts} answer=${answer} />
    <${Causes} causes=${answer.causes} />
    <${Care} care=${answer.care} without=${answer.noTreatmentInSource} />
    <${Outstanding} outstanding=${answer.outstanding} />
    <${Assumed} causes=${answer.causes} />
    <${Others} guidelines=${answer.guidelines ?? []} />`}`;
}

/** A part of the answer with its heading. */
export function Section({ name, id, children }) {
  return html`<section aria-labelledby=${id}><h2 id=${id}>${say(name)}</h2>${children}</section>`;
}

export function Contradictions({ answer }) {
  return answer.contradictions?.length > 0 && html`<${Section} name="Contradiction" id="contradiction">
    <p>${say("The file says things that cannot all be true; nothing is concluded from it.")}</p>
    <div lang="en">${answer.contradictions.map(({ statements, axioms }) => html`<div class="card grave">
      <${Texts} texts=${statements} />${axioms.length > 0 && html`<${Fold} summary=${say("By these axioms")}><${Texts} texts=${axioms} /><//>`}</div>`)}</div><//>`;
}

export function Texts({ texts, kind = "" }) {
  return texts?.length > 0 && html`<ul class=${kind} lang="en">${texts.map((each) => html`<li>${each}</li>`)}</ul>`;
}

/** Alerts in the order of their urgency. */
export function Alerts({ alerts }) {
  return html`<${Section} name="Alerts" id="alerts">
    ${alerts.length === 0 ? html`<p>${say("No alert is raised by what is recorded.")}</p>` : html`<ol class="cards">${alerts.map((each) => html`
      <li class="card alert"><p class="head"><span class="badge grave" lang="en">▲ ${each.urgency.replaceAll("-", " ")}</span> <strong><${Term} iri=${GRV + each.alert} text=${each.label} /></strong></p>
        <p class="do" lang="en">${each.action}</p>
        <${Texts} texts=${[each.evidence ?? []].flat()} kind="since" />
        <p class="source" lang="en">${each.source} [${each.verification}]</p></li>`)}</ol>`}<//>`;
}

/** What in a file was not understood, with its place, what was expected and what to do. */
export function Problems({ problems, unused = [], id = "problems" }) {
  return (problems.length > 0 || unused.length > 0) && html`<${Section} name="To check in the file" id=${id}>
    <ul class="plain" lang="en">${problems.map((each) => html`<li><strong>${each.level}</strong> ${each.found} <span class="beside">(${each.place})</span><br />expected ${each.expected}. ${each.remedy}</li>`)}
    ${unused.map((each) => html`<li>not used: ${each.system} ${each.code} (${each.count}): ${each.reason}</li>`)}</ul><//>`;
}

function Verdicts({ answer }) {
  const verdicts = Object.entries(answer).filter(([key]) => !KNOWN.has(key));
  return html`<${Section} name="Answers of the guideline" id="verdicts"><dl lang="en">${verdicts.map(([key, verdict]) => html`
    <dt>${key}</dt><dd><${Verdict} verdict=${verdict} /></dd>`)}</dl><//>`;
}

function Verdict({ verdict }) {
  return typeof verdict === "string" ? html`<strong>${verdict}</strong>` : html`<strong>${verdict.answer}</strong>
    ${verdict.reasons.length > 0 && html`<${Fold} summary=${`${say("Why")} (${verdict.reasons.length})`}><${Texts} texts=${verdict.reasons} /><//>`}
    <${Texts} texts=${verdict.unverified} />`;
}

/** Status to its word and whether its list is open; sign and colour are those of every page (`status.css`). */
const STATUSES = {
  confirmed: ["Confirmed", true],
  suspected: ["Suspected", true],
  "not-settled": ["Not settled", false],
  excluded: ["Excluded", false],
};

/** Returns a status in a word. */
export function statusWord(status) {
  return say(STATUSES[status]?.[0] ?? status);
}

/** A status with its sign, its colour and its word. */
export function Status({ status }) {
  return html`<span class=${`status ${status}`}><span class="sign" aria-hidden="true"></span> ${statusWord(status)}</span>`;
}

/** The causes by their status, each with its basis. */
export function Causes({ causes }) {
  return html`<${Section} name="Causes" id="causes">
    <p class="beside">${say("Not settled means not examined or not decided: never normal.")}</p>
    ${Object.entries(STATUSES).map(([status, [, isOpen]]) => {
      const those = causes.filter((each) => each.status === status);
      return those.length > 0 && html`<${Fold} open=${isOpen} level="statuses" summary=${html`<${Status} status=${status} /> (${those.length})`}>
        <ul class="plain">${those.map((each) => html`<li><${Term} iri=${GRV + each.cause} text=${each.label} />${each.provisional && html` <span class="badge">${say("provisional")}</span>`}
          <${Texts} texts=${each.basis} kind="since" /></li>`)}</ul><//>`;
    })}<//>`;
}

function Care({ care, without }) {
  return html`<${Section} name="Care" id="care">
    <${AdviceList} items=${care} />
    ${without.length > 0 && html`<p>${say("The source gives no treatment for")}: ${without.map((each, i) => html`${i > 0 && ", "}<${Term} iri=${GRV + each} />`)}</p>`}<//>`;
}

/** Items of advice in their order, in a fold for each guideline where there are several. */
export function AdviceList({ items }) {
  const guidelines = [...new Set(items.map((each) => each.guideline))];
  const list = (some) => html`<ol class="cards">${some.map((each) => html`<${Advice} item=${each} />`)}</ol>`;
  return items.length === 0 ? html`<p>${say("No guideline that is followed says anything for this patient.")}</p>`
    : guidelines.length === 1 ? list(items)
    : guidelines.map((guideline, i) => {
      const those = items.filter((each) => each.guideline === guideline);
      return html`<${Fold} open=${i === 0} summary=${html`<span lang="en">${guideline}</span> (${those.length})`}>${list(those)}<//>`;
    });
}

/** An item of advice: standing and direction stand before its name, its warnings before everything else. */
function Advice({ item }) {
  const isBad = isGrave(item.standing) || isGrave(item.direction);
  return html`<li class=${isBad || item.warnings.some(isLoud) ? "card grave" : "card"}>
    <p class="head"><${Standing} word=${item.standing || "not appraised"} /> <span class="badge" lang="en">${item.guideline}: <strong>${item.direction}</strong></span>${" "}
      <strong><${Term} iri=${GRV + item.recommendation} text=${item.label} isBare=${true} /></strong></p>
    ${item.warnings.map((each) => html`<${Warning} text=${each} isGrave=${isBad} />`)}
    <p lang="en">${item.timing}${item.grade && ` · ${item.grade.scheme}: ${item.grade.strength} ${item.grade.certainty}`}</p>
    <${Fold} summary=${say("Particulars and sources")}>
      <${Texts} texts=${item.details} />
      <dl lang="en"><dt>${say("Source")}</dt><dd>${item.source} [${item.verification}]</dd>
      ${item.evidence.length > 0 && html`<dt>${say("Evidence")}</dt><dd>${item.evidence.join("; ")}</dd>`}
      ${item.dissent.length > 0 && html`<dt>${say("To the contrary")}</dt><dd>${item.dissent.join("; ")}</dd>`}</dl><//></li>`;
}

export function Outstanding({ outstanding }) {
  return html`<${Section} name="Outstanding" id="outstanding">${outstanding.length === 0 ? html`<p>${say("Nothing.")}</p>` : html`
    <ul class="plain">${outstanding.map((each) => html`<li><${Term} iri=${GRV + each.examination} text=${each.label} />
      <span lang="en">${each.from && html` <strong>from ${each.from}</strong>`}${each.after && ` after ${each.after}`}: ${each.why}${!each.routine && " · beside the routine"}</span></li>`)}</ul>`}<//>`;
}

function Assumed({ causes }) {
  const all = [...new Set(causes.flatMap((each) => each.assumptions))];
  return all.length > 0 && html`<${Section} name="Assumed from silence" id="assumed"><${Texts} texts=${all} /><//>`;
}

function Others({ guidelines }) {
  return guidelines.length > 0 && html`<${Section} name="Other guidelines" id="others">${guidelines.map((each) => html`
    <${Fold} summary=${html`<span lang="en">${each.guideline}</span>`}><dl lang="en">${Object.entries(each)
      .filter(([key]) => !["guideline", "causes", "assumptions"].includes(key))
      .map(([key, verdict]) => html`<dt>${key}</dt><dd><${Verdict} verdict=${verdict} /></dd>`)}</dl>
      <${Causes} causes=${each.causes} /><//>`)}<//>`;
}
