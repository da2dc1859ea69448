package org.gravida.inference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * If all premises hold, the conclusion does.
 *
 * @param premises sorted
 * @param conclusion id of a class the patient then belongs to; empty if the premises contradict
 *     each other
 */
public record HornRule(List<Proposition> premises, Optional<String> conclusion) {
  private static final String CONTRADICTION = "contradiction";

  public HornRule {
    premises = premises.size() == 1 ? List.copyOf(premises) : List.copyOf(new TreeSet<>(premises));
  }

  /** The class follows from the premises. */
  public static HornRule to(String conclusion, Collection<Proposition> premises) {
    return new HornRule(List.copyOf(premises), Optional.of(conclusion));
  }

  /** The premises contradict each other. */
  public static HornRule contradiction(Collection<Proposition> premises) {
    return new HornRule(List.copyOf(premises), Optional.empty());
  }

  /** Returns the rule in words, such as {@code has A + count 3.. => is B}. */
  @Override
  public String toString() {
    String body =
        premises.isEmpty()
            ? "always"
            : String.join(" + ", premises.stream().map(Proposition::toString).toList());
    return body + " => " + conclusion.map(name -> "is " + name).orElse(CONTRADICTION);
  }
}
