package org.gravida.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All minimal sets, and all that hit each of them, are found. */
class MinimalSetsTest {
  private static final int SIZE = 9;

  @Test
  void theMinimalSetsAndWhatHitsThemAreThoseOfEverySubsetTried() {
    var random = new Random(1);
    for (int turn = 0; turn < 300; turn++) {
      List<Integer> needed =
          IntStream.range(0, 1 + random.nextInt(5))
              .map(i -> 1 + random.nextInt((1 << SIZE) - 1))
              .boxed()
              .toList();
      Predicate<Integer> test = some -> needed.stream().anyMatch(each -> (each & ~some) == 0);
      var found = MinimalSets.of(whole(), some -> test.test(mask(some)), 1000, () -> false);
      assertThat(found.complete()).isTrue();
      assertThat(masks(found.sets())).containsExactlyInAnyOrderElementsOf(minimal(test));
      assertThat(masks(found.hits()))
          .containsExactlyInAnyOrderElementsOf(
              minimal(left -> !test.test(((1 << SIZE) - 1) & ~left)));
      assertThat(found.sets()).isSortedAccordingTo((one, other) -> one.size() - other.size());
    }
  }

  @Test
  void aLimitIsKeptAndSaid() {
    Predicate<List<Integer>> anyTwo = some -> some.size() >= 2;
    assertThat(MinimalSets.of(whole(), anyTwo, 1000, () -> false).sets()).hasSize(36);
    var some = MinimalSets.of(whole(), anyTwo, 5, () -> false);
    assertThat(some.sets()).hasSize(5).allMatch(each -> each.size() == 2);
    assertThat(some.complete()).isFalse();
    assertThat(some.hits()).isEmpty();
    assertThat(MinimalSets.of(whole(), anyTwo, 1000, () -> true).complete()).isFalse();
  }

  @Test
  void whatPassesWithNothingHasTheEmptySet() {
    var found = MinimalSets.of(whole(), some -> true, 9, () -> false);
    assertThat(found.sets()).containsExactly(List.of());
    assertThat(MinimalSets.of(whole(), some -> false, 9, () -> false).sets()).isEmpty();
  }

  private static List<Integer> whole() {
    return IntStream.range(0, SIZE).boxed().toList();
  }

  private static int mask(List<Integer> places) {
    return places.stream().mapToInt(place -> 1 << place).sum();
  }

  private static List<Integer> masks(List<List<Integer>> sets) {
    return sets.stream().map(MinimalSetsTest::mask).toList();
  }

  private static List<Integer> minimal(Predicate<Integer> test) {
    var minimal = new ArrayList<Integer>();
    for (int some = 0; some < 1 << SIZE; some++) {
      int each = some;
      boolean isLeast =
          IntStream.range(0, SIZE)
              .filter(i -> (each >> i & 1) == 1)
              .noneMatch(i -> test.test(each & ~(1 << i)));
      if (test.test(some) && isLeast) {
        minimal.add(some);
      }
    }
    return minimal;
  }
}
