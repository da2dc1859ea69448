// Asks queries of a graph with a tool of others: node ask.mjs TOOL GRAPH.nt QUERIES.json ROWS.json SECONDS
// QUERIES.json holds [{name, columns, text}], ROWS.json afterwards {name: [[text]] or "what went wrong"}.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [tool, graph, queries, rows, seconds] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(process.cwd(), 'package.json')));

function text(term) {
  return term === undefined ? '' : term.termType === 'BlankNode' ? '_:' : term.value;
}

function oxigraph() {
  const { Store } = require('oxigraph');
  const store = new Store();
  store.load(readFileSync(graph, 'utf8'), { format: 'application/n-triples' });
  return async (query) =>
    store.query(query.text).map((row) => query.columns.map((each) => text(row.get(each))));
}

function comunica() {
  const { Parser, Store } = require('n3');
  const { QueryEngine } = require('@comunica/query-sparql-rdfjs');
  const store = new Store(new Parser().parse(readFileSync(graph, 'utf8')));
  const engine = new QueryEngine();
  return async (query, given) => {
    const found = await engine.queryBindings(query.text, { sources: [store] });
    given.up = () => found.destroy();
    const all = await found.toArray();
    return all.map((row) => query.columns.map((each) => text(row.get(each))));
  };
}

const ask = { oxigraph, comunica }[tool]();
const answers = {};
const times = [];
for (const query of JSON.parse(readFileSync(queries, 'utf8'))) {
  const begun = Date.now();
  const given = { up: () => {} };
  let late;
  const limit = new Promise((resolve) => {
    late = setTimeout(() => {
      given.up(); // else it takes the time of the next
      resolve(`no answer within ${seconds} s`);
    }, seconds * 1000);
  });
  const answer = ask(query, given).catch((fault) => String(fault));
  answers[query.name] = await Promise.race([answer, limit]);
  clearTimeout(late);
  times.push([Date.now() - begun, query.name]);
}
writeFileSync(rows, JSON.stringify(answers));
for (const [time, name] of times.sort((one, other) => other[0] - one[0]).slice(0, 5)) {
  console.log(`${time} ms ${name}`);
}
process.exit(0); // what was given up may still run
