package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
  @Test
  void everyIdIsNewOnceAndThenStandsAtItsFirstPlace() {
    var register = new Register();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 30_000; i++) {
        String id = i % 7 == 0 ? "ä" + "x".repeat(i % 900) + i : "P" + i;
        String file = i < 20_000 ? "a.csv" : "b.csv";
        String place = i % 11 == 0 ? "elsewhere " + i : file + ", line " + i + ", patient " + id;
        var first = register.add(round == 0 ? file : "c.csv", id, round == 0 ? place : "again");
        assertThat(first.orElse("")).isEqualTo(round == 0 ? "" : place);
      }
    }
  }

  @Test
  void anIdMayBeLongerThanABlock() {
    var register = new Register();
    String id = "x".repeat(3_000_000);
    assertThat(register.add("a", id, "a, line 1, patient " + id)).isEmpty();
    assertThat(register.add("a", "b", "a, line 2, patient b")).isEmpty();
    assertThat(register.add("a", id, "")).hasValueSatisfying(p -> assertThat(p).startsWith("a, "));
    assertThat(register.add("a", "b", "")).contains("a, line 2, patient b");
  }

  @Test
  void halfAMillionPatientsAreReadInASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("a.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("patient,TSH\n");
      for (int i = 0; i < 500_000; i++) {
        out.write("P" + i + "," + i % 9 + "\n");
      }
    }
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(java, "-Xmx64m", "-cp", path, ManyRows.class.getName(), file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), UTF_8);
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).isEqualTo("500000 patients, 0 problems");
  }
}
