package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What days and pregnancies say of one another: R42. */
class DaysAgainstPregnanciesTest {
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.FULL);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "organic mercury exposure,2021-03-01,2024",
    "organic mercury exposure,2021,2022-03",
    "organic mercury exposure,2021-03,2021-06-01",
    "abdominal trauma in pregnancy,2021-03-01,2022-06-01",
    "influenza,2021-03-01,2024-01-01",
  })
  void whatIsDatedAfterItsLossIsToldAndConfirmsNothing(String what, String loss, String day)
      throws IOException {
    var record = record(what, loss, day);
    assertThat(record.problems())
        .anySatisfy(
            each -> {
              assertThat(each.level()).isEqualTo(Level.ERROR);
              assertThat(each.found()).contains("dated " + day, "which ended " + loss);
            });
    assertThat(record.facts()).hasSize(2);
    assertThat(record.unread()).hasSize(1);
    assertThat(statuses(record)).noneMatch(each -> each.endsWith("confirmed"));
  }

  @ParameterizedTest
  @CsvSource({
    "organic mercury exposure,2021-03-01,2021",
    "organic mercury exposure,2021,2021-12",
    "organic mercury exposure,2021,2022",
    "organic mercury exposure,2021-03-01,2021-02-20",
    "organic mercury exposure,2021-03-01,",
    "organic mercury exposure,,2024",
    "influenza,2021-03-01,2021-03-20",
  })
  void whatMayBeOfItsLossConfirms(String what, String loss, String day) throws IOException {
    var record = record(what, loss, day);
    assertThat(record.problems()).noneMatch(each -> each.level() == Level.ERROR);
    assertThat(statuses(record)).anyMatch(each -> each.endsWith("confirmed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"karyotype,\"47,XX,+16\",1,embryo,2024-01-01\n"})
  void anEmbryosKaryotypeMayBeReportedYearsLater(String row) throws IOException {
    var record =
        read(
            "patient,what,value,pregnancy,sample,date\nA,pregnancy,miscarriage,1,,2021-03-01\nA,"
                + row);
    assertThat(record.unread()).isEmpty();
    assertThat(statuses(record)).contains("proven chromosomal abnormality of an embryo confirmed");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01,,2001,1",
    "2026,,2005,1",
    ",2026-05-01,2006-04,1",
    "2026,,2008,1",
    "2026,,2009,0"
  })
  void aPregnancyBeforeAnyPlausibleAgeStaysWithoutItsDate(
      String assessed, String dated, String loss, int errors) throws IOException {
    var record =
        read(
            "patient,what,value,pregnancy,date\n"
                + (assessed == null ? "" : "A,assessment date,,,%s\n".formatted(assessed))
                + "A,age,28,,%s\nA,pregnancy,miscarriage,1,%s\n"
                    .formatted(dated == null ? "" : dated, loss));
    assertThat(record.problems()).hasSize(errors);
    assertThat(record.unread()).hasSize(errors);
    assertThat(record.facts())
        .filteredOn(each -> each.has(Field.EPISODE))
        .extracting(each -> each.date().isEmpty())
        .containsExactly(errors > 0);
  }

  @ParameterizedTest
  @CsvSource({"20,14,1", "20,20,0", "20+1,20,0", "20,18-21,0", "20,,0"})
  void twoWeeksOfThePregnancyOfTodayAreNotRecorded(String now, String listed, int errors)
      throws IOException {
    var record =
        read(
            "patient,what,value,pregnancy,week\nA,pregnant now,yes,,%s\nA,pregnancy,ongoing,1,%s\n"
                .formatted(now, listed == null ? "" : listed));
    assertThat(record.problems()).hasSize(errors);
    assertThat(record.facts()).hasSize(2);
    assertThat(record.unread()).hasSize(2 * errors);
    if (errors > 0) {
      assertThat(record.facts()).noneMatch(each -> each.has(Field.WEEK));
    }
  }

  private PatientRecord record(String what, String loss, String day) throws IOException {
    return read(
        "patient,what,value,pregnancy,date\nA,pregnancy,miscarriage,1,%s\nA,%s,yes,1,%s\n"
            .formatted(loss == null ? "" : loss, what, day == null ? "" : day));
  }

  private static List<String> statuses(PatientRecord record) {
    return CLASSIFIER.worker(0).apply(record).causes().stream()
        .map(each -> each.label() + " " + each.status())
        .toList();
  }

  private PatientRecord read(String csv) throws IOException {
    var read = new ArrayList<PatientRecord>();
    CLASSIFIER
        .source(Mapping.none())
        .read(Files.writeString(folder.resolve("a.csv"), csv), read::add);
    return read.get(0);
  }
}
