package org.gravida.cli.run;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gravida.cli.console.Console;

/** Answers {@code --version}; a further version is one line in {@link #LINES}. */
public final class Version {
  private static final List<Function<Console, String>> LINES =
      List.of(
          console -> "gravida " + tool(),
          console -> ClassifiedPatients.versions(console, tool()),
          console -> "java " + Runtime.version());

  private Version() {}

  /** Returns all versions, one a line. */
  public static String text(Console console) {
    return LINES.stream().map(line -> line.apply(console) + "\n").collect(Collectors.joining());
  }

  /** Returns the version of the jar, or {@code development} when run from classes. */
  public static String tool() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
