package org.gravida.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gravida.cli.Main;

/**
 * Times whole runs of {@code classify} on a wide CSV file against FastCSV only parsing the same
 * file, in turn, each in a process of its own with a heap of 1 GiB; prints medians and their ratio.
 *
 * <p>Arguments: the file, how often.
 */
public final class PaceOfReading {
  private PaceOfReading() {}

  /** Runs the benchmark, or with one argument one bare parse. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 1) {
      parse(Path.of(args[0]));
      return;
    }
    String file = args[0];
    int times = Integer.parseInt(args[1]);
    Path result = Files.createTempFile("classified", ".csv");
    var parsing = new double[times];
    var whole = new double[times];
    for (int i = 0; i < times; i++) {
      parsing[i] = seconds(PaceOfReading.class.getName(), file);
      whole[i] =
          seconds(Main.class.getName(), "classify", "-f", "csv", "-o", result.toString(), file);
      say(
          "%d: parse %.2f s, classify %.2f s, ratio %.1f%n",
          i + 1, parsing[i], whole[i], whole[i] / parsing[i]);
    }
    Files.delete(result);
    say(
        "median: parse %.2f s, classify %.2f s, ratio %.1f%n",
        median(parsing), median(whole), median(whole) / median(parsing));
  }

  private static void parse(Path file) throws IOException {
    long cells = 0;
    try (var csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : csv) {
        cells += row.getFieldCount();
      }
    }
    say("%d cells%n", cells);
  }

  private static double seconds(String main, String... words)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dgravida.home=.",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    line.addAll(Arrays.asList(words));
    long start = System.nanoTime();
    int code = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(main + " ended with code " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form, values);
  }
}
