package org.gravida.abstraction.history;

import java.util.Optional;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.record.Fact;

/**
 * A numbered episode of the history.
 *
 * @param number place in the order, from 1
 * @param outcome id of its outcome
 * @param kind its outcome, as rules name it
 * @param weeks completed weeks it lasted, if recorded or known by a feature
 * @param span when it ended
 * @param features the features it has, as rules name them
 * @param fact the episode as recorded
 * @param wording puts it into words
 */
public record Episode(
    int number,
    String outcome,
    IdSet kind,
    Optional<WeekRange> weeks,
    Span span,
    IdSet features,
    Fact fact,
    FactText wording) {

  /** Says whether the outcome is one of these. */
  public boolean isOf(IdSet outcomes) {
    return kind.meets(outcomes);
  }

  /** Says whether it has one of these features. */
  public boolean hasAny(IdSet some) {
    return features.meets(some);
  }

  /** Returns the episode in words. */
  public String words() {
    return wording.of(fact);
  }
}
