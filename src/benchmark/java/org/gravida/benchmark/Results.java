package org.gravida.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells each result as it is measured, keeps every single run, and ends with one table. */
final class Results {
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

  /** Begins new files in a folder. */
  Results(Path folder, PrintStream out) {
    this.out = out;
    table = folder.resolve("results.csv");
    raw = folder.resolve("raw.csv");
    try {
      Files.createDirectories(folder);
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

  /** Keeps the single runs of a program, and adds their row. */
  void add(
      String work, int size, String program, List<Measurement> runs, String ratio, String answers) {
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
            all ? Measurement.seconds(Numbers.median(seconds)) : "-",
            all ? Measurement.seconds(seconds.stream().min(Double::compare).orElseThrow()) : "-",
            all ? Measurement.seconds(seconds.stream().max(Double::compare).orElseThrow()) : "-",
            Measurement.seconds(Numbers.median(runs.stream().map(Measurement::processor).toList())),
            "" + runs.stream().mapToLong(Measurement::peakMegabytes).max().orElse(0),
            ratio,
            answers));
  }

  /** Adds a row for what was not measured. */
  void skip(String work, int size, String program, String why) {
    row(
        List.of(
            work,
            String.format(Locale.ROOT, "%,d", size),
            program,
            "0",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            why));
  }

  private void row(List<String> cells) {
    rows.add(cells);
    append(table, cells);
    say("  " + String.join(" | ", cells));
  }

  /** Prints all rows as one table. */
  void end() {
    say(System.lineSeparator() + Columns.of(HEADER, rows));
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
    return String.join(",", cells.stream().map(Columns::quoted).toList()) + "\n";
  }
}
