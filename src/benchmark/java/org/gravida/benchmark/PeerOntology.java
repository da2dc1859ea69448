package org.gravida.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.inference.Facts;
import org.gravida.inference.HornRule;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.FunctionalSyntaxDocumentFormat;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyStorageException;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/**
 * The files that peers are given: class and property axioms, and the patients as individuals with
 * findings and numbers. Annotations, and the individuals that are knowledge, are left out, since
 * they change no answer and would slow the peers.
 */
final class PeerOntology {
  private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();

  private PeerOntology() {}

  /** Returns the class and property axioms of an ontology and all that it imports. */
  static Set<OWLAxiom> axioms(OntologyFiles files) {
    var manager = OWLManager.createOWLOntologyManager();
    files
        .catalog()
        .forEach(
            (iri, path) ->
                manager
                    .getIRIMappers()
                    .add(new SimpleIRIMapper(IRI.create(iri), IRI.create(path.toUri()))));
    try {
      var root = manager.loadOntologyFromOntologyDocument(files.root().toFile());
      return Stream.concat(root.tboxAxioms(Imports.INCLUDED), root.rboxAxioms(Imports.INCLUDED))
          .filter(OWLAxiom::isLogicalAxiom)
          .<OWLAxiom>map(axiom -> axiom.getAxiomWithoutAnnotations())
          .collect(Collectors.toSet());
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns proved rules as axioms of OWL 2 EL; the cells of numbers become classes. */
  static Set<OWLAxiom> existential(ProvedRules rules) {
    return rules.rules().stream().map(PeerOntology::axiom).collect(Collectors.toSet());
  }

  private static OWLAxiom axiom(HornRule rule) {
    var premises = new HashSet<OWLClassExpression>(Set.of(named("Patient")));
    for (Proposition each : rule.premises()) {
      if (each instanceof Proposition.Finding finding) {
        premises.add(
            OWL.getOWLObjectSomeValuesFrom(
                OWL.getOWLObjectProperty(IRI.create(Vocabulary.HAS_FINDING)),
                named(finding.name())));
      } else if (each instanceof Proposition.Quantity quantity) {
        premises.add(cell(quantity.property(), quantity.values()));
      } else if (each instanceof Proposition.Member member) {
        premises.add(named(member.name()));
      }
    }
    return OWL.getOWLSubClassOfAxiom(
        OWL.getOWLObjectIntersectionOf(premises),
        rule.conclusion().map(PeerOntology::named).orElse(OWL.getOWLNothing()));
  }

  private static OWLClass named(String id) {
    return OWL.getOWLClass(IRI.create(Vocabulary.iri(id)));
  }

  private static OWLClass cell(String property, Interval values) {
    return OWL.getOWLClass(IRI.create("urn:gravida:cell:" + property + ":" + values));
  }

  /** Writes an ontology with its patients, numbers as such. */
  static void write(Set<OWLAxiom> axioms, List<Facts> patients, Path file) {
    var all = new HashSet<OWLAxiom>(axioms);
    for (Facts each : patients) {
      OWLNamedIndividual patient = patient(each, all);
      each.numbers()
          .forEach(
              (property, value) ->
                  all.add(
                      OWL.getOWLDataPropertyAssertionAxiom(
                          OWL.getOWLDataProperty(IRI.create(Vocabulary.iri(property))),
                          patient,
                          OWL.getOWLLiteral(value))));
    }
    save(all, file);
  }

  /** Writes rules with patients, numbers as the classes that the rules name. */
  static void write(ProvedRules rules, List<Facts> patients, Path file) {
    var all = new HashSet<OWLAxiom>(existential(rules));
    Set<Proposition.Quantity> cells =
        rules.rules().stream()
            .flatMap(rule -> rule.premises().stream())
            .filter(Proposition.Quantity.class::isInstance)
            .map(Proposition.Quantity.class::cast)
            .collect(Collectors.toSet());
    for (Facts each : patients) {
      OWLNamedIndividual patient = patient(each, all);
      cells.stream()
          .filter(cell -> each.numbers().containsKey(cell.property()))
          .filter(cell -> cell.values().contains(each.numbers().get(cell.property())))
          .map(cell -> cell(cell.property(), cell.values()))
          .forEach(type -> all.add(OWL.getOWLClassAssertionAxiom(type, patient)));
    }
    save(all, file);
  }

  private static OWLNamedIndividual patient(Facts facts, Set<OWLAxiom> axioms) {
    OWLNamedIndividual patient = OWL.getOWLNamedIndividual(IRI.create(facts.patient()));
    axioms.add(OWL.getOWLClassAssertionAxiom(named("Patient"), patient));
    for (String finding : facts.findings()) {
      var filler = OWL.getOWLNamedIndividual(IRI.create(facts.patient() + "#" + finding));
      axioms.add(OWL.getOWLClassAssertionAxiom(named(finding), filler));
      axioms.add(
          OWL.getOWLObjectPropertyAssertionAxiom(
              OWL.getOWLObjectProperty(IRI.create(Vocabulary.HAS_FINDING)), patient, filler));
    }
    return patient;
  }

  private static void save(Set<OWLAxiom> axioms, Path file) {
    var manager = OWLManager.createOWLOntologyManager();
    try (var out = Files.newOutputStream(file)) {
      var ontology = manager.createOntology(axioms, IRI.create("urn:gravida:benchmark"));
      manager
          .ontologies()
          .flatMap(each -> each.signature())
          .map(OWL::getOWLDeclarationAxiom)
          .toList()
          .forEach(ontology::add);
      manager.saveOntology(ontology, new FunctionalSyntaxDocumentFormat(), out);
    } catch (OWLOntologyCreationException | OWLOntologyStorageException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
