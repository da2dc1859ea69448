package org.gravida.intake.phenopacket;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.gravida.intake.coded.CodedDate;

/**
 * When something was, however a packet says it.
 *
 * @param when a day, a month or a year
 * @param age the age of the subject, if it says one
 * @param week the week of a pregnancy with its days, or empty
 */
record PacketTime(CodedDate when, Optional<Period> age, String week) {
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int YEAR = 4;
  private static final String FIRST = "T00:00:00Z";
  private static final String LAST = "T23:59:59Z";

  /**
   * Reads a time element.
   *
   * @param birth the day of birth of the subject, or empty
   */
  static PacketTime of(Message time, String birth) {
    var stamp = CodedDate.of(time.text("timestamp"));
    if (stamp.written().isEmpty()) {
      stamp = CodedDate.of(begin(time.message("interval")));
    }
    var age = age(time.message("age"));
    var first = age.or(() -> age(time.message("ageRange").message("start")));
    if (stamp.written().isEmpty() && age.isPresent()) {
      stamp = CodedDate.of(date(birth, age.get(), next(age.get(), time.message("age"))));
    } else if (stamp.written().isEmpty() && first.isPresent()) {
      stamp =
          CodedDate.of(
              age(time.message("ageRange").message("end"))
                  .map(end -> date(birth, first.get(), end.plusYears(1)))
                  .orElse(""));
    } else if (stamp.written().isEmpty()) {
      stamp = CodedDate.of(time.message("age").text("iso8601duration"));
    }
    return new PacketTime(stamp, first, week(time.message("gestationalAge")));
  }

  /** Returns the month or year that a stretch of time is, else the moment at which it begins. */
  private static String begin(Message interval) {
    String start = interval.text("start");
    String end = interval.text("end");
    if (start.endsWith(FIRST) && end.endsWith(LAST)) {
      String from = start.substring(0, start.length() - FIRST.length());
      String to = end.substring(0, end.length() - LAST.length());
      for (int length : new int[] {MONTH, YEAR}) {
        boolean isWhole = from.length() == DAY && isWhole(from, to, length);
        if (isWhole) {
          return from.substring(0, length);
        }
      }
    }
    return start;
  }

  private static boolean isWhole(String from, String to, int length) {
    try {
      var first = LocalDate.parse(from);
      var last = LocalDate.parse(to);
      return first.getDayOfMonth() == 1
          && (length == MONTH || first.getMonthValue() == 1)
          && last.plusDays(1).equals(length == MONTH ? first.plusMonths(1) : first.plusYears(1));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Period> age(Message age) {
    String text = age.text("iso8601duration");
    int time = text.indexOf('T');
    try {
      var period = Period.parse(time > 0 ? text.substring(0, time) : text);
      return period.isNegative() ? Optional.empty() : Optional.of(period);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the age at which one as written no longer holds. */
  private static Period next(Period age, Message written) {
    String text = written.text("iso8601duration");
    boolean isDay = text.contains("D") || text.contains("W");
    return isDay ? age.plusDays(1) : text.contains("M") ? age.plusMonths(1) : age.plusYears(1);
  }

  /** Returns what the days from one age to before another have in common. */
  private static String date(String birth, Period from, Period to) {
    if (birth.isEmpty()) {
      return "";
    }
    try {
      String first = LocalDate.parse(birth).plus(from).toString();
      String last = LocalDate.parse(birth).plus(to).minusDays(1).toString();
      for (int length : new int[] {DAY, MONTH, YEAR}) {
        if (first.substring(0, length).equals(last.substring(0, length))) {
          return first.substring(0, length);
        }
      }
    } catch (DateTimeException e) {
      return "";
    }
    return "";
  }

  private static String week(Message age) {
    String weeks = age.text("weeks");
    String days = age.text("days");
    return days.isEmpty() || days.equals("0") ? weeks : weeks + "+" + days;
  }

  /** Returns the completed years of an age. */
  Optional<Integer> years() {
    return age.map(each -> (int) (each.toTotalMonths() / 12));
  }

  boolean isOfFetus() {
    return !week.isEmpty();
  }
}
