/** Statements, or rows of three columns, as nodes and arrows. The same answer is drawn alike each time. */
import { html, useMemo } from "/page/vendor/preact.js";
import { names, short } from "/page/names.js";
import { to } from "/page/route.js";
import { say } from "/page/words.js";

const MOST = 80;
const WIDTH = 960;
const HEIGHT = 640;
const ROUNDS = 220;

/** Returns `{from, word, to}`, cells each, of statements or of rows with three columns. */
export function edgesOf(answer) {
  if (answer.triples) {
    return answer.triples.map(({ subject, predicate, object }) => ({ from: { type: "uri", value: subject }, word: { value: predicate }, to: object }));
  }
  const [from, word, end] = answer.columns;
  return answer.columns.length === 3 && answer.rows.length > 0 && answer.rows.every((row) => row[from]?.type === "uri" && row[end]?.type === "uri")
    ? answer.rows.map((row) => ({ from: row[from], word: row[word] ?? { value: "" }, to: row[end] }))
    : [];
}

export function Graph({ edges }) {
  const shown = edges.slice(0, MOST);
  const nodes = useMemo(() => laidOut(shown), [edges]);
  const at = (cell) => nodes.get(cell.value);
  return html`<figure><div class="wide" tabindex="0" role="group" aria-label=${say("graph")}>
    <svg class="picture graph" role="img" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} lang="en">
      <title>${nodes.size} nodes, ${shown.length} arrows; the table says the same</title>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8Z" class="tip" /></marker></defs>
      ${shown.map((each) => {
        const a = at(each.from);
        const b = at(each.to);
        return html`<line x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} class="arrow" marker-end="url(#tip)" />
          <text x=${(a.x + b.x) / 2} y=${(a.y + b.y) / 2 - 3} text-anchor="middle" class="small">${cut(called(each.word))}</text>`;
      })}
      ${[...nodes.values()].map((each) => html`<g transform=${`translate(${each.x} ${each.y})`}><circle r="6" class="mark" />
        <${Name} cell=${each.cell} /></g>`)}
    </svg></div>
    ${edges.length > MOST && html`<figcaption>${say("the first")} ${MOST} / ${edges.length}</figcaption>`}</figure>`;
}

function Name({ cell }) {
  const text = html`<text y="-9" text-anchor="middle">${cut(called(cell))}</text>`;
  return names().has(cell.value) ? html`<a href=${to("ontology", { term: short(cell.value).replace("grv:", "") })}>${text}</a>` : text;
}

function called(cell) {
  return names().has(cell.value) ? names().label(cell.value) : short(cell.value);
}

function cut(text) {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

/** Nodes repel one another and edges pull, from a circle on, for a fixed number of rounds. */
function laidOut(edges) {
  const nodes = new Map();
  edges.flatMap((each) => [each.from, each.to]).forEach((cell) => nodes.has(cell.value) || nodes.set(cell.value, { cell, x: 0, y: 0 }));
  const all = [...nodes.values()];
  all.forEach((each, i) => {
    each.x = WIDTH / 2 + (WIDTH / 3) * Math.cos((2 * Math.PI * i) / all.length);
    each.y = HEIGHT / 2 + (HEIGHT / 3) * Math.sin((2 * Math.PI * i) / all.length);
  });
  const near = Math.sqrt((WIDTH * HEIGHT) / Math.max(1, all.length)) * 0.8;
  for (let round = 0; round < ROUNDS; round++) {
    const step = 12 * (1 - round / ROUNDS);
    all.forEach((each) => (each.dx = each.dy = 0));
    all.forEach((a, i) => all.slice(i + 1).forEach((b) => push(a, b, (near * near) / distance(a, b))));
    edges.forEach((each) => {
      const [a, b] = [nodes.get(each.from.value), nodes.get(each.to.value)];
      push(a, b, -(distance(a, b) ** 2) / near);
    });
    for (const each of all) {
      const length = Math.hypot(each.dx, each.dy) || 1;
      each.x = Math.min(WIDTH - 90, Math.max(90, each.x + (each.dx / length) * Math.min(step, length)));
      each.y = Math.min(HEIGHT - 20, Math.max(30, each.y + (each.dy / length) * Math.min(step, length)));
    }
  }
  return nodes;
}

function distance(a, b) {
  return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}

function push(a, b, force) {
  const length = distance(a, b);
  const [x, y] = [((a.x - b.x) / length) * force, ((a.y - b.y) / length) * force];
  a.dx += x;
  a.dy += y;
  b.dx -= x;
  b.dy -= y;
}
