/** The names of the ontology's terms, in all its languages; read once. */
import { plain } from "/page/ask.js";

export const GRV = "https://w3id.org/gravida/";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
const STANDING = `${GRV}standingInWords`;
const PREFIXES = {
  "https://w3id.org/gravida/": "grv:",
  "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
  "http://www.w3.org/2002/07/owl#": "owl:",
  "http://www.w3.org/2004/02/skos/core#": "skos:",
  "http://purl.org/dc/terms/": "dcterms:",
  "http://www.w3.org/2001/XMLSchema#": "xsd:",
};
const QUERY = `SELECT ?term ?property ?text {
  { VALUES ?property { rdfs:label skos:prefLabel skos:altLabel grv:standingInWords } ?term ?property ?text FILTER ISIRI(?term) }
  UNION { ?node grv:appraises ?term ; grv:hasStanding/grv:standingKey ?text BIND (grv:standingInWords AS ?property) }
} ORDER BY ?term ?property ?text`;

/** Returns a text in small letters, without accents and signs, for comparing. */
export function folded(text) {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Returns an IRI with a prefix where it has one of the usual, such as `grv:Cause`. */
export function short(iri) {
  const [start] = Object.keys(PREFIXES).filter((each) => iri.startsWith(each));
  const rest = iri.slice(start?.length ?? 0);
  return start && /^[\w-]+$/.test(rest) ? PREFIXES[start] + rest : iri;
}

/** Returns the id of a patient from the end of her IRI, as far as it can be read. */
export function idOf(end) {
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}

class Names {
  terms = new Map();
  byLabel = new Map();

  constructor(rows) {
    for (const { term, property, text } of rows) {
      const each = this.terms.get(term) ?? { iri: term, label: "", also: [], standings: new Set() };
      if (property === LABEL) {
        each.label = text;
        this.byLabel.set(text, term);
      } else if (property === STANDING) {
        each.standings.add(text);
      } else {
        each.also.push(text);
      }
      this.terms.set(term, each);
    }
    for (const each of this.terms.values()) {
      each.label ||= each.also[0] ?? short(each.iri);
      each.chinese = each.also.find((name) => /\p{Script=Han}/u.test(name)) ?? "";
      each.keys = [each.label, ...each.also, short(each.iri)].map(folded);
    }
  }

  has(iri) {
    return this.terms.has(iri);
  }

  label(iri) {
    return this.terms.get(iri)?.label ?? short(iri);
  }

  /** Returns the term that has this label, if one has. */
  named(label) {
    return this.byLabel.get(label);
  }

  chinese(iri) {
    return this.terms.get(iri)?.chinese ?? "";
  }

  /** Returns what present evidence says of a term, where it says the same of it for all patients. */
  standing(iri) {
    const [only, ...others] = this.terms.get(iri)?.standings ?? [];
    return others.length === 0 ? only ?? "" : "";
  }

  /** Returns terms of which one name holds all the words: those that begin with them first. */
  find(words, most = 30, isWanted = () => true) {
    return ranked([...this.terms.values()].filter((each) => each.label && isWanted(each)), words, most);
  }
}

/** Returns those of which one key holds all the words, those that begin with them first. */
export function ranked(items, words, most) {
  const asked = folded(words);
  if (!asked) {
    return [];
  }
  const parts = asked.split(" ");
  const rank = ({ keys }) => {
    const held = keys.filter((key) => parts.every((part) => key.includes(part)));
    return held.length === 0 ? 9 : held.some((key) => key === asked) ? 0
      : held.some((key) => key.startsWith(asked)) ? 1 : 2;
  };
  return items
    .map((each) => ({ each, place: rank(each) }))
    .filter(({ place }) => place < 9)
    .sort((a, b) => a.place - b.place || a.each.label.length - b.each.label.length || (a.each.label < b.each.label ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);
}

let loading;
let ready = new Names([]);

/** Reads the names, once. */
export function loadNames() {
  loading ??= plain(QUERY).then((rows) => (ready = new Names(rows)));
  return loading;
}

/** Returns the names as far as they are there. */
export function names() {
  return ready;
}
