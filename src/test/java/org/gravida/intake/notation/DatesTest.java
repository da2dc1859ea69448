package org.gravida.intake.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.notation.Reading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole days, told by their digits. */
class DatesTest {
  private static void isTold(String text) {
    boolean isDay = text.length() == 10 && Dates.date(text).equals(new Understood(text));
    assertThat(Dates.isDay(text)).as(text).isEqualTo(isDay);
  }

  @Test
  void everyDayOfTheCalendarIsToldFromWhatIsNone() {
    for (int year : new int[] {0, 1, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          isTold("%04d-%02d-%02d".formatted(year, month, day));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-05",
        "2024-05-3",
        "2024/05-31",
        "2024-05/31",
        "2024-0a-31",
        "2024-05-:1",
        "2024-05-/9",
        "+024-05-31",
        "-024-05-31",
        "2024-+5-31",
        "٢٠٢٤-05-31",
        "2024-05-31T",
        "10 days ago"
      })
  void otherTextIsNoDay(String text) {
    isTold(text);
    assertThat(Dates.isDay(text)).isFalse();
  }

  @Test
  void wholeDaysAreInTheOrderOfTheCalendar() {
    var dates = new ArrayList<String>(List.of("2023", "2024", "2024-02", "2024-03", "0000-01-01"));
    dates.addAll(List.of("2024-02-28", "2024-02-29", "2024-03-01", "1999-12-31", "9999-12-31"));
    for (String one : dates) {
      for (String other : dates) {
        assertThat(Dates.isAfter(one, other))
            .as(one + " after " + other)
            .isEqualTo(Dates.first(one).isAfter(Dates.last(other)));
      }
    }
  }
}
