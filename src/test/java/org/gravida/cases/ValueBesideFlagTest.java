package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value and a flag that gainsay one another decide nothing, in whatever form of file. */
class ValueBesideFlagTest {
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.FULL);
  private static final List<String> TESTS =
      List.of("TSH", "karyotype", "rubella IgM", "ANA", "hysteroscopy");
  private static final List<String> FLAGS =
      List.of("N", "normal", "negative", "positive", "H", "L", "A", "IND");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not done",
        "not examined",
        "not performed",
        "not assessed",
        "failed",
        "pending",
        "not interpreted",
        "insufficient sample",
        "unknown",
        "nicht untersucht",
        "nicht durchgeführt",
        "non fait",
        "未检查",
        "未做",
      })
  void aValueThatIsNoResultBesideAFlagDecidesNothingInEachForm(String value) throws IOException {
    for (String test : TESTS) {
      for (Map.Entry<String, String> file : forms(test, value, "N").entrySet()) {
        var record = read(file.getKey(), file.getValue());
        String as = file.getValue();
        assertThat(record.facts()).as(as).isEmpty();
        assertThat(record.unread()).as(as).hasSize(1);
        assertThat(record.problems())
            .as(as)
            .singleElement()
            .satisfies(
                each -> {
                  assertThat(each.level()).isEqualTo(Level.WARNING);
                  assertThat(each.found()).contains(value, "N");
                  assertThat(each.expected()).isEqualTo("a value and a flag that agree");
                  assertThat(each.place().toString()).contains("patient A");
                });
        assertThat(settled(record)).as(as).isEmpty();
      }
    }
  }

  @Test
  void noFlagTurnsAValueThatIsNoResultIntoOne() throws IOException {
    for (String test : TESTS) {
      for (String flag : FLAGS) {
        for (String value : List.of("not done", "pending", "failed", "nicht getestet", "不详")) {
          String file = "patient,test,result,flag\nA,%s,%s,%s\n".formatted(test, value, flag);
          var record = read("a.csv", file);
          assertThat(record.facts()).as(file).isEmpty();
          assertThat(record.problems()).as(file).isNotEmpty();
          assertThat(settled(record)).as(file).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "normal,not done",
    "normal,pending",
    "normal,not examined",
    "normal,nicht untersucht",
    "abnormal,failed",
    "high,not performed",
    "12,not done",
    "0.01,failed",
  })
  void aResultBesideAFlagThatSaysThereIsNoneDecidesNothing(String value, String flag)
      throws IOException {
    for (Map.Entry<String, String> file : forms("TSH", value, flag).entrySet()) {
      var record = read(file.getKey(), file.getValue());
      assertThat(record.facts()).as(file.getValue()).isEmpty();
      assertThat(record.problems()).as(file.getValue()).isNotEmpty();
      assertThat(settled(record)).as(file.getValue()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TSH,normal,H",
    "TSH,low,H",
    "TSH,high,L",
    "TSH,abnormal,N",
    "TSH,equivocal,N",
    "ANA,positive,N",
    "ANA,positive,negative",
    "ANA,negative,positive",
    "ANA,阳性,N",
    "rubella IgM,positive,negative",
    "karyotype,numerical abnormality,N",
    "karyotype,normal,A",
    "hysteroscopy,septum,N",
    "factor V Leiden,heterozygous,N",
    "factor V Leiden,heterozygous,negative",
  })
  void aWordThatTheFlagGainsaysDecidesNothingAndIsTold(String test, String value, String flag)
      throws IOException {
    for (Map.Entry<String, String> file : forms(test, value, flag).entrySet()) {
      var opinion = opinion(read(file.getKey(), file.getValue()));
      assertThat(opinion.problems())
          .as(file.getValue())
          .extracting(Problem::expected)
          .contains("a word and a flag that agree");
      assertThat(settled(opinion)).as(file.getValue()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TSH,2.5,N",
    "TSH,normal,N",
    "TSH,normal,unknown",
    "TSH,normal,",
    "TSH,high,A",
    "ANA,negative,N",
    "rubella IgM,positive,H",
    "karyotype,numerical abnormality,A",
  })
  void aNumberOrAWordThatFitsItsFlagCountsAsBefore(String test, String value, String flag)
      throws IOException {
    String said = flag == null ? "" : flag;
    for (Map.Entry<String, String> file : forms(test, value, said).entrySet()) {
      var record = read(file.getKey(), file.getValue());
      assertThat(record.facts()).as(file.getValue()).hasSize(1);
      assertThat(record.problems()).as(file.getValue()).isEmpty();
    }
  }

  @Test
  void twoWordsForNoResultAgree() throws IOException {
    var record = read("a.csv", "patient,TSH,TSH flag\nA,not done,not examined\n");
    assertThat(record.facts()).hasSize(1);
    assertThat(record.problems()).isEmpty();
    assertThat(settled(record)).isEmpty();
    var other = read("a.csv", "patient,TSH,TSH flag\nA,nicht untersucht,nicht getestet\n");
    assertThat(other.facts()).isEqualTo(record.facts());
    assertThat(other.problems()).isEmpty();
  }

  /** Returns files that say the same, by their names. */
  private static Map<String, String> forms(String test, String value, String flag) {
    return Map.of(
        "wide.csv",
        "patient,%s,%s flag\nA,%s,%s\n".formatted(test, test, value, flag),
        "long.csv",
        "patient,test,result,flag\nA,%s,%s,%s\n".formatted(test, value, flag),
        "a.json",
        "[{\"patient\": \"A\", \"examinations\": {\"%s\": {\"value\": \"%s\", \"flag\": \"%s\"}}}]"
            .formatted(test, value, flag),
        "b.json",
        ("[{\"patient\": \"A\", \"examinations\": [{\"test\": \"%s\", \"result\": \"%s\","
                + " \"interpretation\": \"%s\"}]}]")
            .formatted(test, value, flag),
        "a.ttl",
        ("@prefix grv: <https://w3id.org/gravida/> .\n[] grv:patientId \"A\" ; grv:hasFact [ grv:what"
                + " \"%s\" ; grv:value \"%s\" ; grv:flag \"%s\" ] .\n")
            .formatted(test, value, flag));
  }

  private PatientRecord read(String name, String text) throws IOException {
    var read = new ArrayList<PatientRecord>();
    CLASSIFIER
        .source(Mapping.none())
        .read(Files.writeString(folder.resolve(name), text), read::add);
    return read.get(0);
  }

  private static Opinion opinion(PatientRecord record) {
    return CLASSIFIER.worker(0).apply(record);
  }

  private static List<String> settled(PatientRecord record) {
    return settled(opinion(record));
  }

  private static List<String> settled(Opinion opinion) {
    return opinion.causes().stream()
        .filter(each -> !each.status().equals(Opinion.NOT_SETTLED))
        .map(each -> each.label() + " " + each.status())
        .toList();
  }
}
