package org.gravida.cli.console;

import java.nio.file.Path;
import org.gravida.intake.table.Mapping;
import org.gravida.report.shared.Problems;

/** Reads the mapping file that an option names. */
public final class Mappings {
  private Mappings() {}

  /** Returns the mapping in {@code file}, or none when no file is named. */
  public static Mapping read(String file, Console console) {
    if (file == null) {
      return Mapping.none();
    }
    Mapping mapping = Mapping.read(Path.of(file));
    mapping.problems().forEach(problem -> console.err().println(Problems.line(problem)));
    return mapping;
  }
}
