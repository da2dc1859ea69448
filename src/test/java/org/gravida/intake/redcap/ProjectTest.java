package org.gravida.intake.redcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gravida.intake.fhir.FhirText;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Unused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are a project, and how its rows become patients. */
class ProjectTest {
  private static final String ID = "record_id;start;;text;Record ID";
  private static final String AGE = "age;start;;text;Age (years)";
  private static final String OUTCOME =
      "preg_out;pregnancy;;radio;Outcome;1, Live birth | 2, Miscarriage";
  private static final String ENDED = "preg_end;pregnancy;;text;Date;;;date_dmy";
  private static final String WEEKS = "preg_ga;pregnancy;;text;Gestational age (weeks)";
  private static final String VISIT = "seen;visit;;text;Date of visit;;;datetime_dmy";
  private static final String TSH = "tsh;lab;;text;TSH (mIU/L)";

  @TempDir Path folder;
  @TempDir Path other;

  @BeforeEach
  void writeDictionary() throws IOException {
    RedcapText.dictionary(folder, ID, AGE, OUTCOME, ENDED, WEEKS, VISIT, TSH);
  }

  private Path data(String... lines) throws IOException {
    return RedcapText.write(folder, "data.csv", lines);
  }

  private Path small() throws IOException {
    return data("record_id,age,start_complete", "A,34,2", "B,,0");
  }

  private static void expectAge(FhirText.Read read) {
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("A", "B");
    assertThat(read.facts(0)).containsExactly("Age 34");
    assertThat(read.facts(1)).isEmpty();
    assertThat(RedcapText.problems(read)).noneMatch(each -> each.level() != Level.NOTE);
  }

  @Test
  void anExportIsReadByTheDictionaryBesideIt() throws IOException {
    expectAge(RedcapText.read(small()));
  }

  @Test
  void aFolderIsReadByTheDictionaryInIt() throws IOException {
    small();
    RedcapText.write(folder, "events.csv", "event_name,arm_num", "Visit,1");
    expectAge(RedcapText.read(folder));
  }

  @Test
  void bothFilesMayBeNamedInAnyOrderAndLieAnywhere() throws IOException {
    Path data = Files.move(small(), other.resolve("export.csv"));
    Path dictionary = folder.resolve("dictionary.csv");
    expectAge(RedcapText.read(data, dictionary));
    expectAge(RedcapText.read(dictionary, data));
  }

  @Test
  void theDictionaryMayBeJsonBesideTheExportInItsFolderOrNamed() throws IOException {
    Path csv = Files.move(folder.resolve("dictionary.csv"), other.resolve("unused.csv"));
    Path data = data("record_id,preg_out,preg_ga,pregnancy_complete", "A,2,8,2");
    var expected = RedcapText.read(csv, data);
    Path json = RedcapText.inJson(folder, ID, AGE, OUTCOME, ENDED, WEEKS, VISIT, TSH);
    for (var read :
        new FhirText.Read[] {
          RedcapText.read(data), RedcapText.read(folder), RedcapText.read(json, data)
        }) {
      assertThat(read.facts()).isEqualTo(expected.facts()).isNotEmpty();
      assertThat(RedcapText.problems(read)).noneMatch(each -> each.level() == Level.ERROR);
    }
  }

  @Test
  void bothFilesMayBeJsonInAFolderOfTheirOwnAndALongHeadingHidesNothing() throws IOException {
    Files.delete(folder.resolve("dictionary.csv"));
    String heading = "<b>" + "Please ask. ".repeat(200) + "</b>";
    RedcapText.inJson(folder, "record_id;start;" + heading + ";text;Record ID", AGE);
    RedcapText.write(
        folder, "data.json", "[{\"record_id\":\"A\",\"age\":\"34\",\"start_complete\":\"2\"}]");
    assertThat(RedcapText.read(folder).facts()).containsExactly("Age 34");
  }

  @Test
  void aDictionaryInJsonThatBreaksOffIsTold() throws IOException {
    Path data = Files.move(small(), other.resolve("data.csv"));
    String json = Files.readString(RedcapText.inJson(folder, ID, AGE));
    RedcapText.write(other, "dictionary.json", json.substring(0, json.length() / 2 + 150));
    var read = RedcapText.read(data);
    assertThat(read.patients()).isEmpty();
    assertThat(RedcapText.problems(read)).anyMatch(each -> each.level() == Level.ERROR);
  }

  @Test
  void anExportWithoutDictionaryIsRefusedSinceItsCodesMightMeanAnything() throws IOException {
    Path data = Files.move(small(), other.resolve("export.csv"));
    var read = RedcapText.read(data);
    assertThat(read.patients()).isEmpty();
    assertThat(RedcapText.found(read))
        .containsExactly("an export of REDCap without its data dictionary");
  }

