package org.gravida.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a run of the suite does, from system properties that begin with {@code benchmark.}. */
final class BenchmarkSettings {
  private BenchmarkSettings() {}

  /** Returns the folder of the project, as an absolute path. */
  static Path home() {
    return Path.of(System.getProperty("benchmark.home", ".")).toAbsolutePath().normalize();
  }

  /** Returns the folder for all that the suite writes. */
  static Path work() {
    return home().resolve(System.getProperty("benchmark.work", "target/benchmark"));
  }

  /** Returns the folder for what is answered; {@link ResultTable} makes it. */
  static Path answers() {
    return work().resolve("answers");
  }

  /** Returns the names of the rows to measure. */
  static List<String> rows() {
    return words("benchmark.rows", "peers,one,why,parse,odd,growth,spark");
  }

  /** Returns the sizes of the cohorts that peers are given, ascending. */
  static List<Integer> peerSizes() {
    return numbers("benchmark.patients", "1,10,30,100,1000");
  }

  /** Returns the names of the peers to run; none for all. */
  static List<String> peers() {
    return words("benchmark.peers", "");
  }

  /** Returns how often each peer is run, each time beside a run of Gravida. */
  static int peerRepeats() {
    return numbers("benchmark.peer.repeats", "1").get(0);
  }

  /** Returns the most processor time that one run of a peer may take. */
  static Duration peerLimit() {
    return Duration.ofSeconds(numbers("benchmark.limit", "120").get(0));
  }

  /** Returns how often a short run is repeated. */
  static int repeats() {
    return numbers("benchmark.repeats", "5").get(0);
  }

  /** Returns how often a single patient is answered. */
  static int singleRepeats() {
    return numbers("benchmark.one.repeats", "11").get(0);
  }

  /** Returns the classes of which all reasons are looked for. */
  static List<String> explained() {
    return words("benchmark.explained", "PatientWithLiveBirth,EndocrineCauseConfirmed");
  }

  /** Returns the sizes of the cohorts that are held against a bare parse. */
  static List<Integer> parseSizes() {
    return numbers("benchmark.parse", "100000");
  }

  /** Returns how much of its full size an odd file has at most, in percent. */
  static int oddPercent() {
    return numbers("benchmark.odd", "100").get(0);
  }

  /** Returns the sizes of the cohorts that show how time and memory grow, ascending. */
  static List<Integer> growthSizes() {
    return numbers("benchmark.growth", "10000,100000");
  }

  /** Returns the largest heap of a growing run. */
  static String growthHeap() {
    return System.getProperty("benchmark.heap", "1g");
  }

  /** Returns the sizes of the cohorts that a cluster answers. */
  static List<Integer> clusterSizes() {
    return numbers("benchmark.cluster", "1000000");
  }

  /** Returns the address of the cluster; none for one of our own. */
  static String clusterMaster() {
    return System.getProperty("benchmark.master", "");
  }

  /** Returns how many workers a cluster of our own has. */
  static int clusterWorkers() {
    return numbers("benchmark.workers", "2").get(0);
  }

  /** Returns how many clients ask a server at once. */
  static int serveClients() {
    return numbers("benchmark.clients", "50").get(0);
  }

  /** Returns for how long each server is asked, in minutes. */
  static int serveMinutes() {
    return numbers("benchmark.minutes", "5").get(0);
  }

  private static List<Integer> numbers(String name, String otherwise) {
    return words(name, otherwise).stream()
        .map(word -> Integer.valueOf(word.replace("_", "")))
        .toList();
  }

  private static List<String> words(String name, String otherwise) {
    return Stream.of(System.getProperty(name, otherwise).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
