package org.gravida.cli.run;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.consultation.Classifier;
import org.gravida.report.OpinionWriter;
import org.gravida.report.cohort.Frame;
import org.gravida.report.cohort.SummaryFormat;
import org.gravida.report.cohort.SummaryWriter;
import org.gravida.report.cohort.Tally;

/** Where the summary of a run goes, if the line asks for one. */
public record SummaryOutput(Optional<Output> output, SummaryFormat format)
    implements AutoCloseable {
  private static final String SUMMARY = "summary";
  private static final String FORMAT = "summary-format";

  public static Option option() {
    return CommandOption.of(
        SUMMARY, "FILE", "write counts of the whole cohort there; - is standard output");
  }

  public static Option formatOption() {
    return CommandOption.of(
        FORMAT,
        "FORMAT",
        CommandOption.words(SummaryFormat.class)
            + " (default: by the ending of the file, else text)");
  }

  /** Says whether the summary takes the place of the answers: both cannot be standard output. */
  public static boolean isAlone(CommandLine line) {
    return line.getOptionValue(SUMMARY, "").equals("-")
        && line.getOptionValue("output", "-").equals("-");
  }

  /**
   * Opens what the line names.
   *
   * @throws UsageException if the file is another of the line's, or the run counts only some
   */
  public static SummaryOutput open(CommandLine line, Console console) {
    String name = line.getOptionValue(SUMMARY, "");
    if (name.isEmpty()) {
      if (line.hasOption(FORMAT)) {
        throw new UsageException("--summary-format needs --summary FILE");
      }
      return new SummaryOutput(Optional.empty(), SummaryFormat.TEXT);
    }
    if (line.hasOption("resume")) {
      throw new UsageException(
          "--summary counts every patient, and --resume answers only those who are left: leave one"
              + " of them out");
    }
    var format = format(line.getOptionValue(FORMAT, ""), name);
    for (String option : List.of("output", "errors")) {
      String other = line.getOptionValue(option, "-");
      if (!other.equals("-") && other.equals(name)) {
        throw new UsageException("--summary " + name + ": expected a file of its own");
      }
    }
    return new SummaryOutput(Optional.of(Output.open(name, console)), format);
  }

  private static SummaryFormat format(String word, String file) {
    return word.isEmpty()
        ? SummaryFormat.ofFile(file)
        : CommandOption.constant(SummaryFormat.class, FORMAT, word, "one of ");
  }

  /**
   * Returns a writer that counts as well, if the line asks for it.
   *
   * @param answers writes the answers, if they are to be written
   */
  public OpinionWriter beside(Optional<OpinionWriter> answers, Classifier classifier) {
    if (output.isEmpty()) {
      return answers.orElseThrow();
    }
    var stream = output.get().stream();
    return new SummaryWriter(
        new Tally(Frame.of(classifier.knowledge())),
        answers,
        summary -> {
          stream.print(format.write(summary, classifier.versions(Version.tool())));
          stream.flush();
        });
  }

  @Override
  public void close() {
    output.ifPresent(Output::close);
  }
}
