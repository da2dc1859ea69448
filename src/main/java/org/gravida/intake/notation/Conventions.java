package org.gravida.intake.notation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.knowledge.Dictionary;

/**
 * How the files of a run write what can be written in many ways.
 *
 * @param missing words that say that nothing is recorded, folded; beside those of all programs
 * @param dates the order of numbers in a date by its name; empty where a date must show it
 * @param areDaysCounted whether a bare number that stands for a date is a day of a spreadsheet
 * @param opening what must be known before a file is read
 */
public record Conventions(
    Set<String> missing, String dates, boolean areDaysCounted, Opening opening)
    implements Serializable {
  /** What programs write where nothing is recorded; folded. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("na", "n/a", "#n/a", "nan", "null", "\\n", ".", "..", "#null!", "<na>", "(null)");

  public Conventions {
    missing = Set.copyOf(missing);
    requireNonNull(dates, "dates");
    requireNonNull(opening, "opening");
  }

  /** Nothing beside what all programs write. */
  public static Conventions usual() {
    return new Conventions(Set.of(), "", false, Opening.USUAL);
  }

  /** Takes words as they stand in the file. */
  public Conventions withMissing(Collection<String> words) {
    return new Conventions(
        words.stream()
            .map(word -> Dictionary.fold(word.strip()))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        dates,
        areDaysCounted,
        opening);
  }

  public Conventions withDates(DateOrder order) {
    return new Conventions(missing, order.word(), areDaysCounted, opening);
  }

  /** Takes bare numbers for days of a spreadsheet. */
  public Conventions withCountedDays() {
    return new Conventions(missing, dates, true, opening);
  }

  /** Opens files in another way. */
  public Conventions with(Opening other) {
    return new Conventions(missing, dates, areDaysCounted, other);
  }

  /** Returns the order of numbers in a date, if it is said. */
  public Optional<DateOrder> order() {
    return DateOrder.of(dates);
  }

  /** Says whether a program writes the text where nothing is recorded. */
  public static boolean isNothing(String text) {
    return text.length() <= 7 && OF_PROGRAMS.contains(Dictionary.fold(text));
  }

  /** Says whether the project writes the text where nothing is recorded. */
  public boolean isMissing(String text) {
    return !missing.isEmpty() && missing.contains(Dictionary.fold(text));
  }
}
