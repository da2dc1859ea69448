package org.gravida.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owl.explanation.api.NullExplanationProgressMonitor;
import org.semanticweb.owl.explanation.impl.blackbox.BlackBoxExplanationGenerator2;
import org.semanticweb.owl.explanation.impl.blackbox.DivideAndConquerContractionStrategy;
import org.semanticweb.owl.explanation.impl.blackbox.EntailmentChecker;
import org.semanticweb.owl.explanation.impl.blackbox.InitialEntailmentCheckStrategy;
import org.semanticweb.owl.explanation.impl.blackbox.StructuralTypePriorityExpansionStrategy;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/**
 * All reasons of a conclusion as its users would get them: the justifications that the library
 * owlexplanation finds by asking HermiT as a black box. The patient is an individual, and each of
 * her facts is one axiom; the axioms of the ontology are given and are no part of a reason.
 */
final class BlackBoxReasons {
  private static final Supplier<OWLOntologyManager> MANAGERS = OWLManager::createOWLOntologyManager;
  private static final OWLDataFactory OWL = OWLManager.getOWLDataFactory();
  private static final OWLNamedIndividual PATIENT =
      OWL.getOWLNamedIndividual(IRI.create("urn:patient"));

  private final Set<OWLAxiom> axioms;

  /** Reads the axioms about classes and properties; no other bears on a patient. */
  BlackBoxReasons(OntologyFiles files) {
    axioms = PeerOntology.axioms(files);
  }

  private static OWLClass named(String id) {
    return OWL.getOWLClass(IRI.create(Vocabulary.iri(id)));
  }

  /** Returns the facts as axioms, with their ids. */
  private static Map<OWLAxiom, String> told(Facts facts) {
    var told = new LinkedHashMap<OWLAxiom, String>();
    var has = OWL.getOWLObjectProperty(IRI.create(Vocabulary.HAS_FINDING));
    for (String id : facts.findings()) {
      var some = OWL.getOWLObjectSomeValuesFrom(has, named(id));
      told.put(OWL.getOWLClassAssertionAxiom(some, PATIENT), id);
    }
    facts
        .numbers()
        .forEach(
            (id, value) ->
                told.put(
                    OWL.getOWLDataPropertyAssertionAxiom(
                        OWL.getOWLDataProperty(IRI.create(Vocabulary.iri(id))), PATIENT, value),
                    id));
    return told;
  }

  /**
   * Returns the least sets of facts, by their ids, from which it follows that she is of a class.
   */
  Set<Set<String>> of(Facts facts, String id) {
    Map<OWLAxiom, String> told = told(facts);
    var conclusion = OWL.getOWLClassAssertionAxiom(named(id), PATIENT);
    var all = new HashSet<>(axioms);
    all.addAll(told.keySet());
    all.add(OWL.getOWLClassAssertionAxiom(named("Patient"), PATIENT));
    Set<OWLAxiom> module =
        new SyntacticLocalityModuleExtractor(MANAGERS.get(), all.stream(), ModuleType.STAR)
            .extract(conclusion.signature().collect(Collectors.toSet()));
    module.removeAll(told.keySet());
    // the library's own factory gives no strategy and ends in a NullPointerException
    var generator =
        new BlackBoxExplanationGenerator2<OWLAxiom>(
            told.keySet(),
            asked -> new Checker(asked, module),
            new StructuralTypePriorityExpansionStrategy<>(
                InitialEntailmentCheckStrategy.PERFORM, MANAGERS),
            new DivideAndConquerContractionStrategy<>(),
            new NullExplanationProgressMonitor<>(),
            MANAGERS);
    return generator.getExplanations(conclusion).stream()
        .map(each -> each.getAxioms().stream().map(told::get).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  /** Asks HermiT whether a conclusion follows from facts and what the ontology says about them. */
  private record Checker(OWLAxiom conclusion, Set<OWLAxiom> module)
      implements EntailmentChecker<OWLAxiom> {
    @Override
    public boolean isEntailed(Set<OWLAxiom> facts) {
      var all = new HashSet<>(module);
      all.addAll(facts);
      all.add(OWL.getOWLClassAssertionAxiom(named("Patient"), PATIENT));
      OWLReasoner reasoner;
      try {
        reasoner =
            new ReasonerFactory().createNonBufferingReasoner(MANAGERS.get().createOntology(all));
      } catch (OWLOntologyCreationException e) {
        throw new IllegalStateException(e);
      }
      boolean isEntailed = reasoner.isEntailed(conclusion);
      reasoner.dispose();
      return isEntailed;
    }

    @Override
    public Set<OWLAxiom> getEntailingAxioms(Set<OWLAxiom> facts) {
      return facts;
    }

    @Override
    public Set<OWLAxiom> getModule(Set<OWLAxiom> facts) {
      return facts;
    }

    @Override
    public OWLAxiom getEntailment() {
      return conclusion;
    }

    @Override
    public Set<OWLEntity> getEntailmentSignature() {
      return conclusion.signature().collect(Collectors.toSet());
    }

    @Override
    public Set<OWLEntity> getSeedSignature() {
      return getEntailmentSignature();
    }

    @Override
    public String getModularisationTypeDescription() {
      return "";
    }

    @Override
    public boolean isUseModularisation() {
      return false;
    }

    @Override
    public int getCounter() {
      return 0;
    }

    @Override
    public void resetCounter() {
      // no question is counted
    }
  }

  /**
   * Prints each reason as a sorted line. Arguments: the folder of the ontology, a class, and the
   * facts: ids of findings, and numbers as {@code id=3}.
   */
  public static void main(String[] arguments) {
    var findings = new TreeSet<String>();
    var numbers = new TreeMap<String, Integer>();
    for (String each : List.of(arguments).subList(2, arguments.length)) {
      int equals = each.indexOf('=');
      if (equals < 0) {
        findings.add(each);
      } else {
        numbers.put(each.substring(0, equals), Integer.valueOf(each.substring(equals + 1)));
      }
    }
    var reasons =
        new BlackBoxReasons(OntologyFiles.open(Path.of(arguments[0])))
            .of(new Facts("patient", List.copyOf(findings), numbers), arguments[1]);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    reasons.stream()
        .map(each -> String.join(" ", new TreeSet<>(each)))
        .sorted()
        .forEach(out::println);
  }
}
