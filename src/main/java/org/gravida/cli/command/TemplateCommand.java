package org.gravida.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.InputFile;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.PatientFormat;
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.cli.run.Mappings;
import org.gravida.intake.draft.MappingDraft;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.intake.writing.JsonSchema;
import org.gravida.intake.writing.Templates;
import org.gravida.knowledge.Release;

/** {@code gravida template}: an empty patient file that explains itself, or its JSON Schema. */
public final class TemplateCommand implements Command {
  @Override
  public CommandText text() {
    return new CommandText(
        "template",
        "write an empty patient file, its JSON Schema, or a draft of a mapping",
        "",
        List.of(
            "gravida template --format csv-wide",
            "gravida template --schema",
            "gravida template --mapping examples/foreign.csv"),
        List.of(
            "A drafted mapping has a row for each column of the table, and one for each cell of its"
                + " first 200 rows that is not understood. Only what has one of our names is"
                + " decided; the others have ? in means or becomes, and in note what may be"
                + " meant."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.format(PatientFormat.names() + "; json by default"))
        .addOption(CommandOption.output())
        .addOption(CommandOption.of("m", "mapping", "FILE", "draft a mapping file for this table"))
        .addOptions(CommandOption.writing())
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
    if (line.hasOption("mapping") && (line.hasOption("schema") || line.hasOption("format"))) {
      throw new UsageException("--mapping excludes --schema and --format");
    }
    for (Option option : CommandOption.writing().getOptions()) {
      if (line.hasOption(option.getLongOpt()) && !line.hasOption("mapping")) {
        throw new UsageException("--" + option.getLongOpt() + " goes with --mapping only");
      }
    }
    var format = PatientFormat.of(line.getOptionValue("format", "json"), "--format", "");
    Release release = ClassifiedPatients.knowledge(console).release();
    String text =
        line.hasOption("mapping")
            ? draft(line, release)
            : line.hasOption("schema") ? JsonSchema.of(release) : Templates.of(format, release);
    try (var output = Output.open(line.getOptionValue("output", "-"), console)) {
      output.stream().print(text);
    }
    return ExitCode.ANSWERED;
  }

  private static String draft(CommandLine line, Release release) {
    String file = line.getOptionValue("mapping");
    try {
      return MappingDraft.of(release, InputFile.of(file), Mappings.conventions(line))
          .orElseThrow(() -> new UsageException("--mapping " + file + ": expected a table"));
    } catch (UnreadableTableException e) {
      throw new UsageException("--mapping %s: %s. %s".formatted(file, e.getMessage(), e.remedy()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
