package org.gravida.cli.command.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.AskedGraph;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.PatientStatements;
import org.gravida.knowledge.Triple;

/**
 * {@code gravida load}: sends the graph to the store of another server, by the SPARQL 1.1 Graph
 * Store HTTP Protocol. The only command that uses the network.
 */
public final class LoadCommand implements Command {
  private static final int AT_ONCE = 20_000;

  private static final Pattern HERE =
      Pattern.compile("(?i)localhost|127([.]\\d{1,3}){3}|\\[(::1|(0:){7}1)]");
  private static final String PASSWORD = "password-file";
  private static final String PLAIN = "plain-password";

  private final PatientStatements patients;

  /**
   * Makes the command.
   *
   * @param patients turns patient files into the statements that queries see
   */
  public LoadCommand(PatientStatements patients) {
    this.patients = patients;
  }

  @Override
  public CommandText text() {
    return new CommandText(
        "load",
        "send ontology, inferences and patients to the store of another server",
        "",
        List.of(
            "gravida load --data cohort.csv --endpoint http://localhost:7200/repositories/loss/rdf-graphs/service",
            "gravida load --endpoint http://localhost:3030/ds/data --graph urn:loss --replace"),
        List.of(
            "The address is that of a SPARQL 1.1 Graph Store, as of Fuseki, GraphDB, Virtuoso or"
                + " Stardog. The queries of the library then answer there as here.",
            "This is the only command that uses the network: patients leave this machine if the"
                + " address is another one.",
            "A password goes to another machine by https only, unless --plain-password is given."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOptions(AskedGraph.options())
        .addOption(CommandOption.of("endpoint", "URL", "address of the Graph Store; required"))
        .addOption(
            CommandOption.of("graph", "IRI", "graph to load into (default: the default graph)"))
        .addOption(CommandOption.flag("replace", "empty that graph first; else it is added to"))
        .addOption(CommandOption.of("user", "NAME", "name for basic authentication"))
        .addOption(
            CommandOption.of(
                PASSWORD, "FILE", "file whose first line is the password; nobody else may read it"))
        .addOption(
            CommandOption.flag(
                PLAIN, "send the password to another machine by http, where others may read it"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("expected no plain word; patients are given by --data FILE");
    }
    URI address = address(line);
    var target =
        new GraphStoreClient(
            address,
            line.getOptionValue("graph", ""),
            line.getOptionValue("user", ""),
            password(line, address));
    try {
      var ontology = AskedGraph.ontology(line, console).construct(AskedGraph.ALL, Map.of());
      target.send(ontology, line.hasOption("replace"));
      boolean isWhole = true;
      if (line.hasOption("data")) {
        var waiting = new ArrayList<Triple>();
        List<Path> files = CommandOption.values(line, "data").stream().map(Path::of).toList();
        isWhole =
            patients.of(
                files,
                line,
                console,
                (place, graph) -> {
                  waiting.addAll(graph);
                  if (waiting.size() > AT_ONCE) {
                    target.send(waiting, false);
                    waiting.clear();
                  }
                });
        if (!waiting.isEmpty()) {
          target.send(waiting, false);
        }
      }
      if (console.verbosity() >= 0) {
        console.err().println("gravida: sent " + target.sent() + " statements to " + target);
      }
      return isWhole ? ExitCode.ANSWERED : ExitCode.UNREADABLE;
    } catch (GraphStoreClient.RefusedException e) {
      console.err().println("gravida: load: " + e.getMessage());
      console
          .err()
          .println("What was sent before that (" + target.sent() + " statements) is there.");
      return ExitCode.UNREADABLE;
    }
  }

  private static URI address(CommandLine line) {
    String text = line.getOptionValue("endpoint", "");
    try {
      var uri = URI.create(text);
      if (uri.getUserInfo() != null) {
        throw new UsageException(
            "--endpoint: name and password are given by --user and --password-file");
      }
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new UsageException(
        "--endpoint " + text + ": expected the address of a Graph Store, as http://HOST:PORT/PATH");
  }

  private static String password(CommandLine line, URI address) {
    if (line.hasOption("user") != line.hasOption(PASSWORD)) {
      throw new UsageException("--user and --password-file: give both or none");
    }
    if (!line.hasOption("user")) {
      return "";
    }
    if (address.getScheme().equals("http") && !isHere(address) && !line.hasOption(PLAIN)) {
      throw new UsageException(
          "--endpoint "
              + address
              + ": others may read a password that is sent by http; use https, or add --"
              + PLAIN);
    }
    Path file = AccessOptions.secret(PASSWORD, line);
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Says whether an address is that of this machine itself, without asking for its name. */
  private static boolean isHere(URI address) {
    return HERE.matcher(address.getHost()).matches();
  }
}
