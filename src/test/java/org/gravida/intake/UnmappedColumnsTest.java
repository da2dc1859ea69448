package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose columns can only mean one thing are understood without a mapping. */
class UnmappedColumnsTest {
  private static FhirText.Read read(String... lines) {
    return FhirText.files("a.csv", String.join("\n", lines) + "\n");
  }

  private static List<String> found(FhirText.Read read) {
    return read.problems().stream().map(Problem::found).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient,test,result,date",
        "patient,Test,Value,Date",
        "patient id,what,result,date"
      })
  void aColumnOfTestsBesideResultsSaysWhatEachRowIsAbout(String header) {
    var read = read(header, "A,TSH,2.5,2026-01-01", "B,karyotype,normal,", "A,karyotype,normal,");
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("A", "B");
    assertThat(read.facts(0)).containsExactly("TSH 2.5 DATE 2026-01-01", "Karyotype Normal");
    assertThat(read.facts(1)).containsExactly("Karyotype Normal");
  }

  @ParameterizedTest
  @CsvSource({
    "'patient,condition,status','A,diabetes,no',DiabetesMellitus No",
    "'patient,exposure,answer','A,smoking,yes',SmokingStatus Yes",
    "'patient,test,result,sample','A,karyotype,normal,partner',"
        + "Karyotype Normal SUBJECT PartnerSubject",
    "'patient,test,result,unit','A,TSH,2.5,mIU/L',TSH 2.5 UNIT mIU/L",
  })
  void soDoesOneOfEachPartOfAPatientFile(String header, String row, String fact) {
    assertThat(read(header, row).facts()).containsExactly(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,test,result,date,age|A,TSH,2.5,2026-01-01,34|TSH 2.5 DATE 2026-01-01; Age 34 DATE"
            + " 2026-01-01",
        "patient,what,value,age,BMI|A,TSH,2.5,34,22|TSH 2.5; Age 34; BodyMassIndex 22",
        "patient,test,result,karyotype|A,TSH,2.5,normal|TSH 2.5; Karyotype Normal",
        "patient,condition,status,age|A,diabetes,no,34|DiabetesMellitus No; Age 34",
        "patient,test,result,sample,age|A,karyotype,normal,partner,34|Karyotype Normal SUBJECT"
            + " PartnerSubject",
        "patient,test,result,pregnancy,karyotype|A,TSH,2.5,1,normal|TSH 2.5 EPISODE 1",
        "patient,test,result,person,age|A,TSH,2.5,sister,34|",
        "patient,test,result,pregnancy|A,TSH,2.5,1|TSH 2.5 EPISODE 1",
        "patient,outcome,week,condition|A,miscarriage,8,|Pregnancy Miscarriage EPISODE 1 WEEK 8;"
            + " Pregnancy Miscarriage EPISODE 2 WEEK 8",
        "patient,test,result,age|A,,,34|Age 34",
      })
  void aColumnOfAnotherTermBesideOneFactARowIsReadOfThePatient(
      String header, String row, String facts) {
    var read = read(header, row, row);
    var expected = facts == null ? List.<String>of() : List.of(facts.split("; "));
    assertThat(read.facts().stream().distinct().toList()).isEqualTo(expected);
    boolean isAnothers = header.matches(".*(sample|person|pregnancy),.*");
    assertThat(read.patients().get(0).unread().isEmpty()).isEqualTo(!isAnothers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient,test,condition,result",
        "patient,test,date",
        "patient,test,result,karyotype unit",
        "test,result,date"
      })
  void whatMayMeanSeveralThingsIsNot(String header) {
    String cells = "A,TSH,2.5,normal".substring(0, header.split(",").length * 2);
    var read = FhirText.files("a.csv", header + "\n" + cells + "\n");
    assertThat(read.patients().stream().flatMap(each -> each.facts().stream()))
        .noneMatch(fact -> fact.what().equals("TSH"));
    assertThat(found(read)).isNotEmpty();
  }

  @Test
  void aMappingMayExplainTheCellsOfSuchAColumn() {
    var mapping = Mapping.none().naming("test", "what");
    assertThat(mapping.column("test")).isEqualTo("what");
    assertThat(mapping.column("result")).isEqualTo("result");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pregnancy_0_outcome,pregnancy_1_outcome,pregnancy_1_week",
        "pregnancy0outcome,pregnancy1outcome,pregnancy1week",
      })
  void pregnanciesCountedFromNoughtAreCountedFromOne(String columns) {
    var read = read("patient," + columns, "A,miscarriage,live birth,39");
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy Miscarriage EPISODE 1", "Pregnancy LiveBirth EPISODE 2 WEEK 39");
    assertThat(found(read)).containsExactly("columns numbered from 0");
  }

  @Test
  void columnsThatBeginDifferentlyAreNotCountedAnew() {
    var read =
        read(
            "patient,pregnancy_0_outcome,pregnancy_1_outcome,pregnancy_1_week,pregnancy_2_week",
            "A,miscarriage,miscarriage,8,9");
    assertThat(read.patients().get(0).unread())
        .extracting(FhirText::shown)
        .containsExactly("pregnancy miscarriage EPISODE 0");
    assertThat(found(read)).doesNotContain("columns numbered from 0");
    assertThat(read.patients().get(0).problems()).isNotEmpty();
  }

  @Test
  void testsCountedFromNoughtAreApartAsTheyWere() {
    var read = read("patient,TSH_0,TSH_0_date,TSH_1,TSH_1_date", "A,2,2024-01,3,2025-01");
    assertThat(read.facts()).containsExactly("TSH 2 DATE 2024-01", "TSH 3 DATE 2025-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient,test,result", "record_id,a___1"})
  void aTableOfSeveralRowsAPatientIsRefusedWhereRowsAreReadAlone(String header) {
    var refusal =
        Heading.refusal(
            "a.csv", (header + "\n").getBytes(UTF_8), Mapping.none(), FhirText.KNOWLEDGE.release());
    assertThat(refusal).isPresent();
  }
}
