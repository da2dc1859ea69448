package org.gravida.intake.redcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.fhir.FhirText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change what a column or field says, or whose it is, leaves it unread. */
class FieldDoubtTest {
  private static final String ID = "record_id;start;;text;Record ID";

  @TempDir Path folder;

  private FhirText.Read table(String... lines) throws IOException {
    return RedcapText.read(RedcapText.write(folder, "table.csv", lines));
  }

  private FhirText.Read form(List<String> fields, String header, String row) throws IOException {
    var all = new ArrayList<String>(List.of(ID));
    all.addAll(fields);
    RedcapText.dictionary(folder, all.toArray(String[]::new));
    return RedcapText.read(
        RedcapText.write(
            folder, "data.csv", "record_id," + header + ",start_complete", "A," + row + ",2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,outcome,week,karyotype|A,miscarriage,8,\"47,XX,+16\"",
        "patient,number,outcome,karyotype|A,1,miscarriage,abnormal",
        "patient,outcome,number,karyotype|A,miscarriage,,abnormal",
      })
  void aKaryotypeInTheRowOfAPregnancyIsNobodysUntilItSaysWhose(String header, String row)
      throws IOException {
    var read = table(header, row, row.replace("A,", "B,"));
    assertThat(read.facts()).noneMatch(each -> each.startsWith("Karyotype"));
    assertThat(RedcapText.unread(read)).hasSize(1);
    assertThat(RedcapText.problems(read)).anyMatch(each -> each.expected().equals("whose it is"));
    var hers = table(header.replace("karyotype", "karyotype patient"), row);
    assertThat(hers.facts()).anyMatch(each -> each.startsWith("Karyotype"));
  }

  @Test
  void aKaryotypeInAFormOfPregnanciesIsNobodys() throws IOException {
    var read =
        form(
            List.of("out;start;;text;Outcome", "kt;start;;text;Karyotype"),
            "out,kt",
            "miscarriage,abnormal");
    assertThat(read.facts()).containsExactly("Pregnancy Miscarriage EPISODE 1");
    assertThat(RedcapText.unread(read)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Karyotype verified?|No|0",
        "Is the karyotype verified?|No|0",
        "Karyotype verified?|Yes|1",
        "Karyotype not verified|Yes|0",
        "Relationship|sister|0",
        "Something else|sister|0",
        "Something else|x|1",
      })
  void aQuestionThatIsNotUnderstoodLeavesUnreadWhatItMayChange(String label, String cell, int facts)
      throws IOException {
    var read =
        form(
            List.of("kt;start;;text;Karyotype", "q;start;;text;" + label),
            "kt,q",
            "abnormal," + cell);
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.unread(read)).hasSize(2 - facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,date,karyotype,karyotype verified|A,2024-01-05,abnormal,no|0",
        "patient,date,karyotype,karyotype verified|A,2024-01-05,abnormal,yes|1",
        "patient,date,karyotype,verified karyotype|A,2024-01-05,abnormal,no|0",
        "patient,karyotype,verified karyotype|A,abnormal,no|0",
        "patient,karyotype,karyotype result verified|A,abnormal,no|0",
        "patient,karyotype,partner karyotype|A,normal,abnormal|1",
      })
  void aColumnOfAnyTableThatQualifiesAResultLeavesItUnread(String header, String row, int facts)
      throws IOException {
    var read = table(header, row);
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.unread(read)).hasSize(2 - facts);
  }

  @ParameterizedTest
  @CsvSource({
    "person,sister,0",
    "relationship,sister,0",
    "verified,no,0",
    "confirmed,no,0",
    "person,self,1",
    "relationship,married,1",
    "verified,yes,1",
    "IVF performed,no,1",
    "partner sex,male,1",
    "done by,partner,1",
  })
  void aColumnOfARowAsAWholeMayLeaveAllOfItUnread(String column, String cell, int facts)
      throws IOException {
    var read = table("patient,TSH," + column, "A,2.1," + cell);
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.problems(read)).anyMatch(each -> each.found().contains(column));
  }

  @ParameterizedTest
  @CsvSource({
    "method,ELISA,1",
    "specimen,serum,1",
    "specimen,cord blood,0",
    "sex,female,1",
    "sex,male,0",
    "relation,self,1",
    "relation,mother,0",
    "time,08:00,1",
    "quality,poor,0",
  })
  void aColumnBesideAResultThatIsOfTheOfficeOrOfHersLeavesItAsItIs(
      String column, String cell, int facts) throws IOException {
    var read = table("patient,what,value," + column, "A,hysteroscopy,normal," + cell);
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.unread(read))
        .filteredOn("hysteroscopy normal"::equals)
        .hasSize(1 - facts);
  }

  @Test
  void anOutcomeBesideAColumnThatDoubtsItIsUnread() throws IOException {
    var read = table("patient,outcome,outcome verified", "A,miscarriage,no", "A,live birth,");
    assertThat(read.facts()).containsExactly("Pregnancy LiveBirth EPISODE 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hypothyroidism excluded?|",
        "No hypothyroidism?|",
        "Tested for hypothyroidism|",
        "Suspected hypothyroidism|",
        "Do you have hypothyroidism?|Hypothyroidism Yes",
        "Hypothyroidism|Hypothyroidism Yes",
      })
  void aFieldKnownByItsNameHasALabelThatSaysNothingElse(String label, String fact)
      throws IOException {
    var read = form(List.of("hypothyroidism;start;;yesno;" + label), "hypothyroidism", "1");
    assertThat(read.facts()).isEqualTo(fact == null ? List.of() : List.of(fact));
    assertThat(RedcapText.unread(read)).hasSize(fact == null ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|Conditions excluded by work-up||0",
        "|Which of these have you never had?||0",
        "|At risk for||0",
        "Excluded causes|Conditions||0",
        "|Which of these have you had?|of the husband|0",
        "|Which of the following conditions have you had before? (check all that apply)||1",
        "Endocrinology|Conditions known before||1",
      })
  void aTickedBoxSaysYesUnderAQuestionThatAsksForNothingElse(
      String section, String question, String note, int facts) throws IOException {
    String top = section == null ? "" : section;
    String below = note == null ? "" : note;
    String field = "c;start;" + top + ";checkbox;" + question + ";1, Diabetes mellitus;" + below;
    var read = form(List.of(field), "c___1", "1");
    assertThat(read.facts()).hasSize(facts);
    assertThat(RedcapText.unread(read)).hasSize(1 - facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Excluded causes;Karyotype;",
        ";Karyotype;of the husband",
        "Plazenta, Ehemann;Karyotype;",
        "丈夫检查;Karyotype;",
        "Tissue;Karyotype;",
        "Spouse;Karyotype;",
      })
  void aHeadingOrNoteThatMayTurnAFieldLeavesItUnread(String section, String label, String note)
      throws IOException {
    String field =
        "kt;start;%s;text;%s;;%s"
            .formatted(section == null ? "" : section, label, note == null ? "" : note);
    var read = form(List.of(field), "kt", "abnormal");
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).hasSize(1);
  }

  @Test
  void aLabelOfSeveralFieldsOfWhichNotAllAreExportedIsNobodys() throws IOException {
    RedcapText.dictionary(
        folder, ID, "kt_w;start;Patient;text;Karyotype", "kt_m;start;Partner;text;Karyotype");
    Path one = RedcapText.write(folder, "a.csv", "Record ID,Karyotype,Complete?", "A,abnormal,2");
    assertThat(RedcapText.read(one).facts()).isEmpty();
    assertThat(RedcapText.unread(RedcapText.read(one))).hasSize(1);
    Path both =
        RedcapText.write(
            folder, "b.csv", "Record ID,Karyotype,Karyotype,Complete?", "A,normal,abnormal,2");
    assertThat(RedcapText.read(both).facts())
        .containsExactly("Karyotype Normal", "Karyotype Abnormal SUBJECT PartnerSubject");
  }

  @Test
  void allTickedBoxesOfAFieldWithValuesAreOneResult() throws IOException {
    var fields = List.of("l;start;;checkbox;Lupus anticoagulant;1, positive | 2, sample not valid");
    var both = form(fields, "l___1,l___2", "1,1");
    assertThat(both.facts()).isEmpty();
    assertThat(RedcapText.unread(both)).hasSize(1);
    assertThat(form(fields, "l___1,l___2", "1,0").facts()).hasSize(1);
  }

  @Test
  void pregnanciesOfSeveralFormsAreNumberedThroughAndTold() throws IOException {
    RedcapText.dictionary(
        folder, ID, "o1;before;;text;Outcome", "o2;with_us;;text;Outcome", "w;with_us;;text;Week");
    Path data =
        RedcapText.write(
            folder,
            "data.csv",
            "record_id,redcap_repeat_instrument,redcap_repeat_instance,o1,o2",
            "A,before,1,miscarriage,",
            "A,before,2,miscarriage,",
            "A,with_us,1,,miscarriage",
            "A,with_us,2,,miscarriage");
    var read = RedcapText.read(data);
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy Miscarriage EPISODE 1",
            "Pregnancy Miscarriage EPISODE 2",
            "Pregnancy Miscarriage EPISODE 3",
            "Pregnancy Miscarriage EPISODE 4");
    assertThat(RedcapText.found(read))
        .contains("rows of one pregnancy in several forms, not all with numbers");
  }

  @Test
  void daysOfTwoFormsInARowThatDateNoOtherAreTold() throws IOException {
    RedcapText.dictionary(
        folder, ID, "d1;one;;text;Date", "d2;two;;text;Date of visit", "tsh;lab;;text;TSH");
    Path data =
        RedcapText.write(
            folder,
            "data.csv",
            "record_id,redcap_event_name,d1,d2,tsh",
            "A,visit_1_arm_1,2026-01-01,2026-02-01,2");
    var read = RedcapText.read(data);
    assertThat(read.facts()).containsExactly("TSH 2");
    assertThat(RedcapText.found(read)).anyMatch(each -> each.startsWith("days of several forms"));
  }

  @Test
  void anEmptyDateLetsAnotherColumnOfTheDateFillIt() throws IOException {
    var read = table("patient,TSH,TSH date,TSH months ago,assessment date", "A,2,,5,2026-05-04");
    assertThat(read.facts()).anyMatch(each -> each.startsWith("TSH 2"));
    assertThat(RedcapText.unread(read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"final,1", "validated,1", "preliminary,0", "cancelled,0", "positive,0"})
  void theStateOfAReportIsNoSecondResult(String state, int facts) throws IOException {
    for (String header : List.of("patient,test,status,result", "patient,test,result,status")) {
      boolean isFirst = header.endsWith("result");
      var read =
          table(header, "A,karyotype," + (isFirst ? state + ",abnormal" : "abnormal," + state));
      assertThat(read.facts()).hasSize(facts);
      assertThat(RedcapText.unread(read)).hasSize(2 - 2 * facts);
    }
  }
}
