package org.gravida.abstraction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gravida.record.Fact;

/**
 * A fact in typed form.
 *
 * @param fact the fact as recorded
 * @param values what its value, flag or number means, as term ids
 * @param count its value when it is a whole number
 * @param span when it was, if recorded
 * @param episode number of its episode, or 0
 * @param subject whose it is
 * @param weeks weeks into the episode, if recorded
 * @param during circumstances, as term ids
 */
record Observation(
    Fact fact,
    Set<String> values,
    OptionalInt count,
    Optional<Span> span,
    int episode,
    String subject,
    Optional<Weeks> weeks,
    Set<String> during) {
  Observation {
    values = Set.copyOf(values);
    during = Set.copyOf(during);
  }

  String what() {
    return fact.what();
  }

  /** Returns those of the latest possible day; undated ones only when none is dated. */
  static List<Observation> latest(List<Observation> some) {
    Optional<Span> last =
        some.stream()
            .flatMap(each -> each.span().stream())
            .max(java.util.Comparator.comparing(Span::latest).thenComparing(Span::earliest));
    if (last.isEmpty()) {
      return some;
    }
    return some.stream()
        .filter(each -> each.span().isPresent())
        .filter(each -> !each.span().get().isCertainlyBefore(last.get()))
        .toList();
  }
}
