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
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.intake.writing.coded.CodedDocuments;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Unused;

/** {@code gravida convert}: patient files of any format in, one of another format out. */
public final class ConvertCommand implements Command {
  static final String TTL = "ttl";
  static final String PARQUET = "parquet";
  static final String FHIR = "fhir";
  static final String PHENOPACKET = "phenopacket";

  /** The formats beside those of {@link PatientFormat}. */
  private static final String OTHERS =
      ", " + FHIR + ", " + PHENOPACKET + ", " + PARQUET + ", " + TTL;

  @Override
  public CommandText text() {
    return new CommandText(
        "convert",
        "write patient files in another format, without loss",
        "FILE...",
        List.of(
            "gravida convert --to csv-long examples/patients.json",
            "gravida convert --to ttl --output patients.ttl examples/patients.json",
            "gravida convert --to parquet --output patients.parquet examples/patients.json",
            "gravida convert --to fhir --output patients.ndjson examples/patients.json"),
        List.of(
            "Every cell is written as the file says it, unchanged, so that it reads back the same; to open"
                + " answers in a spreadsheet, see --safe-csv of classify and query.",
            "Facts that could not be read are kept, marked as unread, and reported.",
            "fhir writes a bundle of FHIR R4 a line, phenopacket a phenopacket of version 2 a line; what a"
                + " packet holds in a description only is told, and counted by --loss FILE. Both are read"
                + " back as the same record. classify --format fhir adds what is concluded.",
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
        .addOptions(CommandOption.readingPipes())
        .addOption(LossOutput.option());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    var files = CommandOption.files(line);
    String to = line.getOptionValue("to", line.getOptionValue("format", ""));
    if (to.isEmpty()) {
      throw new UsageException("--to is missing: expected " + names());
    }
    to = checked(to, line.hasOption("to") ? "--to" : "--format", line);
    var mapping = Mappings.read(line, console, files);
    Knowledge knowledge = ClassifiedPatients.knowledge(console);
    var source = new PatientSource(knowledge, mapping);
    var written = new LossTally();
    try (var output = Output.open(line.getOptionValue("output", "-"), console);
        var losses = LossOutput.open(line, console);
        var writer = writer(output, to, knowledge.release(), written)) {
      var exit =
          EachPatient.of(files, source, knowledge.release(), Selection.all(), console, writer);
      losses.write(source.losses(), written);
      return exit;
    }
  }

  /** Returns the formats of patient files in words. */
  static String names() {
    return PatientFormat.names() + ", " + FHIR + ", " + PHENOPACKET + ", " + PARQUET + " or " + TTL;
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
    } else if (!List.of(TTL, FHIR, PHENOPACKET).contains(format)) {
      PatientFormat.of(format, option, OTHERS);
    }
    return format;
  }

  /** Starts a file of a format that was checked. */
  public static PatientFileWriter writer(Output output, String format, Release release) {
    return writer(output, format, release, new LossTally());
  }

  private static PatientFileWriter writer(
      Output output, String format, Release release, LossTally losses) {
    return switch (format) {
      case PARQUET -> PatientFileWriter.parquet(output.stream(), output.aside(), release);
      case TTL -> new TurtlePatients(output.writer(), release);
      case FHIR -> CodedDocuments.fhir(output.writer(), release);
      case PHENOPACKET ->
          CodedDocuments.phenopackets(
              output.writer(), release, (fact, field) -> losses.add(described(fact, field)));
      default -> {
        var known = PatientFormat.of(format, "--to", OTHERS);
        yield PatientFileWriter.to(output.writer(), known, output.aside(), release);
      }
    };
  }

  private static Unused described(Fact fact, Field field) {
    return new Unused(
        "Gravida",
        fact.what(),
        "has a part that stands in the description only, its "
            + Vocabulary.id(Vocabulary.property(field)));
  }
}
