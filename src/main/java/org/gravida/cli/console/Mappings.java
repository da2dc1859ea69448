package org.gravida.cli.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.DateOrder;
import org.gravida.intake.table.Mapping;
import org.gravida.report.shared.Problems;

/** How patient files name and write things, as the options of a command say. */
public final class Mappings {
  private static final String EXCEL = "excel";

  private Mappings() {}

  /** Returns the mapping of a call; one that changes nothing when no file is named. */
  public static Mapping read(CommandLine line, Console console) {
    Conventions conventions = conventions(line);
    String file = line.getOptionValue("mapping");
    if (file == null) {
      return Mapping.none().with(conventions);
    }
    Mapping mapping = Mapping.read(Path.of(file));
    mapping.problems().forEach(problem -> console.err().println(Problems.line(problem)));
    return mapping.with(conventions);
  }

  private static Conventions conventions(CommandLine line) {
    var conventions = Conventions.usual();
    for (String given : words(line, "dates")) {
      conventions =
          given.toLowerCase(Locale.ROOT).equals(EXCEL)
              ? conventions.withCountedDays()
              : conventions.withDates(order(given));
    }
    return conventions.withMissing(words(line, "missing"));
  }

  private static DateOrder order(String given) {
    return DateOrder.of(given)
        .orElseThrow(
            () -> new UsageException("--dates " + given + ": expected dmy, mdy, ymd or excel"));
  }

  private static List<String> words(CommandLine line, String option) {
    return List.of(line.getOptionValue(option, "").split(",")).stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
