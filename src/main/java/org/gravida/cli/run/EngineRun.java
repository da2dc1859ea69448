package org.gravida.cli.run;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.ReleaseAside;
import org.gravida.cli.option.SafeCells;
import org.gravida.consultation.Classifier;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.UnknownGuidelineException;
import org.gravida.record.Spelling;
import org.gravida.report.OpinionWriter;

/** A run of {@code classify} on other machines. */
public final class EngineRun {
  private static final List<String> OF_ONE_MACHINE =
      List.of(
          ReleaseAside.NAME,
          "output",
          "sheet",
          "encoding",
          "patient",
          "summary",
          "resume",
          "sorted",
          "strict",
          "threads",
          "time-limit",
          "reasoner",
          SafeCells.NAME);

  private EngineRun() {}

  public static Option engine() {
    return CommandOption.of(
        "engine", "NAME", "spark: answer INPUT on a cluster into the folder OUTPUT");
  }

  public static Option master() {
    return CommandOption.of("master", "URL", "the cluster, such as spark://host:7077 or local[4]");
  }

  /** Says whether the line asks for other machines. */
  public static boolean isAsked(CommandLine line) {
    if (!line.hasOption("engine") && line.hasOption("master")) {
      throw new UsageException("--master needs --engine spark");
    }
    return line.hasOption("engine");
  }

  /** Answers the cohort that the line names. */
  public static ExitCode run(CommandLine line, Console console) {
    String name = line.getOptionValue("engine");
    if (!name.equals("spark")) {
      throw new UsageException("--engine " + name + ": expected spark");
    }
    for (String option : OF_ONE_MACHINE) {
      if (line.hasOption(option)) {
        throw new UsageException("--" + option + " does not go with --engine " + name);
      }
    }
    if (line.getArgList().size() != 2) {
      throw new UsageException("expected INPUT and OUTPUT with --engine " + name);
    }
    var format = format(line.getOptionValue("format", "csv"));
    Engine engine =
        Engine.called(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Spark is not here; build it in once with: mvn -P spark -DskipTests package"));
    var outcome = engine.classify(order(line, format, console), console.err()::println);
    if (outcome.faults() > 0) {
      return ExitCode.BUG;
    }
    return outcome.patients() == 0 || outcome.errors() > 0
        ? ExitCode.UNREADABLE
        : ExitCode.ANSWERED;
  }

  private static Engine.Order order(
      CommandLine line, OpinionWriter.Format format, Console console) {
    var release = Compiled.open(OntologyFiles.open(console.ontology()), console);
    if (release.rules().isEmpty()) {
      throw new UsageException("--engine: no rules could be proved: " + release.outside());
    }
    var keys = GuidelineOptions.keys(line, "guideline");
    boolean recollections = line.hasOption("recollections");
    try {
      Classifier.open(release, keys, recollections, 1).close();
    } catch (UnknownGuidelineException e) {
      throw new UsageException(GuidelineOptions.unknown(e));
    }
    var mapping = Mappings.read(line, console, line.getArgList().subList(0, 1)).told();
    return new Engine.Order(
        release,
        keys,
        recollections,
        mapping,
        format,
        Version.tool(),
        line.getOptionValue("master", ""),
        line.getArgList().get(0),
        line.getArgList().get(1),
        line.getOptionValue("errors", ""));
  }

  private static OpinionWriter.Format format(String name) {
    return Stream.of(OpinionWriter.Format.CSV, OpinionWriter.Format.TSV)
        .filter(format -> Spelling.of(format).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("--format " + name + ": expected csv or tsv with --engine"));
  }
}
