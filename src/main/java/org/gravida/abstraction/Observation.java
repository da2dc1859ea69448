package org.gravida.abstraction;

import java.util.ArrayList;
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
 * @param meaning the values and everything they stand below
 * @param kinds which kinds of result the values are, one bit each
 * @param count its value when it is a whole number
 * @param span when it was, if recorded
 * @param episode number of its episode, or 0
 * @param subject whose it is
 * @param weeks weeks into the episode, if recorded
 * @param during circumstances, as term ids
 * @param circumstances the circumstances and everything they stand below
 */
record Observation(
    Fact fact,
    Set<String> values,
    Bits meaning,
    int kinds,
    OptionalInt count,
    Optional<Span> span,
    int episode,
    String subject,
    Optional<Weeks> weeks,
    Set<String> during,
    Bits circumstances) {

  String what() {
    return fact.what();
  }

  /** Says whether a value is one of these or stands below one. */
  boolean means(Bits any) {
    return meaning.meets(any);
  }

  /** Says whether a circumstance is one of these or stands below one. */
  boolean isDuring(Bits any) {
    return circumstances.meets(any);
  }

  /** Says whether it is a result rather than a state of the examination. */
  boolean isResult() {
    return kinds != 0;
  }

  /** Says whether there are results of more than one kind. */
  static boolean disagree(List<Observation> some) {
    int kinds = 0;
    for (Observation each : some) {
      kinds |= each.kinds;
    }
    return Integer.bitCount(kinds) > 1;
  }

  /** Returns those of the latest possible day; undated ones only when none is dated. */
  static List<Observation> latest(List<Observation> some) {
    if (some.size() < 2) {
      return some;
    }
    Span last = null;
    for (Observation each : some) {
      Span span = each.span.orElse(null);
      if (span != null && (last == null || isLater(span, last))) {
        last = span;
      }
    }
    if (last == null) {
      return some;
    }
    var latest = new ArrayList<Observation>(some.size());
    for (Observation each : some) {
      if (each.span.isPresent() && !each.span.get().isCertainlyBefore(last)) {
        latest.add(each);
      }
    }
    return latest;
  }

  private static boolean isLater(Span span, Span than) {
    int order = span.latest().compareTo(than.latest());
    return order > 0 || (order == 0 && span.earliest().isAfter(than.earliest()));
  }
}
