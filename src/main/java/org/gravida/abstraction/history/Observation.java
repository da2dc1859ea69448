package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.WeekRange;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.record.Fact;

/** A fact in typed form. */
public final class Observation {
  private final Fact fact;
  private final Meaning meaning;
  private final LocalDate reference;
  private Span span;

  /**
   * Makes an observation.
   *
   * @param fact the fact as recorded
   * @param meaning what it says apart from its date
   * @param reference the day from which its date may count
   */
  Observation(Fact fact, Meaning meaning, LocalDate reference) {
    this.fact = fact;
    this.meaning = meaning;
    this.reference = reference;
  }

  /** Makes an observation of other days than its fact names. */
  Observation(Fact fact, Meaning meaning, Span span) {
    this(fact, meaning, LocalDate.EPOCH);
    this.span = span;
  }

  /** Makes the same of another meaning. */
  public Observation meaning(Meaning other) {
    return new Observation(fact, other, reference);
  }

  public Fact fact() {
    return fact;
  }

  public Meaning meaning() {
    return meaning;
  }

  /** Returns when it was, which is read off its date when first asked for. */
  public Span span() {
    if (span == null) {
      span = Span.parse(fact.date(), reference);
    }
    return span;
  }

  public Set<String> values() {
    return meaning.values();
  }

  OptionalInt count() {
    return meaning.count();
  }

  public int episode() {
    return meaning.episode();
  }

  public String subject() {
    return meaning.subject();
  }

  Optional<WeekRange> weeks() {
    return meaning.weeks();
  }

  public boolean isDated() {
    return span().isKnown();
  }

  /** Says whether it is a result of more than one kind. */
  public boolean isAmbiguous() {
    return meaning.isAmbiguous();
  }

  /** Says whether a value is one of these or stands below one. */
  public boolean means(IdSet any) {
    return meaning.means(any);
  }

  /** Says whether a circumstance is one of these or stands below one. */
  public boolean isDuring(IdSet any) {
    return meaning.isDuring(any);
  }

  /** Says whether any of them means one of these. */
  public static boolean anyMeans(List<Observation> some, IdSet any) {
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).means(any)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether there are results of more than one kind. */
  public static boolean disagree(List<Observation> some) {
    int kinds = 0;
    for (int i = 0; i < some.size(); i++) {
      kinds |= some.get(i).meaning.kinds();
    }
    return Integer.bitCount(kinds) > 1;
  }

  /** Says whether one is a result of another kind than the other, or of more than one. */
  public static boolean disagree(Observation one, Observation other) {
    return Integer.bitCount(one.meaning.kinds() | other.meaning.kinds()) > 1;
  }

  /**
   * Returns those of the latest possible day; undated ones only when none is dated, and of those in
   * one episode only the ones of its latest week where all weeks are known.
   */
  public static List<Observation> latest(List<Observation> some) {
    if (some.size() < 2) {
      return some;
    }
    Span last = last(some);
    if (!last.isKnown()) {
      return latestWeek(some);
    }
    var latest = new ArrayList<Observation>(some.size());
    for (Observation each : some) {
      if (each.isOf(last)) {
        latest.add(each);
      }
    }
    return latest;
  }

  private static List<Observation> latestWeek(List<Observation> some) {
    int episode = some.get(0).episode();
    int last = 0;
    for (Observation each : some) {
      if (episode == 0 || each.episode() != episode || each.weeks().isEmpty()) {
        return some;
      }
      last = Math.max(last, each.weeks().get().least());
    }
    int latest = last;
    return some.stream().filter(each -> each.weeks().get().most() >= latest).toList();
  }

  /** Returns those that the latest ones leave out. */
  public static List<Observation> earlier(List<Observation> some) {
    Span last = last(some);
    if (!last.isKnown()) {
      return List.of();
    }
    var earlier = new ArrayList<Observation>(some.size());
    for (Observation each : some) {
      if (!each.isOf(last)) {
        earlier.add(each);
      }
    }
    return earlier;
  }

  private boolean isOf(Span last) {
    return isDated() && !span().isCertainlyBefore(last);
  }

  private static Span last(List<Observation> some) {
    Span last = Span.UNKNOWN;
    for (Observation each : some) {
      if (each.isDated() && (!last.isKnown() || isLater(each.span(), last))) {
        last = each.span();
      }
    }
    return last;
  }

  private static boolean isLater(Span span, Span than) {
    return span.latest() > than.latest()
        || (span.latest() == than.latest() && span.earliest() > than.earliest());
  }
}
