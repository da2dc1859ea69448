package org.gravida.reasoning;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.reasoning.clause.Clause;
import org.gravida.reasoning.clause.ClauseNames;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.gravida.record.TimeLimitException;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.model.Atom;
import org.semanticweb.HermiT.model.AtomicConcept;
import org.semanticweb.HermiT.model.Individual;
import org.semanticweb.HermiT.monitor.TableauMonitorAdapter;
import org.semanticweb.HermiT.tableau.DLClauseEvaluator;
import org.semanticweb.HermiT.tableau.Node;
import org.semanticweb.HermiT.tableau.ReasoningTaskDescription;
import org.semanticweb.HermiT.tableau.Tableau;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * HermiT's tableau, compiled once from a set of class and property axioms and asked one thing only:
 * can these facts be true together?
 *
 * <p>HermiT's retrieval calls are not used because they lose types at random; see {@code
 * RetrievalCallsLoseTypesTest}. Not thread-safe.
 */
final class Calculus implements AutoCloseable {
  private static final ReasoningTaskDescription TASK = ReasoningTaskDescription.isABoxSatisfiable();

  private final org.semanticweb.HermiT.Reasoner hermit;
  private final Tableau tableau;
  private final Deadline deadline;
  private final boolean nominals;
  private Node model;

  /**
   * Stops a tableau from inside when its time is up. It needs no second thread: the tableau calls
   * it at each step, and clears its own state before the next question.
   */
  private static final class Deadline extends TableauMonitorAdapter {
    private static final long serialVersionUID = 1L;

    private final Duration limit;
    private long started = System.nanoTime();

    Deadline(Duration limit) {
      this.limit = limit;
    }

    void start() {
      started = System.nanoTime();
    }

    void check() {
      if (System.nanoTime() - started > limit.toNanos()) {
        throw new TimeLimitException(limit);
      }
    }

    @Override
    public void iterationStarted() {
      check();
    }

    @Override
    public void dlClauseMatchedStarted(DLClauseEvaluator evaluator, int clause) {
      check();
    }
  }

  /** Compiles the axioms. */
  Calculus(Collection<? extends OWLAxiom> axioms, Duration limit) {
    deadline = new Deadline(limit);
    var configuration = new Configuration();
    configuration.monitor = deadline;
    hermit = new org.semanticweb.HermiT.Reasoner(configuration, Modules.ontologyOf(axioms));
    nominals = hermit.getDLOntology().hasNominals();
    tableau = hermit.getTableau();
  }

  /**
   * Refuses axioms that name individuals, for which questions about one patient would not be exact.
   *
   * @throws IllegalArgumentException if there is one
   */
  void refuseIndividuals() {
    if (nominals) {
      close();
      throw new IllegalArgumentException("a class axiom of the ontology names an individual");
    }
  }

  /**
   * Returns HermiT's clauses as plain data, in a fixed order.
   *
   * @throws OutsideFragmentException naming a clause that cannot be taken
   */
  List<Clause> clauses() {
    if (nominals) {
      throw new OutsideFragmentException("a class axiom of the ontology names an individual");
    }
    var ontology = hermit.getDLOntology();
    return ClauseNames.settle(
        ontology.getDLClauses().stream()
            .flatMap(clause -> ClauseReader.read(ontology, clause).stream())
            .toList());
  }

  /** Starts the clock: from now on, all questions together may take the time limit. */
  void startClock() {
    deadline.start();
  }

  /**
   * Says whether the facts can be true together.
   *
   * @param positive facts that hold
   * @param negative facts that do not hold
   * @param focus the individual whose classes in the model found {@link #modelHas} tells
   * @throws TimeLimitException if the time since {@link #startClock} exceeds the limit
   */
  boolean isSatisfiable(Set<Atom> positive, Set<Atom> negative, Individual focus) {
    deadline.check();
    Map<Individual, Node> nodes = new HashMap<>();
    nodes.put(focus, null);
    boolean satisfiable =
        tableau.isSatisfiable(nominals, false, positive, negative, null, null, nodes, TASK);
    model = satisfiable ? nodes.get(focus).getCanonicalNode() : null;
    return satisfiable;
  }

  /**
   * Says whether the focus belongs to the class in the model that the last question found. If it
   * does not, that model shows that the class is not entailed: HermiT's clauses are all satisfied
   * when each named class holds exactly the nodes labelled with it.
   */
  boolean modelHas(AtomicConcept concept) {
    return tableau.getExtensionManager().containsConceptAssertion(concept, model);
  }

  @Override
  public void close() {
    hermit.dispose();
  }
}
