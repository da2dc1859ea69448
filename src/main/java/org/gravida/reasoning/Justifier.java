package org.gravida.reasoning;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.inference.Facts;
import org.gravida.inference.Minimal;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.verdict.Justification;
import org.gravida.record.TimeLimitException;
import org.semanticweb.HermiT.model.Atom;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLLogicalAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/**
 * Says why something cannot be: the least facts and the least axioms that are enough for it.
 *
 * <p>The facts are shrunk on one compiled tableau; the axioms on fresh small ones, after a locality
 * module has left out what cannot matter. Every step is a satisfiability question. Of several
 * justifications one is given, always the same. Not thread-safe: open one per thread.
 */
public final class Justifier implements AutoCloseable {
  private static final OWLDataFactory OWL = new OWLDataFactoryImpl();

  /** What a server reads once for all its requests; it is let go where memory is short. */
  private static SoftReference<Premises> last = new SoftReference<>(null);

  private final List<OWLLogicalAxiom> axioms;
  private final Signature signature;
  private final AxiomText wording;
  private final Calculus calculus;
  private final Duration timeLimit;

  private Justifier(Premises premises, Duration timeLimit) {
    this.timeLimit = timeLimit;
    axioms = premises.axioms();
    signature = premises.signature();
    wording = premises.wording();
    calculus = new Calculus(axioms, timeLimit);
  }

  /** What is taken from an ontology, and the hash of its files. */
  private record Premises(
      String hash, List<OWLLogicalAxiom> axioms, Signature signature, AxiomText wording) {
    static Premises of(String hash, OWLOntology root) {
      return new Premises(hash, Modules.axioms(root), Signature.of(root), new AxiomText(root));
    }
  }

  /**
   * Reads the ontology and compiles it.
   *
   * @param timeLimit the longest that each question to HermiT may take; one justification asks some
   *     hundred
   * @throws IllegalArgumentException if the ontology cannot be read, or class axioms name
   *     individuals
   */
  public static Justifier open(OntologyFiles files, Duration timeLimit) {
    var justifier = new Justifier(premises(files), timeLimit);
    justifier.calculus.refuseIndividuals();
    return justifier;
  }

  static Justifier of(OWLOntology root, Duration timeLimit) {
    return new Justifier(Premises.of("", root), timeLimit);
  }

  private static synchronized Premises premises(OntologyFiles files) {
    String hash = files.root() + " " + files.hash();
    Premises known = last.get();
    if (known == null || !known.hash().equals(hash)) {
      known = Premises.of(hash, Modules.read(files.root(), files));
      last = new SoftReference<>(known);
    }
    return known;
  }

  /**
   * Says why the facts cannot be true together; empty if they can.
   *
   * @throws IllegalArgumentException if a fact is unknown to the ontology
   * @throws TimeLimitException if a question takes too long
   */
  public Optional<Justification> contradiction(Facts facts) {
    return why(facts, List.of());
  }

  /**
   * Says why the patient of these facts belongs to a class; empty if that does not follow.
   *
   * @throws IllegalArgumentException if a fact or the class is unknown to the ontology
   * @throws TimeLimitException if a question takes too long
   */
  public Optional<Justification> entailment(Facts facts, String id) {
    signature.requireClasses(List.of(id));
    return why(facts, List.of(id));
  }

  /** Says why the facts cannot be true of one who belongs to none of the classes. */
  private Optional<Justification> why(Facts facts, List<String> lacking) {
    signature.require(facts);
    Set<Atom> negative = lacking.stream().map(Profile::memberOf).collect(Collectors.toSet());
    if (isSatisfiable(calculus, Profile.atoms(facts), negative)) {
      return Optional.empty();
    }
    List<String> ids =
        Minimal.of(
            facts.ids(),
            some -> !isSatisfiable(calculus, Profile.atoms(facts.keep(some)), negative));
    Facts least = facts.keep(ids);
    var classes = Stream.concat(least.findings().stream(), lacking.stream()).toList();
    return Optional.of(
        new Justification(
            ids, shrink(Profile.atoms(least), negative, classes, least.numbers().keySet())));
  }

