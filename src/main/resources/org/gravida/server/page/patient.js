/** The view of one patient: a file or a form in, everything that is answered out. Nothing is stored. */
import { html, useEffect, useId, useRef, useState } from "/page/vendor/preact.js";
import { command, named, texts } from "/page/ask.js";
import { Answer, Problems } from "/page/answer.js";
import { WhatIf } from "/page/change.js";
import { RecordForm } from "/page/record-form.js";
import { formOf, loadForm } from "/page/recorded.js";
import { TimeLine } from "/page/time-line.js";
import { save, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { Plan, Why } from "/page/why.js";
import { say } from "/page/words.js";

const MOST = 5_000_000;

export function PatientView({ session, setSession }) {
  const { records, answers, chosen = 0, guideline = "", form, isForm } = session;
  const [state, setState] = useState({});
  const take = async (file, key = guideline) => {
    if (file.size > MOST) {
      setState({ error: new Error(say("The page takes files of up to 5 MB; larger ones are for the command line.")) });
      return;
    }
    setState({ isWaiting: true });
    try {
      const options = { format: "json", ...(key && { guideline: key }) };
      const [written, told] = await Promise.all([command("convert", file, { format: "json" }), command("classify", file, options)]);
      const list = Array.isArray(written) ? written : written.patients ?? [written];
      const byId = new Map(list.map((each) => [String(each.patient), each]));
      setSession({ records: byId, answers: told.patients, problems: told.problems, chosen: 0, guideline: key, file });
      setState({});
    } catch (error) {
      setState({ error });
    }
  };
  const answer = answers?.[chosen];
  const record = answer && records.get(answer.patient);
  const edit = async () => setSession({ ...session, isForm: true, form: formOf(record, await loadForm()) });
  return html`
    ${!isForm && html`<${Drop} isSmall=${answers !== undefined} onFile=${take} onForm=${() => setSession({ isForm: true, guideline })} />`}
    ${isForm && html`<section aria-labelledby="form-title"><h2 id="form-title">${say("Form")}</h2>
      <${RecordForm} start=${form} onRecord=${(made) => take(JSON.stringify([made], null, 1))} />
      <p><button type="button" onClick=${() => setSession({ ...session, isForm: false })}>${say("Close the form")}</button></p></section>`}
    <${Waiting} isOn=${state.isWaiting} /><${Trouble} error=${state.error} />
    ${answers?.length === 0 && html`<p class="trouble" role="alert">${say("No patient could be read.")}</p>`}
    ${session.problems && !isForm && html`<${Problems} problems=${session.problems} id="file-problems" />`}
    ${answer && !isForm && html`<${Whole} answer=${answer} record=${record} session=${session} setSession=${setSession} onEdit=${edit}
      onGuideline=${(key) => take(session.file, key)} />`}`;
}

function Drop({ isSmall, onFile, onForm }) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const stop = (event, over) => {
    event.preventDefault();
    setOver(over);
  };
  return html`<div class=${`drop ${isSmall ? "small" : ""} ${isOver ? "over" : ""}`} onDragOver=${(event) => stop(event, true)} onDragLeave=${(event) => stop(event, false)}
    onDrop=${(event) => { stop(event, false); const [file] = event.dataTransfer.files; if (file) { onFile(file); } }}>
    <p><label for=${id}>${say("Drop a patient file here, or choose one")}</label></p>
    <input id=${id} type="file" onChange=${(event) => event.target.files[0] && onFile(event.target.files[0])} />
    ${!isSmall && html`<p class="beside">${say("JSON, CSV, a workbook, RDF, FHIR, Phenopackets, or a zip of several files. It goes to this server only, and nothing of it is stored.")}</p>`}
    <p><button type="button" onClick=${onForm}>${say("Fill in a form instead")}</button></p></div>`;
}

function Whole({ answer, record, session, setSession, onEdit, onGuideline }) {
  const { answers, chosen, guideline } = session;
  const { file } = session;
  const options = { patient: answer.patient, ...(guideline && { guideline }) };
  const title = useRef();
  useEffect(() => title.current?.focus(), [answer]);
  return html`<article aria-labelledby="who">
    <div class="fields">${answers.length > 1 && html`<${Choose} answers=${answers} chosen=${chosen} onChoose=${(i) => setSession({ ...session, chosen: i, isForm: false })} />`}
    <${Guideline} value=${guideline} onInput=${onGuideline} /></div>
    <h2 id="who" tabindex="-1" ref=${title} class="who" lang="en">${answer.patient}</h2>
    ${record && html`<p class="buttons"><button type="button" onClick=${onEdit}>${say("Change it in the form")}</button>
      <button type="button" onClick=${() => save(`${answer.patient}.json`, "application/json", `${JSON.stringify([record], null, 2)}\n`)}>${say("Save as JSON")}</button>
      <${Fhir} record=${record} /></p>`}
    <${Answer} answer=${answer} />
    ${record && answer.causes && html`<${TimeLine} record=${record} outstanding=${answer.outstanding} />
    <${Why} file=${file} options=${options} />${answer.consistent && html`<${Plan} file=${file} options=${options} />`}
    <${WhatIf} file=${file} options=${options} />`}</article>`;
}

function Fhir({ record }) {
  const [error, setError] = useState();
  const write = async () => {
    try {
      save(`${record.patient}.fhir.json`, "application/fhir+json", await command("convert", JSON.stringify([record]), { format: "fhir" }));
      setError();
    } catch (refused) {
      setError(refused);
    }
  };
  return html`<button type="button" onClick=${write}>${say("Save as FHIR")}</button><${Trouble} error=${error} />`;
}

function Choose({ answers, chosen, onChoose }) {
  const id = useId();
  return html`<p class="field"><label for=${id}>${say("Patient")} (${answers.length})</label>
    <select id=${id} value=${chosen} onChange=${(event) => onChoose(Number(event.target.value))}>${answers.map((each, i) => html`
      <option value=${i} selected=${i === chosen}>${each.alerts?.length > 0 ? "▲ " : ""}${each.patient}</option>`)}</select></p>`;
}

function Guideline({ value, onInput }) {
  const id = useId();
  const { value: rows } = useAnswer(async () => texts(await named("guidelines")), []);
  return rows && html`<p class="field"><label for=${id}>${say("Guideline")}</label>
    <select id=${id} value=${value} onChange=${(event) => onInput(event.target.value)}>
      <option value="" selected=${value === ""}>${say("base article")}</option><option value="all" selected=${value === "all"}>${say("all, side by side")}</option>
      ${rows.filter((each) => each.guideline !== "article").map((each) => html`<option value=${each.guideline} selected=${each.guideline === value} lang="en">${each.label}</option>`)}</select></p>`;
}
