package org.gravida.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.gravida.benchmark.peer.PlainFuseki;
import org.gravida.query.result.Names;

/**
 * Many clients at once ask an endpoint queries of the library, and in turns, half a minute each,
 * Fuseki as it comes with the same statements: medians, 99th centiles, failures and memory.
 */
final class ServeRow {
  private static final List<String> QUERIES =
      List.of("alerts", "care", "verdicts", "patients-by-pattern", "due-repeats");
  private static final Pattern PORT = Pattern.compile("serving http://localhost:(\\d+)/");
  private static final Duration TURN = Duration.ofSeconds(30);
  private static final double MILLION = 1e6;
  private static final int HUNDREDTHS = 99;

  private final ResultTable results;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ServeRow(ResultTable results) {
    this.results = results;
  }

  /** One server, and what was seen of it. */
  private static final class Seen implements AutoCloseable {
    private final String name;
    private final Process process;
    private final int port;
    private final List<long[]> times = new ArrayList<>();
    private final LongAdder failures = new LongAdder();
    private long memory;

    Seen(String name, Process process, Path words) {
      this.name = name;
      this.process = process;
      port = port(process, words);
    }

    private static int port(Process process, Path words) {
      try {
        for (int i = 0; i < 1200 && process.isAlive(); i++) {
          var told = PORT.matcher(Files.readString(words));
          if (told.find()) {
            return Integer.parseInt(told.group(1));
          }
          Thread.sleep(100);
        }
        throw new IllegalStateException("no server: " + Files.readString(words));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    String told() {
      double[] all =
          times.stream().flatMapToLong(Arrays::stream).asDoubleStream().sorted().toArray();
      return String.format(
          Locale.ROOT,
          "%s: %,d answers, %d failures, median %.1f ms, 99th centile %.1f ms, peak %d MB after"
              + " the first turn, %d MB at the end",
          name,
          all.length,
          failures.sum(),
          all[all.length / 2] / MILLION,
          all[(int) ((long) all.length * HUNDREDTHS / 100)] / MILLION,
          memory / 1024,
          ProcessStatus.peakKilobytes(process.pid()) / 1024);
    }

    @Override
    public void close() {
      process.destroy();
    }
  }

  private static Process start(Path words, List<String> line) {
    try {
      return new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(words.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> java(String main, String... words) {
    var line =
        new ArrayList<>(
            List.of(
                Program.java(),
                "-Xmx1g",
                "-Dgravida.home=" + BenchmarkSettings.home(),
                "-Dgravida.cache=" + BenchmarkSettings.work().resolve("compiled"),
                "-cp",
                ClassPaths.running(),
                main));
    line.addAll(List.of(words));
    return line;
  }

  void measure() {
    Path work = BenchmarkSettings.work();
    String patients = BenchmarkSettings.home().resolve("examples/patients.json").toString();
    Path told = work.resolve("serve.log");
    try (var ours =
        new Seen(
            "gravida",
            start(told, java("org.gravida.cli.Main", "serve", "--port", "0", "--data", patients)),
            told)) {
      Path statements = work.resolve("serve.nt");
      var graph =
          HttpRequest.newBuilder(URI.create("http://localhost:" + ours.port + "/data"))
              .header("Accept", "application/n-triples")
              .build();
      client.send(graph, BodyHandlers.ofFile(statements));
      Path theirWords = work.resolve("fuseki.log");
      try (var theirs =
          new Seen(
              "fuseki",
              start(theirWords, java(PlainFuseki.class.getName(), statements.toString())),
              theirWords)) {
        both(ours, theirs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void both(Seen ours, Seen theirs) throws IOException, InterruptedException {
    List<String> queries = queries();
    int differing = 0;
    for (String query : queries) {
      differing += sorted(asked(ours, query)).equals(sorted(asked(theirs, query))) ? 0 : 1;
    }
    results.say("  answers that differ: " + differing + " of " + queries.size() + " queries");
    long turns = BenchmarkSettings.serveMinutes() * 60L / TURN.toSeconds();
    for (int turn = 0; turn < turns; turn++) {
      for (Seen each : List.of(ours, theirs)) {
        turn(each, queries);
        if (turn == 0) {
          each.memory = ProcessStatus.peakKilobytes(each.process.pid());
        }
      }
    }
    results.say("  " + BenchmarkSettings.serveClients() + " clients; " + ours.told());
    results.say("  " + BenchmarkSettings.serveClients() + " clients; " + theirs.told());
  }

  private static List<String> queries() throws IOException {
    var prefixes = new StringBuilder();
    Names.PREFIXES.forEach(
        (prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + "> "));
    var queries = new ArrayList<String>();
    for (String name : QUERIES) {
      Path file = BenchmarkSettings.home().resolve("queries/answer/" + name + ".rq");
      queries.add(prefixes + Files.readString(file));
    }
    return queries;
  }

  private static List<String> sorted(String rows) {
    return rows.lines().sorted().toList();
  }

  private String asked(Seen server, String query) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port + "/sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .timeout(Duration.ofMinutes(2))
            .POST(BodyPublishers.ofString(query, UTF_8))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(server.name + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private void turn(Seen server, List<String> queries) throws InterruptedException {
    long end = System.nanoTime() + TURN.toNanos();
    var next = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(BenchmarkSettings.serveClients());
    for (int i = 0; i < BenchmarkSettings.serveClients(); i++) {
      pool.execute(() -> ask(server, queries, next, end));
    }
    pool.shutdown();
    if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the clients do not end");
    }
  }

  private void ask(Seen server, List<String> queries, AtomicInteger next, long end) {
    var own = new ArrayList<Long>();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      try {
        asked(server, queries.get(next.getAndIncrement() % queries.size()));
        own.add(System.nanoTime() - start);
      } catch (IOException e) {
        server.failures.increment();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    synchronized (server.times) {
      server.times.add(own.stream().mapToLong(Long::longValue).toArray());
    }
  }
}
