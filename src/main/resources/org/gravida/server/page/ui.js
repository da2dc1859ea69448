/** Small parts that all views use. */
import { html, useEffect, useId, useRef, useState } from "/page/vendor/preact.js";
import { GRV, idOf, names, short } from "/page/names.js";
import { to } from "/page/route.js";
import { isGrave, namesGrave } from "/page/standing.js";
import { isChinese, say } from "/page/words.js";

/** A name in the reader's language: the ontology's own, with the English beside it, as it may be narrower. */
export function Words({ iri, text }) {
  const english = text ?? names().label(iri);
  const chinese = isChinese() ? names().chinese(iri) : "";
  return chinese
    ? html`<span lang="zh">${chinese}</span> <span lang="en" class="beside">(${english})</span>`
    : html`<span lang="en">${english}</span>${isChinese() && html`<sup class="beside" lang="en">(en)</sup>`}`;
}

/** A term as a link to what the ontology says of it, with the standing of advice unless that stands beside it. */
export function Term({ iri, text, isBare = false }) {
  const standing = isBare ? "" : names().standing(iri);
  if (!iri.startsWith(GRV)) {
    return html`<${Words} iri=${iri} text=${text} />`;
  }
  return html`<a href=${to("ontology", { term: short(iri).replace(/^grv:/, "") })}><${Words} iri=${iri} text=${text} /></a>${standing &&
  html` <${Standing} word=${standing} />`}`;
}

/** What present evidence says of an item of advice: a sign and a word. */
export function Standing({ word }) {
  return isGrave(word) ? html`<span class="badge grave" lang="en">⚠ ${word.replaceAll("-", " ")}</span>` : html`<span class="badge" lang="en">${word.replaceAll("-", " ")}</span>`;
}

/** Says whether a warning begins with a word in capitals: what must be seen first. */
export function isLoud(text) {
  return /^\p{Lu}{4,}:/u.test(text);
}

/** A warning, as loud as it is written or as what it warns of is grave. */
export function Warning({ text, isGrave: isBad = false }) {
  return html`<p class=${isBad || isLoud(text) ? "warning" : "note"} lang="en">⚠ <${Linked} text=${text} /></p>`;
}

/** A text in which *(see TERM)* links to the term, which may have no item of its own on the page. */
function Linked({ text }) {
  const [, before, label, after] = /^(.*\(see )([^()]+)(\).*)$/su.exec(text) ?? [];
  const iri = label && names().named(label);
  return iri ? html`${before}<${Term} iri=${iri} text=${label} />${after}` : text;
}

