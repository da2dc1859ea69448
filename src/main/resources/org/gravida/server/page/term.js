/** What the ontology says of one term, and what names it. */
import { html } from "/page/vendor/preact.js";
import { library, named, sparql } from "/page/ask.js";
import { axiomsOf } from "/page/axioms.js";
import { Evidence } from "/page/evidence.js";
import { GRV, names, short } from "/page/names.js";
import { Cell, Fold, Rows, Standing, Term, Trouble, useAnswer, Waiting, Warning, Words } from "/page/ui.js";
import { say } from "/page/words.js";

const OWL = "http://www.w3.org/2002/07/owl#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const DEFINITION = `${SKOS}definition`;
const SOURCE = "http://purl.org/dc/terms/source";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const WARNINGS = `${GRV}warningsInWords`;
const STANDING = `${GRV}standingInWords`;
const ELSEWHERE = new Set([TYPE, DEFINITION, SOURCE, WARNINGS, STANDING, `${RDFS}label`, `${RDFS}subClassOf`,
  `${SKOS}altLabel`, `${OWL}equivalentClass`, `${OWL}disjointWith`]);
const PARTS = "(owl:intersectionOf|owl:unionOf|owl:complementOf|owl:someValuesFrom|owl:allValuesFrom|owl:onProperty|rdf:first|rdf:rest)";

/** Terms that name one: directly, or within an axiom. */
function users(iri) {
  return `SELECT DISTINCT ?property ?user {
    { ?user ?property <${iri}> FILTER (?property NOT IN (rdfs:subClassOf, rdf:rest, rdf:first)) }
    UNION { ?node ${PARTS}+ <${iri}> . ?user ?property ?node . VALUES ?property { rdfs:subClassOf owl:equivalentClass } }
    FILTER (ISIRI(?user) && STRSTARTS(STR(?user), STR(grv:)) && !CONTAINS(STR(?user), "/rows/") && ?user != <${iri}>)
  } ORDER BY ?property ?user LIMIT 400`;
}

/** Returns what is said of a term, and what says from the other side that it means the same or excludes it. */
async function described(iri) {
  const both = `CONSTRUCT { <${iri}> ?property ?other } WHERE {
    VALUES ?property { owl:equivalentClass owl:disjointWith owl:inverseOf } ?other ?property <${iri}> FILTER ISIRI(?other) }`;
  const answers = await Promise.all([`DESCRIBE <${iri}>`, both].map((query) => sparql(query, "application/n-triples")));
  return answers.flatMap((each) => each.triples);
}

export function TermView({ iri, tree }) {
  const told = useAnswer(() => described(iri), [iri]);
  const used = useAnswer(() => sparql(users(iri)), [iri]);
  const triples = told.value ?? [];
  const values = (property) => triples.filter((each) => each.subject === iri && each.predicate === property).map((each) => each.object);
  const others = [...new Set(triples.filter((each) => each.subject === iri && !ELSEWHERE.has(each.predicate) && each.object.type !== "bnode").map((each) => each.predicate))].sort();
  const { label, also = [] } = names().terms.get(iri) ?? {};
  const axioms = axiomsOf(iri, triples);
  return html`<article aria-labelledby="term">
    <h2 id="term"><${Words} iri=${iri} text=${label} /></h2>
    <p class="versions"><code>${iri}</code> · ${short(iri)}</p>
    <${Trouble} error=${told.error} /><${Waiting} isOn=${told.isWaiting} />
    ${values(STANDING).length > 0 && html`<p>${say("Standing in present evidence")}: <${Standing} word=${values(STANDING)[0].value} /></p>`}
    ${values(WARNINGS).flatMap((each) => each.value.split(" | ")).map((each) => html`<${Warning} text=${each} />`)}
    <${Evidence} iri=${iri} />
    ${values(DEFINITION).map((each) => html`<p class="definition" lang="en">${each.value}</p>`)}
    <dl>
      <${Line} name=${say("Kind")} cells=${values(TYPE).filter((each) => each.value !== `${OWL}NamedIndividual`)} />
      <${Line} name=${say("Also called")} cells=${also.map((value) => ({ type: "literal", value }))} />
      <${Line} name=${say("Source")} cells=${values(SOURCE)} />
      <${Line} name=${say("Above it")} cells=${(tree.above.get(iri) ?? []).map(asCell)} />
      <${Line} name=${say("Below it")} cells=${(tree.below.get(iri) ?? []).map(asCell)} />
    </dl>
    ${axioms.length > 0 && html`<h3>${say("Axioms in words")}</h3><ul class="axioms" lang="en">${axioms.map((each) => html`<li>${each}</li>`)}</ul>`}
    ${others.length > 0 && html`<h3>${say("Statements")}</h3><dl>${others.map((property) => html`<${Line} name=${html`<${Term} iri=${property} />`} cells=${values(property)} />`)}</dl>`}
    <${Asked} iri=${iri} kinds=${kindsOf(iri, tree, values(TYPE))} />
    <${Thresholds} iri=${iri} />
    <h3>${say("Who uses it")}</h3><${Waiting} isOn=${used.isWaiting} /><${Trouble} error=${used.error} />
    ${used.value && html`<${Users} rows=${used.value.rows} />`}</article>`;
}

