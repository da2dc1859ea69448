package org.gravida.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A standalone cluster on loopback: a master and worker processes of one core each. */
final class Cluster implements AutoCloseable {
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  /** What no machine of the cluster has: graphs, ontologies, our own command line. */
  private static final Pattern ONE_MACHINE =
      Pattern.compile("(jena|owlapi|org\\.semanticweb|commons-cli|fastcsv|slf4j-simple).*");

  private final Path folder;
  private final String address;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();

  Cluster(Path folder, int size) throws IOException, InterruptedException {
    this.folder = folder;
    home();
    int port = freePort();
    address = "spark://127.0.0.1:" + port;
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        String.valueOf(port),
        "--webui-port",
        "0");
    for (int i = 0; i < size; i++) {
      workers.add(
          start(
              "worker" + i,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              "2g",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              address));
    }
    awaitLines("master.log", "Registering worker", size);
  }

  String address() {
    return address;
  }

  /** Kills a worker with all its executors, as a machine dies. */
  void kill(int number) throws InterruptedException {
    Process worker = workers.get(number);
    var children = worker.descendants().toList();
    worker.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Returns the command of a run of ours, with settings for the JVM. */
  static List<String> gravida(List<String> settings, List<String> words) {
    var command = program("org.gravida.cli.Main", settings);
    command.addAll(words);
    return command;
  }

  /** Returns the command of a program on our class path. */
  static List<String> program(String main, List<String> settings) {
    var command = java(settings);
    command.add(main);
    return command;
  }

  private static List<String> java(List<String> settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.add("-Dgravida.cache=" + System.getProperty("gravida.cache", "target/compiled"));
    command.add("-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider");
    command.addAll(settings);
    command.add("-cp");
    command.add(classPath());
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

  private Process start(String name, String... command) throws IOException {
    var words = java(List.of("-Xmx256m", "-Dspark.ui.enabled=false"));
    words.add(2, "-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
    words.addAll(Arrays.asList(command));
    var builder =
        new ProcessBuilder(words)
            .directory(Files.createDirectories(folder.resolve(name)).toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", folder.resolve("spark").toString(),
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_SCALA_VERSION", "2.13"));
    var process = builder.start();
    processes.add(process);
    return process;
  }

  /** Lays Spark's own jars where a worker expects them. */
  private void home() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("spark").resolve("jars"));
    Files.createFile(folder.resolve("spark").resolve("RELEASE"));
    for (String entry : entries(".*\\.jar").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (!ONE_MACHINE.matcher(jar.getFileName().toString()).matches()) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
  }

  private void awaitLines(String file, String words, int count)
      throws IOException, InterruptedException {
    Path log = folder.resolve(file);
    for (int i = 0; i < 600; i++) {
      if (Files.exists(log) && count(log, words) >= count) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("no cluster: " + Files.readString(log));
  }

  private static long count(Path log, String words) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(words)).count();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    for (Process each : processes) {
      each.descendants().forEach(ProcessHandle::destroyForcibly);
      each.destroyForcibly();
    }
    try (var links = Files.list(folder.resolve("spark").resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}
