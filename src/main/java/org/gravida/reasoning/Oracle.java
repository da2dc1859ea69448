package org.gravida.reasoning;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.inference.Proposition;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.semanticweb.HermiT.model.Atom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLLogicalAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * HermiT as the compiler of rules sees it: its clauses, and the one question whether some
 * statements about a patient can be true together. Not thread-safe.
 */
public final class Oracle implements AutoCloseable {
  private final List<OWLLogicalAxiom> axioms;
  private final Signature signature;
  private final Calculus calculus;
  private final List<Clause> clauses;

  private Oracle(OWLOntology root, Duration timeLimit) {
    axioms = Modules.axioms(root);
    signature = Signature.of(root);
    calculus = new Calculus(axioms, timeLimit);
    try {
      clauses = calculus.clauses();
    } catch (OutsideFragmentException e) {
      calculus.close();
      throw e;
    }
  }

  /**
   * Reads the ontology and lets HermiT compile it.
   *
   * @param timeLimit the longest one question may take
   * @throws IllegalArgumentException if the ontology cannot be read
   * @throws OutsideFragmentException naming the axiom or clause that rules cannot be proved for
   */
  public static Oracle open(OntologyFiles files, Duration timeLimit) {
    return of(Modules.read(files.root(), files), timeLimit);
  }

  static Oracle of(OWLOntology root, Duration timeLimit) {
    var wording = new AxiomText(root);
    Fragment.faults(Modules.axioms(root))
        .forEach(
            (axiom, fault) -> {
              throw new OutsideFragmentException(fault + " in: " + wording.of(axiom));
            });
    return new Oracle(root, timeLimit);
  }

  /** Does the same without a look at the axioms, so that HermiT's clauses alone decide. */
  static Oracle unread(OWLOntology root, Duration timeLimit) {
    return new Oracle(root, timeLimit);
  }

  /** Returns HermiT's clauses, in a fixed order. */
  public List<Clause> clauses() {
    return clauses;
  }

  /** Returns the ids of the classes below {@code Finding}, sorted: what an abstraction may say. */
  public Set<String> findings() {
    var below = new TreeSet<String>();
    var found = new HashSet<String>(Set.of(Vocabulary.FINDING));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (OWLLogicalAxiom axiom : axioms) {
        if (axiom instanceof OWLSubClassOfAxiom inclusion
            && inclusion.getSubClass() instanceof OWLClass sub
            && inclusion.getSuperClass() instanceof OWLClass sup
            && found.contains(sup.getIRI().toString())
            && found.add(sub.getIRI().toString())) {
          below.add(Vocabulary.id(sub.getIRI().toString()));
          grew = true;
        }
      }
    }
    return below;
  }

  /** Returns the ids of the data properties, sorted. */
  public Set<String> numbers() {
    return new TreeSet<>(signature.numbers());
  }

  /**
   * Throws an exception that names every id that is no class of the ontology.
   *
   * @throws IllegalArgumentException if there is one
   */
  public void requireClasses(Collection<String> ids) {
    signature.requireClasses(ids);
  }

  /** Says whether a patient can be as stated and lack every one of some classes. */
  public boolean isSatisfiable(Collection<Proposition> statements, Collection<String> lacking) {
    calculus.startClock();
    Set<Atom> negative = lacking.stream().map(Profile::memberOf).collect(Collectors.toSet());
    return calculus.isSatisfiable(Profile.atoms(statements), negative, Profile.PATIENT);
  }

  @Override
  public void close() {
    calculus.close();
  }
}
