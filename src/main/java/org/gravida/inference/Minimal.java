package org.gravida.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a minimal sublist that still does what the whole list does (QuickXplain). */
public final class Minimal {
  private Minimal() {}

  /**
   * Returns a sublist that passes the test and of which no element can be left out.
   *
   * <p>Source: U. Junker, QUICKXPLAIN, AAAI 2004. For k elements out of n it asks about 2k log(n/k)
   * times, for which the test must be monotone: whatever passes still passes with more elements.
   *
   * @param whole a list that passes the test
   */
  public static <T> List<T> of(List<T> whole, Predicate<List<T>> test) {
    return test.test(List.of()) ? List.of() : within(List.of(), false, whole, test);
  }

  private static <T> List<T> within(
      List<T> base, boolean baseGrew, List<T> rest, Predicate<List<T>> test) {
    if (baseGrew && test.test(base)) {
      return List.of();
    }
    if (rest.size() == 1) {
      return rest;
    }
    List<T> left = rest.subList(0, rest.size() / 2);
    List<T> right = rest.subList(rest.size() / 2, rest.size());
    List<T> fromRight = within(join(base, left), !left.isEmpty(), right, test);
    List<T> fromLeft = within(join(base, fromRight), !fromRight.isEmpty(), left, test);
    return join(fromLeft, fromRight);
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    var both = new ArrayList<T>(first);
    both.addAll(second);
    return both;
  }
}
