package org.gravida.cli;

import java.nio.file.Path;
import org.gravida.intake.Mapping;
import org.gravida.report.Problems;

/** Reads the mapping file that an option names. */
final class Mappings {
  private Mappings() {}

  /** Returns the mapping in {@code file}, or none when no file is named. */
  static Mapping read(String file, Console console) {
    if (file == null) {
      return Mapping.none();
    }
    Mapping mapping = Mapping.read(Path.of(file));
    mapping.problems().forEach(problem -> console.err().println(Problems.line(problem)));
    return mapping;
  }
}
