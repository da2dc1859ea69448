package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact beside which an unknown field may say whose it is belongs to nobody. */
class WhoseFactTest {
  private static void isNobodys(String name, String text) {
    var reading = ReadFile.of(name, text);
    assertThat(reading.facts(0)).as(text).isEmpty();
    assertThat(reading.unread(0)).isNotEmpty();
    assertThat(reading.text()).contains("It may say whose this is");
  }

  @ParameterizedTest
  @CsvSource({"sampel,partner", "partner_,x", "Partner,yes", "whos,partner", "of,partner"})
  void anUnknownFieldThatMayNameAnotherLeavesTheFactUnread(String key, String value) {
    isNobodys("a.csv", "patient,what,value," + key + "\nA,karyotype,abnormal," + value + "\n");
    String fact = "\"result\": \"abnormal\", \"" + key + "\": \"" + value + "\"";
    isNobodys(
        "a.json",
        "{\"patient\": \"A\", \"examinations\": [{\"test\": \"karyotype\", " + fact + "}]}");
    isNobodys(
        "b.json", "{\"patient\": \"A\", \"facts\": [{\"what\": \"karyotype\", " + fact + "}]}");
    isNobodys("c.json", "{\"patient\": \"A\", \"karyotype\": {" + fact + "}}");
  }

  @ParameterizedTest
  @CsvSource({"comment2,x", "informant,patient", "lab,north"})
  void anyOtherUnknownFieldLeavesTheFactAsItIs(String key, String value) {
    var table =
        ReadFile.of(
            "a.csv", "patient,what,value," + key + "\nA,karyotype,abnormal," + value + "\n");
    assertThat(table.facts(0)).hasSize(1);
    assertThat(table.unread(0)).hasSize(1);
  }
}
