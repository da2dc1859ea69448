package org.gravida.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Tells each result as it is measured, keeps every single run, and ends with one table. */
final class ResultTable {
  private static final List<String> HEADER =
      List.of(
          "work",
          "size",
          "program",
          "runs",
          "median s",
          "from",
          "to",
          "cpu s",
          "MB",
          "ratio",
          "cpu ratio",
          "answers");
  private static final List<String> RAW_HEADER =
      List.of(
          "work",
          "size",
          "program",
          "run",
          "seconds",
          "processor",
          "megabytes",
          "load",
          "ending",
          "note");

  private final PrintStream out;
  private final Path table;
  private final Path raw;
  private final List<List<String>> rows = new ArrayList<>();

  /** Begins new files. */
  ResultTable(PrintStream out) {
    this.out = out;
    table = BenchmarkSettings.work().resolve("results.csv");
    raw = BenchmarkSettings.work().resolve("raw.csv");
    try {
      Files.createDirectories(BenchmarkSettings.answers());
      Files.writeString(table, line(HEADER));
      Files.writeString(raw, line(RAW_HEADER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what is going on. */
  void say(String words) {
    out.println(words);
    out.flush();
  }

  /**
   * Keeps the single runs of a program, and adds their row.
   *
   * @param beside runs made side by side with them, which the ratios are to; none for no ratio
   * @param answers what is to be said of its answers
   */
  void add(
      String work,
      int size,
      String program,
      List<Measurement> runs,
      List<Measurement> beside,
      String answers) {
    var seconds = runs.stream().map(Measurement::seconds).toList();
    for (int i = 0; i < runs.size(); i++) {
      Measurement run = runs.get(i);
      append(
          raw,
          List.of(
              work,
              "" + size,
              program,
              "" + (i + 1),
              String.format(Locale.ROOT, "%.3f", run.seconds()),
              String.format(Locale.ROOT, "%.2f", run.processor()),
              "" + run.peakMegabytes(),
              String.format(Locale.ROOT, "%.2f", run.load()),
              run.ending().toString(),
              run.answered() ? "" : run.lastWords()));
    }
    boolean all = !runs.isEmpty() && runs.stream().allMatch(Measurement::answered);
    row(
        List.of(
            work,
            String.format(Locale.ROOT, "%,d", size),
            program,
            "" + runs.size(),
            all ? Measurement.seconds(RunStatistics.median(seconds)) : "-",
            all ? Measurement.seconds(seconds.stream().min(Double::compare).orElseThrow()) : "-",
            all ? Measurement.seconds(seconds.stream().max(Double::compare).orElseThrow()) : "-",
            Measurement.seconds(
                RunStatistics.median(runs.stream().map(Measurement::processor).toList())),
            "" + runs.stream().mapToLong(Measurement::peakMegabytes).max().orElse(0),
            ratio(runs, beside, Measurement::seconds),
            ratio(runs, beside, Measurement::processor),
            answers));
  }

  private static String ratio(
      List<Measurement> runs, List<Measurement> beside, ToDoubleFunction<Measurement> what) {
    boolean failed = runs.stream().anyMatch(run -> run.ending() == Measurement.Ending.FAILED);
    if (beside.isEmpty() || failed) {
      return "-";
    }
    boolean all = runs.stream().allMatch(Measurement::answered);
    double ratio = RunStatistics.pairedRatio(each(runs, what), each(beside, what));
    return (all ? "" : ">") + RunStatistics.ratio(ratio);
  }

  private static List<Double> each(List<Measurement> runs, ToDoubleFunction<Measurement> what) {
    return runs.stream().map(what::applyAsDouble).toList();
  }

  /** Adds a row for what was not measured. */
  void skip(String work, int size, String program, String why) {
    var cells =
        new ArrayList<>(List.of(work, String.format(Locale.ROOT, "%,d", size), program, "0"));
    cells.addAll(Collections.nCopies(HEADER.size() - cells.size() - 1, "-"));
    cells.add(why);
    row(cells);
  }

  private void row(List<String> cells) {
    rows.add(cells);
    append(table, cells);
    say("  " + String.join(" | ", cells));
  }

  /** Prints all rows as one table. */
  void end() {
    say(System.lineSeparator() + TextColumns.of(HEADER, rows));
    say("every run: " + raw);
  }

  private static void append(Path file, List<String> cells) {
    try {
      Files.writeString(file, line(cells), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(List<String> cells) {
    return String.join(",", cells.stream().map(TextColumns::quoted).toList()) + "\n";
  }
}
