package org.gravida.benchmark.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.reasoner.InferenceType;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.reasoner.OWLReasonerFactory;

/**
 * Asks any reasoner of the OWL API for all types of each patient, as its users do. Arguments:
 * {@code cohort} or {@code each}, the reasoner factory's class, the ontology with the patients, the
 * table to write.
 */
public final class PatientTypes {
  private static final String NOTHING = "http://www.w3.org/2002/07/owl#Nothing";

  private final OWLReasonerFactory factory;
  private final OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
  private final OWLOntology whole;
  private final List<OWLNamedIndividual> patients;
  private final Writer out;

  private PatientTypes(OWLReasonerFactory factory, OWLOntology whole, Writer out) {
    this.factory = factory;
    this.whole = whole;
    this.out = out;
    patients =
        whole
            .individualsInSignature()
            .filter(each -> !each.getIRI().toString().contains("#"))
            .sorted()
            .toList();
  }

  /** Runs, and ends the process even where a reasoner leaves threads behind. */
  public static void main(String[] arguments)
      throws IOException, OWLOntologyCreationException, ReflectiveOperationException {
    var factory =
        Class.forName(arguments[1])
            .asSubclass(OWLReasonerFactory.class)
            .getDeclaredConstructor()
            .newInstance();
    var manager = OWLManager.createOWLOntologyManager();
    var whole = manager.loadOntologyFromOntologyDocument(Path.of(arguments[2]).toFile());
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[3]))) {
      out.write("patient,class\n");
      var asked = new PatientTypes(factory, whole, out);
      if (arguments[0].equals("cohort")) {
        asked.cohort();
      } else {
        asked.each();
      }
    }
    System.exit(0);
  }

  private void cohort() throws IOException {
    OWLReasoner reasoner = factory.createReasoner(whole);
    reasoner.precomputeInferences(InferenceType.CLASS_ASSERTIONS);
    for (OWLNamedIndividual patient : patients) {
      write(patient, reasoner);
    }
    reasoner.dispose();
  }

  private void each() throws IOException, OWLOntologyCreationException {
    Set<OWLAxiom> shared = new HashSet<>();
    Map<OWLNamedIndividual, Set<OWLAxiom>> own = new HashMap<>();
    whole
        .axioms()
        .filter(axiom -> !axiom.isOfType(AxiomType.DECLARATION))
        .forEach(
            axiom -> {
              if (AxiomType.ABoxAxiomTypes.contains(axiom.getAxiomType())) {
                own.computeIfAbsent(patient(axiom), key -> new HashSet<>()).add(axiom);
              } else {
                shared.add(axiom);
              }
            });
    for (OWLNamedIndividual patient : patients) {
      Set<OWLAxiom> axioms = new HashSet<>(shared);
      axioms.addAll(own.get(patient));
      OWLOntology one = manager.createOntology(axioms);
      OWLReasoner reasoner = factory.createReasoner(one);
      if (reasoner.isConsistent()) {
        write(patient, reasoner);
      } else {
        out.write(patient.getIRI() + "," + NOTHING + "\n");
      }
      out.flush();
      reasoner.dispose();
      manager.removeOntology(one);
    }
  }

  /** Returns the patient whom a fact, or a fact about her finding, is about. */
  private OWLNamedIndividual patient(OWLAxiom axiom) {
    var individual =
        switch (axiom.getAxiomType().getName()) {
          case "ClassAssertion" -> ((OWLClassAssertionAxiom) axiom).getIndividual();
          case "ObjectPropertyAssertion" -> ((OWLObjectPropertyAssertionAxiom) axiom).getSubject();
          default -> axiom.individualsInSignature().findFirst().orElseThrow();
        };
    String iri = individual.asOWLNamedIndividual().getIRI().toString();
    int hash = iri.indexOf('#');
    return whole
        .getOWLOntologyManager()
        .getOWLDataFactory()
        .getOWLNamedIndividual(IRI.create(hash < 0 ? iri : iri.substring(0, hash)));
  }

  private void write(OWLNamedIndividual patient, OWLReasoner reasoner) throws IOException {
    for (var type : reasoner.getTypes(patient, false).entities().sorted().toList()) {
      out.write(patient.getIRI() + "," + type.getIRI() + "\n");
    }
  }
}
