package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Medians and ratios that the benchmark reports. */
class RunStatisticsTest {
  @Test
  void theMedianIsTheMiddleWhateverTheOrder() {
    assertThat(RunStatistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(RunStatistics.median(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3.0);
    assertThatThrownBy(() -> RunStatistics.median(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRatioIsTakenWithinEachPair() {
    // the second pair ran on a busy machine: both took ten times as long
    var ours = List.of(1.0, 10.0, 1.0);
    var theirs = List.of(3.0, 30.0, 5.0);
    assertThat(RunStatistics.pairedRatio(theirs, ours)).isCloseTo(3.0, within(1e-9));
    assertThatThrownBy(() -> RunStatistics.pairedRatio(theirs, List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratiosAreWrittenInTheDigitsTheyDeserve() {
    assertThat(RunStatistics.ratio(0.123)).isEqualTo("0.12");
    assertThat(RunStatistics.ratio(12.34)).isEqualTo("12.3");
    assertThat(RunStatistics.ratio(12345.6)).isEqualTo("12,346");
  }
}
