package org.gravida.cli.command.maintenance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.gravida.consultation.release.OntologyCheck;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Level;
import org.gravida.report.CheckReport;

/** {@code gravida check}: holds an ontology against its rules. */
public final class CheckCommand implements Command {
  private static final String MUTANTS = "mutants";
  private static final String WATCH = "watch";
  private static final List<String> FORMATS = List.of("text", "json", "csv", "tsv");
  private static final List<String> LEVELS = List.of("error", "warning", "note", "none");

  @Override
  public CommandText text() {
    return new CommandText(
        "check",
        "check an ontology: syntax, logic, and every query in check",
        "[DIR]",
        List.of(
            "gravida check",
            "gravida check --format csv --fail-on warning ontology",
            "gravida check --watch --guideline all",
            "gravida check --mutants --kind threshold,rule --data patients.csv --fail-above 5"),
        List.of(
            "Each finding is told with file and line.",
            "--watch goes on until Ctrl+C: whenever a module or a query is saved, it says what the"
                + " save changed, as gravida diff does, and checks again. Patients are those of "
                + ReleasePlace.EXAMPLES
                + " or of --data.",
            "--mutants changes the ontology in memory, one thing at a time: each number at which a"
                + " conclusion changes a step down and up (by 1, from 100 on and with decimals by a"
                + " tenth), each abstraction rule and each value of its parameters taken out, and with"
                + " --kind axiom each axiom about classes and properties, which HermiT is asked about."
                + " It lists what no patient notices, by all guidelines, and with -v who notices the"
                + " others first; json, csv and tsv tell everything. Patients are those of "
                + ReleasePlace.EXAMPLES
                + " or of --data."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.format("text, json, csv or tsv (default: text)"))
        .addOption(CommandOption.output())
        .addOption(
            CommandOption.of(
                "fail-on",
                "LEVEL",
                "exit with 1 from this level: error, warning, note or none (default: error)"))
        .addOption(CommandOption.flag(WATCH, "check again, and say what changed, after every save"))
        .addOption(GuidelineOptions.guideline())
        .addOption(
            CommandOption.flag(MUTANTS, "say which faults of the ontology no patient would notice"))
        .addOption(
            CommandOption.of("data", "FILE", "patients for them; may be given more than once"))
        .addOption(
            CommandOption.of(
                "kind",
                "KIND,...",
                "try threshold, rule, parameter or axiom (default: all but axiom)"))
        .addOption(CommandOption.of("sample", "N", "try this many faults, evenly spread"))
        .addOption(
            CommandOption.of(
                "fail-above", "PERCENT", "exit with 1 if nobody notices more of them than this"))
        .addOption(RunOptions.timeLimit())
        .addOption(RunOptions.threads());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String format =
        CommandOption.choice(line, "format", FORMATS, "one of " + String.join(", ", FORMATS));
    String failOn =
        CommandOption.choice(line, "fail-on", LEVELS, "one of " + String.join(", ", LEVELS));
    Path folder = CommandOption.ontology(line, console);
    if (line.hasOption(MUTANTS)) {
      refuse(List.of("guideline", WATCH), "not with", MUTANTS, line);
      var place = ReleasePlace.of(folder.toString(), folder, console);
      return new MutantRun(place, line, console).run(format);
    }
    if (line.hasOption(WATCH)) {
      refuse(
          List.of("format", "output", "fail-on", "kind", "sample", "fail-above"),
          "not with",
          WATCH,
          line);
      var place = ReleasePlace.of(folder.toString(), folder, console);
      return new WatchRun(place, line, console).run(() -> false);
    }
    refuse(List.of("data", "guideline"), "with --watch or", MUTANTS, line);
    refuse(List.of("kind", "sample", "fail-above"), "with", MUTANTS, line);
    OntologyCheck check = OntologyCheck.of(folder, console.queries());
    Output.write(
        text(format, folder.toString(), check), line.getOptionValue("output", "-"), console);
    if (!format.equals("text") && console.verbosity() >= 0) {
      console.err().println(CheckReport.summary(folder.toString(), check));
    }
    return exitCode(check, failOn);
  }

  private static void refuse(List<String> options, String how, String other, CommandLine line) {
    for (String each : options) {
      if (line.hasOption(each)) {
        throw new UsageException("--" + each + " goes " + how + " --" + other);
      }
    }
  }

  private static ExitCode exitCode(OntologyCheck check, String failOn) {
    if (failOn.equals("none")) {
      return ExitCode.ANSWERED;
    }
    if (check.isInconsistent()) {
      return ExitCode.CONTRADICTION;
    }
    return check.has(Level.valueOf(failOn.toUpperCase(Locale.ROOT)))
        ? ExitCode.NO
        : ExitCode.ANSWERED;
  }

  private static String text(String format, String folder, OntologyCheck check) {
    return switch (format) {
      case "json" -> CheckReport.json(folder, check);
      case "csv" -> CheckReport.table(ResultFormat.CSV, check);
      case "tsv" -> CheckReport.table(ResultFormat.TSV, check);
      default -> CheckReport.text(folder, check);
    };
  }
}
