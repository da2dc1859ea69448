package org.gravida.cli.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.Output;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.SafeCells;
import org.gravida.intake.packing.Packing;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.EarlierResult;
import org.gravida.report.rows.ProblemTable;
import org.gravida.report.rows.RowForm;

/** What a run over a cohort writes: the answers and the table of problems, anew or continued. */
public record ResultOptions(Output output, EarlierResult earlier, ProblemTable problems)
    implements AutoCloseable {
  public static Option errors() {
    return CommandOption.of("errors", "FILE", "write every problem there as well, as CSV");
  }

  public static Option resume() {
    return CommandOption.flag(
        "resume", "continue an interrupted run into the same --output (csv, tsv, jsonl)");
  }

  /**
   * Opens what the line names.
   *
   * @param inputs files that the run reads
   * @throws UsageException if the words exclude each other
   * @throws org.gravida.report.rows.ForeignFileException if a file cannot be continued
   */
  public static ResultOptions open(
      CommandLine line, OpinionWriter.Format format, List<String> inputs, Console console) {
    String name = line.getOptionValue("output", "-");
    String errors = line.getOptionValue("errors", "");
    if (errors.equals("-") || (!errors.isEmpty() && errors.equals(name))) {
      throw new UsageException("--errors " + errors + ": expected a file of its own");
    }
    if (format == OpinionWriter.Format.PARQUET) {
      Output.expectPlainFile("--format parquet", name);
    }
    boolean isSafe =
        SafeCells.areAsked(
            line,
            format == OpinionWriter.Format.CSV
                || format == OpinionWriter.Format.TSV
                || !errors.isEmpty());
    try {
      var earlier =
          line.hasOption("resume") ? earlier(line, format, inputs, console) : EarlierResult.none();
      var output = earlier.isEmpty() ? Output.open(name, console) : Output.to(earlier.append());
      if (earlier.isEmpty() && isResumable(line, format, inputs)) {
        record(line, inputs).write();
      }
      return new ResultOptions(
          output, earlier, problems(errors, RowForm.csv(isSafe), earlier, console));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Returns the record of the files that the result is made from, a mapping included. */
  private static InputRecord record(CommandLine line, List<String> inputs) {
    var files = Stream.concat(inputs.stream(), Stream.ofNullable(line.getOptionValue("mapping")));
    return new InputRecord(
        Compiled.folder(),
        Path.of(line.getOptionValue("output")),
        files.map(Path::of).toList(),
        line.hasOption(SafeCells.NAME) ? List.of("--" + SafeCells.NAME) : List.of());
  }

  private static EarlierResult earlier(
      CommandLine line, OpinionWriter.Format format, List<String> inputs, Console console)
      throws IOException {
    String name = line.getOptionValue("output", "-");
    String errors = line.getOptionValue("errors", "");
    var form =
        form(line, format)
            .orElseThrow(
                () -> new UsageException("--resume continues the formats csv, tsv and jsonl only"));
    if (name.equals("-")) {
      throw new UsageException("--resume needs --output FILE, the file to be continued");
    }
    if (Packing.ofName(name) != Packing.NONE || Packing.ofName(errors) != Packing.NONE) {
      throw new UsageException("--resume cannot continue a compressed file");
    }
    if (inputs.contains("-")) {
      throw new UsageException("--resume reads the files once more; standard input it cannot");
    }
    var earlier = EarlierResult.open(Path.of(name), form);
    if (!earlier.isEmpty() && !record(line, inputs).compare() && console.verbosity() >= 0) {
      console
          .err()
          .println(
              "gravida: nothing is known of the files that "
                  + name
                  + " was begun from, as on another machine; only its rows are compared");
    }
    return earlier;
  }

  /** Returns the form of a result with one row a patient; empty for others. */
  public static Optional<RowForm> form(CommandLine line, OpinionWriter.Format format) {
    return switch (format) {
      case CSV -> Optional.of(RowForm.csv(line.hasOption(SafeCells.NAME)));
      case TSV -> Optional.of(RowForm.tsv(line.hasOption(SafeCells.NAME)));
      case JSONL -> Optional.of(RowForm.JSON_LINES);
      case TEXT, JSON, TTL, PARQUET, FHIR -> Optional.empty();
    };
  }

  private static ProblemTable problems(
      String name, RowForm form, EarlierResult earlier, Console console) throws IOException {
    if (name.isEmpty()) {
      return ProblemTable.none();
    }
    return earlier.isEmpty()
        ? ProblemTable.to(Output.open(name, console).stream(), form)
        : ProblemTable.continuing(Path.of(name), form);
  }

  /** Returns what can be done where the run is interrupted, as a clause. */
  public static String next(CommandLine line, OpinionWriter.Format format, List<String> inputs) {
    return isResumable(line, format, inputs)
        ? ", see " + line.getOptionValue("output") + "; the same call with --resume goes on"
        : "";
  }

  private static boolean isResumable(
      CommandLine line, OpinionWriter.Format format, List<String> inputs) {
    String name = line.getOptionValue("output", "-");
    return form(line, format).isPresent()
        && !name.equals("-")
        && Packing.ofName(name) == Packing.NONE
        && Packing.ofName(line.getOptionValue("errors", "")) == Packing.NONE
        && !inputs.contains("-");
  }

  public PrintStream stream() {
    return output.stream();
  }

  @Override
  public void close() {
    problems.close();
    earlier.close();
    output.close();
  }
}
