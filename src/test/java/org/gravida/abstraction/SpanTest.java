package org.gravida.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private static Span span(String text) {
    return Span.parse(text, TODAY).orElseThrow();
  }

  @Test
  void aMonthSpansItsDays() {
    assertThat(span("2024-02"))
        .isEqualTo(new Span(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
  }

  @Test
  void aYearSpansItsDays() {
    assertThat(span("2024"))
        .isEqualTo(new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
  }

  @Test
  void anOffsetIsCountedFromTheReference() {
    assertThat(span("84 days ago").earliest()).isEqualTo(LocalDate.of(2026, 1, 6));
    assertThat(span("1 month ago").earliest()).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void nothingIsNoDay() {
    assertThat(Span.parse("", TODAY)).isEmpty();
  }

  @Test
  void aDayInTheMonthIsNotCertainlyAfterTheMonth() {
    assertThat(span("2024-02").isCertainlyBefore(span("2024-02-29"))).isFalse();
    assertThat(span("2024-02").isCertainlyBefore(span("2024-03-01"))).isTrue();
  }

  @Test
  void theLeastGapRunsFromTheLastDayToTheFirst() {
    assertThat(span("2024-01").leastDaysTo(span("2024-04"))).isEqualTo(61);
    assertThat(span("2024-01-01").leastDaysTo(span("2024-03-25"))).isEqualTo(84);
  }
}
