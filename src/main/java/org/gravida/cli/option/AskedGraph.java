package org.gravida.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;
import org.gravida.consultation.release.Links;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.record.Problem;

/**
 * The graph that questions are asked of: the ontology, what is read off its axioms, patients, and
 * RDF files as they are.
 *
 * @param isWhole whether all that it was made of could be read
 */
public record AskedGraph(Graph graph, boolean isWhole) {
  /** All statements of a graph. */
  public static final QueryFile ALL =
      QueryFile.of(Path.of("all"), "CONSTRUCT WHERE { ?subject ?predicate ?object }");

  /** The options that say how patients are read and by which guidelines they are answered. */
  public static final List<String> OF_READING =
      List.of("guideline", "recollections", "mapping", "dates", "missing", "sheet", "encoding");

  /** Returns the options that say what is in it. */
  public static Options options() {
    return new Options()
        .addOption(CommandOption.of("data", "FILE", "patient file to ask about; may be repeated"))
        .addOptions(CommandOption.reading())
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOption(CommandOption.of("rdf", "FILE", "RDF file added as it is; may be repeated"));
  }

  /**
   * Makes the graph that a line asks for; doubts go to {@code console.err()}.
   *
   * @throws UsageException if the line says how to read patients, and names none
   */
  public static AskedGraph of(CommandLine line, Console console, PatientStatements patients) {
    Graph graph = ontology(line, console);
    if (line.hasOption("data")) {
      var statements = new LinkedHashSet<Triple>();
      boolean isWhole =
          patients.of(paths(line, "data"), line, console, (place, some) -> statements.addAll(some));
      return new AskedGraph(graph.with(List.copyOf(statements)), isWhole);
    }
    OF_READING.stream()
        .filter(line::hasOption)
        .findFirst()
        .ifPresent(
            option -> {
              throw new UsageException("--" + option + " needs patients: add --data FILE");
            });
    return new AskedGraph(graph, true);
  }

  /** Returns the ontology and the RDF files of a line, with their links; tells their doubts. */
  public static Graph ontology(CommandLine line, Console console) {
    var files = new ArrayList<>(OntologyFiles.open(console.ontology()).documents());
    files.addAll(paths(line, "rdf"));
    Graph graph = Graph.readFiles(files);
    if (console.verbosity() >= 0) {
      graph.problems().forEach(problem -> console.err().println("warning: " + told(problem)));
    }
    return Links.with(graph, QueryLibrary.open(console.queries()));
  }

  private static String told(Problem problem) {
    return problem.place() + ": " + problem.found() + "; expected " + problem.expected();
  }

  private static List<Path> paths(CommandLine line, String option) {
    return CommandOption.values(line, option).stream().map(Path::of).toList();
  }
}
