package org.gravida.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.report.shared.Problems;

/**
 * The streams and settings a command works with.
 *
 * @param in standard input
 * @param out results only, UTF-8
 * @param err everything else, UTF-8
 * @param ontology the ontology folder
 * @param queries the query folder
 * @param verbosity 0 by default, up to 3; negative when quiet
 */
public record Console(
    InputStream in, PrintStream out, PrintStream err, Path ontology, Path queries, int verbosity) {
  /** Tells a problem in a line; when quiet, only an error. */
  public void tell(Problem problem) {
    if (verbosity >= 0 || problem.level() == Level.ERROR) {
      err.println(Problems.line(problem));
    }
  }
}
