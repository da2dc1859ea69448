/** The ontology: a tree that opens as one goes, search, and the view of one term. */
import { html, useState } from "/page/vendor/preact.js";
import { plain } from "/page/ask.js";
import { GRV, loadNames, names, short } from "/page/names.js";
import { go } from "/page/route.js";
import { TermView } from "/page/term.js";
import { Finder, Term, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

const PAIRS = `SELECT DISTINCT ?term ?above {
  { ?term rdfs:subClassOf ?above } UNION { ?term owl:equivalentClass/owl:intersectionOf/rdf:rest*/rdf:first ?above }
  FILTER (ISIRI(?above) && ISIRI(?term) && ?term != ?above) ?above a owl:Class }`;
const CLASSES = "SELECT ?term { ?term a owl:Class FILTER ISIRI(?term) }";

let loading;

/** Returns the classes below each class, and those below none; read once. */
export function loadTree() {
  loading ??= Promise.all([plain(PAIRS), plain(CLASSES)]).then(([pairs, classes]) => {
    const below = new Map();
    const above = new Map();
    for (const pair of pairs) {
      below.set(pair.above, [...(below.get(pair.above) ?? []), pair.term]);
      above.set(pair.term, [...(above.get(pair.term) ?? []), pair.above]);
    }
    below.forEach((list) => list.sort(byName));
    const tops = classes.map((each) => each.term).filter((each) => names().has(each) && !above.has(each)).sort(byName);
    return { below, above, tops };
  });
  return loading;
}

function byName(a, b) {
  return names().label(a) < names().label(b) ? -1 : 1;
}

export function OntologyView({ parameters }) {
  const { value: tree, error } = useAnswer(() => loadNames().then(loadTree), []);
  const term = parameters.get("term");
  const find = (words) => names().find(words, 20).map((each) => ({ ...each, hint: short(each.iri) }));
  return html`<${Finder} label=${say("Search a term")} find=${find} hint=${say("a name in any language")}
      onChoose=${(each) => go("ontology", { term: short(each.iri).replace(/^grv:/, "") })} />
    <${Waiting} isOn=${!tree && !error} /><${Trouble} error=${error} />
    ${tree && html`<div class="beside-list"><nav class="library" aria-label=${say("Tree")}><h2>${say("Tree")}</h2>
        <p class="beside">${say("As the axioms say it. What HermiT infers besides stands in the release (gravida export).")}</p><${Tree} tree=${tree} /></nav>
      <div>${term ? iriOf(term) ? html`<${TermView} key=${term} iri=${iriOf(term)} tree=${tree} />` : html`<p role="alert">${say("There is no such term.")}</p>` : html`<p>${say("Choose a term in the tree, or search one.")}</p>`}</div></div>`}`;
}

/** Returns the IRI of a term, or nothing if the server has none of this name. */
function iriOf(term) {
  const iri = /^[\w-]+$/.test(term) ? GRV + term : term;
  return names().has(iri) ? iri : undefined;
}

function Tree({ tree }) {
  const wide = tree.tops.filter((each) => tree.below.has(each));
  const single = tree.tops.filter((each) => !tree.below.has(each));
  return html`<ul class="tree">${wide.map((each) => html`<${Branch} iri=${each} tree=${tree} way=${[]} />`)}
    <${Opening} name=${say("with nothing above or below")} head=${`${say("with nothing above or below")} (${single.length})`}>${() => single.map((each) => html`
      <li><span class="leaf"></span><${Term} iri=${each} /></li>`)}<//></ul>`;
}

function Branch({ iri, tree, way }) {
  const below = way.includes(iri) ? [] : tree.below.get(iri) ?? [];
  return below.length === 0 ? html`<li><span class="leaf"></span><${Term} iri=${iri} /></li>`
    : html`<${Opening} name=${names().label(iri)} head=${html`<${Term} iri=${iri} /> <span class="beside">(${below.length})</span>`}>${() =>
      below.map((each) => html`<${Branch} iri=${each} tree=${tree} way=${[...way, iri]} />`)}<//>`;
}

/** An item with a button that opens what is below it, which is made then. */
function Opening({ name, head, children }) {
  const [isOpen, setOpen] = useState(false);
  return html`<li><button type="button" class="turn" aria-expanded=${isOpen ? "true" : "false"} aria-label=${`${say("Below it")}: ${name}`}
    onClick=${() => setOpen(!isOpen)}>${isOpen ? "▾" : "▸"}</button> ${head}${isOpen && html`<ul>${children()}</ul>`}</li>`;
}
