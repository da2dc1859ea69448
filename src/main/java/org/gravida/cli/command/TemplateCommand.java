package org.gravida.cli.command;

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
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.intake.writing.JsonSchema;
import org.gravida.intake.writing.Templates;
import org.gravida.knowledge.Release;

/** {@code gravida template}: an empty patient file that explains itself, or its JSON Schema. */
public final class TemplateCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "template",
        "write an empty patient file, or the JSON Schema of one",
        "",
        List.of("gravida template --format csv-wide", "gravida template --schema"));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.format(PatientFormat.names() + "; json by default"))
        .addOption(CommandOption.output())
        .addOption(CommandOption.flag("schema", "the JSON Schema of the JSON file"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("unexpected word " + line.getArgList().get(0));
    }
    if (line.hasOption("schema") && line.hasOption("format")) {
      throw new UsageException("--schema and --format exclude each other");
    }
    var format = PatientFormat.of(line.getOptionValue("format", "json"), "--format", "");
    Release release = ClassifiedPatients.knowledge(console).release();
    String text = line.hasOption("schema") ? JsonSchema.of(release) : Templates.of(format, release);
    try (var output = Output.open(line.getOptionValue("output", "-"), console)) {
      output.stream().print(text);
    }
    return ExitCode.ANSWERED;
  }
}
