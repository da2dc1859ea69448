package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gravida.reasoning.RandomOntology.OWL;
import static org.gravida.reasoning.RandomOntology.edge;
import static org.gravida.reasoning.RandomOntology.named;
import static org.gravida.reasoning.RandomOntology.number;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.gravida.reasoning.compilation.RuleCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.vocab.OWL2Datatype;
import org.semanticweb.owlapi.vocab.OWLFacet;

/** An axiom for which rules cannot be proved complete is refused, naming what is wrong with it. */
class OutsideFragmentTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final OWLClass PATIENT = named("Patient");
  private static final OWLClass C = named("C0");
  private static final OWLClass G = named("G0");
  private static final OWLObjectProperty CONDITION = edge("hasCondition");
  private static final OWLObjectProperty OTHER = edge("hasOther");

  /** Axioms outside, and the words that name the cause when the axioms are read. */
  private static Map<String, OWLAxiom> read() {
    var cases = new TreeMap<String, OWLAxiom>();
    cases.put("an inverse property", all(some(OWL.getOWLObjectInverseOf(CONDITION), G)));
    cases.put("InverseObjectProperties", OWL.getOWLInverseObjectPropertiesAxiom(CONDITION, OTHER));
    cases.put(
        "ObjectOneOf", all(OWL.getOWLObjectOneOf(OWL.getOWLNamedIndividual(IRI.create("urn:i")))));
    cases.put("TransitiveObjectProperty", OWL.getOWLTransitiveObjectPropertyAxiom(CONDITION));
    cases.put("SymmetricObjectProperty", OWL.getOWLSymmetricObjectPropertyAxiom(CONDITION));
    cases.put("FunctionalObjectProperty", OWL.getOWLFunctionalObjectPropertyAxiom(CONDITION));
    cases.put(
        "SubPropertyChainOf",
        OWL.getOWLSubPropertyChainOfAxiom(List.of(CONDITION, OTHER), CONDITION));
    cases.put(
        "DisjointObjectProperties", OWL.getOWLDisjointObjectPropertiesAxiom(CONDITION, OTHER));
    cases.put("a count above 1", all(OWL.getOWLObjectMinCardinality(2, CONDITION, G)));
    cases.put("ObjectMaxCardinality", all(OWL.getOWLObjectMaxCardinality(1, CONDITION, G)));
    cases.put("a restriction inside a restriction", all(some(CONDITION, some(OTHER, G))));
    cases.put("dateTime", all(OWL.getOWLDataSomeValuesFrom(number("n0"), dates())));
    cases.put("DataMinCardinality", all(OWL.getOWLDataMinCardinality(2, number("n0"))));
    cases.put("SubDataPropertyOf", OWL.getOWLSubDataPropertyOfAxiom(number("n0"), number("n1")));
    return cases;
  }

  /** Axioms outside, and the words that name the cause when HermiT's clauses alone are seen. */
  private static Map<String, OWLAxiom> clauses() {
    var cases = new TreeMap<String, OWLAxiom>();
    cases.put("an inverse property", all(some(OWL.getOWLObjectInverseOf(CONDITION), G)));
    cases.put(
        "names an individual",
        all(OWL.getOWLObjectOneOf(OWL.getOWLNamedIndividual(IRI.create("urn:i")))));
    cases.put("does not start at the patient", OWL.getOWLSymmetricObjectPropertyAxiom(CONDITION));
    cases.put("a count of fillers", OWL.getOWLFunctionalObjectPropertyAxiom(CONDITION));
    cases.put("two edges to one node", OWL.getOWLDisjointObjectPropertiesAxiom(CONDITION, OTHER));
    cases.put("a count above 1", all(OWL.getOWLObjectMinCardinality(2, CONDITION, G)));
    cases.put("a second edge behind one", all(some(CONDITION, some(OTHER, G))));
    cases.put(
        "values other than whole numbers",
        all(OWL.getOWLDataSomeValuesFrom(number("n0"), dates())));
    cases.put(
        "an edge that is concluded", OWL.getOWLSubDataPropertyOfAxiom(number("n0"), number("n1")));
    return cases;
  }

  private static OWLAxiom all(OWLClassExpression upper) {
    return OWL.getOWLSubClassOfAxiom(OWL.getOWLObjectIntersectionOf(PATIENT, C), upper);
  }

  private static OWLClassExpression some(
      OWLObjectPropertyExpression property, OWLClassExpression filler) {
    return OWL.getOWLObjectSomeValuesFrom(property, filler);
  }

  private static org.semanticweb.owlapi.model.OWLDataRange dates() {
    return OWL.getOWLDatatypeRestriction(
        OWL.getOWLDatatype(OWL2Datatype.XSD_DATE_TIME),
        OWL.getOWLFacetRestriction(
            OWLFacet.MIN_INCLUSIVE,
            OWL.getOWLLiteral("2020-01-01T00:00:00Z", OWL2Datatype.XSD_DATE_TIME)));
  }

  @TestFactory
  List<DynamicTest> theAxiomIsNamed() {
    return read().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThatThrownBy(
                                () -> Oracle.of(Modules.ontologyOf(with(each.getValue())), LIMIT))
                            .isInstanceOf(OutsideFragmentException.class)
                            .hasMessageContaining(each.getKey())))
        .toList();
  }

  @TestFactory
  List<DynamicTest> theClauseIsNamedEvenIfNobodyReadTheAxioms() {
    return clauses().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThatThrownBy(() -> compileUnread(each.getValue()))
                            .isInstanceOf(OutsideFragmentException.class)
                            .hasMessageContaining(each.getKey())))
        .toList();
  }

  private static void compileUnread(OWLAxiom axiom) {
    try (var oracle = Oracle.unread(Modules.ontologyOf(with(axiom)), LIMIT)) {
      RuleCompiler.compile(oracle, List.of("C0"), line -> {});
    }
  }

  /** Returns the axiom among harmless ones that use the same names. */
  private static List<OWLAxiom> with(OWLAxiom axiom) {
    return List.of(
        axiom,
        OWL.getOWLSubClassOfAxiom(named("F0"), named("Finding")),
        OWL.getOWLSubClassOfAxiom(some(CONDITION, G), C),
        OWL.getOWLSubClassOfAxiom(some(OTHER, G), C),
        OWL.getOWLSubClassOfAxiom(
            OWL.getOWLDataSomeValuesFrom(
                number("n1"), OWL.getOWLDatatypeMinInclusiveRestriction(2)),
            C));
  }
}
