package org.gravida.abstraction;

import java.util.Optional;
import java.util.Set;
import org.gravida.record.Fact;

/**
 * A numbered episode of the history.
 *
 * @param number place in the order, from 1
 * @param outcome id of its outcome
 * @param weeks completed weeks it lasted, if recorded
 * @param span when it ended, if recorded
 * @param features ids of the features it has
 * @param fact the episode as recorded
 * @param wording puts it into words
 */
record Episode(
    int number,
    String outcome,
    Optional<Weeks> weeks,
    Optional<Span> span,
    Set<String> features,
    Fact fact,
    Wording wording) {
  Episode {
    features = Set.copyOf(features);
  }

  /** Returns the episode in words. */
  String words() {
    return wording.of(fact);
  }
}
