package org.gravida.cli.command.maintenance;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.option.RunOptions;
import org.gravida.consultation.difference.ReleaseDifference;
import org.gravida.report.difference.DifferenceFormat;

/** {@code gravida diff}: what an edit of the ontology changed. */
public final class DiffCommand implements Command {
  private static final String SINCE = "since";
  private static final List<String> FAILURES = List.of("none", "outcome", "inference", "any");

  @Override
  public CommandText text() {
    return new CommandText(
        "diff",
        "say what an edit of the ontology changed, and for whom",
        "OLD NEW",
        List.of(
            "gravida diff --since HEAD",
            "gravida diff --since v0.1.0 --data cohort.csv --format html --output diff.html",
            "gravida diff old/ontology ontology --sample 1000 --fail-on outcome"),
        List.of(
            "OLD and NEW are ontology folders, folders with an ontology and its queries, or files of"
                + " gravida export. With --since OLD is a commit of the checkout, by the program git,"
                + " and NEW the folder of --ontology if none is given.",
            "First it is told which patients are told otherwise, with three examples of each change"
                + " and on what it rested before and after; then what follows otherwise, the numbers at"
                + " which conclusions change, and what the modules say otherwise. Text names "
                + DifferenceFormat.MOST
                + " items of a kind, with -v all, as json and html do.",
            "Files of patients are read by the words of each release, invented patients are the same"
                + " for both. Without --data and --sample they are those of "
                + ReleasePlace.EXAMPLES
                + ".",
            "--fail-on says which changes end with exit code 6: outcome, a patient is told otherwise;"
                + " inference, HermiT infers otherwise; any.",
            "Rules are proved anew only where the axioms differ from all that were proved before; this"
                + " takes half a minute."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of(SINCE, "COMMIT", "compare with this commit of the checkout"))
        .addOption(
            CommandOption.of("data", "FILE", "patients to compare; may be given more than once"))
        .addOption(CommandOption.of("sample", "N", "compare this many invented patients"))
        .addOption(
            CommandOption.of("seed", "S", "whole number that decides the sample (default: 1)"))
        .addOption(GuidelineOptions.guideline())
        .addOption(GuidelineOptions.recollections())
        .addOption(
            CommandOption.format(CommandOption.words(DifferenceFormat.class) + " (default: text)"))
        .addOption(CommandOption.output())
        .addOption(
            CommandOption.of(
                "fail-on", "CHANGE", "exit with 6 on it: none, outcome, inference or any (none)"))
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads())
        .addOptions(CommandOption.reading());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    var format =
        CommandOption.constant(
            DifferenceFormat.class, "format", line.getOptionValue("format", "text"), "one of ");
    String failOn =
        CommandOption.choice(line, "fail-on", FAILURES, "one of " + String.join(", ", FAILURES));
    if (!line.hasOption(SINCE)) {
      if (line.getArgList().size() != 2) {
        throw new UsageException("expected OLD and NEW, or --since COMMIT");
      }
      String old = line.getArgList().get(0);
      return run(ReleasePlace.of(old, Path.of(old), console), line, format, failOn, console);
    }
    if (line.getArgList().size() > 1) {
      throw new UsageException("--since takes the place of OLD: expected NEW at most");
    }
    var place = newPlace(line, console);
    String commit = line.getOptionValue(SINCE);
    try (var copy = GitCommit.of(place.files().folder(), commit)) {
      var old = ReleasePlace.of("commit " + commit, copy.ontology(), console);
      return run(old, line, format, failOn, console);
    }
  }

  private static ReleasePlace newPlace(CommandLine line, Console console) {
    List<String> words = line.getArgList();
    if (words.isEmpty()) {
      return ReleasePlace.of(console.ontology().toString(), console.ontology(), console);
    }
    String word = words.get(words.size() - 1);
    return ReleasePlace.of(word, Path.of(word), console);
  }

  private static ExitCode run(
      ReleasePlace old, CommandLine line, DifferenceFormat format, String failOn, Console console) {
    try (var before = OpenedRelease.of(old, line, console);
        var after = OpenedRelease.of(newPlace(line, console), line, console)) {
      var run = new DiffRun(before, after, line, console);
      ReleaseDifference difference = run.difference();
      Output.write(
          format.write(difference, console.verbosity() > 0),
          line.getOptionValue("output", "-"),
          console);
      if (!run.isWhole() || difference.outcomes().patients() == 0) {
        return ExitCode.UNREADABLE;
      }
      return isFailure(difference, failOn) ? ExitCode.CHANGED : ExitCode.ANSWERED;
    }
  }

  private static boolean isFailure(ReleaseDifference difference, String failOn) {
    return switch (failOn) {
      case "outcome" -> difference.outcomes().isChanged();
      case "inference" -> !difference.inferences().isEmpty();
      case "any" -> !difference.isEmpty();
      default -> false;
    };
  }
}
