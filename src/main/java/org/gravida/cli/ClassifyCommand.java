package org.gravida.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gravida.consultation.ConsultingRoom;
import org.gravida.consultation.Opinion;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;
import org.gravida.report.Problems;

/** {@code gravida classify}: patient files in, classified patients and sourced care out. */
final class ClassifyCommand implements Command {
  @Override
  public String name() {
    return "classify";
  }

  @Override
  public String summary() {
    return "classify patients and list their sourced care";
  }

  @Override
  public String arguments() {
    return "FILE...";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gravida classify examples/patients.json",
        "gravida classify --format csv --output answers.csv examples/patients-long.csv");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            option("f", "format", "FORMAT", "text, json, jsonl, csv, tsv or ttl (default: text)"))
        .addOption(option("o", "output", "FILE", "write there instead of standard output"))
        .addOption(option("m", "mapping", "FILE", "CSV that explains foreign column names"))
        .addOption(
            option(null, "time-limit", "SECONDS", "longest time for one patient (default: 60)"))
        .addOption(
            option(null, "threads", "N", "patients worked on at once (default: all processors)"))
        .addOption(
            new Option(null, "strict", false, "refuse files with errors and contradictions"));
  }

  private static Option option(String letter, String name, String argument, String description) {
    return Option.builder(letter).longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("expected at least one patient file; - is standard input");
    }
    var format = format(line.getOptionValue("format", "text"));
    var limit = Duration.ofSeconds(number(line, "time-limit", 60));
    int threads = number(line, "threads", Runtime.getRuntime().availableProcessors());
    var mapping = Mappings.read(line.getOptionValue("mapping"), console);
    var patients = new ArrayList<PatientRecord>();
    var problems = new ArrayList<Problem>();
    try (var room = ConsultingRoom.open(console.ontology(), console.queries(), limit, threads)) {
      var source = room.source(mapping);
      for (String file : line.getArgList()) {
        problems.addAll(
            file.equals("-")
                ? source.read(console.in(), "-", patients::add)
                : source.read(Path.of(file), patients::add));
      }
      problems.forEach(problem -> console.err().println(Problems.line(problem)));
      if (line.hasOption("strict") && isRejected(patients, problems)) {
        patients.stream()
            .flatMap(patient -> patient.problems().stream())
            .filter(problem -> problem.level() == Level.ERROR)
            .forEach(problem -> console.err().println(Problems.line(problem)));
        return patients.isEmpty() ? ExitCode.UNREADABLE : ExitCode.NO;
      }
      boolean consistent = answer(line, console, format, room, patients, problems);
      return exitCode(line, consistent, patients, problems);
    }
  }

  private static boolean answer(
      CommandLine line,
      Console console,
      OpinionWriter.Format format,
      ConsultingRoom room,
      List<PatientRecord> patients,
      List<Problem> problems) {
    String output = line.getOptionValue("output", "-");
    if (output.equals("-")) {
      return write(
          OpinionWriter.of(format, console.out(), room.versions(Version.tool())),
          room,
          patients,
          problems);
    }
    try (var out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(output))),
            false,
            StandardCharsets.UTF_8)) {
      return write(
          OpinionWriter.of(format, out, room.versions(Version.tool())), room, patients, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + output, e);
    }
  }

  private static boolean write(
      OpinionWriter writer,
      ConsultingRoom room,
      List<PatientRecord> patients,
      List<Problem> problems) {
    boolean[] consistent = {true};
    writer.begin();
    room.consult(
        patients,
        (Opinion opinion) -> {
          consistent[0] &= opinion.consistent();
          writer.write(opinion);
        });
    writer.end(problems);
    return consistent[0];
  }

  private static boolean isRejected(List<PatientRecord> patients, List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR)
        || patients.stream()
            .flatMap(patient -> patient.problems().stream())
            .anyMatch(problem -> problem.level() == Level.ERROR);
  }

  private static ExitCode exitCode(
      CommandLine line, boolean consistent, List<PatientRecord> patients, List<Problem> problems) {
    if (patients.isEmpty()) {
      return ExitCode.UNREADABLE;
    }
    if (line.hasOption("strict") && !consistent) {
      return ExitCode.CONTRADICTION;
    }
    return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR)
        ? ExitCode.UNREADABLE
        : ExitCode.ANSWERED;
  }

  private static OpinionWriter.Format format(String name) {
    for (var format : OpinionWriter.Format.values()) {
      if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new UsageException(
        "--format "
            + name
            + ": expected one of "
            + String.join(", ", OpinionWriter.Format.names()));
  }

  private static int number(CommandLine line, String option, int otherwise) {
    String text = line.getOptionValue(option, String.valueOf(otherwise));
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw new UsageException("--" + option + " " + text + ": expected a whole number from 1");
    }
    return Integer.parseInt(text);
  }
}
