package org.gravida.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDataProperty;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.vocab.OWLFacet;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;

/** Small ontologies of random axioms about patients, findings, conditions and whole numbers. */
final class RandomOntology {
  static final List<String> FINDINGS = List.of("F0", "F1", "F2", "F3");
  static final List<String> NUMBERS = List.of("n0", "n1");
  static final List<String> TARGETS = List.of("C0", "C1", "C2", "C3");
  static final OWLDataFactory OWL = new OWLDataFactoryImpl();

  private static final List<String> CONDITIONS = List.of("G0", "G1", "G2", "G3");

  private final Random random;
  private final List<OWLAxiom> axioms = new ArrayList<>();

  private RandomOntology(long seed) {
    random = new Random(seed);
  }

  /** Returns the ontology of that seed. */
  static OWLOntology of(long seed) {
    return new RandomOntology(seed).ontology();
  }

  static OWLClass named(String id) {
    return OWL.getOWLClass(IRI.create(Vocabulary.iri(id)));
  }

  static OWLObjectProperty edge(String id) {
    return OWL.getOWLObjectProperty(IRI.create(Vocabulary.iri(id)));
  }

  static OWLDataProperty number(String id) {
    return OWL.getOWLDataProperty(IRI.create(Vocabulary.iri(id)));
  }

  private OWLOntology ontology() {
    declare();
    int patientAxioms = 3 + random.nextInt(8);
    for (int i = 0; i < patientAxioms; i++) {
      axioms.add(patientAxiom());
    }
    int fillerAxioms = random.nextInt(5);
    for (int i = 0; i < fillerAxioms; i++) {
      axioms.add(fillerAxiom(random.nextBoolean() ? FINDINGS : CONDITIONS));
    }
    return Modules.ontologyOf(axioms);
  }

  private void declare() {
    for (String id : FINDINGS) {
      axioms.add(OWL.getOWLSubClassOfAxiom(named(id), named("Finding")));
    }
    TARGETS.forEach(id -> axioms.add(OWL.getOWLDeclarationAxiom(named(id))));
    NUMBERS.forEach(id -> axioms.add(OWL.getOWLDeclarationAxiom(number(id))));
    if (random.nextBoolean()) {
      axioms.add(OWL.getOWLObjectPropertyRangeAxiom(edge("hasFinding"), named("Finding")));
    }
    if (random.nextBoolean()) {
      axioms.add(OWL.getOWLObjectPropertyDomainAxiom(edge("hasFinding"), named("Patient")));
    }
    if (random.nextInt(3) == 0) {
      axioms.add(OWL.getOWLObjectPropertyRangeAxiom(edge("hasCondition"), filler(CONDITIONS, 1)));
    }
    if (random.nextInt(3) == 0) {
      axioms.add(OWL.getOWLSubObjectPropertyOfAxiom(edge("hasProven"), edge("hasCondition")));
    }
    if (random.nextInt(6) == 0) {
      axioms.add(OWL.getOWLSubObjectPropertyOfAxiom(edge("hasFinding"), edge("hasCondition")));
    }
    for (String id : NUMBERS) {
      if (random.nextBoolean()) {
        axioms.add(OWL.getOWLFunctionalDataPropertyAxiom(number(id)));
      }
      if (random.nextBoolean()) {
        axioms.add(OWL.getOWLDataPropertyRangeAxiom(number(id), OWL.getIntegerOWLDatatype()));
      }
      if (random.nextInt(4) == 0) {
        axioms.add(OWL.getOWLDataPropertyDomainAxiom(number(id), patientClass(1)));
      }
    }
  }

  private OWLAxiom patientAxiom() {
    return switch (random.nextInt(8)) {
      case 0 -> OWL.getOWLEquivalentClassesAxiom(patientName(), patientClass(2));
      case 1 -> OWL.getOWLDisjointClassesAxiom(List.of(patientClass(1), patientName()));
      case 2 -> OWL.getOWLSubClassOfAxiom(patientClass(2), patientClass(2));
      case 3, 4 -> OWL.getOWLEquivalentClassesAxiom(patientName(), patient(patientClass(2)));
      default -> OWL.getOWLSubClassOfAxiom(patient(patientClass(2)), patientClass(2));
    };
  }

  private static OWLClassExpression patient(OWLClassExpression also) {
    return OWL.getOWLObjectIntersectionOf(named("Patient"), also);
  }

  private OWLAxiom fillerAxiom(List<String> names) {
    return switch (random.nextInt(4)) {
      case 0 -> OWL.getOWLEquivalentClassesAxiom(named(any(names)), filler(names, 2));
      case 1 -> OWL.getOWLDisjointClassesAxiom(named(any(names)), named(any(names) + "x"));
      default -> OWL.getOWLSubClassOfAxiom(filler(names, 1), filler(names, 2));
    };
  }

  private OWLClass patientName() {
    return named(any(TARGETS));
  }

  private OWLClassExpression patientClass(int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 9);
    return switch (kind) {
      case 0, 1 -> patientName();
      case 2 -> OWL.getOWLObjectSomeValuesFrom(edge("hasFinding"), filler(FINDINGS, 1));
      case 3 ->
          OWL.getOWLObjectSomeValuesFrom(
              anyEdge(), random.nextInt(8) == 0 ? OWL.getOWLThing() : filler(CONDITIONS, 1));
      case 4 -> OWL.getOWLDataSomeValuesFrom(number(any(NUMBERS)), range());
      case 5 ->
          random.nextInt(3) == 0
              ? OWL.getOWLDataAllValuesFrom(number(any(NUMBERS)), range())
              : OWL.getOWLObjectAllValuesFrom(anyEdge(), filler(CONDITIONS, 1));
      case 6 -> OWL.getOWLObjectComplementOf(patientClass(depth - 1));
      case 7 -> OWL.getOWLObjectUnionOf(patientClass(depth - 1), patientClass(depth - 1));
      default -> OWL.getOWLObjectIntersectionOf(patientClass(depth - 1), patientClass(depth - 1));
    };
  }

  private OWLObjectProperty anyEdge() {
    return edge(random.nextInt(4) == 0 ? "hasProven" : "hasCondition");
  }

  private OWLClassExpression filler(List<String> names, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 7)) {
      case 4 -> OWL.getOWLObjectComplementOf(filler(names, depth - 1));
      case 5 -> OWL.getOWLObjectUnionOf(filler(names, depth - 1), filler(names, depth - 1));
      case 6 -> OWL.getOWLObjectIntersectionOf(filler(names, depth - 1), named(any(names)));
      default -> named(any(names));
    };
  }

  private OWLDataRange range() {
    int value = random.nextInt(4);
    return switch (random.nextInt(6)) {
      case 5 -> OWL.getOWLDataComplementOf(OWL.getIntegerOWLDatatype());
      case 0 -> OWL.getOWLDatatypeMinInclusiveRestriction(value);
      case 1 -> OWL.getOWLDatatypeMaxInclusiveRestriction(value);
      case 2 ->
          OWL.getOWLDatatypeRestriction(
              OWL.getIntegerOWLDatatype(),
              OWL.getOWLFacetRestriction(OWLFacet.MIN_EXCLUSIVE, value - 1),
              OWL.getOWLFacetRestriction(OWLFacet.MAX_EXCLUSIVE, value + 2));
      case 3 -> OWL.getOWLDataOneOf(OWL.getOWLLiteral(value), OWL.getOWLLiteral(value + 2));
      default -> OWL.getOWLDataComplementOf(OWL.getOWLDatatypeMinInclusiveRestriction(value));
    };
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
