package org.gravida.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.SNOMED;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.observation;
import static org.gravida.intake.fhir.FhirText.read;

import org.junit.jupiter.api.Test;

/** Who reads the answer of a patient learns which of her coded entries are not in it. */
class LeftoversTest {
  private static final String REMEDY =
      ": Nothing is concluded from what is not used; record in words what matters."
          + " --loss FILE lists all, with reasons.";

  private static String unknown(int number) {
    return observation(code(LOINC, "9-" + number), "'valueInteger': 1");
  }

  @Test
  void aDiagnosisOfAnUnknownCodeIsToldWithThePatientByItsWords() {
    String diabetes =
        "{'coding': [{'system': '" + SNOMED + "', 'code': '44054006', 'display': 'Diabetes'}]}";
    assertThat(read(condition(diabetes, "")).told())
        .containsExactly("a coded entry that is not used: Diabetes (is not mapped)" + REMEDY);
    assertThat(read(condition(code(SNOMED, "44054006"), "")).told())
        .containsExactly(
            "a coded entry that is not used: SNOMED CT 44054006 (is not mapped)" + REMEDY);
  }

  @Test
  void diagnosesComeFirstAndOfManyEntriesOnlyAFewAreNamed() {
    var read =
        read(
            unknown(1),
            unknown(2),
            unknown(2),
            unknown(3),
            unknown(4),
            unknown(5),
            condition(code(SNOMED, "44054006"), ""));
    assertThat(read.told())
        .containsExactly(
            "7 coded entries not used: SNOMED CT 44054006 (is not mapped), LOINC 9-1 (is not"
                + " mapped), LOINC 9-2 (is not mapped), LOINC 9-3 (is not mapped), and 2 more"
                + REMEDY);
  }

  @Test
  void whatIsToldByItselfIsNotToldAgain() {
    String graves = code("http://hl7.org/fhir/sid/icd-10-cm", "E05.0");
    assertThat(read(condition(code(SNOMED, "40930008"), "")).told()).isEmpty();
    assertThat(read(condition(code(SNOMED, "40930008"), "'verificationStatus': 'maybe'")).told())
        .singleElement()
        .asString()
        .contains("Kept unread");
    assertThat(read(condition(graves, "'verificationStatus': 'refuted'")).told())
        .singleElement()
        .asString()
        .doesNotContain("coded entr");
  }
}
