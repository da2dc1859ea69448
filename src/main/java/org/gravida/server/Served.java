package org.gravida.server;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.gravida.knowledge.Versions;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;

/**
 * What a server answers from, and how far an answer may go.
 *
 * @param graph the ontology, and patients if there are any
 * @param library the queries that have a name
 * @param versions what it was made of
 * @param calls how commands are run
 * @param limits of one answer: time, and rows or statements
 * @param body the most bytes that a request may send
 */
public record Served(
    Graph graph,
    QueryLibrary library,
    Versions versions,
    Calls calls,
    Graph.Limits limits,
    long body) {
  public Served {
    requireNonNull(graph, "graph");
    requireNonNull(library, "library");
    requireNonNull(versions, "versions");
    requireNonNull(calls, "calls");
    requireNonNull(limits, "limits");
  }

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
}
