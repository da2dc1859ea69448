package org.gravida.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Measures the rows that the settings name, one after the other. */
public final class Benchmark {
  private Benchmark() {}

  /** Runs the suite; see {@link BenchmarkSettings} for what can be chosen. */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var results = new ResultTable(out);
    Gravida.prepare(
        BenchmarkSettings.work().resolve("version.log"),
        "classify",
        BenchmarkSettings.home().resolve("examples/patients.json").toString());
    results.say("begins on " + Machine.now());
    for (String row : BenchmarkSettings.rows()) {
      results.say(row);
      switch (row) {
        case "peers" -> new PeerRow(results).measure();
        case "one" -> new OneRow(results).measure();
        case "why" -> new WhyRow(results).measure();
        case "warm" -> new WarmRow(results).measure();
        case "parse" -> new ParseRow(results).measure();
        case "odd" -> new OddRow(results).measure();
        case "growth" -> new GrowthRow(results).measure();
        case "serve" -> new ServeRow(results).measure();
        case "spark" -> new SparkRow(results).measure();
        default -> throw new IllegalArgumentException("no row is called " + row);
      }
    }
    results.end();
    results.say("ends on " + Machine.now());
  }
}
