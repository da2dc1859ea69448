package org.gravida.sampling.chance;

import java.time.LocalDate;

/** Spells days; those of the years around a cohort are spelt once. */
public final class Days {
  private static final int BEFORE = 4000;

  private final long first;
  private final String[] spelt;

  /** Spells the days up to {@code last} and some years before {@code first}, counted from 1970. */
  public Days(long first, long last) {
    this.first = first - BEFORE;
    this.spelt = new String[(int) (last - this.first + 1)];
    for (int i = 0; i < spelt.length; i++) {
      spelt[i] = LocalDate.ofEpochDay(this.first + i).toString();
    }
  }

  public String text(long day) {
    return day < first || day - first >= spelt.length
        ? LocalDate.ofEpochDay(day).toString()
        : spelt[(int) (day - first)];
  }
}
