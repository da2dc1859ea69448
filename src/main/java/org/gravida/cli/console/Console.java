package org.gravida.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The streams and settings a command works with.
 *
 * @param in standard input
 * @param out results only, UTF-8
 * @param err everything else, UTF-8
 * @param ontology the ontology folder
 * @param queries the query folder
 * @param verbosity 0 by default, up to 3; negative when quiet
 * @param color whether text on {@code out} may be coloured
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path ontology,
    Path queries,
    int verbosity,
    boolean color) {}
