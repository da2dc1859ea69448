package org.gravida.cli.command.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.run.Version;
import org.gravida.consultation.release.PublishedGraph;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Versions;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.Reasoner;
import org.gravida.report.documentation.OntologyPages;
import org.gravida.report.publication.ReleaseHeader;

/** {@code gravida docs}: writes the ontology as static pages. */
public final class DocsCommand implements Command {
  private static final List<String> LISTS = List.of("guidelines", "sources", "thresholds");

  @Override
  public CommandText text() {
    return new CommandText(
        "docs",
        "write the ontology as pages to read: tree, terms, lists, figures",
        "[DIR]",
        List.of("gravida docs --output pages", "gravida docs --ontology ontology --output pages"),
        List.of(
            "index.html links to the tree of classes, all terms, guidelines, sources, thresholds and"
                + " queries. The term grv:NAME is term/NAME.html, a property"
                + " property/NAME.html. Pages need no network and no script; with script the list of"
                + " terms can be searched.",
            "The same ontology and queries give the same bytes."));
  }

  @Override
  public Options options() {
    return new Options().addOption(CommandOption.of("o", "output", "DIR", "folder to write into"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String output = line.getOptionValue("output", "");
    if (output.isEmpty() || output.equals("-")) {
      throw new UsageException("--output is missing: the folder to write into");
    }
    Path folder = Path.of(output);
    expectEmpty(folder);
    var files = OntologyFiles.open(CommandOption.ontology(line, console));
    var queries = QueryLibrary.open(console.queries());
    var graph = PublishedGraph.read(files, queries);
    var header = ReleaseHeader.of(graph.iri(), graph.whole(), "");
    var versions = new Versions(Version.tool(), header.version(), Reasoner.version(), files.hash());
    OntologyPages.write(
        graph,
        files,
        queries,
        answers(Graph.read(files), queries),
        picture(files),
        versions,
        (name, text) -> write(folder.resolve(name), text));
    return ExitCode.ANSWERED;
  }

  private static Map<String, Table> answers(Graph graph, QueryLibrary queries) {
    var answers = new TreeMap<String, Table>();
    for (String each : LISTS) {
      answers.put(each, graph.select(queries.get(QueryFile.Kind.LIST, each), Map.of()));
    }
    return answers;
  }

  /** Returns the picture that {@code gravida generate} drew of the shapes, or nothing. */
  private static String picture(OntologyFiles files) {
    Path picture = files.folder().resolve("generated").resolve("data-model.svg");
    try {
      return Files.exists(picture) ? Files.readString(picture) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + picture, e);
    }
  }

  private static void expectEmpty(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw new UsageException(folder + " is a file: name a folder");
    }
    String[] inside = folder.toFile().list();
    if (inside != null && inside.length > 0) {
      throw new UsageException(
          folder + " is not empty: pages of another release would stay in it; name a new folder");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
