package org.gravida.intake.notation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of day, month and year in a date of numbers alone. */
public enum DateOrder {
  DMY,
  MDY,
  YMD;

  /** Returns the order of this name, whatever its case. */
  public static Optional<DateOrder> of(String name) {
    return Stream.of(values())
        .filter(each -> each.word().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns its name as a user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns where the year stands, from 0; likewise the others. */
  int year() {
    return name().indexOf('Y');
  }

  int month() {
    return name().indexOf('M');
  }

  int day() {
    return name().indexOf('D');
  }
}
