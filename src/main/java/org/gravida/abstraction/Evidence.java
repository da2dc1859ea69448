package org.gravida.abstraction;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/** Words that are made when they are first read: most findings of a cohort are never told. */
abstract class Evidence extends AbstractList<String> {
  private List<String> words;

  /** Makes the words, from what never changes. */
  abstract List<String> made();

  /** Returns the words that the supplier makes; it must read only what never changes. */
  static List<String> of(Supplier<List<String>> maker) {
    return new Evidence() {
      @Override
      List<String> made() {
        return maker.get();
      }
    };
  }

  /** Returns the observations in words. */
  static List<String> of(List<Observation> some, History history) {
    return some.isEmpty()
        ? List.of()
        : new Recorded(some.toArray(new Observation[0]), history.wording());
  }

  /** Returns the same of observations that must not change any more, and are not none. */
  static List<String> of(Observation[] some, History history) {
    return new Recorded(some, history.wording());
  }

  private static final class Recorded extends Evidence {
    private final Observation[] some;
    private final FactText wording;

    Recorded(Observation[] some, FactText wording) {
      this.some = some;
      this.wording = wording;
    }

    @Override
    List<String> made() {
      return wording.of(List.of(some));
    }
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
      words = List.copyOf(made());
    }
    return words;
  }
}
