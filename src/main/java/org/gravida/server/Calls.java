package org.gravida.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Runs a command as the command line does. */
@FunctionalInterface
public interface Calls {
  /**
   * Runs a command to its end.
   *
   * @param words its name and what follows it
   * @param in what {@code -} stands for
   * @param out results; a failure to write ends the command
   * @param err everything else
   * @return the exit code
   */
  int run(List<String> words, InputStream in, OutputStream out, OutputStream err);
}
