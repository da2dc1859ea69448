package org.gravida.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of each peer, resolved by Maven from a document of its own, apart from ours. */
final class ClassPaths {
  private static final Duration DOWNLOAD = Duration.ofMinutes(15);

  private ClassPaths() {}

  /** Returns the jars of a peer; none if Maven cannot get them. */
  static Optional<String> of(String peer) {
    Path pom = BenchmarkSettings.home().resolve("src/benchmark/peers/" + peer + ".xml");
    Path file = BenchmarkSettings.work().resolve(peer + ".classpath");
    try {
      if (!Files.exists(file)
          || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(pom)) < 0) {
        var maven =
            new Program(
                "mvn",
                List.of(
                    "mvn",
                    "-q",
                    "-B",
                    "-f",
                    pom.toString(),
                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
                    "-Dmdep.outputFile=" + file),
                Map.of());
        if (!maven
            .run(DOWNLOAD, BenchmarkSettings.work().resolve(peer + ".maven.log"))
            .answered()) {
          return Optional.empty();
        }
      }
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the jars of the product, in the folder that the launcher uses. */
  static String product() {
    return BenchmarkSettings.home().resolve("target/lib") + "/*";
  }

  /** Returns all that the suite itself runs by, libraries of tests included. */
  static String running() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(each -> Path.of(URI.create(each.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  /** Returns where the suite's own classes are. */
  static String own() {
    return BenchmarkSettings.home().resolve("target/test-classes").toString();
  }
}