  @Test
  void aDictionaryAloneIsNoPatient() {
    var read = RedcapText.read(folder.resolve("dictionary.csv"));
    assertThat(read.patients()).isEmpty();
    assertThat(RedcapText.found(read)).containsExactly("a data dictionary of REDCap without data");
    assertThat(RedcapText.found(RedcapText.read(folder))).hasSize(1);
  }

  @Test
  void aTableOfOursIsNoExportThoughAColumnEndsAsAForm() throws IOException {
    Path plain = RedcapText.write(other, "a.csv", "patient,pregnancy_list_complete", "A,yes");
    assertThat(RedcapText.read(plain).facts()).containsExactly("PregnancyListComplete Yes");
  }

  @Test
  void instancesOfAFormWithAnOutcomeAreThePregnanciesOfOnePatient() throws IOException {
    var read =
        RedcapText.read(
            data(
                "record_id,redcap_repeat_instrument,redcap_repeat_instance,age,preg_out,preg_ga",
                "A,pregnancy,2,,2,9",
                "A,,,34,,",
                "A,pregnancy,1,,1,40"));
    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "Age 34",
            "Pregnancy LiveBirth EPISODE 1 WEEK 40",
            "Pregnancy Miscarriage EPISODE 2 WEEK 9");
  }

  @Test
  void pregnanciesThatAreAllDatedAreInTheOrderOfTheirDates() throws IOException {
    var read =
        RedcapText.read(
            data(
                "record_id,redcap_repeat_instrument,redcap_repeat_instance,preg_out,preg_end",
                "A,pregnancy,1,2,2022-05-10",
                "A,pregnancy,2,1,2019-07-01"));
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy LiveBirth DATE 2019-07-01 EPISODE 1",
            "Pregnancy Miscarriage DATE 2022-05-10 EPISODE 2");
  }

  @Test
  void eventsAreVisitsOfOnePatientWhoseDayAllFormsOfTheRowShare() throws IOException {
    var read =
        RedcapText.read(
            data(
                "record_id,redcap_event_name,age,seen,tsh",
                "A,start_arm_1,34,,",
                "A,visit_1_arm_1,,2026-01-12 09:30,2.1",
                "A,visit_2_arm_1,,2026-05-04,2.4",
                "A,visit_3_arm_1,,,2.6"));
    assertThat(read.facts())
        .containsExactly(
            "Age 34",
            "TSH 2.1 UNIT mIU/L DATE 2026-01-12",
            "TSH 2.4 UNIT mIU/L DATE 2026-05-04",
            "TSH 2.6 UNIT mIU/L");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date of laboratory",
        "Lab date",
        "Date of blood draw",
        "Collection date",
        "Datum der Blutentnahme"
      })
  void eachInstanceOfALaboratoryFormHasItsDay(String label) throws IOException {
    RedcapText.dictionary(folder, ID, "lab_day;lab;;text;" + label + ";;;date_ymd", TSH);
    var read =
        RedcapText.read(
            data(
                "record_id,redcap_repeat_instrument,redcap_repeat_instance,lab_day,tsh",
                "A,lab,1,2026-01-12,2.1",
                "A,lab,2,2026-05-04,2.1"));
    assertThat(read.facts())
        .containsExactly(
            "TSH 2.1 UNIT mIU/L DATE 2026-01-12", "TSH 2.1 UNIT mIU/L DATE 2026-05-04");
  }

  @Test
  void recordsMayBeExportedAsFlatJson() throws IOException {
    Path file =
        RedcapText.write(
            folder,
            "records.json",
            "[{\"record_id\":\"A\",\"redcap_repeat_instrument\":\"\",\"age\":34},",
            "{\"record_id\":\"A\",\"redcap_repeat_instrument\":\"pregnancy\",",
            " \"redcap_repeat_instance\":1,\"preg_out\":\"2\",\"preg_ga\":\"8\"}]");
    var read = RedcapText.read(file);
    assertThat(read.facts())
        .containsExactlyInAnyOrder("Age 34", "Pregnancy Miscarriage EPISODE 1 WEEK 8");
    assertThat(read.patients().get(0).place()).hasToString("records.json, line 1, patient A");
  }

  @Test
  void anExportInJsonThatIsNotFlatOrBreaksOffIsNotRead() throws IOException {
    for (String rest : new String[] {"\"age\":[34]}]", "\"age\":34},", "\"age\":34,\"age\":35}]"}) {
      Path file =
          RedcapText.write(
              folder, "r.json", "[{\"record_id\":\"A\",\"redcap_event_name\":\"\"," + rest);
      var read = RedcapText.read(file);
      assertThat(read.patients()).isEmpty();
      assertThat(read.problems()).extracting(each -> each.level()).contains(Level.ERROR);
    }
  }

  @Test
  void aManIsNoPatientThoughHisRecordIsOfTheProject() throws IOException {
    RedcapText.dictionary(
        folder, ID, "sex;start;;radio;Sex;1, Female | 2, Male", AGE, "tsh;lab;;text;TSH (mIU/L)");
    var read =
        RedcapText.read(
            data(
                "record_id,sex,age,tsh,start_complete",
                "A,1,34,2.1,2",
                "B,2,40,1.1,2",
                "A,,,2.2,2",
                "B,,41,1.2,2"));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("A");
    assertThat(RedcapText.found(read)).contains("Sex: Male");
    assertThat(read.losses()).containsEntry(new Unused("REDCap", "record", RedcapPatients.MAN), 1L);
  }

  @Test
  void theSexOfAPartnerIsNotThatOfThePatient() throws IOException {
    RedcapText.dictionary(folder, ID, AGE, "sex;start;Partner;radio;Sex;1, Female | 2, Male");
    var read = RedcapText.read(data("record_id,sex,age,start_complete", "A,2,34,2"));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("A");
  }

  @Test
  void theExportsOfAFolderAreJoinedRecordByRecord() throws IOException {
    data("record_id,age,start_complete", "A,34,2");
    RedcapText.write(folder, "lab.csv", "record_id,tsh,lab_complete", "A,2.1,2");
    var read = RedcapText.read(folder);
    assertThat(read.facts()).containsExactly("Age 34", "TSH 2.1 UNIT mIU/L");
  }

  @Test
  void headingsAndCellsMayBeLabels() throws IOException {
    var read =
        RedcapText.read(
            data(
                "Record ID;Repeat Instrument;Repeat Instance;Age (years);Complete?;Outcome;"
                    + "Gestational age (weeks);Complete?",
                "A;;;34;Complete;;;",
                "A;Pregnancy;1;;;Miscarriage;8;Complete"));
    assertThat(read.facts()).containsExactly("Age 34", "Pregnancy Miscarriage EPISODE 1 WEEK 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner_visit_arm_1", "father_arm_2"})
  void whatAnEventOfAnotherPersonSaysIsKeptUnread(String event) throws IOException {
    var read = RedcapText.read(data("record_id,redcap_event_name,tsh", "A," + event + ",2.1"));
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).hasSize(1);
    assertThat(RedcapText.found(read)).contains("the event " + event);
  }

  @Test
  void aRecordWithoutAnIdOrAnswersIsTold() throws IOException {
    var read = RedcapText.read(data("record_id,age,start_complete", ",34,2"));
    assertThat(read.patients()).isEmpty();
    assertThat(read.problems()).anyMatch(each -> each.expected().equals("the id of the patient"));
  }

  @Test
  void aFileThatIsCutOffIsToldToItsPatients() throws IOException {
    var read = RedcapText.read(data("record_id,age,start_complete", "A,34,2", "B,3"));
    assertThat(read.patients()).hasSize(2);
    assertThat(read.facts(1)).isEmpty();
    assertThat(read.patients().get(1).problems()).anyMatch(each -> each.level() == Level.ERROR);
  }

  @Test
  void twoProjectsInAFolderAreNotMixed() throws IOException {
    RedcapText.dictionary(other, "record_id;lab;;text;Record ID", "ft4;lab;;text;TSH");
    Files.move(other.resolve("dictionary.csv"), folder.resolve("another.csv"));
    small();
    RedcapText.write(folder, "b.csv", "record_id,ft4,lab_complete", "A,3,2");
    var read = RedcapText.read(folder);
    assertThat(read.patients()).isEmpty();
    assertThat(RedcapText.found(read)).anyMatch(each -> each.contains("several projects"));
  }

  @Test
  void twoDictionariesThatExplainCodesOtherwiseLetNothingBeRead() throws IOException {
    String field = "lac;start;;radio;Lupus anticoagulant;";
    RedcapText.dictionary(other, ID, field + "1, negative | 0, positive");
    Files.move(other.resolve("dictionary.csv"), folder.resolve("another.csv"));
    RedcapText.dictionary(folder, ID, field + "0, negative | 1, positive");
    var read = RedcapText.read(data("record_id,lac,start_complete", "A,1,2"));
    assertThat(read.patients()).isEmpty();
    assertThat(RedcapText.found(read)).anyMatch(each -> each.startsWith("two data dictionaries"));
    Files.copy(
        folder.resolve("dictionary.csv"),
        folder.resolve("another.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(RedcapText.read(folder.resolve("data.csv")).facts())
        .containsExactly("LupusAnticoagulantTest Positive");
  }

  @Test
  void instancesOfEventsAreInTheOrderOfTheEvents() throws IOException {
    String head = "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,";
    var read =
        RedcapText.read(
            data(
                head + "preg_out,preg_ga",
                "A,first_arm_1,pregnancy,2,2,9",
                "A,first_arm_1,pregnancy,1,1,40",
                "A,second_arm_1,pregnancy,1,2,7"));
    assertThat(read.facts())
        .containsExactly(
            "Pregnancy LiveBirth EPISODE 1 WEEK 40",
            "Pregnancy Miscarriage EPISODE 2 WEEK 9",
            "Pregnancy Miscarriage EPISODE 3 WEEK 7");
  }
}
