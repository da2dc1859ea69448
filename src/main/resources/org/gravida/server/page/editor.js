/** CodeMirror for SPARQL, with the ontology's terms as completions. */
import { html, useEffect, useRef } from "/page/vendor/preact.js";
import { names, short } from "/page/names.js";

const RULES = `
  .cm-editor { background: var(--page); color: var(--text); border: 2px solid var(--line); font-size: 0.9rem; }
  .cm-editor.cm-focused { outline: 3px solid var(--blue); }
  .cm-content { caret-color: var(--text); font-family: monospace; }
  .cm-cursor { border-left-color: var(--text) !important; }
  .cm-gutters { background: var(--soft) !important; color: var(--faint) !important; border: 0 !important; }
  .cm-selectionBackground { background: var(--chosen) !important; }
  .cm-tooltip { background: var(--page) !important; color: var(--text); border: 1px solid var(--line) !important; }
  .cm-tooltip-autocomplete > ul > li[aria-selected] { background: var(--blue) !important; color: #fff !important; }
  .cm-scroller { min-height: 12rem; max-height: 30rem; }`;

/**
 * An editor. `start` is an object with the `text` to begin with, a new one to begin anew: what is
 * typed is never written back, as a change that comes late would be taken for another.
 * `onRun` is called by Ctrl+Enter; Tab leaves it.
 */
export function Editor({ start, label, onChange, onRun }) {
  const place = useRef();
  const view = useRef();
  const calls = useRef({});
  calls.current = { onChange, onRun, start };
  useEffect(() => {
    let isWanted = true;
    import("/page/vendor/codemirror.js").then((library) => {
      if (isWanted && place.current) {
        view.current = opened(library, place.current, calls.current.start.text, label, calls);
      }
    });
    return () => {
      isWanted = false;
      view.current?.destroy();
      view.current = undefined;
    };
  }, []);
  useEffect(() => {
    const now = view.current;
    if (now && now.state.doc.toString() !== start.text) {
      now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: start.text } });
    }
  }, [start]);
  return html`<div class="editor" ref=${place}></div>`;
}

/** In a shadow root the editor adopts its style sheets, which a strict policy allows. */
function opened(library, place, text, label, calls) {
  const { autocompletion, bracketMatching, closeBrackets, completionKeymap, defaultKeymap, drawSelection, EditorState,
    EditorView, history, historyKeymap, HighlightStyle, keymap, lineNumbers, sparql, syntaxHighlighting, tags } = library;
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  root.replaceChildren();
  const colours = HighlightStyle.define([
    { tag: tags.keyword, color: "var(--keyword)", fontWeight: "bold" },
    { tag: [tags.string, tags.number, tags.literal], color: "var(--literal)" },
    { tag: [tags.comment, tags.lineComment], color: "var(--faint)", fontStyle: "italic" },
    { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--variable)" },
  ]);
  const run = () => {
    calls.current.onRun();
    return true;
  };
  const editor = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([{ key: "Mod-Enter", run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), sparql(),
        syntaxHighlighting(colours), autocompletion({ override: [completions] }), EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label }),
        EditorView.updateListener.of((change) => change.docChanged && calls.current.onChange(change.state.doc.toString())),
      ],
    }),
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return editor;
}

/** Completes a name of ours by its label in any language, of which one types a part. */
function completions(context) {
  const typed = context.matchBefore(/(?:[a-z]+:)?[\p{L}\p{N}_-]+/u);
  if (!typed || (typed.from === typed.to && !context.explicit)) {
    return null;
  }
  const before = context.state.sliceDoc(Math.max(0, typed.from - 1), typed.from);
  const words = typed.text.replace(/^[a-z]+:/, "").replace(/([a-z])([A-Z])/g, "$1 $2");
  if (before === "?" || before === "<" || before === "\"" || words.length < 2) {
    return null;
  }
  const options = names().find(words, 40).filter((each) => /^[a-z]+:/.test(short(each.iri))).map((each, i) => ({
    label: short(each.iri),
    detail: [each.label, each.chinese].filter(Boolean).join(" · "),
    boost: -i,
  }));
  return options.length > 0 ? { from: typed.from, options, filter: false } : null;
}
