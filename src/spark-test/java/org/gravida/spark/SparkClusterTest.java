package org.gravida.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gravida.benchmark.Cluster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster answers as one process does. */
class SparkClusterTest {
  private static final int PATIENTS = Integer.getInteger("gravida.spark.patients", 20_000);

  @TempDir private static Path folder;

  @BeforeAll
  static void answerInOneProcess() throws IOException, InterruptedException {
    Path sample = folder.resolve("sample.csv");
    run("sample", "-n", "" + PATIENTS, "-s", "1", "-f", "csv-wide", "-o", sample.toString());
    var lines = Files.readAllLines(sample);
    Files.writeString(folder.resolve("cohort.csv"), spoilt(lines, lines.size() / 20));
    Files.writeString(folder.resolve("small.csv"), spoilt(lines.subList(0, 41), 3));
    for (String name : List.of("cohort", "small")) {
      int code =
          run(
              "classify",
              "-f",
              "csv",
              "-o",
              file(name, "-one.csv"),
              "--errors",
              file(name, "-one-errors.csv"),
              file(name, ".csv"));
      assertThat(code).isEqualTo(3);
    }
  }

  /** Spoils every row of a distance, in turn in several ways. */
  private static String spoilt(List<String> lines, int distance) {
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String rest = line.substring(line.indexOf(','));
      int way = i > 0 && i % distance == 0 ? i / distance % 5 : 0;
      switch (way) {
        case 1 -> text.append(rest);
        case 2 -> text.append(lines.get(i - distance - 1).split(",")[0]).append(rest);
        case 3 -> text.append(line, 0, line.lastIndexOf(',')).append(",\"two\nlines\"");
        case 4 -> text.append(line).append(",\"open");
        default -> text.append(line);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String file(String name, String end) {
    return folder.resolve(name + end).toString();
  }

  private static int run(String... words) throws IOException, InterruptedException {
    return start("one", List.of(), words).waitFor();
  }

  private static Process start(String log, List<String> settings, String... words)
      throws IOException {
    return new ProcessBuilder(OwnCommand.gravida(settings, Arrays.asList(words)))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log + ".log").toFile())
        .start();
  }

  private static Process onSpark(String master, String name, String result, String... more)
      throws IOException {
    var settings =
        new ArrayList<>(
            List.of(
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.executor.memory=1g",
                "-Dspark.executor.extraClassPath="
                    + Path.of("target", "classes").toAbsolutePath()
                    + ":"
                    + OwnCommand.entries("fastcsv-.*\\.jar")));
    settings.addAll(Arrays.asList(more));
    return start(
        result,
        settings,
        "classify",
        "--engine",
        "spark",
        "--master",
        master,
        "--errors",
        file(result, "-errors"),
        name.contains(".") ? file(name, "") : file(name, ".csv"),
        file(result, ""));
  }

  private static void isSame(String name, String result) throws IOException {
    assertThat(folder.resolve(result).resolve("_SUCCESS")).exists();
    assertThat(text(result)).isEqualTo(Files.readString(folder.resolve(name + "-one.csv")));
    assertThat(text(result + "-errors").lines().sorted())
        .isEqualTo(
            Files.readString(folder.resolve(name + "-one-errors.csv")).lines().sorted().toList());
  }

  /** Joins the parts in the order of their names. */
  private static String text(String result) throws IOException {
    var text = new StringBuilder();
    for (Path part : parts(result)) {
      text.append(Files.readString(part));
    }
    return text.toString();
  }

  private static List<Path> parts(String result) throws IOException {
    Path parts = folder.resolve(result);
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (var files = Files.list(parts)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  private static Cluster cluster(String name) throws IOException, InterruptedException {
    return new Cluster(folder.resolve(name), OwnCommand.classPath(), 2);
  }

  @Test
  void twoWorkersAnswerAsOneProcess() throws IOException, InterruptedException {
    try (var cluster = cluster("two")) {
      int code = onSpark(cluster.address(), "cohort", "whole").waitFor();
      assertThat(code).as(log("whole")).isEqualTo(3);
      isSame("cohort", "whole");
    }
  }

  @Test
  void aWorkerThatIsKilledInMidRunChangesNoByte() throws IOException, InterruptedException {
    try (var cluster = cluster("killed-one")) {
      var run =
          onSpark(
              cluster.address(),
              "cohort",
              "killed",
              "-Dspark.gravida.slice=512k",
              "-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
      while (run.isAlive() && parts("killed").size() < 3) {
        Thread.sleep(20);
      }
      cluster.kill(0);
      assertThat(parts("killed")).hasSizeBetween(3, PATIENTS / 2000);
      assertThat(run.waitFor()).as(log("killed")).isEqualTo(3);
      assertThat(log("killed")).contains("Lost executor");
      isSame("cohort", "killed");
    }
  }

  @Test
  void aTableInParquetIsAnsweredAsInCsv() throws IOException, InterruptedException {
    Path plain = folder.resolve("plain.csv");
    Files.write(plain, Files.readAllLines(folder.resolve("sample.csv")).subList(0, 201));
    var write = OwnCommand.program("org.gravida.spark.ParquetCohort", List.of());
    write.addAll(List.of(plain.toString(), file("plain", ".parquet")));
    assertThat(new ProcessBuilder(write).inheritIO().start().waitFor()).isZero();
    assertThat(run("classify", "-f", "csv", "-o", file("plain", "-one.csv"), plain.toString()))
        .isZero();
    int code = onSpark("local[2]", "plain.parquet", "parquet").waitFor();
    assertThat(code).as(log("parquet")).isZero();
    assertThat(text("parquet").lines().sorted())
        .isEqualTo(Files.readAllLines(folder.resolve("plain-one.csv")).stream().sorted().toList());
    assertThat(folder.resolve("parquet").resolve("_temporary")).doesNotExist();
  }

  @Test
  void cutsMayFallAnywhere() throws IOException, InterruptedException {
    for (int size : List.of(100, 900, 1300, 5000)) {
      String result = "cut" + size;
      int code = onSpark("local[2]", "small", result, "-Dspark.gravida.slice=" + size).waitFor();
      assertThat(code).as(log(result)).isEqualTo(3);
      isSame("small", result);
    }
  }

  @Test
  void aClusterThatGivesTheRunUpIsNamedAndTheRunEnds() throws IOException, InterruptedException {
    try (var cluster = cluster("broken")) {
      var run =
          onSpark(cluster.address(), "small", "given-up", "-Dspark.executorEnv.JAVA_HOME=/nowhere");
      assertThat(run.waitFor(2, TimeUnit.MINUTES)).as(log("given-up")).isTrue();
      assertThat(run.exitValue()).isEqualTo(3);
      assertThat(log("given-up"))
          .contains("gravida: " + cluster.address() + ": the cluster gave up the run; ");
    }
  }

  @Test
  void aClusterWithoutRoomForTheRunIsNamedWhileTheRunWaits()
      throws IOException, InterruptedException {
    try (var cluster = cluster("narrow")) {
      var run = onSpark(cluster.address(), "small", "waits", "-Dspark.executor.memory=3g");
      for (int i = 0; i < 600 && !log("waits").contains("has joined after"); i++) {
        Thread.sleep(100);
      }
      assertThat(run.isAlive()).isTrue();
      run.destroy();
      run.waitFor();
      assertThat(log("waits"))
          .contains("gravida: no machine of " + cluster.address() + " has joined after 15 s; ")
          .contains("less memory than the 3g that")
          .contains("gravida: interrupted");
    }
  }
}
