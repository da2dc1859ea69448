package org.gravida.intake.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.gravida.intake.SmallHeap;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;

class PatientIdsTest {
  @Test
  void everyIdIsNewOnceAndThenStandsAtItsFirstPlace() {
    var register = new PatientIds();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 30_000; i++) {
        String id = i % 7 == 0 ? "ä" + "x".repeat(i % 900) + i : "P" + i;
        String file = i < 20_000 ? "a.csv" : "b.csv";
        Place place = place(i, file);
        var first = register.add(id, round == 0 ? place : Place.of("again"));
        assertThat(first)
            .isEqualTo(round == 0 ? Optional.empty() : Optional.of(place.ofPatient(id)));
      }
    }
  }

  private static Place place(int i, String file) {
    return switch (i % 6) {
      case 0 -> Place.of("elsewhere " + i);
      case 1 -> Place.of(file);
      case 2 -> Place.of(file).counted(Place.Unit.ROW, i);
      case 3 -> Place.of(file).line(Long.MAX_VALUE - i);
      case 4 -> Place.of("");
      default -> Place.of(file).line(i);
    };
  }

  @Test
  void anIdMayBeLongerThanABlock() {
    var register = new PatientIds();
    String id = "x".repeat(3_000_000);
    assertThat(register.add(id, Place.of("a").line(1))).isEmpty();
    assertThat(register.add("b", Place.of("a").line(2))).isEmpty();
    assertThat(register.add(id, Place.of(""))).contains(Place.of("a").line(1).ofPatient(id));
    assertThat(register.add("b", Place.of(""))).contains(Place.of("a").line(2).ofPatient("b"));
  }

  @Test
  void idsNumberedUpwardNeedNoMemoryOfTheirOwn() throws IOException, InterruptedException {
    assertThat(SmallHeap.said(ManyIds.class, "-Xmx32m"))
        .isEqualTo("a.csv, line 51, patient P10000051");
  }
}