function asCell(value) {
  return { type: "uri", value };
}

function Line({ name, cells }) {
  return cells.length > 0 && html`<dt>${name}</dt>${cells.map((each) => html`<dd lang="en"><${Cell} cell=${each} /></dd>`)}`;
}

/** The labels of a term's kinds and of everything above them: what a query may call it. */
function kindsOf(iri, tree, types) {
  const seen = new Set();
  const walk = (each) => {
    if (!seen.has(each)) {
      seen.add(each);
      (tree.above.get(each) ?? []).forEach(walk);
    }
  };
  [iri, ...types.map((each) => each.value)].forEach(walk);
  return new Set([...seen].map((each) => names().label(each)));
}

/** What the queries of the library say that ask about one term of its kind: evidence, rules, care. */
function Asked({ iri, kinds }) {
  const { value } = useAnswer(library, []);
  const fitting = (value ?? []).filter((each) => each.parameters.filter((one) => one.isTerm && kinds.has(one.name)).length === 1
    && each.parameters.every((one) => one.isOptional || kinds.has(one.name)));
  return fitting.map((each) => html`<${AskedOne} key=${each.name} query=${each} iri=${iri} name=${each.parameters.find((one) => kinds.has(one.name)).name} />`);
}

function AskedOne({ query, iri, name }) {
  const { value } = useAnswer(() => named(query.name, { [name]: iri }), [iri, query.name]);
  return value?.rows?.length > 0 && html`<${Fold} summary=${html`<span lang="en">${query.summary}</span> <span class="beside">(${value.rows.length})</span>`}>
    <${Rows} caption=${query.summary} columns=${value.columns} rows=${value.rows} most=${50} /><//>`;
}

let thresholds;

function Thresholds({ iri }) {
  const { value } = useAnswer(() => (thresholds ??= named("thresholds")), []);
  const rows = (value?.rows ?? []).filter((row) => [row.threshold, row.used].some((cell) => cell?.value === iri));
  return rows.length > 0 && html`<${Fold} open=${true} summary=${`${say("Thresholds")} (${rows.length})`}><${Rows} caption=${say("Thresholds")} columns=${value.columns} rows=${rows} /><//>`;
}

function Users({ rows }) {
  const groups = new Map();
  for (const { property, user } of rows.filter((each) => names().has(each.user.value))) {
    groups.set(property.value, [...(groups.get(property.value) ?? []), user]);
  }
  return groups.size === 0 ? html`<p>${say("Nothing.")}</p>` : [...groups].map(([property, those]) => html`
    <${Fold} open=${those.length < 12} summary=${html`${names().label(property)} <span class="beside">(${those.length})</span>`}>
      <ul class="plain">${those.map((each) => html`<li><${Cell} cell=${each} /></li>`)}</ul><//>`);
}
