package org.gravida.intake.omop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.omop.OmopText.ANNA;
import static org.gravida.intake.omop.OmopText.CONDITIONS;
import static org.gravida.intake.omop.OmopText.MEASUREMENTS;
import static org.gravida.intake.omop.OmopText.PERSONS;
import static org.gravida.intake.omop.OmopText.facts;
import static org.gravida.intake.omop.OmopText.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gravida.intake.ParquetFile;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files make a database, and whose its rows are. */
class OmopFolderTest {
  private static final String LOSS = CONDITIONS + "1,1,4067106,2024-02-03,,\n";
  private static final String TSH = MEASUREMENTS + "1,3009201,2025-01-02,0,2.0,,,0.4,4.0,,mIU/L,\n";
  private static final List<String> BOTH =
      List.of(
          "Pregnancy Miscarriage DATE 2024-02-03 EPISODE 1",
          "TSH 2.0 UNIT mIU/L DATE 2025-01-02 LOW 0.4 HIGH 4.0");

  @TempDir private Path folder;

  @Test
  void namesInAnyCaseAndEachKindOfFileSayTheSame() throws IOException {
    write(folder, "Person.tsv", ANNA.replace(',', '\t'));
    ParquetFile.ofCsv(folder.resolve("CONDITION_OCCURRENCE.parquet"), LOSS);
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("measurement.csv.gz")))) {
      out.write(TSH.toUpperCase(Locale.ROOT).replace("MIU/L", "mIU/L").getBytes(UTF_8));
    }
    assertThat(facts(folder)).containsExactlyInAnyOrderElementsOf(BOTH);
  }

  @Test
  void anArchiveIsReadAsTheFolderInIt() throws IOException {
    Path file = folder.resolve("database.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var each :
          List.of(
              List.of("db/PERSON.csv", ANNA),
              List.of("db/CONDITION_OCCURRENCE.csv", LOSS),
              List.of("db/MEASUREMENT.csv", TSH))) {
        zip.putNextEntry(new ZipEntry(each.get(0)));
        zip.write(each.get(1).getBytes(UTF_8));
      }
    }
    assertThat(facts(file)).containsExactlyInAnyOrderElementsOf(BOTH);
  }

  @Test
  void aTableOfAnArchiveIsHeldAgainstItsChecksum() throws IOException {
    Path file = folder.resolve("database.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("PERSON.csv"));
      zip.write(ANNA.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("CONDITION_OCCURRENCE.csv"));
      zip.write(LOSS.getBytes(UTF_8));
    }
    byte[] bytes = Files.readAllBytes(file);
    String garbled = new String(bytes, ISO_8859_1).replace("1990", "1991");
    Files.write(file, garbled.getBytes(ISO_8859_1));
    assertThat(OmopText.read(file).problems())
        .anyMatch(
            each ->
                each.found().endsWith("damaged: its checksum does not fit")
                    && each.remedy().contains("no answer from this file can be trusted"));
  }

  @Test
  void aManIsNoPatientAndIsCounted() throws IOException {
    write(folder, "PERSON.csv", ANNA + "2,8507,1988,1,1\n");
    write(folder, "CONDITION_OCCURRENCE.csv", LOSS + "2,2,4067106,2024-02-03,,\n");
    var read = OmopText.read(folder);
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("1");
    assertThat(read.problems()).isEmpty();
    assertThat(read.reasons())
        .containsExactly("8507 is a man, who is no patient; his rows are not read");
  }

  @Test
  void ofAPersonWithoutASexNoLossIsRead() throws IOException {
    write(folder, "PERSON.csv", PERSONS + "1,0,1990,5,1\n");
    write(folder, "CONDITION_OCCURRENCE.csv", LOSS);
    assertThat(facts(folder)).isEmpty();
  }

  @Test
  void theAgeOnTheDayOfTheLastEntryIsAnAssumptionThatIsTold() throws IOException {
    write(folder, "PERSON.csv", PERSONS + "1,8532,1990,5,10\n2,8532,1990,,\n3,8532,,,\n");
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        LOSS + "2,1,1,2025-05-09,,\n3,2,1,2025-01-01,,\n4,3,1,2025-01-01,,\n");
    var read = OmopText.read(folder);
    assertThat(read.facts(0)).contains("Age 34", "AssessmentDate DATE 2025-05-09");
    assertThat(read.facts(1)).contains("Age 35");
    assertThat(read.facts(2)).containsExactly("AssessmentDate DATE 2025-01-01");
    assertThat(read.patients().get(1).problems())
        .extracting(Problem::remedy)
        .contains(
            "Taken to be 35: the age on the day of the last entry, 2025-01-01; it may be a year"
                + " less.");
  }

  @Test
  void rowsOfNobodyAndBadDatesAreToldOnceForATable() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    write(
        folder,
        "CONDITION_OCCURRENCE.csv",
        CONDITIONS
            + "1,7,4067106,2024-02-03,,\n2,8,4067106,2024-02-03,,\n3,1,4067106,03/02/2024,,\n");
    var read = OmopText.read(folder);
    assertThat(facts(read, 0)).containsExactly("Pregnancy Miscarriage EPISODE 1");
    assertThat(read.problems())
        .extracting(Problem::found)
        .containsExactly(
            "2 rows of persons whom the table PERSON does not list, the first here",
            "1 row with a date that is none, the first here: 03/02/2024");
  }

  @Test
  void aTableWithoutItsColumnsIsTold() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    write(folder, "MEASUREMENT.csv", "a,b\n1,2\n");
    write(folder, "CONDITION_OCCURRENCE.csv", LOSS);
    var read = OmopText.read(folder);
    assertThat(facts(read, 0)).containsExactly(BOTH.get(0));
    assertThat(read.problems()).extracting(Problem::found).containsExactly("no column person_id");
  }

  @Test
  void aPatientWhoDiedIsTold() throws IOException {
    write(folder, "PERSON.csv", ANNA);
    write(folder, "CONDITION_OCCURRENCE.csv", LOSS);
    write(folder, "DEATH.csv", "person_id,death_date\n1,2025-01-01\n");
    assertThat(OmopText.read(folder).told())
        .anyMatch(each -> each.startsWith("that the patient has died"));
  }

  @Test
  void aPersonWhoStandsTwiceIsToldWhereSheDoesAndWhereFirst() throws IOException {
    write(
        folder,
        "PERSON.csv",
        OmopText.PERSONS + "1,8532,1990,5,1\n2,8507,1980,1,1\n1,8532,1991,5,1\n2,8507,1980,1,1\n");
    write(folder, "CONDITION_OCCURRENCE.csv", OmopText.CONDITIONS);
    assertThat(OmopText.read(folder).problems())
        .filteredOn(each -> each.found().equals("the person a second time"))
        .extracting(each -> each.place() + ": " + each.expected())
        .containsExactly(
            "PERSON.csv, line 4, patient 1: each person once; the first stands at PERSON.csv, line 2,"
                + " patient 1",
            "PERSON.csv, line 5, patient 2: each person once; the first stands at PERSON.csv, line 3,"
                + " patient 2");
  }
}
