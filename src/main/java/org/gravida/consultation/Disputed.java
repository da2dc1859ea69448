package org.gravida.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.inference.Facts;
import org.gravida.inference.Inference;
import org.gravida.inference.Minimal;

/**
 * What some way of reading a contradictory file says: each way leaves out as many of the facts that
 * collide as it takes to make the rest consistent. Nothing else is concluded from such a file.
 */
final class Disputed {
  private static final int WAYS = 64;

  private final Inference inference;
  private final Set<String> classes = new TreeSet<>();
  private int ways;

  private Disputed(Inference inference) {
    this.inference = inference;
  }

  /**
   * Returns the ids of the classes that the patient belongs to in some way of reading the facts.
   */
  static Set<String> classes(Facts facts, Inference inference) {
    var disputed = new Disputed(inference);
    disputed.read(facts);
    return disputed.classes;
  }

  private void read(Facts facts) {
    if (++ways > WAYS) {
      return;
    }
    var conclusions = inference.conclude(facts);
    if (conclusions.consistent()) {
      classes.addAll(conclusions.entailed());
      return;
    }
    List<String> colliding =
        Minimal.of(facts.ids(), some -> !inference.conclude(facts.keep(some)).consistent());
    for (String each : colliding) {
      var others = new ArrayList<>(facts.ids());
      others.remove(each);
      read(facts.keep(others));
    }
  }
}