/** A cell of a table of results; what it warns of or calls grave has a sign. */
export function Cell({ cell, isWarning = false }) {
  if (!cell?.value) {
    return null;
  }
  if (cell.type === "uri" && names().has(cell.value)) {
    return html`<${Term} iri=${cell.value} />`;
  }
  const patient = /^urn:gravida:patient:([^#]+)$/.exec(cell.value);
  if (cell.type === "uri" && patient) {
    return html`<a href=${to("cohort", { patient: patient[1] })}>${idOf(patient[1])}</a>`;
  }
  if (cell.type === "uri" && short(cell.value) !== cell.value) {
    return short(cell.value);
  }
  if (/^https?:\/\/\S+$/.test(cell.value)) {
    return html`<a href=${cell.value} rel="noreferrer noopener">${short(cell.value)}</a>`;
  }
  return (isWarning && cell.value.split(" | ").some(isLoud)) || namesGrave(cell.value) ? html`<strong class="warning">⚠ ${cell.value}</strong>` : isWarning ? `⚠ ${cell.value}` : cell.value;
}

const SAFETY = ["standing", "direction", "warnings"];

/** Puts what is to be known of advice beside its name, where nobody scrolls past it. */
function safe(columns) {
  const known = columns.filter((name) => SAFETY.includes(name));
  const others = columns.filter((name) => !SAFETY.includes(name));
  const at = Math.max(others.indexOf("label"), others.indexOf("recommendation"), 0) + 1;
  return [...others.slice(0, at), ...known, ...others.slice(at)];
}

/** Returns a column's name in words: `notCases` is *not cases*. */
function heading(name) {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, (_, end, start) => `${end} ${start.toLowerCase()}`);
}

/** A table of results in a frame that scrolls by itself. */
export function Rows({ caption, columns: asked, rows, most = 500 }) {
  const columns = safe(asked);
  const [shown, setShown] = useState(most);
  const isNumber = (name) => rows.length > 0 && rows.every((row) => !row[name] || /^-?[\d.]+$/.test(row[name].value));
  const numbers = new Set(columns.filter(isNumber));
  return html`<div class="wide" tabindex="0" role="group" aria-label=${caption}>
      <table>
        <caption>${caption} <span class="beside">(${rows.length})</span></caption>
        <thead><tr>${columns.map((name) => html`<th scope="col" class=${numbers.has(name) ? "number" : ""}>${heading(name)}</th>`)}</tr></thead>
        <tbody lang="en">${rows.slice(0, shown).map((row) => html`<tr>${columns.map((name) =>
          html`<td class=${numbers.has(name) ? "number" : `of-${name}`}><${Cell} cell=${row[name]} isWarning=${name === "warnings"} /></td>`)}</tr>`)}</tbody>
      </table>
    </div>
    ${rows.length > shown && html`<button type="button" onClick=${() => setShown(shown + most)}>${say("More")} (${rows.length - shown})</button>`}`;
}

/**
 * Which part of a list is shown that is asked for page by page, and buttons to the others.
 * @param there how many were asked for and came, one more than `size` if more follow
 * @param total how many there are, where that is known
 */
export function Pages({ page, size, there, total, onTurn }) {
  const first = page * size;
  const isLast = there <= size;
  const said = `${there === 0 ? 0 : first + 1}–${first + Math.min(there, size)} ${total === undefined ? (isLast ? "" : "…") : `/ ${total}`}`;
  return (page > 0 || !isLast) && html`<p class="buttons pages"><span role="status">${said}</span>
    <button type="button" disabled=${page === 0} onClick=${() => onTurn(page - 1)}>${say("Previous")}</button>
    <button type="button" disabled=${isLast} onClick=${() => onTurn(page + 1)}>${say("Next")}</button></p>`;
}

/** What went wrong, in the words of the server, read out at once. */
export function Trouble({ error }) {
  return error && html`<div class="trouble" role="alert"><strong>${say("Refused")}</strong><pre lang="en">${error.message}</pre></div>`;
}

/** Says that an answer is awaited. */
export function Waiting({ isOn }) {
  return html`<p role="status" class="waiting">${isOn ? say("One moment …") : ""}</p>`;
}

/** Says whether a picture has to be narrow. */
export function isNarrow() {
  return matchMedia("(max-width: 48rem)").matches;
}

/** A part of the page that can be folded. */
export function Fold({ summary, open, children, level = "" }) {
  return html`<details class=${level} open=${open}><summary>${summary}</summary>${children}</details>`;
}

/**
 * Asks once for what a view needs.
 * @returns `{value, error, isWaiting}`
 */
export function useAnswer(ask, needs) {
  const [state, setState] = useState({ isWaiting: true });
  useEffect(() => {
    let isWanted = true;
    setState({ isWaiting: true });
    Promise.resolve(ask()).then(
      (value) => isWanted && setState({ value }),
      (error) => isWanted && setState({ error }),
    );
    return () => (isWanted = false);
  }, needs);
  return state;
}

/** Asks for a part of a view and shows it, or why it cannot be had. */
export function Part({ ask, needs = [], children }) {
  const { value, error, isWaiting } = useAnswer(ask, needs);
  return html`<${Waiting} isOn=${isWaiting} /><${Trouble} error=${error} />${value !== undefined && children(value)}`;
}

/**
 * A field that finds while one types, by the pattern *combobox with a list* of ARIA.
 * @param find words to `[{label, chinese, hint}]`
 */
export function Finder({ label, find, onChoose, hint = "" }) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const field = useRef();
  const found = isOpen ? find(words) : [];
  const choose = (item) => {
    setWords("");
    setOpen(false);
    setAt(-1);
    field.current?.focus();
    onChoose(item);
  };
  const keys = (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && found.length > 0) {
      event.preventDefault();
      setAt((at + move + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      found.length > 0 && choose(found[Math.max(at, 0)]);
    } else if (event.key === "Escape") {
      setOpen(false);
    }
  };
  return html`<div class="finder">
    <label for=${id}>${label}</label>
    <input id=${id} ref=${field} type="text" role="combobox" autocomplete="off" spellcheck=${false} aria-autocomplete="list"
      aria-expanded=${found.length > 0 ? "true" : "false"} aria-controls=${`${id}list`}
      aria-activedescendant=${at >= 0 && found[at] ? `${id}item${at}` : null} value=${words} placeholder=${hint}
      onInput=${(event) => { setWords(event.target.value); setOpen(true); setAt(-1); }}
      onKeyDown=${keys} onBlur=${() => setTimeout(() => setOpen(false), 200)} onFocus=${() => setOpen(words !== "")} />
    <ul id=${`${id}list`} role="listbox" aria-label=${label} hidden=${found.length === 0}>
      ${found.map((item, i) => html`<li id=${`${id}item${i}`} role="option" aria-selected=${i === at ? "true" : "false"}
        onMouseDown=${(event) => { event.preventDefault(); choose(item); }}>
        ${isChinese() && item.chinese && html`<span lang="zh">${item.chinese}</span> `}<span lang="en">${item.label}</span>
        ${item.hint && html` <span class="beside" lang="en">${item.hint}</span>`}</li>`)}
    </ul>
    <span class="unseen" role="status">${isOpen && words ? `${found.length} ${say("matches")}` : ""}</span>
  </div>`;
}

/** Hands the reader a file that is made here. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
