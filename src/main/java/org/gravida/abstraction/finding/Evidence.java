package org.gravida.abstraction.finding;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.history.Observation;

/** Words that are made when they are first read: most findings of a cohort are never told. */
public final class Evidence extends AbstractList<String> {
  private final Supplier<List<String>> maker;
  private List<String> words;

  private Evidence(Supplier<List<String>> maker) {
    this.maker = maker;
  }

  /** Returns the words that the supplier makes; it must read only what never changes. */
  public static List<String> of(Supplier<List<String>> maker) {
    return new Evidence(maker);
  }

  /** Returns the observations in words; none of them may change any more. */
  public static List<String> of(List<Observation> some, History history) {
    return some.isEmpty() ? List.of() : new Evidence(() -> history.wording().of(some));
  }

  /** Returns an immutable list, without making words that nobody has read. */
  static List<String> copyOf(List<String> words) {
    return words instanceof Evidence ? words : List.copyOf(words);
  }

  @Override
  public String get(int index) {
    return words().get(index);
  }

  @Override
  public int size() {
    return words().size();
  }

  private synchronized List<String> words() {
    if (words == null) {
      words = List.copyOf(maker.get());
    }
    return words;
  }
}
