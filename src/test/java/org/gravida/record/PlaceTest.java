package org.gravida.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Place ROW = Place.of("cohort.csv").line(12);

  @Test
  void aPlaceIsToldFromTheWholeToThePart() {
    assertThat(ROW.ofPatient("P11").at("karyotype").at("date"))
        .hasToString("cohort.csv, line 12, patient P11, karyotype, date");
    assertThat(ROW).hasToString("cohort.csv, line 12");
    assertThat(Place.of("cohort.parquet").counted(Place.Unit.ROW, 3).ofPatient("P2"))
        .hasToString("cohort.parquet, row 3, patient P2");
    assertThat(Place.of("draws.csv").at("cause")).hasToString("draws.csv, cause");
  }

  @Test
  void aPlaceAloneNamesNobody() {
    assertThat(ROW.ofPatient("P11").at("karyotype").alone()).isEqualTo(ROW);
  }

  @Test
  void anotherLineIsAPlaceOfItsOwn() {
    assertThat(ROW.ofPatient("P11").at("karyotype").line(13))
        .isEqualTo(Place.of("cohort.csv").line(13));
  }
}
