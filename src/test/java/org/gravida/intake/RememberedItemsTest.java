package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gravida.intake.json.JsonWords;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read before never changes what JSON is read as. */
class RememberedItemsTest {
  private static PatientFiles files() {
    return new PatientFiles(SmallRelease.RELEASE);
  }

  private static String read(PatientFiles files, String name, String text) {
    var patients = new ArrayList<PatientRecord>();
    var problems = files.read(ReadFile.stream(text), name, patients::add);
    return new ReadFile(patients, problems).text()
        + patients.stream().map(PatientRecord::toString).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl"})
  void aPatientIsReadAloneAsBehindOthers(String name) {
    var warm = files();
    var odd = new OddJson(3);
    for (int i = 0; i < 3_000; i++) {
      String patient = odd.patient("P" + i);
      assertThat(read(warm, name, patient)).isEqualTo(read(files(), name, patient));
    }
  }

  @Test
  void itemsThatDifferInNothingButTheirDateOrPlaceSayTheSame() {
    String first = "{\"test\":\"TSH\",\"result\":2.5,\"date\":\"2024-05-31\"}";
    String second = first.replace("31", "30");
    String undated = "{\"test\":\"TSH\",\"result\":2.5}";
    String blank = "{\"test\":\"TSH\",\"result\":2.5,\"date\":\" \"}";
    String twice = "{\"test\":\"TSH\",\"result\":2.5,\"date\":\"2024\",\"when\":\"2024\"}";
    var reading =
        ReadFile.of(
            "a.json",
            "{\"patient\":\"A\",\"examinations\":[%s,\n%s,\n%s,\n%s,\n%s]}"
                .formatted(first, second, undated, blank, twice));
    String tsh = "Tsh {VALUE=2.5";
    assertThat(reading.facts(0))
        .containsExactly(
            tsh + ", DATE=2024-05-31}",
            tsh + ", DATE=2024-05-30}",
            tsh + "}",
            tsh + "}",
            tsh + ", DATE=2024}");
    assertThat(reading.patients().get(0).facts())
        .extracting(fact -> fact.place().toString())
        .containsExactly(
            "a.json, line 1, patient A, examinations 1",
            "a.json, line 2, patient A, examinations 2",
            "a.json, line 3, patient A, examinations 3",
            "a.json, line 4, patient A, examinations 4",
            "a.json, line 5, patient A, examinations 5");
    assertThat(reading.unread(0)).isEmpty();
  }

  @Test
  void moreThanCanBeRememberedIsRead() {
    var text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(
          "{\"patient\":\"P%d\",\"examinations\":[{\"test\":\"TSH\",\"result\":%d,\"note\":\"n%d\"}]}\n"
              .formatted(i, i % 7_000, i));
    }
    var reading = ReadFile.of("a.jsonl", text.toString());
    for (int i = 0; i < 10_000; i++) {
      assertThat(reading.facts(i))
          .containsExactly("Tsh {VALUE=%d, NOTE=n%d}".formatted(i % 7_000, i));
    }
  }

  @Test
  void theDateOfATermWithoutValuesIsNoPartOfItsWords() {
    var words = new JsonWords(new TermLexicon(SmallRelease.RELEASE));
    var fields = new EnumMap<Field, String>(Map.of(Field.VALUE, " 2024-05-31 "));
    for (String what : List.of("assessmentDate", "birth date")) {
      var fact = words.fact(Place.of("a.json").line(1), "", what, fields);
      assertThat(fact.words().fields()).isEmpty();
      assertThat(fact.date()).isEqualTo("2024-05-31");
      assertThat(fact.fields()).isEqualTo(Map.of(Field.VALUE, "2024-05-31"));
    }
    fields.put(Field.DATE, "2024");
    var both = words.fact(Place.of("a.json").line(1), "", "birth date", fields);
    assertThat(both.words().fields()).isEqualTo(Map.of(Field.VALUE, "2024-05-31"));
    assertThat(words.fact(Place.of("a.json").line(1), "", "TSH", Map.of(Field.VALUE, "1")).date())
        .isEmpty();
  }
}
