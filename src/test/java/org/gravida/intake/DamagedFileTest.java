package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;

/** Damage anywhere in a file gives problems, never an exception. */
class DamagedFileTest {
  private static final String MARKS = "\"',;{}[]:\\\t\n\r\u0000#<>-+ 9\u00ff\u0080";

  @Test
  void nothingIsThrownAndEachProblemIsComplete() throws IOException {
    var random = new Random(7);
    var problems = new ArrayList<Problem>();
    for (String name : FixtureTest.files().toList()) {
      byte[] good = Files.readAllBytes(Path.of("src/test/resources/org/gravida/intake", name));
      for (int run = 0; run < 300; run++) {
        byte[] bad = good.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
          byte mark = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
          bad[random.nextInt(bad.length)] = mark;
        }
        if (random.nextInt(3) == 0) {
          bad = Arrays.copyOf(bad, random.nextInt(bad.length));
        }
        for (String as : new String[] {name, "-"}) {
          var reading = ReadFile.of(as, bad);
          problems.addAll(reading.problems());
          reading.patients().forEach(patient -> problems.addAll(patient.problems()));
        }
      }
    }
    assertThat(problems).hasSizeGreaterThan(1000).allMatch(DamagedFileTest::isComplete);
  }

  @Test
  void losesNoPatientOfAnotherRow() {
    var text = new StringBuilder("patient,what,value,note\n");
    for (int i = 0; i < 50; i++) {
      text.append("P").append(i).append(",TSH,").append(i).append(",\"a, b\"\n");
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    var random = new Random(11);
    for (int run = 0; run < 500; run++) {
      byte[] bad = good.clone();
      int at = 24 + random.nextInt(bad.length - 24);
      bad[at] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
      long row =
          new String(good, 0, at, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count()
              - 1;
      var reading = ReadFile.of("a.csv", bad);
      for (int i = 0; i < 50; i++) {
        if (i != row && i != row + 1) {
          String fact = "Tsh {VALUE=" + i + ", NOTE=a, b}";
          String id = "P" + i;
          assertThat(reading.patients())
              .as(new String(bad, StandardCharsets.UTF_8))
              .anyMatch(
                  p ->
                      p.id().equals(id)
                          && p.facts().stream().map(ReadFile::shown).anyMatch(fact::equals));
        }
      }
    }
  }

  private static boolean isComplete(Problem problem) {
    return !problem.place().toString().isBlank()
        && !problem.expected().isBlank()
        && problem.remedy().endsWith(".");
  }
}
