package org.gravida.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on disk answers as memory does, grows while it serves, and is whole or not there. */
class StoreTest {
  private static final String PATIENTS = "examples/patients.json";
  private static final String COUNT = "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a grv:Patient }";
  private static final String ONE =
      "[{\"patient\": \"%s\", \"pregnancies\": [{\"outcome\": \"miscarriage\", \"week\": 8}]}]";

  @TempDir private Path folder;

  private String store() {
    return folder.resolve("store").toString();
  }

  @Tag("proof")
  @Test
  void aStoreAnswersAsMemoryDoes() {
    try (var memory = Serving.with("--data", PATIENTS);
        var stored = Serving.with("--store", store(), "--data", PATIENTS)) {
      for (String query :
          List.of(
              "care", "status-of-causes", "hazardous-advice", "alerts", "open-answers-and-why")) {
        var answer = stored.get("/q/" + query + "?format=csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(memory.get("/q/" + query + "?format=csv").body());
        assertThat(answer.body().lines().count()).isGreaterThan(5);
      }
      assertThat(stored.get("/health").body()).isEqualTo(memory.get("/health").body());
      assertThat(stored.ask("SELECT * { GRAPH ?g { ?s ?p ?o } }", "text/csv").body().strip())
          .as("file names are not told")
          .isEqualTo("s,p,o,g");
    }
  }

  @Tag("proof")
  @Test
  void whatIsStoredIsThereTheNextTimeAndRemadeForOtherGuidelines() throws IOException {
    Path file = file(folder.resolve("one.json"), "One");
    List<Path> first;
    try (var stored = Serving.with("--store", store(), "--data", file.toString())) {
      assertThat(count(stored)).isEqualTo(1);
      first = stores();
    }
    try (var stored = Serving.with("--store", store())) {
      assertThat(count(stored)).isEqualTo(1);
      assertThat(stores()).isEqualTo(first);
    }
    try (var stored = Serving.with("--store", store(), "--guideline", "eshre-2022")) {
      assertThat(count(stored)).isEqualTo(1);
      assertThat(stores()).hasSize(1).isNotEqualTo(first);
      assertThat(stored.get("/q/verdicts?format=csv").body()).contains("eshre-2022");
    }
  }

  @Test
  void aFileThatIsPutIntoTheFolderIsVisibleWithItsInferences() throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    try (var stored = Serving.with("--store", store(), "--watch", inbox.toString())) {
      assertThat(count(stored)).isZero();
      file(inbox.resolve("late.json"), "Late");
      await(() -> count(stored) == 1);
      assertThat(stored.get("/q/verdicts?format=csv").body()).contains("Late");
      file(inbox.resolve("again.json"), "Late");
      await(() -> stored.said().contains("again.json was not added"));
      assertThat(stored.said())
          .contains(
              "again.json, line 1, patient Late: found patient Late a second time; expected one"
                  + " patient for each id in a store; the first stands at late.json, line 1,"
                  + " patient Late.");
      Files.writeString(inbox.resolve("broken.json"), "[{\"patient\":");
      await(() -> stored.said().contains("broken.json was not added"));
      file(inbox.resolve("broken.json"), "Mended");
      await(() -> count(stored) == 2);
      file(inbox.resolve("late.json"), "Other");
      await(() -> stored.said().contains("late.json has changed since it was added"));
      assertThat(count(stored)).isEqualTo(2);
    }
  }

  @Test
  void filesThatArriveWhileTheServerStartsAreTaken() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    file(inbox.resolve("before.json"), "Before");
    var isServing = new AtomicBoolean();
    var arriving =
        CompletableFuture.supplyAsync(
            () -> {
              int files = 0;
              for (boolean isLast = false; !isLast; files++) {
                isLast = isServing.get();
                try {
                  file(inbox.resolve(files + ".json"), "During-" + files);
                  Thread.sleep(200);
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
              return files;
            });
    try (var stored = Serving.with("--store", store(), "--watch", inbox.toString())) {
      isServing.set(true);
      int files = arriving.get();
      assertThat(files).as("some arrived before it served").isGreaterThan(2);
      await(() -> count(stored) == files + 1);
      assertThat(stored.said()).doesNotContain("not added", "no longer watching");
    }
  }

  /** The same patient stands in both files; what tells them apart is the week. */
  @Tag("proof")
  @Test
  void theRecordThatWasAddedFirstStandsInAStoreMadeAnew() throws IOException {
    String weeks = "/q/losses-and-weeks?format=csv";
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    for (int i = 0; i < 3; i++) {
      String some =
          ONE.formatted("Twice").replace("]}]", "]}, {\"patient\": \"Own-%d\"}]".formatted(i));
      Files.writeString(
          inbox.resolve((char) ('c' - i) + ".json"), some.replace(": 8", ": " + (6 + i)));
    }
    String before;
    try (var stored =
        Serving.with("--store", store(), "--data", inbox.resolve("a.json").toString())) {
      before = stored.get(weeks).body();
      assertThat(before).contains("Twice");
    }
    try (var stored = Serving.with("--store", store(), "--watch", inbox.toString())) {
      await(() -> count(stored) == 4);
    }
    try (var stored = Serving.with("--store", store(), "--guideline", "article,eshre-2022")) {
      assertThat(count(stored)).isEqualTo(4);
      assertThat(stored.get(weeks).body()).isEqualTo(before);
    }
  }

  @Tag("proof")
  @Test
  void aChangedFileIsRefused() throws IOException {
    Path file = file(folder.resolve("one.json"), "One");
    Serving.with("--store", store(), "--data", file.toString()).close();
    file(file, "Two");
    assertThat(Serving.refused("--store", store(), "--data", file.toString()))
        .contains("one.json has changed since it was put into the store");
  }

  @Test
  void aFolderOfOthersAndOneThatIsInUseAreRefused() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear");
    assertThat(Serving.refused("--store", folder.toString()))
        .contains("expected a folder of its own", "letter.txt");
    assertThat(folder.resolve("letter.txt")).exists();
    try (var stored = Serving.with("--store", store())) {
      assertThat(Serving.refused("--store", store())).contains("another process has it open");
      assertThat(stored.get("/health").statusCode()).isEqualTo(200);
    }
    assertThat(Serving.refused("--watch", folder.toString())).contains("add --store");
  }

  @Tag("proof")
  @Test
  void timeLimitsHoldInsideJoinsOfAStore() {
    try (var stored = Serving.with("--store", store(), "--time-limit", "1")) {
      var start = Instant.now();
      String bomb = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
      assertThat(stored.ask(bomb, "text/csv").statusCode()).isEqualTo(503);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
      assertThat(stored.get("/health").statusCode()).isEqualTo(200);
    }
  }

  private static Path file(Path file, String id) throws IOException {
    return Files.writeString(file, ONE.formatted(id));
  }

  private List<Path> stores() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("store"))) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  private static int count(Serving server) {
    return Integer.parseInt(server.ask(COUNT, "text/csv").body().strip().split("\\R")[1]);
  }

  private static void await(BooleanSupplier condition) {
    for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
