package org.gravida.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.AskedGraph;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.PatientStatements;
import org.gravida.cli.option.RowLimit;
import org.gravida.cli.option.RunOptions;
import org.gravida.cli.option.SafeCells;
import org.gravida.knowledge.Table;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.query.result.Answer;
import org.gravida.query.result.MappingSet;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;

/** {@code gravida query}: asks the ontology, and patients with it, in SPARQL. */
public final class QueryCommand implements Command {
  private static final String SSSOM = "sssom";
  private static final long MOST = 1_000_000;
  private static final Set<String> OF_PATIENTS = Set.of("patient", "cohort");

  private final PatientStatements patients;

  /**
   * Makes the command.
   *
   * @param patients turns patient files into the statements that queries see
   */
  public QueryCommand(PatientStatements patients) {
    this.patients = patients;
  }

  @Override
  public CommandText text() {
    return new CommandText(
        "query",
        "ask the ontology and patients in SPARQL, by file or by name",
        "NAME|FILE.rq|-",
        List.of("gravida query --list", "gravida query terms --format csv"));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of("q", "query", "FILE", "query file, instead of the plain word"))
        .addOptions(AskedGraph.options())
        .addOption(CommandOption.of("param", "NAME=VALUE", "value of a parameter; may be repeated"))
        .addOption(
            CommandOption.format(
                CommandOption.words(ResultFormat.class)
                    + "; text by default; sssom for mappings, as the query mappings"))
        .addOption(CommandOption.of("results", "FORMAT", "the same as --format"))
        .addOption(
            CommandOption.of("o", "output", "FILE", "file for the answer; - is standard output"))
        .addOption(SafeCells.option())
        .addOption(RunOptions.timeLimit("longest time the question may take"))
        .addOption(RowLimit.option(MOST))
        .addOption(CommandOption.flag("list", "list the queries of the library"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String name = line.getOptionValue("format", line.getOptionValue("results", "text"));
    boolean isSet = name.equalsIgnoreCase(SSSOM);
    var format =
        isSet
            ? ResultFormat.TEXT
            : CommandOption.constant(ResultFormat.class, "format", name, "one of sssom, ");
    boolean isSafe =
        SafeCells.areAsked(line, format == ResultFormat.CSV || format == ResultFormat.TSV);
    Told told;
    try {
      told = line.hasOption("list") ? Told.plainly(list(console)) : answer(line, console);
    } catch (Graph.LimitException e) {
      console
          .err()
          .println("gravida: " + e.getMessage() + "; allow more with --time-limit or --limit");
      return ExitCode.TIME_LIMIT;
    }
    var answer = isSafe ? told.answer().harmless() : told.answer();
    if (isSet && !MappingSet.suits(answer)) {
      throw new UsageException(
          "--format sssom is for mappings, rows with subject_id, predicate_id, object_id and"
              + " mapping_justification: ask the query mappings, or choose another format");
    }
    if (!format.suits(answer)) {
      throw new UsageException(
          "--format ttl is for graphs; this answer is a table or a verdict: choose text, csv,"
              + " tsv, json or xml, or ask with CONSTRUCT");
    }
    String text = isSet ? MappingSet.write(answer, told.set()) : format.write(answer);
    Output.write(text, line.getOptionValue("output", "-"), console);
    return told.isWhole() ? ExitCode.ANSWERED : ExitCode.UNREADABLE;
  }

  /**
   * An answer.
   *
   * @param isWhole whether all that it was asked about could be read
   * @param set what the mappings of the ontology say of themselves
   */
  private record Told(Answer answer, boolean isWhole, Table set) {
    static Told plainly(Answer answer) {
      return new Told(answer, true, new Table(List.of(), List.of()));
    }
  }

  private Told answer(CommandLine line, Console console) {
    QueryFile query = query(line, console);
    var parameters = parameters(line);
    var wrong = query.wrong(parameters);
    if (!wrong.isEmpty()) {
      throw new UsageException(message(query, wrong));
    }
    query.check();
    var asked = AskedGraph.of(line, console, patients);
    Graph graph = asked.graph();
    Answer answer = graph.run(query, parameters, RowLimit.limits(line, MOST));
    if (answer.isEmpty() && console.verbosity() >= 0) {
      hints(query, graph, line).forEach(hint -> console.err().println("warning: " + hint));
    }
    var set = QueryLibrary.open(console.queries()).byName("mapping-set");
    return set.isPresent() && MappingSet.suits(answer)
        ? new Told(answer, asked.isWhole(), graph.select(set.get(), Map.of()))
        : new Told(answer, asked.isWhole(), new Table(List.of("slot", "key", "value"), List.of()));
  }

  /** Says what may be why nothing was found. */
  private static List<String> hints(QueryFile query, Graph graph, CommandLine line) {
    var hints = new ArrayList<String>();
    for (Problem problem : graph.unknownTerms(query)) {
      hints.add(problem.place() + ": " + problem.found() + ". " + problem.remedy());
    }
    if (needsPatients(query) && !line.hasOption("data") && !line.hasOption("rdf")) {
      hints.add(query.name() + " asks about patients: add --data FILE");
    }
    return hints;
  }

  private static boolean needsPatients(QueryFile query) {
    return query.tags().stream().anyMatch(OF_PATIENTS::contains);
  }

  private static QueryFile query(CommandLine line, Console console) {
    var words = new ArrayList<>(line.getArgList());
    if (line.hasOption("query")) {
      words.add(line.getOptionValue("query"));
    }
    if (words.size() != 1) {
      throw new UsageException("expected one query: a name, a file or -; see gravida query --list");
    }
    String word = words.get(0);
    if (word.equals("-")) {
      return QueryFile.of(Path.of("stdin"), read(console));
    }
    if (word.endsWith(".rq") || isFile(Path.of(word))) {
      return QueryFile.read(Path.of(word));
    }
    var library = QueryLibrary.open(console.queries());
    return library.byName(word).orElseThrow(() -> unknown(word, library));
  }

  private static boolean isFile(Path path) {
    return Files.exists(path) && !Files.isDirectory(path);
  }

  private static UsageException unknown(String word, QueryLibrary library) {
    var near = library.near(word);
    String hint =
        near.isEmpty()
            ? "see gravida query --list"
            : "did you mean " + String.join(", ", near) + "?";
    return new UsageException("no query is called " + word + "; " + hint);
  }

  private static Answer list(Console console) {
    var rows =
        QueryLibrary.open(console.queries()).files().stream()
            .map(
                file -> List.of(file.name(), Spelling.of(file.kind()), needs(file), file.summary()))
            .toList();
    return Answer.Rows.of(new Table(List.of("name", "kind", "needs", "summary"), rows));
  }

  private static String needs(QueryFile file) {
    var needs = new ArrayList<String>();
    if (needsPatients(file)) {
      needs.add("--data");
    }
    file.parameters().stream()
        .filter(parameter -> !parameter.optional())
        .forEach(parameter -> needs.add("--param " + parameter.name()));
    return String.join(" ", needs);
  }

  private static Map<String, String> parameters(CommandLine line) {
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : CommandOption.values(line, "param")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--param " + pair + ": expected NAME=VALUE");
      }
      if (parameters.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        throw new UsageException("--param " + pair.substring(0, equals) + " is given twice");
      }
    }
    return parameters;
  }

  private static String message(QueryFile query, List<Problem> wrong) {
    var message = new StringBuilder();
    for (Problem problem : wrong) {
      message.append(told(problem)).append('\n');
    }
    String listed = query.parameters().isEmpty() ? "none declared" : query.listed();
    return message + "parameters of " + query.name() + ": " + listed;
  }

  private static String read(Console console) {
    try {
      return new String(console.in().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read standard input", e);
    }
  }

  private static String told(Problem problem) {
    return problem.place() + ": " + problem.found() + "; expected " + problem.expected();
  }
}
