package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever denies one kind of a disease by its name denies no other. */
class NarrowerNamesTest {
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.FULL);
  private static final Release RELEASE = Ready.release().release();
  private static final List<String> NAMES =
      List.of(RELEASE.settings().get("NarrowerWordsSetting").split(";"));

  @TempDir private Path folder;

  @Test
  void eachNameIsOneOfATermThatCanBeDenied() {
    String no = RELEASE.settings().get("NoSetting");
    assertThat(NAMES)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            name ->
                assertThat(RELEASE.dictionary().named(name))
                    .as(name)
                    .anyMatch(term -> term.isRecordable() && term.values().contains(no)));
  }

  @Test
  void aDenialOfEachKindIsKeptAndToldAndChangesNoAnswer() throws IOException {
    for (String name : NAMES) {
      var term =
          RELEASE.dictionary().named(name).stream().filter(each -> each.isRecordable()).findFirst();
      var section =
          RELEASE.sections().stream()
              .filter(each -> each.id().equals(term.orElseThrow().section()))
              .findFirst()
              .orElseThrow();
      if (section.numbered() || section.key().isEmpty()) {
        continue;
      }
      String fact = "\"%s\": {\"%s\": \"no\"}".formatted(section.key(), name);
      PatientRecord record = read("{\"patient\": \"P\", " + fact + "}");
      assertThat(record.facts()).as(fact).isEmpty();
      assertThat(record.unread()).as(fact).hasSize(1);
      assertThat(record.problems())
          .as(fact)
          .anySatisfy(
              each -> {
                assertThat(each.level()).isEqualTo(Level.NOTE);
                assertThat(each.found()).startsWith(name + ": no");
              });
    }
    var denied = answer("{\"patient\": \"P\", \"conditions\": {\"Graves disease\": \"no\"}}");
    var silent = answer("{\"patient\": \"P\"}");
    assertThat(denied.causes()).isEqualTo(silent.causes());
    assertThat(denied.views()).isEqualTo(silent.views());
    assertThat(denied.care()).isEqualTo(silent.care());
  }

  @Test
  void anotherKindMayBeThere() throws IOException {
    for (String kinds :
        Stream.of(
                "'type 1 diabetes': 'no', 'type 2 diabetes': 'yes'",
                "'Graves disease': 'no', 'hyperthyroidism': 'active'",
                "'hypothyroidism': 'yes', 'Hashimoto thyroiditis': 'no'")
            .map(each -> each.replace('\'', '"'))
            .toList()) {
      var opinion = answer("{\"patient\": \"P\", \"conditions\": {" + kinds + "}}");
      assertThat(opinion.collisions()).as(kinds).isEmpty();
      assertThat(opinion.causes())
          .filteredOn(each -> each.status().equals(Opinion.CONFIRMED))
          .as(kinds)
          .isNotEmpty();
    }
  }

  @Test
  void theWholeCanBeDeniedStill() throws IOException {
    var record = read("{\"patient\": \"P\", \"conditions\": {\"hyperthyroidism\": \"no\"}}");
    assertThat(record.facts()).hasSize(1);
    assertThat(record.unread()).isEmpty();
  }

  @Test
  void columnsOfTwoKindsAreTwoStatementsInATableOfOnePatientARow() throws IOException {
    var apart = table("patient,type 1 diabetes,type 2 diabetes\nP,no,yes\n");
    assertThat(apart.facts()).hasSize(1);
    assertThat(apart.unread()).hasSize(1);
    assertThat(apart.problems()).extracting(Problem::level).containsExactly(Level.NOTE);
    assertThat(table("patient,type 1 diabetes,type 2 diabetes\nP,active,controlled\n").facts())
        .extracting(each -> each.get(Field.VALUE))
        .containsExactly("Active", "Controlled");
    var both = table("patient,type 1 diabetes,type 2 diabetes,diabetes\nP,yes,yes,yes\n");
    assertThat(both.facts()).hasSize(1);
    assertThat(both.unread()).isEmpty();
    assertThat(both.problems()).isEmpty();
  }

  @Test
  void columnsOfTwoKindsAreTwoStatementsInATableOfOnePregnancyARow() throws IOException {
    var read =
        table(
            "patient,outcome,date,type 1 diabetes,type 2 diabetes\n"
                + "P,miscarriage,2020,no,yes\nP,miscarriage,2021,no,yes\n");
    assertThat(read.facts()).hasSize(3);
    assertThat(read.problems()).allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.NOTE));
  }

  @Test
  void oneKindTwiceIsToldByItsName() throws IOException {
    var read = read("{\"patient\": \"P\", \"conditions\": [\"DVT\", \"DVT\", \"PE\"]}");
    assertThat(read.facts()).hasSize(2);
    assertThat(read.problems())
        .extracting(Problem::found)
        .containsExactly("DVT a second time, exactly alike");
  }

  @Test
  void whoDeniesTheWholeAndRecordsAKindIsToldByTheWordsOfTheFile() throws IOException {
    for (String wide : List.of("hyperthyroidism", "thyroid disease")) {
      var read = table("patient,%s,Graves disease\nP,no,active\n".formatted(wide));
      assertThat(read.facts()).hasSize(2);
      assertThat(read.problems())
          .extracting(Problem::found)
          .containsExactly(wide + ": no; Graves disease: active");
      assertThat(CLASSIFIER.worker(0).apply(read).collisions()).isNotEmpty();
    }
    var later =
        "patient,diabetes,diabetes date,type 2 diabetes,type 2 diabetes date\nP,no,2024,yes,2020\n";
    assertThat(table(later).problems()).isEmpty();
  }

  @Test
  void aQuestionForOneKindIsNoQuestionForTheWhole() throws IOException {
    var read = table("patient,Do you have type 2 diabetes?,your Graves disease\nP,no,no\n");
    assertThat(read.facts()).isEmpty();
    assertThat(read.unread())
        .extracting(Fact::what)
        .containsExactly("type 2 diabetes", "Graves disease");
    var asked = table("patient,Do you have type 2 diabetes?\nP,yes\n");
    assertThat(asked.facts()).hasSize(1);
    assertThat(asked.problems()).isEmpty();
  }

  private PatientRecord table(String csv) throws IOException {
    return read(Files.writeString(folder.resolve("p.csv"), csv));
  }

  private PatientRecord read(String json) throws IOException {
    return read(Files.writeString(folder.resolve("p.json"), "[" + json + "]"));
  }

  private static PatientRecord read(Path file) throws IOException {
    var read = new ArrayList<PatientRecord>();
    CLASSIFIER.source(Mapping.none()).read(file, read::add);
    return read.get(0);
  }

  private Opinion answer(String json) throws IOException {
    return CLASSIFIER.worker(0).apply(read(json));
  }
}
