package org.gravida.abstraction;

import java.util.Optional;
import java.util.Set;

/**
 * A numbered episode of the history.
 *
 * @param number place in the order, from 1
 * @param outcome id of its outcome
 * @param weeks completed weeks it lasted, if recorded
 * @param span when it ended, if recorded
 * @param features ids of the features it has
 * @param words the episode in words
 */
record Episode(
    int number,
    String outcome,
    Optional<Weeks> weeks,
    Optional<Span> span,
    Set<String> features,
    String words) {
  Episode {
    features = Set.copyOf(features);
  }
}
