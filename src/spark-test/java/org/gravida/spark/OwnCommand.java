package org.gravida.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.benchmark.Cluster;

/** Commands of processes on the class path of the tests. */
final class OwnCommand {
  private OwnCommand() {}

  /** Returns the command of a run of ours, with settings for the JVM. */
  static List<String> gravida(List<String> settings, List<String> words) {
    var command = program("org.gravida.cli.Main", settings);
    command.addAll(words);
    return command;
  }

  /** Returns the command of a program, with settings for the JVM. */
  static List<String> program(String main, List<String> settings) {
    var command = Cluster.java();
    command.add("-Dgravida.cache=" + System.getProperty("gravida.cache", "target/compiled"));
    command.addAll(settings);
    command.addAll(List.of("-cp", classPath(), main));
    return command;
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Returns the entries of the class path whose file name matches. */
  static String entries(String name) {
    return Stream.of(classPath().split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().matches(name))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
