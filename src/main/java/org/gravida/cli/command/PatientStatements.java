package org.gravida.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Console;
import org.gravida.knowledge.Triple;

/** Turns patient files into the statements that queries see. */
@FunctionalInterface
public interface PatientStatements {
  /** Returns the graphs of all patients in the files, by the guidelines that the line names. */
  List<Triple> of(List<Path> files, CommandLine line, Console console);
}
