package org.gravida.cli.command;

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
import org.gravida.cli.option.PatientFormat;
import org.gravida.cli.option.Selection;
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.cli.run.EachPatient;
import org.gravida.cli.run.LossOutput;
import org.gravida.cli.run.Mappings;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.TurtlePatients;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.knowledge.Release;

/** {@code gravida convert}: patient files of any format in, one of another format out. */
public final class ConvertCommand implements Command {
  static final String TTL = "ttl";
  static final String PARQUET = "parquet";

  /** The formats beside those of {@link PatientFormat}. */
  private static final String OTHERS = ", " + PARQUET + ", " + TTL;

  @Override
  public CommandText text() {
    return new CommandText(
        "convert",
        "write patient files in another format, without loss",
        "FILE...",
        List.of(
            "gravida convert --to csv-long examples/patients.json",
            "gravida convert --to ttl --output patients.ttl examples/patients.json",
            "gravida convert --to parquet --output patients.parquet examples/patients.json"),
        List.of(
            "Every cell is written as the file says it, unchanged, so that it reads back the same; to open"
                + " answers in a spreadsheet, see --safe-csv of classify and query.",
            "Facts that could not be read are kept, marked as unread, and reported.",
            "Parquet has the columns of csv-wide as text and needs --output; like it, it has one row a"
                + " patient.",
            "Exit code 3: a file, or a part of one that belongs to no patient, could not be read; all"
                + " other patients are written."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of("t", "to", "FORMAT", names()))
        .addOption(CommandOption.format("the same as --to"))
        .addOption(CommandOption.output())
        .addOptions(CommandOption.reading())
        .addOption(LossOutput.option());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    var files = CommandOption.files(line);
    String to = line.getOptionValue("to", line.getOptionValue("format", ""));
    if (to.isEmpty()) {
      throw new UsageException("--to is missing: expected " + names());
    }
    to = checked(to, "--to", line);
    var mapping = Mappings.read(line, console, files);
    Knowledge knowledge = ClassifiedPatients.knowledge(console);
    var source = new PatientSource(knowledge, mapping);
    try (var output = Output.open(line.getOptionValue("output", "-"), console);
        var losses = LossOutput.open(line, console);
        var writer = writer(output, to, knowledge.release())) {
      var exit =
          EachPatient.of(files, source, knowledge.release(), Selection.all(), console, writer);
      losses.write(source.losses());
      return exit;
    }
  }

  /** Returns the formats of patient files in words. */
  static String names() {
    return PatientFormat.names() + ", " + PARQUET + " or " + TTL;
  }

  /**
   * Returns the format of a word in small letters.
   *
   * @param option the option that it was given for
   * @throws UsageException if there is none, or the output cannot take it
   */
  static String checked(String word, String option, CommandLine line) {
    String format = word.toLowerCase(Locale.ROOT);
    if (format.equals(PARQUET)) {
      Output.expectPlainFile(option + " " + PARQUET, line.getOptionValue("output", "-"));
    } else if (!format.equals(TTL)) {
      PatientFormat.of(format, option, OTHERS);
    }
    return format;
  }

  /** Starts a file of a format that was checked. */
  public static PatientFileWriter writer(Output output, String format, Release release) {
    return switch (format) {
      case PARQUET -> PatientFileWriter.parquet(output.stream(), output.aside(), release);
      case TTL -> new TurtlePatients(output.writer(), release);
      default -> {
        var known = PatientFormat.of(format, "--to", OTHERS);
        yield PatientFileWriter.to(output.writer(), known, output.aside(), release);
      }
    };
  }
}
