package org.gravida.cli.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.SafeCells;
import org.gravida.intake.coded.LossTally;
import org.gravida.record.Unused;
import org.gravida.report.rows.RowForm;

/** Where it is told what files in the formats of others say and what was not used. */
public record LossOutput(Optional<Output> output, RowForm form, Console console)
    implements AutoCloseable {
  private static final String LOSS = "loss";
  private static final List<String> HEADER = List.of("system", "code", "reason", "count");

  public static Option option() {
    return CommandOption.of(
        LOSS, "FILE", "count there, as CSV, what files say in codes and was not used");
  }

  /**
   * Opens what the line names.
   *
   * @throws UsageException if it is standard output
   */
  public static LossOutput open(CommandLine line, Console console) {
    String name = line.getOptionValue(LOSS, "");
    if (name.equals("-")) {
      throw new UsageException("--loss -: expected a file of its own");
    }
    return new LossOutput(
        name.isEmpty() ? Optional.empty() : Optional.of(Output.open(name, console)),
        RowForm.csv(line.hasOption(SafeCells.NAME)),
        console);
  }

  /** Returns a place where nothing but the one line is told. */
  static LossOutput none(Console console) {
    return new LossOutput(Optional.empty(), RowForm.CSV, console);
  }

  /** Writes the counts, and one line about them for the reader. */
  public void write(LossTally losses) {
    write(losses, new LossTally());
  }

  /**
   * Writes the counts, and a line for the reader about each.
   *
   * @param read what files say and was not used
   * @param written what stands in a file that was written only as words
   */
  public void write(LossTally read, LossTally written) {
    output.ifPresent(
        file -> {
          var text = new StringBuilder(form.row(HEADER));
          for (LossTally each : List.of(read, written)) {
            each.counts().forEach((unused, count) -> text.append(form.row(row(unused, count))));
          }
          file.stream().print(text);
          file.stream().flush();
        });
    tell(read.counts(), " entry was not used, ", " entries were not used, ");
    tell(
        written.counts(),
        " part of a fact stands in a description only, ",
        " parts of facts stand in descriptions only, ");
  }

  private void tell(Map<Unused, Long> counts, String one, String several) {
    if (!counts.isEmpty() && console.verbosity() >= 0) {
      console.err().println(line(counts, one, several));
    }
  }

  private static List<String> row(Unused each, long count) {
    return List.of(each.system(), each.code(), each.reason(), String.valueOf(count));
  }

  private String line(Map<Unused, Long> counts, String one, String several) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    Unused most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Unused, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    String code = (most.system() + " " + most.code()).strip();
    return "note: "
        + all
        + (all == 1 ? one : several)
        + counts.size()
        + (counts.size() == 1 ? " kind" : " kinds")
        + " (most: "
        + (code.isEmpty() ? "one that" : code)
        + " "
        + most.reason()
        + ")"
        + (output.isEmpty() ? "; --loss FILE lists them" : "");
  }

  @Override
  public void close() {
    output.ifPresent(Output::close);
  }
}
