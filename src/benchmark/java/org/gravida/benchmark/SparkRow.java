package org.gravida.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same table on a cluster, against one process; only where it is built. Unless another is
 * named, the cluster is a master and workers of one core each, all on this machine and running
 * already.
 */
final class SparkRow {
  private static final String WORK = "cluster";
  private static final String LOOPBACK =
      "-Dspark.driver.host=127.0.0.1 -Dspark.driver.bindAddress=127.0.0.1";

  private final ResultTable results;

  SparkRow(ResultTable results) {
    this.results = results;
  }

  void measure() {
    if (!Files.isDirectory(spark())) {
      String why = "not tried: no target/spark; mvn -P spark -DskipTests package";
      BenchmarkSettings.clusterSizes()
          .forEach(size -> results.skip(WORK, size, "gravida on Spark", why));
      return;
    }
    if (!BenchmarkSettings.clusterMaster().isEmpty()) {
      measure(
          BenchmarkSettings.clusterMaster(), "", BenchmarkSettings.clusterMaster(), Stream::empty);
      return;
    }
    Path folder = BenchmarkSettings.work().resolve(WORK);
    BenchmarkFolders.delete(folder);
    int workers = BenchmarkSettings.clusterWorkers();
    try (var cluster = new Cluster(folder, jars(), workers)) {
      measure(cluster.address(), LOOPBACK, "master, " + workers + " workers", cluster::executors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void measure(
      String master, String options, String place, Supplier<Stream<ProcessHandle>> executors) {
    for (int size : BenchmarkSettings.clusterSizes()) {
      Path table = Gravida.cohort(size);
      Path one = BenchmarkSettings.answers().resolve("alone.csv");
      Path parts = BenchmarkSettings.answers().resolve("cluster");
      var alone = Gravida.classify("gravida", "", table, one);
      var words = List.of("--engine", "spark", "--master", master, "" + table, "" + parts);
      var command = Stream.concat(Stream.of("classify"), words.stream()).toList();
      var cluster = Gravida.program("gravida on Spark, " + place, options, command).with(executors);
      var runs = List.of(new ArrayList<Measurement>(), new ArrayList<Measurement>());
      for (int round = 0; round < Math.min(3, BenchmarkSettings.repeats()); round++) {
        BenchmarkFolders.delete(parts);
        var pair = Rounds.of(1, List.of(alone, cluster));
        runs.get(0).addAll(pair.get(0));
        runs.get(1).addAll(pair.get(1));
      }
      if (!BenchmarkFolders.isSame(parts, one)) {
        results.skip(WORK, size, cluster.name(), "not those of one process");
        continue;
      }
      results.add(WORK, size, alone.name(), runs.get(0), List.of(), "");
      results.add(WORK, size, cluster.name(), runs.get(1), runs.get(0), "the same bytes");
    }
  }

  private static Path spark() {
    return BenchmarkSettings.home().resolve("target/spark");
  }

  /** Returns a class path of Spark: that of the environment, or the one that is built in. */
  private static String jars() {
    String given = System.getenv("SPARK_HOME");
    var folders =
        given == null
            ? List.of(spark().resolve("lib"), BenchmarkSettings.home().resolve("target/lib"))
            : List.of(Path.of(given, "jars"));
    return folders.stream()
        .flatMap(folder -> BenchmarkFolders.files(folder).stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
