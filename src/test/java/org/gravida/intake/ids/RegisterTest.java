package org.gravida.intake.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gravida.intake.SmallHeap;
import org.junit.jupiter.api.Test;

class RegisterTest {
  @Test
  void everyIdIsNewOnceAndThenStandsAtItsFirstPlace() {
    var register = new Register();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 30_000; i++) {
        String id = i % 7 == 0 ? "ä" + "x".repeat(i % 900) + i : "P" + i;
        String file = i < 20_000 ? "a.csv" : "b.csv";
        String place = place(i, file, id);
        var first = register.add(id, round == 0 ? place : "again");
        assertThat(first.orElse("")).isEqualTo(round == 0 ? "" : place);
      }
    }
  }

  private static String place(int i, String file, String id) {
    String end = ", patient " + id;
    return switch (i % 11) {
      case 0 -> "elsewhere " + i;
      case 1 -> file + end;
      case 2 -> file + ", line 00" + i + end;
      case 3 -> file + ", line " + "9".repeat(i % 40) + end;
      case 4 -> file + ", line 0" + end;
      case 5 -> end;
      case 6 -> "";
      default -> file + ", line " + i + end;
    };
  }

  @Test
  void anIdMayBeLongerThanABlock() {
    var register = new Register();
    String id = "x".repeat(3_000_000);
    assertThat(register.add(id, "a, line 1, patient " + id)).isEmpty();
    assertThat(register.add("b", "a, line 2, patient b")).isEmpty();
    assertThat(register.add(id, "")).hasValueSatisfying(p -> assertThat(p).startsWith("a, "));
    assertThat(register.add("b", "")).contains("a, line 2, patient b");
  }

  @Test
  void idsNumberedUpwardNeedNoMemoryOfTheirOwn() throws IOException, InterruptedException {
    assertThat(SmallHeap.said(ManyIds.class, "-Xmx32m"))
        .isEqualTo("a.csv, line 51, patient P10000051");
  }
}
