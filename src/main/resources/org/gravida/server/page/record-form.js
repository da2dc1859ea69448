/** A form for one patient, made of the ontology's own terms. Found, not found and not examined stay three things. */
import { html, useId, useState } from "/page/vendor/preact.js";
import { emptyForm, entry, findTerms, isFound, loadForm, recordOf } from "/page/recorded.js";
import { Finder, Fold, Trouble, useAnswer, Waiting, Words } from "/page/ui.js";
import { say } from "/page/words.js";

/** The form; `start` is a form to begin with, `onRecord` takes the record. */
export function RecordForm({ start, onRecord }) {
  const { value: form, error } = useAnswer(loadForm, []);
  return form ? html`<${Filled} form=${form} start=${start ?? emptyForm(form)} onRecord=${onRecord} />`
    : html`<${Waiting} isOn=${!error} /><${Trouble} error=${error} />`;
}

function Filled({ form, start, onRecord }) {
  const [state, setState] = useState(start);
  const [told, setTold] = useState("");
  const change = (part) => setState({ ...state, ...part });
  const replace = (list, item) => list.map((each) => (each.key === item.key ? item : each));
  const add = (term) => {
    change({ entries: [...state.entries, entry(term)] });
    setTold(`${term.label}: ${say("added")}`);
  };
  const addEpisode = () => {
    change({ episodes: [...state.episodes, { key: `new${state.episodes.length}${Date.now()}`, fields: {} }] });
    setTold(say("added"));
  };
  const addUsual = () => {
    const there = new Set(state.entries.map((each) => each.term.label));
    change({ entries: [...state.entries, ...form.usual.filter((each) => !there.has(each.label) && each.part.key !== "").map((each) => entry(each))] });
  };
  return html`<form class="record" onSubmit=${(event) => { event.preventDefault(); onRecord(recordOf(state, form)); }}>
    <div class="fields">
      <${Field} label=${say("Name or number of the file")} value=${state.id} onInput=${(id) => change({ id })} />
      <${Field} label=${say("Day of the assessment")} type=${/^(\d{4}-\d\d-\d\d)?$/.test(state.day) ? "date" : "text"} value=${state.day} onInput=${(day) => change({ day })} />
    </div>
    <h3><${Words} iri=${form.episode.iri} text=${form.episode.part.label} /></h3>
    ${state.episodes.map((each, i) => html`<${Episode} key=${each.key} number=${i + 1} item=${each} form=${form} isNamed=${isNamed(state, i + 1)}
      onChange=${(item) => change({ episodes: replace(state.episodes, item) })}
      onRemove=${() => change({ episodes: state.episodes.filter((other) => other !== each) })} />`)}
    <button type="button" onClick=${addEpisode}>${say("Add one")}</button>
    ${form.sections.map((part) => html`<${Part} key=${part.key} part=${part} form=${form}
      entries=${state.entries.filter((each) => each.term.part === part)}
      onChange=${(item) => change({ entries: replace(state.entries, item) })}
      onRemove=${(item) => change({ entries: state.entries.filter((each) => each !== item) })} />`)}
    <${Finder} label=${say("Add what was recorded")} find=${(words) => findTerms(form, words)} onChoose=${add}
      hint=${say("a name in any language")} />
    <p class="unseen" role="status">${told}</p>
    <p class="buttons"><button type="button" onClick=${addUsual}>${say("Add the usual examinations")}</button>
    <button type="submit" class="main">${say("Answer")}</button></p>
    ${Object.keys(state.rest).length > 0 && html`<p class="beside">${say("Kept as it is, without a field here")}: <span lang="en">${Object.keys(state.rest).join(", ")}</span></p>`}
  </form>`;
}

function Field({ label, value, onInput, type = "text", size = 14, hint = "" }) {
  const id = useId();
  return html`<span class="field"><label for=${id}>${label}</label>
    <input id=${id} type=${type} size=${size} value=${value} placeholder=${hint} autocomplete="off" onInput=${(event) => onInput(event.target.value)} /></span>`;
}

function Choice({ label, value, options, onInput, none }) {
  const id = useId();
  return html`<span class="field"><label for=${id}>${label}</label>
    <select id=${id} value=${value} onChange=${(event) => onInput(event.target.value)}>
      <option value="">${none}</option>
      ${options.map((each) => html`<option value=${each} lang="en" selected=${each === value}>${each}</option>`)}
    </select></span>`;
}

/** Says whether a fact is of this numbered one or a later: without it, that fact would be another's. */
function isNamed({ episodes, entries, rest }, number) {
  const named = [...entries.map((each) => each.fields.pregnancy), ...Object.values(rest).flat().map((each) => each?.pregnancy)];
  return Object.keys(rest).includes("unread") || episodes.some((each) => each.fields.number) || named.some((each) => Number(each) >= number);
}