  /**
   * Says whether the patient of these facts would belong to a class without one of the axioms too.
   *
   * @param id the class, or empty to ask whether the facts contradict each other
   * @param without the axiom in words, as justifications tell it
   * @throws TimeLimitException if a question takes too long
   */
  public boolean followsWithout(Facts facts, String id, String without) {
    List<String> lacking = id.isEmpty() ? List.of() : List.of(id);
    var classes = Stream.concat(facts.findings().stream(), lacking.stream()).toList();
    var left =
        module(classes, facts.numbers().keySet()).stream()
            .filter(axiom -> !wording.of(axiom).equals(without))
            .toList();
    return refutes(
        left,
        Profile.atoms(facts),
        lacking.stream().map(Profile::memberOf).collect(Collectors.toSet()));
  }

  /** Returns each axiom about classes and properties in words, with the id of what it is about. */
  public SortedMap<String, String> axioms() {
    var all = new TreeMap<String, String>();
    axioms.forEach(axiom -> all.put(wording.of(axiom), subject(axiom)));
    return all;
  }

  /** Returns the id of the class or property that an axiom says something about. */
  private static String subject(OWLLogicalAxiom axiom) {
    Stream<? extends OWLEntity> named;
    if (axiom instanceof OWLSubClassOfAxiom narrower) {
      named = narrower.getSubClass().signature();
    } else if (axiom instanceof OWLEquivalentClassesAxiom same) {
      named = same.namedClasses();
    } else {
      named =
          axiom.signature().filter(each -> each.isOWLDataProperty() || each.isOWLObjectProperty());
    }
    Stream<? extends OWLEntity> all = Stream.concat(named.sorted(), axiom.signature().sorted());
    return Vocabulary.id(all.findFirst().orElseThrow().toStringID());
  }

  /**
   * Says why nothing can belong to the class; empty if something can.
   *
   * @throws IllegalArgumentException if the class is unknown to the ontology
   * @throws TimeLimitException if a question takes too long
   */
  public Optional<Justification> unsatisfiable(String id) {
    return unsatisfiable(List.of(id));
  }

  /**
   * Says why nothing can belong to all of these classes at once; empty if something can.
   *
   * @throws IllegalArgumentException if a class is unknown to the ontology
   * @throws TimeLimitException if a question takes too long
   */
  public Optional<Justification> unsatisfiable(List<String> ids) {
    signature.requireClasses(ids);
    Set<Atom> member = ids.stream().map(Profile::memberOf).collect(Collectors.toSet());
    if (isSatisfiable(calculus, member, Set.of())) {
      return Optional.empty();
    }
    return Optional.of(new Justification(List.of(), shrink(member, Set.of(), ids, List.of())));
  }

  /**
   * Returns the least axioms by which the atoms cannot hold without one of the others, in words.
   */
  private List<String> shrink(
      Set<Atom> atoms, Set<Atom> negative, List<String> classes, Collection<String> numbers) {
    List<OWLAxiom> module = module(classes, numbers);
    return Minimal.of(module, some -> refutes(some, atoms, negative)).stream()
        .map(wording::of)
        .sorted()
        .toList();
  }

  private boolean refutes(List<OWLAxiom> some, Set<Atom> atoms, Set<Atom> negative) {
    try (var small = new Calculus(some, timeLimit)) {
      return !isSatisfiable(small, atoms, negative);
    }
  }

  private static boolean isSatisfiable(Calculus calculus, Set<Atom> atoms, Set<Atom> negative) {
    calculus.startClock();
    return calculus.isSatisfiable(atoms, negative, Profile.PATIENT);
  }

  private List<OWLAxiom> module(List<String> classes, Collection<String> numbers) {
    Stream<OWLEntity> named = classes.stream().map(id -> OWL.getOWLClass(iri(id)));
    Stream<OWLEntity> counted = numbers.stream().map(id -> OWL.getOWLDataProperty(iri(id)));
    Stream<OWLEntity> always =
        Stream.of(
            OWL.getOWLClass(IRI.create(Vocabulary.PATIENT)),
            OWL.getOWLObjectProperty(IRI.create(Vocabulary.HAS_FINDING)));
    var entities =
        Stream.of(named, counted, always).flatMap(each -> each).collect(Collectors.toSet());
    return new SyntacticLocalityModuleExtractor(
            Modules.bareManager(), axioms.stream().map(a -> (OWLAxiom) a), ModuleType.STAR)
        .extract(entities).stream().filter(OWLAxiom::isLogicalAxiom).sorted().toList();
  }

  private static IRI iri(String id) {
    return IRI.create(Vocabulary.iri(id));
  }

  @Override
  public void close() {
    calculus.close();
  }
}
