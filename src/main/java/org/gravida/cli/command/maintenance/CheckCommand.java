package org.gravida.cli.command.maintenance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.Output;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.consultation.release.OntologyCheck;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Level;
import org.gravida.report.CheckReport;

/** {@code gravida check}: holds an ontology against its rules. */
public final class CheckCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json", "csv", "tsv");
  private static final List<String> LEVELS = List.of("error", "warning", "note", "none");

  @Override
  public CommandText text() {
    return new CommandText(
        "check",
        "check an ontology: syntax, logic, and every query in check",
        "[DIR]",
        List.of("gravida check", "gravida check --format csv --fail-on warning ontology"));
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
                "exit with 1 from this level: error, warning, note or none (default: error)"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String format =
        CommandOption.choice(line, "format", FORMATS, "one of " + String.join(", ", FORMATS));
    String failOn =
        CommandOption.choice(line, "fail-on", LEVELS, "one of " + String.join(", ", LEVELS));
    Path folder = CommandOption.ontology(line, console);
    OntologyCheck check = OntologyCheck.of(folder, console.queries());
    Output.write(
        text(format, folder.toString(), check), line.getOptionValue("output", "-"), console);
    if (!format.equals("text") && console.verbosity() >= 0) {
      console.err().println(CheckReport.summary(folder.toString(), check));
    }
    return exitCode(check, failOn);
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
