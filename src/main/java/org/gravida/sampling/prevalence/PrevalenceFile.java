package org.gravida.sampling.prevalence;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.Sheet;
import org.gravida.knowledge.Release;
import org.gravida.record.Problem;

/**
 * A prevalence file as read: a CSV table whose rows are a day, choices, numbers and facts, each
 * with its source.
 *
 * @param prevalence what it says; without the rows that have errors
 * @param problems what is wrong with it
 */
public record PrevalenceFile(Prevalence prevalence, List<Problem> problems) {
  static final String SOURCE = "source";
  static final String NAME = "name";
  public static final String VALUE = "value";
  static final String WHEN = "when";

  private static final String ROW = "row";
  private static final String KINDS = "day, choice, number or fact";

  public PrevalenceFile {
    requireNonNull(prevalence, "prevalence");
    problems = List.copyOf(problems);
  }

  /** Says whether patients may be drawn from it. */
  public boolean isUsable() {
    return !Faults.isFatal(problems);
  }

  /** Reads a file in the words of a release. */
  public static PrevalenceFile read(Path file, Release release) {
    var sheet = Sheet.read(file);
    var faults = new Faults();
    sheet.problems().forEach(faults::add);
    var draws = new DrawRows(release, faults);
    var day = new Day();
    var facts = new FactRows(release, sheet, draws, faults);
    for (Sheet.Row row : sheet.rows()) {
      if (row.get(SOURCE).isEmpty()) {
        faults.at(row, SOURCE, "", "where the row comes from", "Name the source of the row.");
      }
      switch (row.get(ROW)) {
        case "day" -> day.read(row, faults);
        case "choice" -> draws.choice(row);
        case "number" -> draws.number(row);
        case "fact" -> facts.read(row, day.name);
        default ->
            faults.at(row, ROW, row.get(ROW), KINDS, "Say what kind of row it is, or delete it.");
      }
    }
    draws.check(sheet.place());
    facts.check(sheet.place());
    if (day.name.isEmpty() && !Faults.isFatal(faults.all())) {
      faults.add(
          Problem.error(
              sheet.place(),
              "no row of the kind day",
              "the days on which patients were assessed",
              "Add a row day with a name, a range of days and a source."));
    }
    var prevalence =
        new Prevalence(
            day.first, day.last, draws.draws(), draws.numbers(), facts.slots(), facts.outline());
    return new PrevalenceFile(prevalence, faults.all());
  }

  /** The day from which everything is counted. */
  private static final class Day {
    private String name = "";
    private long first;
    private long last;

    void read(Sheet.Row row, Faults faults) {
      String[] ends = row.get(VALUE).split("\\.\\.", 2);
      Optional<LocalDate> from = date(ends[0]);
      Optional<LocalDate> to = date(ends[ends.length - 1]);
      if (!name.isEmpty() || row.get(NAME).isEmpty()) {
        faults.at(row, NAME, row.get(NAME), "one row day, with a name", "Name it, and only one.");
      } else if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
        String expected = "a day or a range of days, as 2025-07-01..2026-06-30";
        faults.at(row, VALUE, row.get(VALUE), expected, "Write the first day and the last.");
      } else {
        first = from.get().toEpochDay();
        last = to.get().toEpochDay();
      }
      name = row.get(NAME);
    }

    private static Optional<LocalDate> date(String text) {
      try {
        return Optional.of(LocalDate.parse(text.strip()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
