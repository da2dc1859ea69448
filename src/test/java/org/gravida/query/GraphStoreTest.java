package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gravida.knowledge.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements come into a store step by step, each whole or not at all. */
class GraphStoreTest {
  private static final int KILLED = 7;
  private static final QueryFile ALL =
      QueryFile.of(Path.of("all"), "SELECT ?s { ?s ?p ?o } ORDER BY ?s");

  @TempDir private Path folder;

  @Test
  void aProcessThatIsKilledWhileItAddsLeavesNothingHalfVisible() throws Exception {
    try (var store = GraphStore.open(folder)) {
      store.add(List.of("first"), graph -> graph.accept(some(0, 10)));
    }
    assertThat(killed(folder)).isEqualTo(KILLED);
    try (var store = GraphStore.open(folder)) {
      assertThat(store.parts()).containsExactly("first");
      assertThat(store.graph().size()).isEqualTo(10);
      store.add(List.of("second"), graph -> graph.accept(some(10, 20)));
      assertThat(store.graph().size()).isEqualTo(20);
    }
  }

  /** Adds many statements in another process, which is ended amid them. */
  private static int killed(Path folder) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    + File.pathSeparator
                    + "target/test-classes",
                Killed.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Is ended while it adds. */
  static final class Killed {
    public static void main(String[] words) {
      GraphStore.open(Path.of(words[0]))
          .add(
              List.of("lost"),
              graph -> {
                graph.accept(some(100, 50_000));
                Runtime.getRuntime().halt(KILLED);
              });
    }
  }

  @Test
  void partsKeepTheOrderInWhichTheyWereAdded() {
    try (var store = GraphStore.open(folder)) {
      store.add(List.of("z", "m"), graph -> graph.accept(some(0, 1)));
      store.add(List.of("a"), graph -> graph.accept(some(1, 2)));
      assertThat(store.parts()).containsExactly("z", "m", "a");
    }
  }

  @Test
  void whatFailsWhileItIsAddedLeavesNothing() {
    try (var store = GraphStore.open(folder)) {
      assertThatThrownBy(
              () ->
                  store.add(
                      List.of("bad"),
                      graph -> {
                        graph.accept(some(0, 5));
                        throw new IllegalStateException("no more");
                      }))
          .hasMessage("no more");
      assertThat(store.parts()).isEmpty();
      assertThat(store.graph().size()).isZero();
    }
  }

  @Test
  void aGraphShowsWhatWasAddedLast() {
    try (var store = GraphStore.open(folder)) {
      var graph = store.graph();
      assertThat(graph.select(ALL, Map.of()).rows()).isEmpty();
      store.add(List.of("a"), each -> each.accept(some(0, 2)));
      assertThat(graph.select(ALL, Map.of()).rows()).hasSize(2);
      assertThat(store.isKnown("urn:s:1")).isTrue();
      assertThat(store.isKnown("urn:s:2")).isFalse();
    }
  }

  private static List<Triple> some(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> Triple.text("urn:s:" + i, "urn:p", "o"))
        .toList();
  }
}
