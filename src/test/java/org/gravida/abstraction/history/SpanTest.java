package org.gravida.abstraction.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private static Span span(String text) {
    return Span.parse(text, TODAY);
  }

  @Test
  void everyDayIsTheDayOfTheCalendar() {
    LocalDate end = LocalDate.of(2401, 1, 1);
    for (LocalDate day = LocalDate.of(1599, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      assertThat(span(day.toString())).isEqualTo(Span.of(day, day));
    }
  }

  @Test
  void aMonthSpansItsDays() {
    assertThat(span("2024-02"))
        .isEqualTo(Span.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
  }

  @Test
  void aYearSpansItsDays() {
    assertThat(span("2024"))
        .isEqualTo(Span.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
  }

  @Test
  void anOffsetIsCountedFromTheReference() {
    assertThat(span("84 days ago").first()).isEqualTo(LocalDate.of(2026, 1, 6));
    assertThat(span("1 month ago").first()).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void nothingIsNoDay() {
    assertThat(span("").isKnown()).isFalse();
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
