package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.intake.PatientFiles;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign of doubt or denial beside a name, a flag or a result is never read over. */
class SignsOfDoubtTest {
  private static final CaseRules RULES = CaseRules.ofEveryGuideline();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?hypothyroidism",
        "hypothyroidism?",
        "hypothyroidism (?)",
        "hypothyroidism??",
        "hypothyroidism (-)",
        "hypothyroidism -",
        "-hypothyroidism",
        "\u00AChypothyroidism",
        "!hypothyroidism",
        "~hypothyroidism"
      })
  void aSignBesideANameLeavesItUnreadAndToldAndTheTermOpen(String name) {
    var patient = read("[{\"patient\": \"A\", \"conditions\": [\"" + name + "\"]}]");
    assertThat(patient.facts()).isEmpty();
    assertThat(patient.unread()).extracting(fact -> fact.what()).containsExactly(name);
    assertThat(patient.problems()).singleElement().asString().contains("may doubt or deny it");
    assertThat(patient.doubted()).contains("Hypothyroidism");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hypothyroidism",
        "Hashimoto's thyroiditis",
        "anti-TPO (+)",
        "Do you have diabetes?"
      })
  void aNameWithoutSuchASignIsRead(String name) {
    var patient = read("[{\"patient\": \"A\", \"conditions\": {\"" + name + "\": \"yes\"}}]");
    assertThat(patient.problems()).noneMatch(each -> each.remedy().contains("may doubt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancelled",
        "invalid",
        "haemolysed",
        "not verified",
        "preliminary",
        "N?",
        "abnormal?"
      })
  void aNumberWithinItsRangeIsNoResultBesideAFlagThatSaysItDoesNotHold(String flag) {
    String test = "\"test\": \"TSH\", \"result\": 2.1, \"low\": 0.4, \"high\": 4.0";
    assertThat(found("{" + test + ", \"flag\": \"N\"}")).contains("NormalThyroidFunction");
    assertThat(found("{" + test + ", \"flag\": \"" + flag + "\"}"))
        .doesNotContain("NormalThyroidFunction");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not done",
        "not verified",
        "wrong patient",
        "sister",
        "sample haemolysed, not valid",
        "call back (unreliable)"
      })
  void aResultIsNoneBesideACommentThatSaysItDoesNotHoldOrIsAnothers(String comment) {
    String test = "\"test\": \"hysteroscopy\", \"result\": \"normal\"";
    assertThat(found("{" + test + ", \"comment\": \"by the clinic\"}"))
        .contains("NormalGenitalTract");
    assertThat(found("{" + test + ", \"comment\": \"" + comment + "\"}"))
        .doesNotContain("NormalGenitalTract");
  }

  private static Set<String> found(String examination) {
    return new TreeSet<>(
        RULES.find(read("[{\"patient\": \"A\", \"examinations\": [" + examination + "]}]")));
  }

  private static PatientRecord read(String json) {
    var patients = new ArrayList<PatientRecord>();
    var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    new PatientFiles(RULES.release()).read(in, "a.json", patients::add);
    assertThat(patients).hasSize(1);
    return patients.get(0);
  }
}
