package org.gravida.cli.command.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.CheckedOutputStream;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.AskedGraph;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.PatientStatements;
import org.gravida.cli.option.RowLimit;
import org.gravida.cli.option.RunOptions;
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.cli.run.Version;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.Reasoner;
import org.gravida.server.Served;
import org.gravida.server.SparqlServer;

/** {@code gravida serve}: answers over HTTP, on this machine, until it is stopped. */
public final class ServeCommand implements Command {
  private static final long MOST = 100_000;

  private final PatientStatements patients;
  private final Line commands;

  /** Runs a call of the whole command line. */
  @FunctionalInterface
  public interface Line {
    ExitCode run(String[] words, InputStream in, PrintStream out, PrintStream err);
  }

  /**
   * Makes the command.
   *
   * @param patients turns patient files into the statements that queries see
   * @param commands runs the commands that have a path
   */
  public ServeCommand(PatientStatements patients, Line commands) {
    this.patients = patients;
    this.commands = commands;
  }

  @Override
  public CommandText text() {
    return new CommandText(
        "serve",
        "answer SPARQL, queries by name and patient files over HTTP",
        "",
        List.of(
            "gravida serve --data examples/patients.json", "gravida serve --port 0 --time-limit 5"),
        List.of(
            "Only this machine is answered, and nothing can be changed. Paths: /sparql, /data, /q,"
                + " /q/NAME, /examples, /.well-known/void, /health, /terms, and by POST of a patient"
                + " file /classify, /explain, /plan, /whatif and /convert. A browser gets a page at"
                + " /.",
            "What a client sends is neither kept nor logged."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOptions(AskedGraph.options())
        .addOption(StoredGraph.option())
        .addOption(
            CommandOption.of(
                "watch", "DIR", "add patient files that are put into this folder to the store"))
        .addOptions(AccessOptions.of())
        .addOption(
            CommandOption.of("port", "P", "port to listen to; 0: any free one (default: 3030)"))
        .addOption(RunOptions.timeLimit("longest time an answer may take"))
        .addOption(RowLimit.option(MOST))
        .addOption(
            CommandOption.of(
                "body-limit", "MB", "longest patient file that a client may send (default: 50)"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("expected no plain word; patients are given by --data FILE");
    }
    int port = number(line, "port", "3030", 65_535, "a port, such as 3030, or 0");
    long body = number(line, "body-limit", "50", 1_000, "megabytes from 1 to 1000") * 1_000_000L;
    var access = AccessOptions.read(line);
    if (!line.hasOption("store")) {
      if (line.hasOption("watch")) {
        throw new UsageException("--watch needs a store to add to: add --store DIR");
      }
      var asked = AskedGraph.of(line, console, patients);
      serve(served(asked.graph(), line, console, body), port, access, console);
      return code(asked.isWhole());
    }
    try (var stored = StoredGraph.open(line, console, patients)) {
      if (line.hasOption("watch")) {
        new WatchedFolder(Path.of(line.getOptionValue("watch")), stored, console).start();
      }
      serve(served(stored.graph(), line, console, body), port, access, console);
      return code(stored.isWhole());
    }
  }

  private static ExitCode code(boolean isWhole) {
    return isWhole ? ExitCode.ANSWERED : ExitCode.UNREADABLE;
  }

  private Served served(Graph graph, CommandLine line, Console console, long body) {
    var versions =
        ClassifiedPatients.knowledge(console).versions(Version.tool(), Reasoner.version());
    return new Served(
        graph,
        QueryLibrary.open(console.queries()),
        versions,
        calls(console),
        RowLimit.limits(line, MOST),
        Math.max(1, body));
  }

  private static void serve(
      Served served, int port, Optional<SparqlServer.Access> access, Console console) {
    try (var server = SparqlServer.start(served, port, access)) {
      var names = access.map(SparqlServer.Access::names).orElse(Set.of());
      console
          .err()
          .println(
              "gravida: serving "
                  + (access.isPresent() ? "https://" : "http://")
                  + names.stream().min(Comparator.naturalOrder()).orElse("localhost")
                  + ":"
                  + server.port()
                  + "/ ("
                  + served.graph().size()
                  + " statements); Ctrl+C ends");
      console.err().flush();
      server.await();
    } catch (SparqlServer.PortException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private Served.Calls calls(Console console) {
    var folders = List.of("--ontology=" + console.ontology(), "--queries=" + console.queries());
    return (words, in, out, err) -> {
      var all = new ArrayList<>(folders);
      all.addAll(words);
      return commands
          .run(all.toArray(String[]::new), in, printed(new CheckedOutputStream(out)), printed(err))
          .number();
    };
  }

  private static PrintStream printed(OutputStream target) {
    return new PrintStream(new BufferedOutputStream(target, 1 << 16), true, UTF_8);
  }

  private static int number(
      CommandLine line, String option, String otherwise, int most, String expected) {
    String text = line.getOptionValue(option, otherwise);
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
      throw new UsageException("--" + option + " " + text + ": expected " + expected);
    }
    return Integer.parseInt(text);
  }
}
