/** Why something is concluded, down to the lines of the file, and what would settle what is open. */
import { html } from "/page/vendor/preact.js";
import { command } from "/page/ask.js";
import { GRV, names } from "/page/names.js";
import { Section } from "/page/answer.js";
import { Fold, Term, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

/** Asks a command about one patient of a file; `options` name the patient and the guideline. */
function useCommand(name, file, options) {
  const ask = async () => (await command(name, file, { format: "json", ...options })).patients[0];
  return useAnswer(ask, [name, file, JSON.stringify(options)]);
}

export function Why({ file, options }) {
  const { value, error, isWaiting } = useCommand("explain", file, options);
  const explanations = value?.explanations ?? [];
  const exclusions = explanations.filter(isExclusion);
  return html`<${Section} name="Why" id="why"><${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />
    <div lang="en">${explanations.filter((each) => !isExclusion(each)).map((each) => html`<${Explanation} item=${each} />`)}
    ${exclusions.length > 0 && html`<${Fold} summary=${`${say("Excluded")} (${exclusions.length})`}>${exclusions.map((each) => html`<${Explanation} item=${each} />`)}<//>`}
    ${value?.collisions?.map((steps) => html`<div class="card grave"><${Steps} steps=${steps} /></div>`)}</div><//>`;
}

function isExclusion({ kind, label }) {
  return kind === "cause" && label.endsWith(": excluded");
}

function Explanation({ item }) {
  return html`<${Fold} summary=${html`${item.kind}: <strong>${item.label}</strong>`}>
    ${item.details.map((each) => html`<p>${each}</p>`)}
    ${item.reasons.map((reason, i) => html`${item.reasons.length > 1 && html`<h3>${i + 1}</h3>`}<${Steps} steps=${reason.steps} />`)}
    ${!item.complete && html`<p class="beside">There may be more reasons.</p>`}<//>`;
}

function Steps({ steps }) {
  return steps.length > 0 && html`<ul class="steps">${steps.map((step) => html`<li><${Term} iri=${GRV + step.id} text=${step.label} />
    ${step.meaning && html`<span class="beside"> ${step.meaning} [${step.sources.join("; ")}]</span>`}
    <${Steps} steps=${step.because} />
    ${step.drawn.map((drawn) => html`<${Drawn} drawn=${drawn} />`)}</li>`)}</ul>`;
}

function Drawn({ drawn }) {
  const numbers = Object.entries(drawn.parameters).map(([name, value]) => `${name}: ${value}`).join("; ");
  return html`<ul class="steps">
    ${drawn.evidence.map((each) => html`<li>recorded: <strong>${each.text}</strong> <span class="beside">(${each.place})</span></li>`)}
    ${drawn.against.map((each) => html`<li>in spite of: ${each.text} <span class="beside">(${each.place})</span></li>`)}
    ${drawn.assumption && html`<li>taken from silence: <strong>${drawn.assumption}</strong></li>`}
    <li>rule: ${drawn.meaning || drawn.label} ${numbers && `(${numbers})`} <span class="beside">[${drawn.sources.join("; ")}]</span></li></ul>`;
}

export function Plan({ file, options }) {
  const { value, error, isWaiting } = useCommand("plan", file, options);
  return html`<${Section} name="What would settle what is open" id="plan"><${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />
    <p class="beside">${say("A plan is no advice: who asks for an examination and who advises against it stands with each.")}</p>
    <div lang="en">${value?.questions.map((each) => html`<${Question} item=${each} />`)}
    ${value?.examinations.length > 0 && html`<${Fold} summary="Examinations in it"><ul class="plain">${value.examinations.map((each) => html`
      <li><${Term} iri=${GRV + each.examination} text=${each.label} />: ${each.burden}${each.until && `, not before ${each.until}`}
      ${each.askedBy.length > 0 && html`<br />asked for by ${each.askedBy.join(", ")}`}
      ${each.advisedAgainstBy.length > 0 && html`<br /><strong class="warning">⚠ advised against by ${each.advisedAgainstBy.join(", ")}</strong>`}</li>`)}</ul><//>`}</div><//>`;
}

function Question({ item }) {
  return html`<${Fold} summary=${html`${item.label} (${item.guideline}): <strong>${item.now.replaceAll("-", " ")}</strong>`}>
    ${item.ways.map((way) => html`<h3>${way.answer.replaceAll("-", " ")}${way.possible ? "" : ": not possible, whatever is found"}</h3>
      ${way.needs.map((need, i) => html`<p>${i > 0 ? "or: " : ""}one of each line</p><ul>${need.map((choice) => html`<li>${choice.map((result) => `${result.label}${result.sample && ` (${names().label(GRV + result.sample)})`}: ${result.results.join(" or ")}${result.times > 1 ? `, ${result.times} times` : ""}${result.from.length > 0 ? `, from ${result.from.join(", ")}` : ""}`).join("; and ")}</li>`)}</ul>`)}
      ${!way.complete && html`<p class="beside">There may be more ways.</p>`}`)}<//>`;
}
