package org.gravida.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How time grows with what one odd file holds of one thing: by half of it, and by all of it. */
final class OddRow {
  private static final String WORK = "odd";

  private final ResultTable results;

  OddRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    Map<String, Integer> most =
        new TreeMap<>(
            Map.of(
                "pregnancies of one patient.json", 100_000,
                "tests of one patient.json", 100_000,
                "unknown columns.csv", 2_000,
                "words of one name.json", 20_000,
                "unknown names.csv", 20_000));
    most.forEach(
        (name, full) -> {
          int all = Math.max(2, full / 100 * BenchmarkSettings.oddPercent());
          for (int count : List.of(all / 2, all)) {
            Path answers = BenchmarkSettings.answers().resolve("odd.csv");
            var gravida =
                Gravida.classify("gravida, " + bare(name), "", file(name, count), answers);
            var runs = Rounds.of(Math.min(3, BenchmarkSettings.repeats()), List.of(gravida)).get(0);
            results.add(WORK, count, gravida.name(), runs, List.of(), "");
          }
        });
  }

  private static String bare(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  private static Path file(String name, int count) {
    Path file = BenchmarkSettings.work().resolve("odd-" + count + " " + name);
    try {
      return Files.writeString(file, text(name, count));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Returns the text of a file. */
  static String text(String name, int count) {
    return switch (bare(name)) {
      case "pregnancies of one patient" ->
          patient(
              "pregnancies",
              count,
              i -> "{\"number\":" + (i + 1) + ",\"outcome\":\"miscarriage\",\"week\":8}");
      case "tests of one patient" ->
          patient(
              "examinations",
              count,
              i ->
                  String.format(
                      Locale.ROOT,
                      "{\"test\":\"TSH\",\"result\":\"1.%d mIU/L\",\"date\":\"20%02d-%02d-%02d\"}",
                      i % 9,
                      i / 336 % 24,
                      i / 28 % 12 + 1,
                      i % 28 + 1));
      case "unknown columns" ->
          "patient,age,"
              + joined(count, i -> "odd" + i)
              + "\nA,30,"
              + joined(count, i -> "v" + i)
              + "\n";
      case "words of one name" ->
          "[{\"patient\":\"A\",\"age\":30,\"examinations\":[{\"test\":\""
              + joined(count, i -> "odd" + i).replace(',', ' ')
              + "\",\"result\":\"normal\"}]}]\n";
      case "unknown names" ->
          "patient,what,value\nA,age,30\n"
              + IntStream.range(0, count)
                  .mapToObj(i -> "A,odd thing " + i + ",yes\n")
                  .collect(Collectors.joining());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String patient(String section, int count, IntFunction<String> part) {
    return "[{\"patient\":\"A\",\"" + section + "\":[" + joined(count, part) + "]}]\n";
  }

  private static String joined(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
  }
}
