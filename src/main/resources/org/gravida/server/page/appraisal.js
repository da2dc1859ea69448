/** What present evidence says of what is appraised, with warnings, the contrary and sources. */
import { html } from "/page/vendor/preact.js";
import { plain } from "/page/ask.js";
import { isGrave } from "/page/standing.js";
import { isLoud, Standing, Term, Trouble, useAnswer, Warning } from "/page/ui.js";
import { say } from "/page/words.js";

const PARTS = ["warning", "dissent", "source", "class"];

function query(iri) {
  return `SELECT ?appraisal ?standing ?verification ?part ?text {
    ?appraisal grv:appraises <${iri}> ; grv:hasStanding/grv:standingKey ?standing .
    OPTIONAL { ?appraisal grv:verification ?verification }
    OPTIONAL {
      { ?appraisal grv:warning ?text BIND ("warning" AS ?part) } UNION { ?appraisal grv:dissent ?text BIND ("dissent" AS ?part) }
      UNION { ?appraisal dcterms:source ?text BIND ("source" AS ?part) }
      UNION { ?appraisal grv:forPopulation|grv:holdsAmong ?text BIND ("class" AS ?part) }
    }
  } ORDER BY ?appraisal ?part DESC(?text)`;
}

/** A card for each appraisal: its standing and its warnings before everything else. */
export function Appraisals({ iri }) {
  const { value, error } = useAnswer(() => plain(query(iri)), [iri]);
  const cards = new Map();
  for (const { appraisal, standing, verification, part, text } of value ?? []) {
    const card = cards.get(appraisal) ?? { appraisal, standing, verification, warning: [], dissent: [], source: [], class: [] };
    if (PARTS.includes(part)) {
      card[part].push(text);
    }
    cards.set(appraisal, card);
  }
  return html`<${Trouble} error=${error} />${cards.size > 0 && html`<h3>${say("Standing in present evidence")}</h3>
    <ul class="cards">${[...cards.values()].map((each) => html`<${Card} item=${each} />`)}</ul>`}`;
}

function Card({ item }) {
  return html`<li class=${isGrave(item.standing) || item.warning.some(isLoud) ? "card grave" : "card"}>
    <p class="head"><${Standing} word=${item.standing} /> <${Term} iri=${item.appraisal} />${item.class.map((each) => html` · <${Term} iri=${each} />`)}</p>
    ${item.warning.map((each) => html`<${Warning} text=${each} isGrave=${isGrave(item.standing)} />`)}
    ${item.dissent.length > 0 && html`<p>${say("To the contrary")}: <span lang="en">${item.dissent.join(" ")}</span></p>`}
    <p class="source">${say("Source")}: ${item.source.map((each, i) => html`${i > 0 && "; "}<${Term} iri=${each} />`)} [${item.verification}]</p></li>`;
}
