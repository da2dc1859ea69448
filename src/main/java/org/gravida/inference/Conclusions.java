package org.gravida.inference;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What follows from the facts of one patient.
 *
 * @param consistent whether the facts can be true together under the ontology
 * @param entailed ids of the target classes the patient certainly belongs to, sorted; empty when
 *     the facts are inconsistent, because everything would follow
 */
public record Conclusions(boolean consistent, Set<String> entailed) {
  public Conclusions {
    if (!(entailed instanceof Members)) {
      entailed = Collections.unmodifiableSet(new TreeSet<>(entailed));
    }
  }
}
