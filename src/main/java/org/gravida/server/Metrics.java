package org.gravida.server;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests, for those who watch a server: how many by path and status, and how long they
 * took; nothing of what was asked. Safe for many threads.
 */
final class Metrics {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final double NANOS = 1e9;

  /** The first parts of paths that are told apart; all others are one. */
  private static final List<String> PATHS =
      List.of(
          "sparql",
          "data",
          "q",
          "page",
          "classify",
          "explain",
          "plan",
          "whatif",
          "convert",
          "terms",
          "health");

  private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> nanos = new ConcurrentHashMap<>();

  void count(String path, int status, long time) {
    String first = path.replaceFirst("^/", "").split("/", 2)[0];
    String told = PATHS.contains(first) ? "/" + first : first.isEmpty() ? "/" : "other";
    String labels = "{path=\"" + told + "\",status=\"" + status + "\"}";
    nanos.computeIfAbsent(labels, key -> new LongAdder()).add(time);
    counts.computeIfAbsent(labels, key -> new LongAdder()).increment(); // what is told is timed
  }

  /** Returns what was counted, in the text format of Prometheus, sorted. */
  Reply reply(long statements) {
    var text = new StringBuilder();
    head(text, "gravida_request_seconds", "summary", "Requests answered, and the time it took.");
    new TreeMap<>(counts)
        .forEach(
            (labels, count) -> {
              double seconds = nanos.get(labels).sum() / NANOS;
              text.append("gravida_request_seconds_count").append(labels);
              text.append(' ').append(count.sum()).append('\n');
              text.append("gravida_request_seconds_sum").append(labels);
              text.append(' ').append(seconds).append('\n');
            });
    head(text, "gravida_statements", "gauge", "Statements that queries see.");
    text.append("gravida_statements ").append(statements).append('\n');
    var runtime = Runtime.getRuntime();
    head(text, "gravida_heap_bytes", "gauge", "Memory in use.");
    text.append("gravida_heap_bytes ").append(runtime.totalMemory() - runtime.freeMemory());
    return new Reply(200, TYPE, text.append('\n').toString());
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
