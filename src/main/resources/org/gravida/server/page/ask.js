/** Asks this server, and nobody else. */

/** What the server refused, in its own words. */
export class Refused extends Error {
  constructor(status, words) {
    super(words.trim() || `${status}`);
    this.status = status;
  }
}

const TABLE = "application/sparql-results+json";
const GRAPH = "application/n-triples";

async function whole(response) {
  const text = await response.text();
  if (!response.ok) {
    throw new Refused(response.status, text);
  }
  return { type: response.headers.get("Content-Type") ?? "", text };
}

/** Returns `{columns, rows}`, `{verdict}` or `{triples}`; a cell is `{type, value}`. */
function answer({ type, text }) {
  if (type.startsWith(GRAPH)) {
    return { triples: triples(text) };
  }
  const read = JSON.parse(text);
  return "boolean" in read
    ? { verdict: read.boolean }
    : { columns: read.head.vars, rows: read.results.bindings };
}

/** Asks in SPARQL. */
export async function sparql(query, accept = `${TABLE}, ${GRAPH};q=0.9`) {
  const body = new URLSearchParams({ query });
  return answer(await whole(await fetch("/sparql", { method: "POST", headers: { Accept: accept }, body })));
}

/** Asks for a table and returns its rows as plain objects of texts. */
export async function plain(query) {
  return texts(await sparql(query, TABLE));
}

/** Turns the rows of a table into plain objects of texts. */
export function texts({ columns, rows }) {
  return rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]?.value ?? ""])));
}

/** Asks a query of the library by its name. */
export async function named(name, parameters = {}) {
  const given = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return answer(await whole(await fetch(`/q/${name}?${given}`, { headers: { Accept: TABLE } })));
}

/** Returns the queries of the library: name, kind, parameters with their kind, summary. */
export async function library() {
  const read = answer(await whole(await fetch("/q", { headers: { Accept: "application/json" } })));
  return texts(read).map((each) => ({ ...each, parameters: fields(each.parameters) }));
}

function fields(listed) {
  return [...listed.matchAll(/([\w-]+) \(([^)]*)\)/g)].map(([, name, kind]) => ({
    name,
    isTerm: kind.startsWith("IRI"),
    isOptional: kind.endsWith("optional"),
  }));
}

/** Returns the text of each query of the library by its name. */
export async function queryTexts() {
  const told = await json("/examples", "application/ld+json");
  const pairs = told["@graph"].map((each) => [
    String(each["@id"]).replace(/.*\/q\//, ""),
    each["sh:select"] ?? each["sh:construct"] ?? each["sh:ask"],
  ]);
  return new Map(pairs.filter(([, text]) => text));
}

/** Reads a document of this server. */
export async function json(path, accept = "application/json") {
  return JSON.parse((await whole(await fetch(path, { headers: { Accept: accept } }))).text);
}

/**
 * Sends a patient file to a command. A file of which only a part could be read is answered all the
 * same, so an answer counts whatever its status, as long as it is one.
 */
export async function command(name, file, options = {}) {
  const given = new URLSearchParams({ ...options, ...(file.name && { name: file.name }) });
  const response = await fetch(`/${name}?${given}`, { method: "POST", body: file });
  const text = await response.text();
  const isAnswer = !(response.headers.get("Content-Type") ?? "").startsWith("text/plain");
  if (!response.ok && !(isAnswer && text)) {
    throw new Refused(response.status, text);
  }
  return options.format === "json" ? JSON.parse(text) : text;
}

const TRIPLE = /^(<[^>]*>|_:\S+) <([^>]*)> (?:<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?) \.$/;

/** Reads N-Triples into `{subject, predicate, object}`, where an object is a cell. */
export function triples(text) {
  return text.split("\n").flatMap((line) => {
    const found = TRIPLE.exec(line.trim());
    if (!found) {
      return [];
    }
    const [, subject, predicate, iri, blank, literal] = found;
    const object = iri !== undefined ? { type: "uri", value: iri }
      : blank ? { type: "bnode", value: blank }
      : { type: "literal", value: unescaped(literal), datatype: found[7] };
    return [{ subject: subject.replace(/^<|>$/g, ""), predicate, object }];
  });
}

const ESCAPES = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (all, four, eight, one) =>
    one ? ESCAPES[one] ?? one : String.fromCodePoint(parseInt(four ?? eight, 16)));
}
