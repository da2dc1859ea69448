package org.gravida.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Console;
import org.gravida.knowledge.Triple;
import org.gravida.record.Place;

/** Turns patient files into the statements that queries see. */
@FunctionalInterface
public interface PatientStatements {
  /**
   * Hands over the graph of each patient in the files and where she stands in them, in their order,
   * by the guidelines that the line names. Graphs of several patients may share statements.
   *
   * @return whether there are patients, and each part of the files could be read and is of one
   */
  boolean of(
      List<Path> files, CommandLine line, Console console, BiConsumer<Place, List<Triple>> graph);
}
