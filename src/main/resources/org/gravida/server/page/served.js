/** One of the patients that this server holds, as the queries of the library tell her. */
import { html } from "/page/vendor/preact.js";
import { named, plain, texts } from "/page/ask.js";
import { AdviceList, Alerts, Causes, Contradictions, Outstanding, Section, Texts } from "/page/answer.js";
import { GRV, idOf } from "/page/names.js";
import { Rows, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

const ASKED = ["alerts", "verdicts", "status-of-causes", "basis-of-statuses", "care", "standing-of-care", "outstanding-examinations", "assumptions-by-guideline"];

export function ServedPatient({ iri }) {
  const { value, error, isWaiting } = useAnswer(async () => {
    const all = await Promise.all(ASKED.map((name) => named(name, { patient: iri })));
    const collisions = await plain(`SELECT ?text { <${iri}> grv:collision ?text }`);
    return { ...Object.fromEntries(ASKED.map((name, i) => [name, all[i]])), collisions };
  }, [iri]);
  return html`<h2 class="who" lang="en">${idOf(iri.replace(/^urn:gravida:patient:/, ""))}</h2><${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />
    ${value && html`<${Told} value=${value} />`}`;
}

function Told({ value }) {
  const alerts = texts(value.alerts).map((each) => ({ ...each, alert: each.alert.replace(GRV, ""), source: each.sources, evidence: parts(each.evidence) }));
  if (value.collisions.length > 0) {
    const contradictions = value.collisions.map(({ text }) => ({ statements: [text], axioms: [] }));
    return html`<${Contradictions} answer=${{ contradictions }} /><${Alerts} alerts=${alerts} />`;
  }
  return html`<${Alerts} alerts=${alerts} />
    <${Verdicts} rows=${texts(value.verdicts)} />
    <${Causes} causes=${causesOf(texts(value["status-of-causes"]), texts(value["basis-of-statuses"]))} />
    <${CareOf} rows=${texts(value.care)} standings=${texts(value["standing-of-care"])} />
    <${Outstanding} outstanding=${outstandingOf(texts(value["outstanding-examinations"]))} />
    <${Assumed} rows=${texts(value["assumptions-by-guideline"])} />`;
}

function parts(text) {
  return text ? text.split(" | ") : [];
}

/** A row for each guideline, a column for each question. */
function Verdicts({ rows }) {
  const columns = ["guideline", ...new Set(rows.map((each) => each.key))];
  const lines = new Map(rows.map((each) => [each.guideline, { guideline: { value: each.guideline } }]));
  rows.forEach((each) => (lines.get(each.guideline)[each.key] = { value: each.answer }));
  return html`<${Section} name="Answers of the guidelines" id="verdicts"><${Rows} caption=${say("Answers of the guidelines")} columns=${columns} rows=${[...lines.values()]} /><//>`;
}

/** Each examination once, whatever number of causes it helps to settle. */
function outstandingOf(rows) {
  const once = new Map(rows.map((each) => [each.outstanding, { ...each, examination: each.examination.replace(GRV, ""), routine: each.routine === "true" }]));
  return [...once.values()];
}

function Assumed({ rows }) {
  return rows.length > 0 && html`<${Section} name="Assumed from silence" id="assumed"><${Texts} texts=${rows.map((each) => `${each.guideline}: ${each.assumption}`)} /><//>`;
}

/** Causes with what their status rests on. */
function causesOf(statuses, bases) {
  const basis = (cause) => bases.filter((each) => each.cause === cause && each.kind === "basis").map((each) => each.text);
  return statuses.map((each) => ({ ...each, cause: each.cause.replace(GRV, ""), basis: basis(each.cause) }));
}

/** Care by guideline, each item with what present evidence says of it. */
function CareOf({ rows, standings }) {
  const standing = new Map(standings.map((each) => [each.recommendation, each]));
  const items = rows.map((each) => {
    const appraised = standing.get(each.recommendation) ?? {};
    return {
      ...each,
      guideline: each.guideline.replace(GRV, ""),
      recommendation: each.recommendation.replace(GRV, ""),
      source: each.sources,
      standing: appraised.standing ?? "",
      warnings: [...new Set([...parts(each.warnings), ...parts(appraised.warnings)])],
      evidence: parts(appraised.evidence ?? appraised.sources),
      dissent: parts(appraised.dissent),
      details: parts(each.details),
      grade: each.strength && { scheme: each.scheme, strength: each.strength, certainty: each.certainty },
    };
  });
  return html`<${Section} name="Care" id="care"><${AdviceList} items=${items} /><//>`;
}
