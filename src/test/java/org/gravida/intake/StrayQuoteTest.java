package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A pair of quotes that swallows rows is told. */
class StrayQuoteTest {
  @Test
  void rowsWithinACellAreTold() {
    var reading = ReadFile.of("a.csv", "patient,TSH,note\nA,2,\"x\nB,3,y\nC,4,z\"\nD,5,\n");
    assertThat(reading.ids()).containsExactly("A", "D");
    assertThat(reading.patients().get(0).problems())
        .extracting(ReadFile::shown)
        .containsExactly(
            "WARNING a.csv, line 2 | a cell over 3 lines that look like rows of the table:"
                + " B,3,y | one row, or a cell without such lines | Look for a stray quote in this"
                + " line: lines that are rows are not read.");
  }

  @Test
  void proseWithLineEndsIsNot() {
    var reading =
        ReadFile.of(
            "a.csv",
            "patient,TSH,note\nA,2,\"seen, again, twice\nwell, tired, at home\n\nno more\"\nD,5,\n");
    assertThat(reading.patients().get(0).problems()).isEmpty();
  }

  @Test
  void twoColumnsAreEnough() {
    var reading = ReadFile.of("a.csv", "patient;TSH\nA;\"2\nB;3\nC;4\"\nD;5\n");
    assertThat(reading.patients().get(0).problems())
        .anyMatch(problem -> problem.found().contains("look like rows"));
  }
}
