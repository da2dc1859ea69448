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
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
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

  private PatientRecord read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), "[" + json + "]");
    var read = new ArrayList<PatientRecord>();
    CLASSIFIER.source(Mapping.none()).read(file, read::add);
    return read.get(0);
  }

  private Opinion answer(String json) throws IOException {
    return CLASSIFIER.worker(0).apply(read(json));
  }
}
