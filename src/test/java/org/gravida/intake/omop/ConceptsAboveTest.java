package org.gravida.intake.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.omop.OmopText.ANNA;
import static org.gravida.intake.omop.OmopText.facts;
import static org.gravida.intake.omop.OmopText.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gravida.intake.ParquetFile;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A concept that is not understood counts as the next above it that is. */
class ConceptsAboveTest {
  private static final String HYPERTHYROIDISM = "4142479";
  private static final String HYPOTHYROIDISM = "140673";
  private static final String MALFORMATION = "201388";
  private static final String BICORNUATE = "4150816";
  private static final String TSH = "3009201";
  private static final String HEADER =
      "ancestor_concept_id,descendant_concept_id,min_levels_of_separation,"
          + "max_levels_of_separation\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeAnna() throws IOException {
    write(folder, "PERSON.csv", ANNA);
  }

  private static String steps(String... rows) {
    return HEADER + String.join("\n", rows) + "\n";
  }

  private void conditions(String... conceptAndStatus) throws IOException {
    var text =
        new StringBuilder(
            "person_id,condition_concept_id,condition_start_date,condition_status_concept_id\n");
    for (String each : conceptAndStatus) {
      text.append("1,").append(each.replace("/", ",2025-01-02,")).append('\n');
    }
    write(folder, "CONDITION_OCCURRENCE.csv", text.toString());
  }

  @Test
  void theNextAboveIsReadAndTold() throws IOException {
    conditions("900001/0", "900002/0", "900001/0");
    write(
        folder,
        "CONCEPT_ANCESTOR.csv",
        steps(MALFORMATION + ",900001,3,3", BICORNUATE + ",900001,1,2", "900001,900002,1,1"));
    var read = OmopText.read(folder);
    assertThat(facts(read, 0))
        .containsExactly("BicornuateUterus Yes DATE 2025-01-02")
        .doesNotHaveDuplicates();
    assertThat(read.problems())
        .extracting(Problem::found)
        .containsExactly("2 rows whose concept is known by one above it, the first here");
    assertThat(read.reasons()).containsExactly("900002 is not mapped");
  }

  @Test
  void withoutTheTableOrBelowNothingItIsNotMapped() throws IOException {
    conditions("900001/0");
    assertThat(OmopText.read(folder).reasons()).containsExactly("900001 is not mapped");
    write(folder, "concept_ancestor.tsv", steps("7,900001,1,1").replace(',', '\t'));
    assertThat(OmopText.read(folder).reasons()).containsExactly("900001 is not mapped");
  }

  @Test
  void aConceptThatIsUnderstoodIsItselfOnly() throws IOException {
    conditions(BICORNUATE + "/0");
    write(folder, "CONCEPT_ANCESTOR.csv", steps(HYPERTHYROIDISM + "," + BICORNUATE + ",1,1"));
    assertThat(facts(folder)).containsExactly("BicornuateUterus Yes DATE 2025-01-02");
  }

  @Test
  void severalAsNearThatSayDifferentThingsAreReadAsNoneAndTold() throws IOException {
    conditions("900001/0");
    write(
        folder,
        "CONCEPT_ANCESTOR.csv",
        steps(
            HYPERTHYROIDISM + ",900001,2,2",
            HYPOTHYROIDISM + ",900001,2,2",
            MALFORMATION + ",900001,5,5"));
    var read = OmopText.read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.reasons())
        .containsExactly(HYPOTHYROIDISM + " has codes that say different things");
  }

  @Test
  void severalAsNearOfWhichOneIsWithinTheOtherAreOne() throws IOException {
    conditions("900001/0");
    write(
        folder,
        "CONCEPT_ANCESTOR.csv",
        steps(MALFORMATION + ",900001,1,2", BICORNUATE + ",900001,1,1"));
    assertThat(facts(folder)).hasSize(1);
  }

  @Test
  void theAbsenceOfAKindIsNotTheAbsenceOfTheWhole() throws IOException {
    conditions("900001/4132135");
    write(folder, "CONCEPT_ANCESTOR.csv", steps(HYPERTHYROIDISM + ",900001,1,1"));
    assertThat(facts(folder)).isEmpty();
  }

  @Test
  void aResultOfAKindOfTestIsNotThatOfTheTest() throws IOException {
    write(folder, "MEASUREMENT.csv", OmopText.MEASUREMENTS + "1,900001,2025-01-02,,2.0,,,,,,,\n");
    write(folder, "CONCEPT_ANCESTOR.csv", steps(TSH + ",900001,1,1"));
    var read = OmopText.read(folder);
    assertThat(facts(read, 0)).isEmpty();
    assertThat(read.reasons()).containsExactly(TSH + " is a part, which says nothing of the whole");
  }

  @Test
  void conceptsKnownByTheirCodesLeadTooAndTheTableMayBeParquet() throws IOException {
    conditions("900001/0");
    write(
        folder,
        "CONCEPT.csv",
        "concept_id,vocabulary_id,concept_code,domain_id\n900002,ICD10CM,Q51.3,Condition\n");
    ParquetFile.ofCsv(folder.resolve("CONCEPT_ANCESTOR.parquet"), steps("900002,900001,1,1"));
    assertThat(facts(folder)).containsExactly("BicornuateUterus Yes DATE 2025-01-02");
  }

  @Test
  void aRowThatCannotBeReadLeadsNowhereAndIsAnErrorWithItsPlace() throws IOException {
    conditions("900001/0");
    for (String row :
        List.of(
            HYPERTHYROIDISM + ",900001,,",
            HYPERTHYROIDISM + ",900001,near,",
            HYPERTHYROIDISM + ",900001,-1,",
            HYPERTHYROIDISM + ",900001,9999999,",
            HYPERTHYROIDISM + ",900001",
            HYPERTHYROIDISM + ",,1,1",
            "thyroid,900001,1,1")) {
      write(folder, "CONCEPT_ANCESTOR.csv", steps(BICORNUATE + ",900002,1,1", row, row));
      var read = OmopText.read(folder);
      assertThat(facts(read, 0)).as(row).isEmpty();
      assertThat(read.problems())
          .as(row)
          .filteredOn(each -> each.level() == Level.ERROR)
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.place().toString()).contains("CONCEPT_ANCESTOR.csv, line 3");
                assertThat(each.found())
                    .startsWith("2 rows that cannot be read, the first here: " + row);
              });
    }
  }

  @Test
  void aConceptWithoutNumberOrCodeIsAnError() throws IOException {
    conditions("900001/0");
    String header = "concept_id,vocabulary_id,concept_code,domain_id\n";
    write(folder, "CONCEPT.csv", header + "0,None,No matching concept,Metadata\n");
    assertThat(OmopText.read(folder).problems()).isEmpty();
    for (String row : List.of("x,SNOMED,34486009,Condition", "900001,SNOMED", "900001,,3,Unit")) {
      write(folder, "CONCEPT.csv", header + row + "\n");
      assertThat(OmopText.read(folder).problems())
          .as(row)
          .filteredOn(each -> each.level() == Level.ERROR)
          .extracting(Problem::found)
          .singleElement()
          .asString()
          .startsWith("1 row that cannot be read, the first here: " + row);
    }
  }

  @Test
  void numbersWithAPointAndNoughtsAreWhole() throws IOException {
    conditions("900001/0");
    write(folder, "CONCEPT_ANCESTOR.csv", steps(HYPERTHYROIDISM + ".0,900001.0,1.0,1.0"));
    assertThat(facts(folder)).containsExactly("Hyperthyroidism Yes DATE 2025-01-02");
  }

  @Test
  void aTableWithoutItsColumnsIsToldAndTheRestIsRead() throws IOException {
    conditions(BICORNUATE + "/0");
    write(folder, "CONCEPT_ANCESTOR.csv", "ancestor_concept_id,descendant_concept_id\n1,2\n");
    var read = OmopText.read(folder);
    assertThat(facts(read, 0)).hasSize(1);
    assertThat(read.problems())
        .extracting(Problem::found)
        .containsExactly("no column min_levels_of_separation");
  }
}
