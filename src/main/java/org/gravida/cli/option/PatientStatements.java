package org.gravida.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Console;
import org.gravida.knowledge.Triple;

/** Turns patient files into the statements that queries see. */
@FunctionalInterface
public interface PatientStatements {
  /**
   * Hands over the graphs of all patients in the files, by the guidelines that the line names.
   *
   * @return whether there are patients, and each part of the files could be read and is of one
   */
  boolean of(List<Path> files, CommandLine line, Console console, Consumer<List<Triple>> graph);
}
