/** The page: head, the view that the address names, and foot. */
import { html, render, useEffect, useRef, useState } from "/page/vendor/preact.js";
import { json } from "/page/ask.js";
import { CohortView } from "/page/cohort.js";
import { GuidelinesView } from "/page/guidelines.js";
import { loadNames } from "/page/names.js";
import { OntologyView } from "/page/ontology.js";
import { PatientView } from "/page/patient.js";
import { QueryView } from "/page/query.js";
import { place, to, usePlace } from "/page/route.js";
import { Trouble, useAnswer } from "/page/ui.js";
import { loadStandings } from "/page/standing.js";
import { isChinese, say, speak } from "/page/words.js";

const VIEWS = {
  patient: ["Patient", PatientView],
  query: ["Query", QueryView],
  ontology: ["Ontology", OntologyView],
  cohort: ["Cohort", CohortView],
  guidelines: ["Guidelines", GuidelinesView],
};

function language(parameters) {
  return parameters.get("lang") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
}

/** The address of this view in the other language. */
function translated() {
  const { view, parameters } = place();
  parameters.set("lang", isChinese() ? "en" : "zh");
  return `#/${view}?${parameters}`;
}

function Head({ view }) {
  return html`<header>
    <a class="skip" href="#content" onClick=${(event) => { event.preventDefault(); document.querySelector("h1").focus(); }}>${say("To the content")}</a>
    <span class="title">Gravida</span>
    <nav aria-label=${say("Views")}><ul>${Object.entries(VIEWS).map(([key, [name]]) => html`<li>
      <a href=${to(key)} aria-current=${key === view ? "page" : null}>${say(name)}</a></li>`)}</ul></nav>
    <a class="language" href=${translated()} lang=${isChinese() ? "en" : "zh"} hreflang=${isChinese() ? "en" : "zh"}>${isChinese() ? "English" : "中文"}</a>
  </header>`;
}

function Foot() {
  const { value } = useAnswer(() => json("/health"), []);
  return html`<footer>
    <p>${say("For research and education; not a medical device. Nothing that you enter is stored.")}</p>
    ${isChinese() && html`<p>页面文字的中文由 Gravida 编者翻译，未经审校；术语的中文取自本体的别名，附英文；没有中文者以英文显示并标注 (en)。</p>`}
    ${value && html`<p class="versions" lang="en">Gravida ${value.tool} · ${value.ontology} · ${value.reasoner} · ${value.statements.toLocaleString("en")} statements</p>`}
  </footer>`;
}

function App() {
  const { view, parameters } = usePlace();
  const names = useAnswer(() => Promise.all([loadNames(), loadStandings()]), []);
  const [session, setSession] = useState({});
  const heading = useRef();
  const isFirst = useRef(true);
  speak(language(parameters));
  const key = VIEWS[view] ? view : "patient";
  const [name, View] = VIEWS[key];
  useEffect(() => {
    document.documentElement.lang = isChinese() ? "zh" : "en";
    document.title = `${say(name)} – Gravida`;
  });
  useEffect(() => {
    if (!isFirst.current) {
      heading.current.focus();
    }
    isFirst.current = false;
  }, [key]);
  return html`<${Head} view=${key} />
    <main id="content">
      <h1 tabindex="-1" ref=${heading}>${say(name)}</h1>
      <${Trouble} error=${names.error} />
      <${View} parameters=${parameters} session=${session} setSession=${setSession} />
    </main>
    <${Foot} />`;
}

render(html`<${App} />`, document.getElementById("page"));
