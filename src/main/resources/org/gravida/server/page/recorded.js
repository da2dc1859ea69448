/** What a patient's record may say, as the ontology has it, and records in the making. */
import { json, plain } from "/page/ask.js";
import { folded, GRV, loadNames, names, ranked } from "/page/names.js";

const SECTIONS = `SELECT ?section ?key ?termKey ?valueKey ?label ?numbered {
  ?section a grv:Section ; grv:sectionKey ?key ; rdfs:label ?label .
  OPTIONAL { ?section grv:termKey ?termKey } OPTIONAL { ?section grv:valueKey ?valueKey }
  OPTIONAL { ?section grv:numbered ?numbered } OPTIONAL { ?section grv:position ?place } } ORDER BY ?place`;
const USUAL = `SELECT ?term ?section { ?term grv:usual true ; grv:recordedIn ?section OPTIONAL { ?term grv:position ?place } }
  ORDER BY ?place ?term`;
const SAMPLES = `SELECT ?label { ?field grv:fieldRole "SUBJECT" ; grv:allowsValue ?value . ?value rdfs:label ?label
  OPTIONAL { ?value grv:position ?place } } ORDER BY ?place ?label`;

let loading;

/** Returns sections, terms by label, the usual terms and whose a sample may be; read once. */
export function loadForm() {
  loading ??= Promise.all([json("/terms?format=json"), plain(SECTIONS), plain(USUAL), plain(SAMPLES), loadNames()])
    .then(([terms, sections, usual, samples]) => {
      const byKey = new Map(sections.map((each) => [each.key, each]));
      const all = terms.map((each) => ({
        ...each,
        iri: GRV + each.id,
        part: byKey.get(each.section),
        chinese: names().chinese(GRV + each.id),
        hint: byKey.get(each.section)?.label ?? "",
        keys: [each.label, ...each.alternatives, each.id].map(folded),
      })).filter((each) => each.part);
      const known = new Map(all.map((each) => [each.label, each]));
      const ids = new Map(all.map((each) => [each.iri, each]));
      const episode = all.find((each) => each.part.numbered === "true");
      return {
        sections,
        terms: all.filter((each) => each !== episode && each.type !== "none"),
        day: all.find((each) => each.type === "none"),
        known,
        episode,
        usual: usual.map((each) => ids.get(each.term)).filter(Boolean),
        samples: samples.map((each) => each.label),
      };
    });
  return loading;
}

/** Finds terms that a record may say. */
export function findTerms(form, words) {
  return ranked(form.terms, words, 12);
}

/** Says whether a term is answered by found or not found. */
export function isFound(term) {
  return term.values[0] === "yes" && term.values[1] === "no";
}

/** Returns an entry of the form for a term; a number has the unit of the term until another is said. */
export function entry(term, value = "", fields = term.unit ? { unit: term.unit } : {}) {
  return { key: ++count, term, value, fields };
}

let count = 0;

/** Returns an empty form: what the patient's own part usually says, all of it not examined. */
export function emptyForm(form) {
  const first = form.usual.filter((each) => each.part.key === "" && each.type !== "text");
  return {
    id: "patient-1",
    day: new Date().toISOString().slice(0, 10),
    episodes: [],
    entries: first.map((each) => entry(each)),
    rest: {},
  };
}

const DAY_KEY = "assessmentDate";

/** Writes the record of a form; what was not examined is not written. */
export function recordOf(state, form) {
  const record = { patient: state.id || "patient-1", ...state.rest };
  if (state.day) {
    record[DAY_KEY] = state.day;
  }
  if (state.episodes.length > 0) {
    record[form.episode.part.key] = state.episodes.map(({ fields }) => filled(fields));
  }
  for (const { term, value, fields } of state.entries) {
    if (value === "") {
      continue;
    }
    const { key, termKey, valueKey } = term.part;
    const { unit, ...others } = filled(fields);
    const said = unit && !term.values.includes(value) ? { unit, ...others } : others;
    if (key === "") {
      const own = Object.keys(said).length > 0 ? { value, ...said } : value;
      record[term.label] = term.label in record ? [record[term.label], own].flat() : own;
    } else {
      (record[key] ??= []).push({ [termKey]: term.label, [valueKey]: value, ...said });
    }
  }
  return record;
}

function filled(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined));
}

/** Reads a record, as the server writes it, into a form; what has no field there is kept as it is. */
export function formOf(record, form) {
  const state = { id: String(record.patient ?? ""), day: "", episodes: [], entries: [], rest: {} };
  const parts = new Map(form.sections.map((each) => [each.key, each]));
  for (const [key, value] of Object.entries(record)) {
    if (key === "patient") {
      continue;
    } else if (key === DAY_KEY) {
      state.day = String(value);
    } else if (key === form.episode.part.key && Array.isArray(value)) {
      state.episodes = value.map((fields) => ({ key: ++count, fields }));
    } else if (form.known.has(key)) {
      [value].flat().forEach((each) => state.entries.push(own(form.known.get(key), each)));
    } else if (parts.has(key) && Array.isArray(value)) {
      const { termKey, valueKey } = parts.get(key);
      const unknown = value.filter((each) => !form.known.has(each[termKey]));
      for (const each of value.filter((item) => form.known.has(item[termKey]))) {
        const { [termKey]: label, [valueKey]: said, ...fields } = each;
        state.entries.push(entry(form.known.get(label), text(said), fields));
      }
      if (unknown.length > 0) {
        state.rest[key] = unknown;
      }
    } else {
      state.rest[key] = value;
    }
  }
  return state;
}

function own(term, said) {
  const { value, ...fields } = said !== null && typeof said === "object" ? said : { value: said };
  return entry(term, text(value), fields);
}

function text(value) {
  return value === undefined || value === null ? "" : String(value);
}

/** Returns what a record says on a day: `{name, value, date, isEpisode}`, earliest first. */
export function dated(record, form) {
  const facts = [];
  const add = (name, value, item, isEpisode = false) => {
    if (item?.date) {
      facts.push({ name, value: text(value), date: String(item.date), isEpisode });
    }
  };
  for (const [key, value] of Object.entries(record)) {
    const part = form.sections.find((each) => each.key === key && key !== "");
    if (key === form.episode.part.key && Array.isArray(value)) {
      value.forEach((each, i) => add(`${form.episode.label} ${each.number ?? i + 1}`, [each.outcome, each.week && `week ${each.week}`].filter(Boolean).join(", "), each, true));
    } else if (part && Array.isArray(value)) {
      value.forEach((each) => add(
        [each[part.termKey], each.sample && `(${each.sample})`].filter(Boolean).join(" "),
        [each[part.valueKey], each.unit].filter(Boolean).join(" "), each));
    } else if (form.known.has(key)) {
      [value].flat().forEach((each) => add(key, each?.value, each));
    }
  }
  return facts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
