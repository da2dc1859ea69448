/** Questions in SPARQL, and those of the library by name. */
import { html, useEffect, useId, useState } from "/page/vendor/preact.js";
import { library, named, queryTexts, sparql } from "/page/ask.js";
import { Editor } from "/page/editor.js";
import { folded, names, short } from "/page/names.js";
import { Results } from "/page/results.js";
import { go, to } from "/page/route.js";
import { Finder, Trouble, useAnswer, Waiting } from "/page/ui.js";
import { say } from "/page/words.js";

const FIRST = `SELECT ?cause ?label ?definition {
  ?cause rdfs:subClassOf grv:Cause ; rdfs:label ?label ; skos:definition ?definition .
} ORDER BY ?label`;

export function QueryView({ parameters }) {
  const name = parameters.get("name") ?? "";
  const shared = parameters.get("q");
  const { value: queries, error } = useAnswer(library, []);
  const [start, setStart] = useState({ text: shared ?? FIRST });
  const [text, setText] = useState(start.text);
  const [state, setState] = useState({});
  const chosen = queries?.find((each) => each.name === name);
  const ask = async (question) => {
    setState({ isWaiting: true });
    try {
      setState({ answer: await question() });
    } catch (refused) {
      setState({ error: refused });
    }
  };
  const run = () => ask(() => sparql(text));
  const begin = (query) => {
    setStart({ text: query });
    setText(query);
  };
  useEffect(() => {
    if (shared) {
      begin(shared);
      ask(() => sparql(shared));
    }
  }, [shared]);
  useEffect(() => setState({}), [name]);
  const edit = async () => {
    const texts = await queryTexts();
    begin(texts.get(name) ?? "");
    go("query");
  };
  return html`<div class="beside-list">
    <${Library} queries=${queries ?? []} name=${name} /><${Trouble} error=${error} />
    <div>${chosen
      ? html`<${Chosen} key=${name} query=${chosen} parameters=${parameters} ask=${ask} onEdit=${edit} />`
      : name && !queries && !error ? html`<${Waiting} isOn=${true} />`
      : name && queries ? html`<p class="trouble" role="alert">${say("No query of the library has this name; the list shows all.")} <code>${name}</code></p>`
      : html`<section aria-labelledby="own"><h2 id="own">SPARQL</h2>
        <p class="beside">${say("Ctrl+Enter asks. Names are completed as one types; prefixes are known.")}</p>
        <${Editor} start=${start} label="SPARQL" onChange=${setText} onRun=${run} />
        <p class="buttons"><button type="button" class="main" onClick=${run}>${say("Ask")}</button>
        <a href=${to("query", { q: text })}>${say("Link to this query")}</a></p></section>`}
      <${Waiting} isOn=${state.isWaiting} /><${Trouble} error=${state.error} />
      ${state.answer && html`<${Results} answer=${state.answer} name=${name || "answer"} />`}</div></div>`;
}

function Library({ queries, name }) {
  const [words, setWords] = useState("");
  const id = useId();
  const asked = folded(words).split(" ");
  const shown = queries.filter((each) => asked.every((part) => folded(`${each.name} ${each.summary}`).includes(part)));
  return html`<nav class="library" aria-label=${say("Library")}><h2>${say("Library")}</h2>
    <p class="field"><label for=${id}>${say("Find a question")}</label><input id=${id} type="search" value=${words} onInput=${(event) => setWords(event.target.value)} /></p>
    <ul class="plain" tabindex="0" aria-label=${say("Library")}><li><a href=${to("query")} aria-current=${name ? null : "true"}>${say("A question of your own")}</a></li>${shown.map((each) => html`
      <li><a href=${to("query", { name: each.name })} aria-current=${each.name === name ? "true" : null} lang="en">${each.summary}</a></li>`)}</ul></nav>`;
}

function Chosen({ query, parameters, ask, onEdit }) {
  const given = Object.fromEntries(query.parameters.map(({ name }) => [name, parameters.get(`p.${name}`) ?? ""]));
  const [values, setValues] = useState(given);
  const isComplete = (said) => query.parameters.every((each) => each.isOptional || said[each.name]);
  const written = JSON.stringify(given);
  useEffect(() => {
    setValues(given);
    if (isComplete(given)) {
      ask(() => named(query.name, given));
    }
  }, [written]);
  const run = (event) => {
    event.preventDefault();
    const next = Object.fromEntries(Object.entries(values).map(([name, value]) => [`p.${name}`, value]));
    if (JSON.stringify(values) === written) {
      ask(() => named(query.name, values));
    } else {
      go("query", { name: query.name, ...next });
    }
  };
  return html`<section aria-labelledby="chosen"><h2 id="chosen" lang="en">${query.summary}</h2>
    <form onSubmit=${run}>${query.parameters.map((each) => html`<${Parameter} each=${each} value=${values[each.name] ?? ""}
        onInput=${(value) => setValues({ ...values, [each.name]: value })} />`)}
      <p class="buttons"><button type="submit" class="main">${say("Ask")}</button>
      <button type="button" onClick=${onEdit}>${say("Open in the editor")}</button></p></form></section>`;
}

function Parameter({ each, value, onInput }) {
  const id = useId();
  const find = (words) => names().find(words, 12).map((term) => ({ ...term, hint: short(term.iri) }));
  return html`<p class="field"><label for=${id}>${each.name}${each.isOptional ? ` (${say("may be empty")})` : ""}</label>
      <input id=${id} value=${value} size="40" spellcheck=${false} required=${!each.isOptional} onInput=${(event) => onInput(event.target.value)} /></p>
    ${each.isTerm && html`<${Finder} label=${`${each.name}: ${say("search a term")}`} find=${find} onChoose=${(term) => onInput(short(term.iri).replace(/^grv:/, ""))} />`}`;
}
