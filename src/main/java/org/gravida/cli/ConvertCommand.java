package org.gravida.cli;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.consultation.Knowledge;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.TurtlePatients;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.knowledge.Release;
import org.gravida.query.UnreadableGraphException;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.report.Problems;

/** {@code gravida convert}: patient files of any format in, one of another format out. */
final class ConvertCommand implements Command {
  private static final String TTL = "ttl";

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public String summary() {
    return "write patient files in another format, without loss";
  }

  @Override
  public String arguments() {
    return "FILE...";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gravida convert --to csv-long examples/patients.json",
        "gravida convert --to ttl --output patients.ttl examples/patients.json");
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Facts that could not be read are kept, marked as unread, and reported.",
        "Exit code 3: a file, or a part of one that belongs to no patient, could not be read; all"
            + " other patients are written.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.of("t", "to", "FORMAT", PatientFormat.names() + " or " + TTL))
        .addOption(CommandOption.format("the same as --to"))
        .addOption(CommandOption.output())
        .addOption(CommandOption.mapping());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    var files = line.getArgList();
    if (files.isEmpty()) {
      throw new UsageException("expected at least one patient file; - is standard input");
    }
    String to = line.getOptionValue("to", line.getOptionValue("format", ""));
    if (to.isEmpty()) {
      throw new UsageException("--to is missing: expected " + PatientFormat.names() + " or " + TTL);
    }
    to = to.toLowerCase(Locale.ROOT);
    if (!to.equals(TTL)) {
      PatientFormat.of(to, "--to", ", " + TTL);
    }
    var mapping = Mappings.read(line.getOptionValue("mapping"), console);
    try {
      Knowledge knowledge = ClassifiedPatients.knowledge(console);
      var source = new PatientSource(knowledge, mapping);
      try (var output = Output.open(line.getOptionValue("output", "-"), files, console);
          var writer = writer(output.writer(), to, knowledge.release())) {
        return convert(files, source, writer, console);
      }
    } catch (UnreadableGraphException e) {
      console.err().println("error: " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  static PatientFileWriter writer(Writer out, String to, Release release) {
    return to.equals(TTL)
        ? new TurtlePatients(out, release)
        : PatientFileWriter.to(out, PatientFormat.of(to, "--to", ", " + TTL), release);
  }

  private static ExitCode convert(
      List<String> files, PatientSource source, PatientFileWriter writer, Console console) {
    int[] patients = {0};
    boolean broken = false;
    for (String file : files) {
      Consumer<PatientRecord> sink =
          patient -> {
            patients[0]++;
            patient.problems().forEach(problem -> tell(problem, console));
            writer.accept(patient);
          };
      var problems =
          file.equals("-")
              ? source.read(console.in(), "-", sink)
              : source.read(InputFile.of(file), sink);
      problems.forEach(problem -> tell(problem, console));
      broken |= problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
    }
    return broken || patients[0] == 0 ? ExitCode.UNREADABLE : ExitCode.ANSWERED;
  }

  private static void tell(Problem problem, Console console) {
    if (console.verbosity() >= 0 || problem.level() == Level.ERROR) {
      console.err().println(Problems.line(problem));
    }
  }
}
