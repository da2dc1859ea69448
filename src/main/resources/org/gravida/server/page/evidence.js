/** What present evidence says of what is appraised, with warnings, the contrary and sources. */
import { html } from "/page/vendor/preact.js";
import { plain } from "/page/ask.js";
import { isGrave } from "/page/standing.js";
import { isLoud, Standing, Term, Trouble, useAnswer, Warning } from "/page/ui.js";
import { say } from "/page/words.js";

const PARTS = ["warning", "dissent", "source", "class"];

function query(iri) {
  return `SELECT ?node ?standing ?verification ?part ?text {
    ?node grv:appraises <${iri}> ; grv:hasStanding/grv:standingKey ?standing .
    OPTIONAL { ?node grv:verification ?verification }
    OPTIONAL {
      { ?node grv:warning ?text BIND ("warning" AS ?part) } UNION { ?node grv:dissent ?text BIND ("dissent" AS ?part) }
      UNION { ?node dcterms:source ?text BIND ("source" AS ?part) }
      UNION { ?node grv:forPopulation|grv:holdsAmong ?text BIND ("class" AS ?part) }
    }
  } ORDER BY ?node ?part DESC(?text)`;
}

/** A card for each of its judgements: its standing and its warnings before everything else. */
export function Evidence({ iri }) {
  const { value, error } = useAnswer(() => plain(query(iri)), [iri]);
  const cards = new Map();
  for (const { node, standing, verification, part, text } of value ?? []) {
    const card = cards.get(node) ?? { node, standing, verification, warning: [], dissent: [], source: [], class: [] };
    if (PARTS.includes(part)) {
      card[part].push(text);
    }
    cards.set(node, card);
  }
  return html`<${Trouble} error=${error} />${cards.size > 0 && html`<h3>${say("Standing in present evidence")}</h3>
    <ul class="cards">${[...cards.values()].map((each) => html`<${Card} item=${each} />`)}</ul>`}`;
}

function Card({ item }) {
  return html`<li class=${isGrave(item.standing) || item.warning.some(isLoud) ? "card grave" : "card"}>
    <p class="head"><${Standing} word=${item.standing} /> <${Term} iri=${item.node} />${item.class.map((each) => html` · <${Term} iri=${each} />`)}</p>
    ${item.warning.map((each) => html`<${Warning} text=${each} isGrave=${isGrave(item.standing)} />`)}
    ${item.dissent.length > 0 && html`<p>${say("To the contrary")}: <span lang="en">${item.dissent.join(" ")}</span></p>`}
    <p class="source">${say("Source")}: ${item.source.map((each, i) => html`${i > 0 && "; "}<${Term} iri=${each} />`)} [${item.verification}]</p></li>`;
}
