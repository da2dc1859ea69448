package org.gravida.intake.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.omop.OmopText.ANNA;
import static org.gravida.intake.omop.OmopText.CONDITIONS;
import static org.gravida.intake.omop.OmopText.PERSONS;
import static org.gravida.intake.omop.OmopText.facts;
import static org.gravida.intake.omop.OmopText.read;
import static org.gravida.intake.omop.OmopText.write;

import java.io.IOException;
import java.nio.file.Path;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows do not say surely is kept unread, and what is impossible harms no other row. */
class OmopDoubtTest {
  private static final String HEADER =
      "person_id,condition_concept_id,condition_start_date,condition_status_concept_id,"
          + "condition_status_source_value\n";
  private static final String EPISODES =
      "person_id,episode_concept_id,episode_start_date,episode_end_date,"
          + "episode_object_concept_id\n";

  @TempDir private Path folder;

  private void conditions(String rows) throws IOException {
    write(folder, "PERSON.csv", ANNA);
    write(folder, "CONDITION_OCCURRENCE.csv", HEADER + rows);
  }

  @ParameterizedTest
  @CsvSource({
    "32893, Yes",
    "32896, Yes",
    "32902, Yes",
    "32902.0, Yes",
    "32903, Yes",
    "32908, Yes",
    "4230359, Yes",
    "0, Yes",
    "'', Yes",
    "32899, Suspected",
    "32901, Suspected",
    "4033240, Suspected",
    "4203942, Suspected",
    "32906, Resolved",
  })
  void aStateIsWhatItsConceptSays(String concept, String value) throws IOException {
    conditions("1,140673,2025-01-02," + concept + ",\n");
    assertThat(facts(folder)).containsExactly("Hypothyroidism " + value + " DATE 2025-01-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"32892,", "32895,x", "7,", "0,suspected", ",rule out"})
  void aStateThatIsNotUnderstoodConfirmsNothing(String state) throws IOException {
    conditions("1,140673,2025-01-02," + state + "\n1,4067106,2025-01-02," + state + "\n");
    var read = read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(2);
    assertThat(read.told()).filteredOn(each -> each.contains("Kept unread")).hasSize(2);
    assertThat(read.reasons()).hasSize(2).allMatch(each -> each.contains("not said to be sure"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1990,13,1", "1990,2,30", "19900,1,1", "-5,1,1", "1990,x,1"})
  void aBirthThatIsNoDayIsAProblemOfThatPersonAlone(String birth) throws IOException {
    write(folder, "PERSON.csv", PERSONS + "1,8532," + birth + "\n2,8532,1990,5,1\n");
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        CONDITIONS + "1,1,140673,2025-01-02,,\n2,2,140673,2025-01-02,,\n");
    var read = read(folder);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("1", "2");
    assertThat(read.told()).anyMatch(each -> each.startsWith("a date of birth that is none"));
    assertThat(read.facts(0)).noneMatch(each -> each.startsWith("Age"));
    assertThat(read.facts(1)).contains("Age 34");
  }

  @Test
  void aLossOfAWomanOfUnknownAgeIsUnreadAndThatOfAGirlIsNotHers() throws IOException {
    write(folder, "PERSON.csv", PERSONS + "1,8532,1990,13,1\n2,8532,2020,1,1\n3,0,1990,1,1\n");
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        CONDITIONS
            + "1,1,4067106,2025-01-02,,\n2,2,4067106,2025-01-02,,\n3,3,4067106,2025-01-02,,\n");
    var read = read(folder);
    assertThat(read.patients()).extracting(each -> each.unread().size()).containsExactly(1, 0, 1);
    assertThat(read.losses().values()).containsExactly(3L);
  }

  @Test
  void anObservationWithAQualifierThatIsNotUnderstoodIsUnread() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    String header = "person_id,observation_concept_id,observation_date,qualifier_concept_id\n";
    write(folder, "OBSERVATION.csv", header + "1,4060190,2025-01-02,4180938\n");
    var read = read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    write(folder, "OBSERVATION.csv", header + "1,4060190,2025-01-02,0\n");
    assertThat(facts(folder)).containsExactly("MiscarriageCount 3 DATE 2025-01-02");
  }

  @Test
  void aQualifierOfTheSourceAloneIsNoSureOne() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    String header =
        "person_id,observation_concept_id,observation_date,qualifier_concept_id,"
            + "qualifier_source_value\n";
    write(folder, "OBSERVATION.csv", header + "1,4060190,2025-01-02,0,rule out\n");
    var read = read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.patients().get(0).unread()).hasSize(1);
    write(folder, "OBSERVATION.csv", header + "1,4060190,2025-01-02,0,\n");
    assertThat(facts(folder)).containsExactly("MiscarriageCount 3 DATE 2025-01-02");
  }

  @Test
  void anEndOfAnEpisodeIsAnEntryOfThatDay() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    write(folder, "EPISODE.csv", EPISODES + "1,32533,2024-01-01,2025-06-01,4067106\n");
    assertThat(read(folder).facts(0)).contains("AssessmentDate DATE 2025-06-01", "Age 35");
  }

  @Test
  void anEndThatIsNoDayIsToldAndIsAnEnd() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    write(folder, "EPISODE.csv", EPISODES + "1,32533,2024-01-01,2024-02-31,4067106\n");
    var read = read(folder);
    assertThat(facts(read, 0)).containsExactly("Pregnancy Miscarriage EPISODE 1");
    assertThat(read.problems())
        .extracting(Problem::found)
        .containsExactly("1 row with a date that is none, the first here: 2024-02-31");
    assertThat(read.told()).anyMatch(each -> each.contains("2024-02-31"));
  }

  @Test
  void theNumberOfAPersonIsReadInOneWay() throws IOException {
    write(folder, "PERSON.csv", ANNA.replace("\n1,", "\n1.0,"));
    write(folder, "CONDITION_OCCURRENCE.csv", CONDITIONS + "1,1,140673,2025-01-02,,\n");
    var read = read(folder);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("1");
    assertThat(facts(read, 0)).containsExactly("Hypothyroidism Yes DATE 2025-01-02");
    assertThat(read.problems()).isEmpty();
  }
}
