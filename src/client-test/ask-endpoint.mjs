// Asks an endpoint by Comunica, as a client on another machine would: node ask-endpoint.mjs URL QUERY
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { QueryEngine } = await import(pathToFileURL(require.resolve('@comunica/query-sparql')));
const [url, query] = process.argv.slice(2);
const bindings = await new QueryEngine().queryBindings(query, {
  sources: [{ type: 'sparql', value: url }],
});
for (const row of await bindings.toArray()) {
  console.log([...row].map(([, term]) => term.value).join('\t'));
}
process.exit(0);
