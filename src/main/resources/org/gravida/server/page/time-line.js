/** When what was recorded happened, as a picture and as a table. */
import { html } from "/page/vendor/preact.js";
import { Section } from "/page/answer.js";
import { dated, loadForm } from "/page/recorded.js";
import { Fold, isNarrow, useAnswer } from "/page/ui.js";
import { say } from "/page/words.js";

const MOST = 40;
const LINE = 22;

export function TimeLine({ record, outstanding }) {
  const { value: form } = useAnswer(loadForm, []);
  if (!form) {
    return null;
  }
  const facts = dated(record, form);
  const due = outstanding.filter((each) => each.from)
    .map((each) => ({ name: each.label, value: each.why, date: each.from, isDue: true }));
  const all = [...facts, ...due].map((each) => ({ ...each, day: dayOf(each.date) })).filter((each) => Number.isFinite(each.day));
  return html`<${Section} name="Time line" id="time-line">
    ${all.length === 0 ? html`<p>${say("Nothing in the file has a day.")}</p>` : html`<${Picture} facts=${all} />
    <${Fold} summary=${`${say("As a table")} (${all.length})`}><div class="wide" tabindex="0" role="group" aria-label=${say("Time line")}><table lang="en">
      <thead><tr><th scope="col">date</th><th scope="col">what</th><th scope="col">value</th></tr></thead>
      <tbody>${all.map((each) => html`<tr><td>${each.date}</td><td>${each.name}</td><td>${each.isDue ? `a repeat counts from here: ${each.value}` : each.value}</td></tr>`)}</tbody></table></div><//>`}<//>`;
}

/** Returns the middle of a day, month or year in days. */
function dayOf(date) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  return Date.UTC(year, month ? month - 1 : 6, day ?? 15) / 86_400_000;
}

function Picture({ facts }) {
  const [nameWidth, span, letters] = isNarrow() ? [140, 210, 20] : [250, 460, 36];
  const rows = [...grouped(facts)].slice(0, MOST);
  const first = Math.min(...facts.map((each) => each.day));
  const last = Math.max(...facts.map((each) => each.day));
  const x = (day) => nameWidth + 12 + ((day - first) / Math.max(1, last - first)) * (span - 24);
  const height = rows.length * LINE + 30;
  const years = [...new Set(facts.map((each) => each.date.slice(0, 4)))].sort();
  return html`<figure><div class="wide" tabindex="0" role="group" aria-label=${say("Time line")}>
    <svg class="picture" role="img" width=${nameWidth + span} height=${height} viewBox=${`0 0 ${nameWidth + span} ${height}`} lang="en">
      <title>${say("Time line")}: ${facts.length}, ${years[0]} – ${years.at(-1)}</title>
      ${years.map((year) => [year, x(Math.max(first, Date.UTC(year, 0, 1) / 86_400_000))]).map(([year, left], i, all) => html`
        <line x1=${left} x2=${left} y1="20" y2=${height} class="grid" />${(i === 0 || left - all[i - 1][1] > 30) && html`<text x=${left + 2} y="14" class="small">${year}</text>`}`)}
      ${rows.map(([name, those], i) => html`<g transform=${`translate(0 ${30 + i * LINE})`}>
        <line x1=${nameWidth} x2=${nameWidth + span} y1="4" y2="4" class="grid" />
        <text x=${nameWidth - 6} y="8" text-anchor="end">${cut(name, letters)}</text>
        ${those.map((each) => html`<g transform=${`translate(${x(each.day)} 4)`}><title>${each.date} ${each.name}: ${each.value}</title>
          ${each.isDue ? html`<path d="M0 -7 7 0 0 7 -7 0Z" class="due" />` : each.isEpisode ? html`<rect x="-6" y="-6" width="12" height="12" class="mark" />` : html`<circle r="5" class="mark" />`}</g>`)}</g>`)}
    </svg></div>
    <figcaption>■ ${say("numbered and in order")} · ● ${say("recorded")} · ◇ ${say("the day from which a repeat counts")}</figcaption></figure>`;
}

function grouped(facts) {
  const groups = new Map();
  facts.forEach((each) => groups.set(each.name, [...(groups.get(each.name) ?? []), each]));
  return groups;
}

function cut(name, letters) {
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
