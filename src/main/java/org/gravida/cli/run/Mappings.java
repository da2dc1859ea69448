package org.gravida.cli.run;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.InputFile;
import org.gravida.cli.console.UsageException;
import org.gravida.intake.MappingCheck;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.DateOrder;
import org.gravida.intake.notation.Opening;

/** How patient files name and write things, as the options of a command say. */
public final class Mappings {
  private static final String EXCEL = "excel";

  private Mappings() {}

  /**
   * Returns the mapping of a call; one that changes nothing when no file is named.
   *
   * @param files the patient files that it explains
   * @throws FaultyMappingException if it cannot be followed, once the reasons are told
   */
  public static Mapping read(CommandLine line, Console console, List<String> files) {
    Conventions conventions = conventions(line);
    String file = line.getOptionValue("mapping");
    if (file == null) {
      return Mapping.none().with(conventions);
    }
    Mapping mapping = Mapping.read(InputFile.of(file)).with(conventions);
    var check = new MappingCheck(ClassifiedPatients.knowledge(console).release(), mapping);
    for (String each : files) {
      if (each.equals("-")) {
        check.look(console.in());
      } else {
        check.look(InputFile.of(each));
      }
    }
    var problems = check.problems();
    problems.forEach(console::tell);
    if (!problems.isEmpty()) {
      throw new FaultyMappingException(file, problems.size());
    }
    return mapping;
  }

  /** Returns how patient files are written. */
  public static Conventions conventions(CommandLine line) {
    var conventions = Conventions.usual();
    for (String given : words(line, "dates")) {
      conventions =
          given.toLowerCase(Locale.ROOT).equals(EXCEL)
              ? conventions.withCountedDays()
              : conventions.withDates(order(given));
    }
    return conventions.withMissing(words(line, "missing")).with(opening(line));
  }

  private static Opening opening(CommandLine line) {
    String encoding = line.getOptionValue("encoding", "").strip();
    if (!encoding.isEmpty() && !isKnown(encoding)) {
      throw new UsageException(
          "--encoding "
              + encoding
              + ": expected the name of an encoding, such as windows-1252, gb18030 or utf-16le");
    }
    return new Opening(line.getOptionValue("sheet", ""), encoding, line.getOptionValue("name", ""));
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.forName(encoding) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
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
