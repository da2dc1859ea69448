/** What would change if one fact were another. */
import { html, useEffect, useId, useState } from "/page/vendor/preact.js";
import { command } from "/page/ask.js";
import { Section } from "/page/answer.js";
import { findTerms, loadForm } from "/page/recorded.js";
import { namesGrave } from "/page/standing.js";
import { Finder, Fold, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

export function WhatIf({ file, options }) {
  const { value: form } = useAnswer(loadForm, []);
  const [term, setTerm] = useState();
  const [said, setSaid] = useState("");
  const [state, setState] = useState({});
  const id = useId();
  useEffect(() => setState({}), [file, options.patient]);
  const ask = async (more) => {
    setState({ isWaiting: true });
    try {
      const given = { format: "json", ...options, ...more };
      const told = await command("whatif", file, given);
      setState({ cases: told.patients[0].cases });
    } catch (error) {
      setState({ error });
    }
  };
  return html`<${Section} name="What if" id="what-if">
    <p>${say("Choose a fact, say what it were, and see what changes.")}</p>
    ${form && html`<${Finder} label=${say("Fact")} find=${(words) => findTerms(form, words)} onChoose=${(each) => { setTerm(each); setSaid(each.values[0] ?? ""); }} hint=${say("a name in any language")} />`}
    ${term && html`<div class="fields"><span class="field"><label for=${id}>${term.label} ${term.unit && `(${term.unit})`}</label>
      <input id=${id} list=${`${id}values`} value=${said} onInput=${(event) => setSaid(event.target.value)} />
      <datalist id=${`${id}values`}>${term.values.map((each) => html`<option value=${each} />`)}</datalist></span>
      <button type="button" class="main" onClick=${() => ask({ set: `${term.label}=${said}` })}>${say("If it were so")}</button>
      <button type="button" onClick=${() => ask({ remove: term.label })}>${say("If nothing were recorded of it")}</button></div>`}
    <p><button type="button" onClick=${() => ask({})}>${say("On which single facts does the answer hang?")}</button></p>
    <${Waiting} isOn=${state.isWaiting} /><${Trouble} error=${state.error} />
    <div aria-live="polite" lang="en">${state.cases?.length === 0 && html`<p>${say("On none.")}</p>`}
      ${state.cases?.map((each) => html`<${Case} item=${each} isOpen=${state.cases.length === 1} />`)}</div><//>`;
}

function Case({ item, isOpen }) {
  const what = [item.recorded, item.instead ? `if ${item.instead}` : "if it were not recorded"].filter(Boolean).join(": ");
  return html`<${Fold} open=${isOpen} summary=${html`${what} <span class="beside">(${item.changes.length} changes)</span>`}>
    ${item.changes.length === 0 ? html`<p>${say("Nothing changes.")}</p>` : html`<ul class="plain">${item.changes.map((each) => html`<li>${each.kind}: <strong>${each.label}</strong>: ${told(each.before)} → ${told(each.after)}</li>`)}</ul>`}<//>`;
}

function told(words) {
  const shown = words.replaceAll("not-settled", "not settled") || "not told";
  return namesGrave(shown) ? html`<strong class="warning">⚠ ${shown}</strong>` : shown;
}
