package org.gravida.reasoning;

import java.net.URL;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.TimeLimitException;
import org.semanticweb.HermiT.model.Atom;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * Decides, for one patient at a time, which target classes follow from the facts.
 *
 * <p>Each entailed class rests on its own proof: the facts and the class's negation have no model.
 * Each class left out rests on a model without it. Not thread-safe: open one per thread.
 */
public final class Reasoner implements Inference {
  private final Calculus calculus;
  private final Signature signature;
  private final List<String> targets;

  private Reasoner(Calculus calculus, Signature signature, List<String> targets) {
    this.calculus = calculus;
    this.signature = signature;
    this.targets = targets;
  }

  /**
   * Reads the ontology and compiles it, once for all patients.
   *
   * @param targets ids of the classes to decide
   * @param timeLimit the longest one patient may take
   * @throws IllegalArgumentException if the ontology cannot be read, is outside what is asked here
   *     (no individuals in class axioms), or lacks a target
   */
  public static Reasoner open(OntologyFiles files, Collection<String> targets, Duration timeLimit) {
    return open(files, () -> targets, timeLimit);
  }

  /** Does the same, asking for the targets only once the ontology is compiled. */
  public static Reasoner open(
      OntologyFiles files, Supplier<? extends Collection<String>> targets, Duration timeLimit) {
    OWLOntology root = Modules.read(files.root(), files);
    var signature = Signature.of(root);
    var calculus = new Calculus(Modules.axioms(root), timeLimit);
    calculus.refuseIndividuals();
    var decided = List.copyOf(new TreeSet<>(targets.get()));
    signature.requireClasses(decided);
    return new Reasoner(calculus, signature, decided);
  }

  /** Returns name and version of the reasoner. */
  public static String version() {
    URL jar =
        org.semanticweb.HermiT.Reasoner.class.getProtectionDomain().getCodeSource().getLocation();
    var version = Pattern.compile("-(\\d[\\d.]*)\\.jar$").matcher(jar.getPath());
    return version.find() ? "HermiT " + version.group(1) : "HermiT";
  }

  /**
   * Draws the conclusions for one patient.
   *
   * @throws IllegalArgumentException if a fact is unknown to the ontology, naming it
   * @throws TimeLimitException if it takes too long; the next patient can be asked all the same
   */
  @Override
  public Conclusions conclude(Facts facts) {
    signature.require(facts);
    calculus.startClock();
    Set<Atom> atoms = Profile.atoms(facts);
    if (!calculus.isSatisfiable(atoms, Set.of(), Profile.PATIENT)) {
      return new Conclusions(false, Set.of());
    }
    var entailed = new TreeSet<String>();
    var possible = new TreeSet<>(targets);
    strikeOut(possible);
    while (!possible.isEmpty()) {
      String target = possible.pollFirst();
      if (calculus.isSatisfiable(atoms, Set.of(Profile.memberOf(target)), Profile.PATIENT)) {
        strikeOut(possible);
      } else {
        entailed.add(target);
      }
    }
    return new Conclusions(true, entailed);
  }

  /** Removes the classes that the patient lacks in the model just found. */
  private void strikeOut(Set<String> possible) {
    possible.removeIf(target -> !calculus.modelHas(Profile.concept(target)));
  }

  @Override
  public void close() {
    calculus.close();
  }
}