function Episode({ number, item, form, isNamed: isFixed, onChange, onRemove }) {
  const set = (name) => (value) => onChange({ ...item, fields: { ...item.fields, [name]: value } });
  const { outcome = "", week = "", date = "" } = item.fields;
  return html`<fieldset><legend><${Words} iri=${form.episode.iri} text=${form.episode.label} /> ${number}</legend>
    <div class="fields">
      <${Choice} label=${say("Outcome")} value=${outcome} options=${form.episode.values} onInput=${set("outcome")} none=${say("not recorded")} />
      <${Field} label=${say("Week")} value=${week} size="6" hint="8+3" onInput=${set("week")} />
      <${Field} label=${say("Date")} value=${date} size="10" hint="2025-09" onInput=${set("date")} />
      ${!isFixed && html`<${Remove} name=${`${form.episode.label} ${number}`} onRemove=${onRemove} />`}
    </div></fieldset>`;
}

function Remove({ name, onRemove }) {
  return html`<button type="button" class="remove" aria-label=${`${say("Remove")}: ${name}`} onClick=${onRemove}>✕</button>`;
}

function Part({ part, form, entries, onChange, onRemove }) {
  return entries.length > 0 && html`<h3><${Words} iri=${part.section} text=${part.label} /></h3>
    <div class="entries">${entries.map((each) => html`<${Entry} key=${each.key} item=${each} form=${form} onChange=${onChange} onRemove=${() => onRemove(each)} />`)}</div>`;
}

/** Fields that few facts have. */
const MORE = ["sample", "pregnancy", "week"];

function Entry({ item, form, onChange, onRemove }) {
  const { term, value, fields } = item;
  const setField = (name) => (said) => onChange({ ...item, fields: { ...fields, [name]: said } });
  const set = (said) => onChange({ ...item, value: said });
  const isNumber = term.type === "termOrNumber";
  return html`<fieldset class=${value === "" ? "entry silent" : "entry"}>
    <legend><${Words} iri=${term.iri} text=${term.label} /></legend>
    <div class="fields">
      ${isFound(term) ? html`<${Found} item=${item} onInput=${set} />`
        : term.values.length > 0 && html`<${Choice} label=${say("Result")} value=${term.values.includes(value) ? value : ""} options=${term.values}
          onInput=${set} none=${isNumber && value !== "" ? "–" : say("not examined")} />`}
      ${isNumber && html`<${Field} label=${say("or a number")} value=${term.values.includes(value) ? "" : value} size="7" onInput=${set} />
        <${Field} label=${say("Unit")} value=${fields.unit ?? ""} size="8" hint=${term.unit} onInput=${setField("unit")} />`}
      ${(term.type === "count" || term.type === "text") && html`<${Field} label=${say("Value")} value=${value} size=${term.type === "text" ? 30 : 6} onInput=${set} />`}
      ${value !== "" && term.type !== "text" && html`
        <${Field} label=${say("Date")} value=${fields.date ?? ""} size="10" hint="2026-03-10" onInput=${setField("date")} />
        ${isNumber && !term.values.includes(value) && html`<${Field} label=${say("Lower limit")} value=${fields.low ?? ""} size="5" onInput=${setField("low")} />
        <${Field} label=${say("Upper limit")} value=${fields.high ?? ""} size="5" onInput=${setField("high")} />`}
        <${Fold} summary=${say("More")} open=${MORE.some((each) => fields[each])}><div class="fields">
        ${isResult(term) && html`<${Choice} label=${say("Whose")} value=${fields.sample ?? ""} options=${form.samples} onInput=${setField("sample")} none=${say("not said")} />`}
        ${term.part.key !== "" && html`<${Field} label=${`${form.episode.label} ${say("no.")}`} value=${fields.pregnancy ?? ""} size="3" onInput=${setField("pregnancy")} />`}
        <${Field} label=${say("Week")} value=${fields.week ?? ""} size="5" hint="8+3" onInput=${setField("week")} /></div><//>`}
      <${Remove} name=${term.label} onRemove=${onRemove} />
    </div></fieldset>`;
}

/** Says whether a term is a result, which is somebody's. */
function isResult(term) {
  return !isFound(term) && term.part.key !== "" && term.type !== "count";
}

/** Found, not found, not examined; of a statement yes, no, not recorded. If found, more exactly. */
function Found({ item, onInput }) {
  const { term, value, key } = item;
  const id = useId();
  const isSilent = value === "" || value === "unknown";
  const isThere = !isSilent && value !== "no";
  const more = term.values.slice(2).filter((each) => each !== "unknown");
  const found = term.part.key === "" ? [say("Yes"), say("No"), say("not recorded")] : [say("found"), say("not found"), say("not examined")];
  const states = [["yes", isThere], ["no", value === "no"], ["", isSilent]];
  return html`<span class="states" role="radiogroup" aria-label=${term.label}>
      ${states.map(([said, isSo], i) => html`<label><input type="radio" name=${`${id}${key}`} value=${said}
        checked=${isSo} onChange=${() => onInput(said)} /> ${found[i]}</label>`)}
    </span>
    ${isThere && more.length > 0 && html`<${Choice} label=${say("More exactly")} value=${value === "yes" ? "" : value}
      options=${more} onInput=${(said) => onInput(said || "yes")} none="–" />`}`;
}
