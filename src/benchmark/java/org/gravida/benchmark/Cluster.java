package org.gravida.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone cluster of Spark on loopback: a master and worker processes of one core each. */
public final class Cluster implements AutoCloseable {
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
      Pattern.compile(
          "(jena|owlapi|org\\.semanticweb|commons-cli|fastcsv|slf4j-simple|gravida|parquet-floor).*");

  private final Path folder;
  private final String jars;
  private final String address;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();

  /**
   * Starts it, and waits until all workers have joined.
   *
   * @param folder takes what its processes write; there must be none
   * @param jars class path on which Spark is
   * @param size how many workers
   */
  public Cluster(Path folder, String jars, int size) throws IOException, InterruptedException {
    this.folder = folder;
    this.jars = jars;
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

  /** Returns where its master answers. */
  public String address() {
    return address;
  }

  /** Kills a worker with all its executors, as a machine dies. */
  public void kill(int number) throws InterruptedException {
    Process worker = workers.get(number);
    var children = worker.descendants().toList();
    worker.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Returns the processes that work for a run now. */
  Stream<ProcessHandle> executors() {
    return workers.stream().flatMap(Process::descendants);
  }

  /** Returns the start of a command of Java, opened as Spark needs it. */
  public static List<String> java() {
    var command = new ArrayList<String>();
    command.add(Program.java());
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.add("-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider");
    return command;
  }

  private Process start(String name, String... command) throws IOException {
    var words = java();
    words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
    words.addAll(List.of("-Xmx256m", "-Dspark.ui.enabled=false", "-cp", jars));
    words.addAll(List.of(command));
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
    Path lib = Files.createDirectories(folder.resolve("spark").resolve("jars"));
    Files.createFile(folder.resolve("spark").resolve("RELEASE"));
    for (String entry : jars.split(File.pathSeparator)) {
      Path jar = Path.of(entry).toAbsolutePath();
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar") && !ONE_MACHINE.matcher(name).matches()) {
        Files.createSymbolicLink(lib.resolve(name), jar);
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
