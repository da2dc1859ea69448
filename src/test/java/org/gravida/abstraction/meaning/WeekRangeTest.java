package org.gravida.abstraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeekRangeTest {
  private static WeekRange weeks(String text) {
    return WeekRange.parse(text, Map.of("Early", "0-13")).orElseThrow();
  }

  @Test
  void aWeekIsARangeOfOne() {
    assertThat(weeks("8")).isEqualTo(new WeekRange(8, 8));
  }

  @Test
  void aNamedRangeIsThatOfTheSettings() {
    assertThat(weeks("Early")).isEqualTo(new WeekRange(0, 13));
    assertThat(WeekRange.parse("Late", Map.of())).isEmpty();
  }

  @Test
  void gapsOfRangesAreTheLeastAndTheGreatestPossible() {
    assertThat(weeks("8").greatestGap(weeks("8-10"))).isEqualTo(2);
    assertThat(weeks("8").leastGap(weeks("8-10"))).isZero();
    assertThat(weeks("6-7").leastGap(weeks("9-10"))).isEqualTo(2);
    assertThat(weeks("9-10").leastGap(weeks("6-7"))).isEqualTo(2);
  }

  @Test
  void aRangeAcrossTheEndOfAWindowIsNotCertainlyWithin() {
    assertThat(weeks("13").isWithin(11, 13)).isTrue();
    assertThat(weeks("13-14").isWithin(11, 13)).isFalse();
  }
}
