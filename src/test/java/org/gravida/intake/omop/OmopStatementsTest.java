package org.gravida.intake.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.omop.OmopText.ANNA;
import static org.gravida.intake.omop.OmopText.CONDITIONS;
import static org.gravida.intake.omop.OmopText.MEASUREMENTS;
import static org.gravida.intake.omop.OmopText.OBSERVATIONS;
import static org.gravida.intake.omop.OmopText.facts;
import static org.gravida.intake.omop.OmopText.read;
import static org.gravida.intake.omop.OmopText.write;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows of the tables say. */
class OmopStatementsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeAnna() throws IOException {
    write(folder, "PERSON.csv", ANNA);
  }

  @Test
  void entriesOfOneLossAreOneLoss() throws IOException {
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        CONDITIONS
            + "1,1,4067106,2024-02-03,,\n"
            + "2,1,76482,2024-02-20,,\n"
            + "3,1,4067106,2024-03-30,,\n");
    assertThat(facts(folder))
        .containsExactly(
            "Pregnancy Miscarriage DATE 2024-02-03 EPISODE 1",
            "MissedMiscarriage Yes EPISODE 1",
            "Pregnancy Miscarriage DATE 2024-03-30 EPISODE 2");
  }

  @Test
  void aLossIsHersAtAnAgeOfChildbearingOnly() throws IOException {
    write(folder, "CONDITION_OCCURRENCE.csv", CONDITIONS + "1,1,4067106,1996-02-03,,\n");
    var read = read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.reasons())
        .containsExactly("4067106 is understood of a woman of childbearing age only");
  }

  @Test
  void aSignStandsBeforeTheNumberAndAnUnknownOneIsNoNumber() throws IOException {
    write(
        folder,
        "MEASUREMENT.csv",
        MEASUREMENTS
            + "1,3009201,2025-01-02,4171756,0.01,,,0.4,4.0,,mIU/L,\n"
            + "1,3009201,2025-01-03,99,2.0,,,0.4,4.0,,mIU/L,\n"
            + "1,3009201,2025-01-04,4172703,2.0,0,0,0.4,4.0,,mIU/L,\n");
    var read = read(folder);
    assertThat(facts(read, 0))
        .containsExactly(
            "TSH <0.01 UNIT mIU/L DATE 2025-01-02 LOW 0.4 HIGH 4.0",
            "TSH 2.0 UNIT mIU/L DATE 2025-01-04 LOW 0.4 HIGH 4.0");
    assertThat(read.reasons()).containsExactly("3009201 has a comparison that is not understood");
  }

  @Test
  void anAnswerMayBeAConcept() throws IOException {
    write(
        folder,
        "MEASUREMENT.csv",
        MEASUREMENTS
            + "1,3027184,2025-01-02,0,,9191,,,,,,\n"
            + "1,3016816,2025-01-02,0,,45878583,,,,,,\n"
            + "1,3013332,2025-01-02,0,,0,,,,,,Negative\n"
            + "1,3013750,2025-01-02,0,,0,,,,,,\n");
    var read = read(folder);
    assertThat(facts(read, 0))
        .containsExactlyInAnyOrder(
            "LupusAnticoagulantTest Positive DATE 2025-01-02",
            "CMVIgG Negative DATE 2025-01-02",
            "CMVIgM Negative DATE 2025-01-02");
    assertThat(read.reasons()).containsExactly("3013750 has no value");
  }

  @Test
  void aCountIsRecordedAndADiagnosisOfManyLossesIsNone() throws IOException {
    write(
        folder,
        "OBSERVATION.csv",
        OBSERVATIONS + "1,4060190,2025-01-02,,,0,\n1,4011615,2025-01-02,,,0,\n");
    var read = read(folder);
    assertThat(facts(read, 0)).containsExactly("MiscarriageCount 3 DATE 2025-01-02");
    assertThat(read.told()).anyMatch(each -> each.startsWith("OMOP 4011615: Not used"));
  }

  @Test
  void theListOfConceptsTellsCodesOfVocabularies() throws IOException {
    write(
        folder,
        "concept.csv",
        "concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_code\n"
            + "777\tthe \"odd name\tCondition\tICD10CM\tE28.2\n"
            + "778\tx\tMeasurement\tLOINC\t3016-3\n"
            + "779\tx\tUnit\tUCUM\tm[IU]/L\n");
    write(folder, "CONDITION_OCCURRENCE.csv", CONDITIONS + "1,1,0,2025-01-02,x,777\n");
    write(
        folder, "MEASUREMENT.csv", MEASUREMENTS + "1,778,2025-01-02,0,2.0,,779,0.4,4.0,,thing,\n");
    var read = read(folder);
    assertThat(facts(read, 0))
        .containsExactlyInAnyOrder(
            "PolycysticOvarySyndrome Yes DATE 2025-01-02",
            "TSH 2.0 UNIT mIU/L DATE 2025-01-02 LOW 0.4 HIGH 4.0");
  }

  @Test
  void withoutAConceptTheSourceMayTellACodeOrAWord() throws IOException {
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        CONDITIONS + "1,1,0,2025-01-02,ICD10CM:E28.2,0\n2,1,0,2025-01-02,E28.2,0\n");
    write(
        folder,
        "MEASUREMENT.csv",
        MEASUREMENTS + "1,0,2025-01-02,,2.0,,,0.4,4.0,TSH,mIU/L,\n1,0,2025-01-02,,2,,,,,a b,,\n");
    var read = read(folder);
    assertThat(facts(read, 0))
        .containsExactlyInAnyOrder(
            "PolycysticOvarySyndrome Yes DATE 2025-01-02",
            "TSH 2.0 UNIT mIU/L DATE 2025-01-02 LOW 0.4 HIGH 4.0");
    assertThat(read.reasons()).containsExactlyInAnyOrder(" is not mapped", "E28.2 is not mapped");
    assertThat(read.problems())
        .extracting(each -> each.found() + " " + each.remedy())
        .containsExactly(
            "2 rows without a standard concept, the first here What the source says was understood"
                + " in 1 row.",
            "2 rows without a standard concept, the first here What the source says was understood"
                + " in 1 row.");
  }

  @Test
  void anEpisodeEndsWithItsOutcome() throws IOException {
    write(
        folder,
        "EPISODE.csv",
        "episode_id,person_id,episode_concept_id,episode_start_date,episode_end_date,"
            + "episode_object_concept_id,episode_source_concept_id\n"
            + "1,1,32533,2024-01-01,2024-03-01,4067106,0\n");
    write(folder, "CONDITION_OCCURRENCE.csv", CONDITIONS + "1,1,4067106,2024-03-03,,\n");
    assertThat(facts(folder)).containsExactly("Pregnancy Miscarriage DATE 2024-03-01 EPISODE 1");
  }

  @Test
  void anOutcomeInWordsAloneIsNoLossAndIsToldWithThePatient() throws IOException {
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        CONDITIONS + "1,1,0,2024-02-03,spontaneous abortion,\n");
    var read = read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.told())
        .anyMatch(
            each ->
                each.startsWith(
                    "a coded entry that is not used: spontaneous abortion (is not mapped)"));
  }
}
