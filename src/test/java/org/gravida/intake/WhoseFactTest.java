package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
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

  private static void isKept(String name, String text) {
    var reading = ReadFile.of(name, text);
    assertThat(reading.facts(0)).as(text).hasSize(1);
  }

  private static void isUnread(String name, String text) {
    var reading = ReadFile.of(name, text);
    assertThat(reading.facts(0)).as(text).isEmpty();
    assertThat(reading.unread(0).get(0)).contains("aryotype");
    assertThat(reading.text()).contains("ERROR").contains("is kept unread and decides nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "karyotype verified,no",
    "karyotype_person,sister",
    "karyotype sampel,partner",
    "karyotype remarks about,partner"
  })
  void aColumnWhoseNameGoesOnMayChangeTheFactThatItBeginsWith(String column, String value) {
    isUnread("a.csv", "patient,karyotype," + column + "\nA,abnormal," + value + "\n");
  }

  @ParameterizedTest
  @CsvSource({"TSH receptor,high", "karyotype lab,north", "karyotype verified,NA", "verified,no"})
  void anotherColumnLeavesTheFactsAsTheyAre(String column, String value) {
    isKept("a.csv", "patient,karyotype," + column + "\nA,abnormal," + value + "\n");
  }

  private static String item(String more) {
    return "{\"patient\": \"A\", \"examinations\": [{\"test\": \"karyotype\", \"result\": "
        + "\"abnormal\", "
        + more
        + "}]}";
  }

  @ParameterizedTest
  @CsvSource({"person,sister", "verified,no", "quality,poor", "a word,x", "comment2,x"})
  void anUnknownFieldThatMayChangeWhatIsSaidLeavesTheFactUnread(String key, String value) {
    isUnread("a.csv", "patient,what,value," + key + "\nA,karyotype,abnormal," + value + "\n");
    isUnread("a.json", item("\"" + key + "\": \"" + value + "\""));
    isUnread(
        "c.json",
        "{\"patient\": \"A\", \"karyotype\": {\"result\": \"abnormal\", \""
            + key
            + "\": \""
            + value
            + "\"}}");
  }

  @ParameterizedTest
  @CsvSource({"a word,NA", "lab,north", "Order-Number,17", "note,x"})
  void aFieldOfTheOfficeOrAnEmptyOneLeavesTheFactAsItIs(String key, String value) {
    isKept("a.csv", "patient,what,value," + key + "\nA,karyotype,abnormal," + value + "\n");
    isKept("a.json", item("\"" + key + "\": \"" + value + "\""));
  }

  @Test
  void aColumnThatTheMappingLeavesOutLeavesTheFactAsItIs() {
    var mapping =
        Mapping.of(
            List.of(new MappingRow(Place.of("m.csv"), "clerk", "", "", "", "", "")), List.of());
    var reading =
        ReadFile.of(
            "a.csv", "patient,what,value,clerk\nA,karyotype,abnormal,x\n".getBytes(UTF_8), mapping);
    assertThat(reading.facts(0)).hasSize(1);
  }

  @Test
  void aPregnancyWithAnUnknownFieldIsUnreadAndOneWithWhatItHadIsNot() {
    String text =
        "{\"patient\": \"A\", \"pregnancies\": [{\"outcome\": \"miscarriage\", \"verified\":"
            + " \"no\"}, {\"outcome\": \"miscarriage\", \"painless rupture\": \"no\"}]}";
    var reading = ReadFile.of("a.json", text);
    assertThat(reading.facts(0)).hasSize(2).allMatch(fact -> fact.contains("EPISODE=2"));
    assertThat(reading.unread(0).get(0)).contains("EPISODE=1").contains("miscarriage");
  }

  @ParameterizedTest
  @CsvSource({"positive,negative", "2.5,3.5", "<2,2"})
  void aFieldThatIsSaidTwiceAndOtherwiseLeavesTheFactUnread(String one, String other) {
    isTwice(one, other, 0);
  }

  @ParameterizedTest
  @CsvSource({"positive,Positive", "pos,positive", "2.5,2.50", "NA,positive", "positive,NA"})
  void aFieldThatIsSaidTwiceAlikeIsUsed(String one, String other) {
    isTwice(one, other, 1);
  }

  private static void isTwice(String one, String other, int facts) {
    String rows = "\nA,TSH," + one + "," + other + "\n";
    String fields = "\"result\": \"" + one + "\", \"value\": \"" + other + "\"";
    var all =
        List.of(
            ReadFile.of("a.csv", "patient,what,value,result" + rows),
            ReadFile.of("b.csv", "patient,TSH,thyrotropin result\nA," + one + "," + other + "\n"),
            ReadFile.of(
                "a.json",
                "{\"patient\": \"A\", \"examinations\": [{\"test\": \"TSH\", " + fields + "}]}"));
    for (ReadFile reading : all) {
      assertThat(reading.facts(0)).as(reading.text()).hasSize(facts);
      assertThat(reading.text().contains("each field once")).isEqualTo(facts == 0);
    }
  }
}
