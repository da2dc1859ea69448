/** Axioms in words: the triples of a class expression as Manchester syntax, with labels. */
import { names } from "/page/names.js";

const OWL = "http://www.w3.org/2002/07/owl#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/** Frame to the property that says it. */
const FRAMES = {
  SubClassOf: `${RDFS}subClassOf`,
  EquivalentTo: `${OWL}equivalentClass`,
  DisjointWith: `${OWL}disjointWith`,
  SubPropertyOf: `${RDFS}subPropertyOf`,
  InverseOf: `${OWL}inverseOf`,
  Domain: `${RDFS}domain`,
  Range: `${RDFS}range`,
};
const JOINED = { intersectionOf: " and ", unionOf: " or ", oneOf: ", " };
const QUANTIFIED = { someValuesFrom: "some", allValuesFrom: "only", hasValue: "value" };
const FACETS = { minInclusive: ">=", maxInclusive: "<=", minExclusive: ">", maxExclusive: "<" };

/** Returns each axiom of a term as a line. */
export function axiomsOf(iri, triples) {
  const said = new Map();
  for (const { subject, predicate, object } of triples) {
    const all = said.get(subject) ?? said.set(subject, []).get(subject);
    all.push({ predicate, object });
  }
  const words = new Wording(said);
  return Object.entries(FRAMES).flatMap(([frame, property]) => words.values(iri, property).map((each) => `${frame} ${words.of(each)}`)).filter((each, i, all) => all.indexOf(each) === i).sort();
}

class Wording {
  constructor(said) {
    this.said = said;
  }

  values(node, property) {
    return (this.said.get(node) ?? []).filter((each) => each.predicate === property).map((each) => each.object);
  }

  value(node, name) {
    return this.values(node, OWL + name)[0];
  }

  list(cell) {
    const items = [];
    for (let at = cell; at && at.value !== `${RDF}nil`; at = this.values(at.value, `${RDF}rest`)[0]) {
      items.push(...this.values(at.value, `${RDF}first`));
    }
    return items;
  }

  /** Returns an expression, in brackets where it is more than a name. */
  part(cell) {
    const text = this.of(cell);
    return cell.type === "bnode" && /^(?!not ).* /.test(text) ? `(${text})` : text;
  }

  of(cell) {
    if (cell.type === "uri") {
      const name = cell.value.startsWith(XSD) ? cell.value.slice(XSD.length) : names().label(cell.value);
      return /[^\w-]/.test(name) ? `'${name}'` : name;
    } else if (cell.type !== "bnode") {
      return cell.value;
    }
    const node = cell.value;
    for (const [name, word] of Object.entries(JOINED)) {
      const list = this.value(node, name);
      if (list) {
        const text = this.list(list).map((each) => this.part(each)).join(word);
        return name === "oneOf" ? `{${text}}` : text;
      }
    }
    const opposite = this.value(node, "complementOf");
    if (opposite) {
      return `not ${this.part(opposite)}`;
    }
    const inverse = this.value(node, "inverseOf");
    if (inverse) {
      return `inverse ${this.part(inverse)}`;
    }
    return this.value(node, "onProperty") ? this.restriction(node) : this.value(node, "onDatatype") ? this.range(node) : "an expression";
  }

  restriction(node) {
    const property = this.part(this.value(node, "onProperty"));
    for (const [name, word] of Object.entries(QUANTIFIED)) {
      const filler = this.value(node, name);
      if (filler) {
        return `${property} ${word} ${this.part(filler)}`;
      }
    }
    for (const kind of ["min", "max", ""]) {
      const name = kind ? `${kind}Cardinality` : "cardinality";
      const qualified = kind ? `${kind}QualifiedCardinality` : "qualifiedCardinality";
      const number = this.value(node, name) ?? this.value(node, qualified);
      if (number) {
        const filler = this.value(node, "onClass") ?? this.value(node, "onDataRange");
        return `${property} ${kind || "exactly"} ${number.value}${filler ? ` ${this.part(filler)}` : ""}`;
      }
    }
    return property;
  }

  range(node) {
    const facets = this.list(this.value(node, "withRestrictions")).flatMap((each) =>
      (this.said.get(each.value) ?? []).map(({ predicate, object }) => `${FACETS[predicate.slice(XSD.length)] ?? predicate} ${object.value}`));
    return `${this.of(this.value(node, "onDatatype"))}[${facets.join(", ")}]`;
  }
}
