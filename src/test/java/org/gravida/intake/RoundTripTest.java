package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing in any format, and in any other after it, loses nothing. */
class RoundTripTest {
  private static final Map<Field, String> VALUE = Map.of(Field.VALUE, "3");
  private static final Path FOLDER = Path.of("src/test/resources/org/gravida/intake");

  static Stream<String> files() throws IOException {
    return FixtureTest.files();
  }

  static List<String> facts(List<PatientRecord> patients) {
    var facts = new ArrayList<String>();
    for (PatientRecord patient : patients) {
      facts.add(patient.id());
      patient.facts().stream().map(ReadFile::shown).sorted().forEach(facts::add);
      patient.unread().stream()
          .map(fact -> "? " + ReadFile.shown(fact))
          .sorted()
          .forEach(facts::add);
    }
    return facts;
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsEveryFactInEveryFormatAfterEveryOther(String name) throws IOException {
    var original = ReadFile.of(name, Files.readAllBytes(FOLDER.resolve(name))).patients();
    for (WrittenForm first : WrittenForm.values()) {
      String text = first.write(original);
      var once = ReadFile.of("a." + first.extension(), text).patients();
      assertThat(facts(once)).as("%s as %s:%n%s", name, first, text).isEqualTo(facts(original));
      for (WrittenForm second : WrittenForm.values()) {
        var twice = ReadFile.of("b." + second.extension(), second.write(once)).patients();
        assertThat(facts(twice)).as("%s as %s, %s", name, first, second).isEqualTo(facts(original));
      }
    }
  }

  @Test
  void keepsAPatientWithoutAnyFact() {
    var patient = new PatientRecord("P 1", List.of(), List.of(), List.of(), Place.of(""));
    for (WrittenForm format : WrittenForm.values()) {
      var read = ReadFile.of("a." + format.extension(), format.write(List.of(patient)));
      assertThat(read.ids()).as(format.name()).containsExactly("P 1");
      assertThat(read.patients().get(0).problems()).isEmpty();
    }
  }

  @Test
  void keepsThePatientsAndDatesOfFactsThatAreElseAlike() {
    var patients =
        Stream.of("P1", "P2")
            .map(
                id ->
                    new PatientRecord(
                        id,
                        Stream.of("2023", "", "2024-05")
                            .map(date -> new Fact(new Content("Tsh", VALUE), date, Place.of("")))
                            .toList(),
                        List.of(),
                        List.of(),
                        Place.of("")))
            .toList();
    for (WrittenForm format : WrittenForm.values()) {
      var read = ReadFile.of("a." + format.extension(), format.write(patients));
      assertThat(facts(read.patients())).as(format.name()).isEqualTo(facts(patients));
    }
  }

  @Test
  void keepsAnUnreadFactWhoseWordsAreAKnownTerm() {
    var fact = new Fact("TSH", Map.of(Field.VALUE, "3"), Place.of(""));
    var patient = new PatientRecord("P1", List.of(), List.of(fact), List.of(), Place.of(""));
    for (WrittenForm format : WrittenForm.values()) {
      var read = ReadFile.of("a." + format.extension(), format.write(List.of(patient)));
      assertThat(read.unread(0)).as(format.name()).containsExactly("TSH {VALUE=3}");
    }
  }

  @Test
  void writesWordsRatherThanIds() throws IOException {
    var file = FOLDER.resolve("whole-patient.json");
    var patients = ReadFile.of("whole-patient.json", Files.readAllBytes(file)).patients();
    for (WrittenForm format : WrittenForm.values()) {
      Path golden =
          FOLDER.resolve("written/whole-patient." + format.name().toLowerCase(Locale.ROOT));
      String text = format.write(patients);
      if (Boolean.getBoolean("fixtures.write")) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, text);
      }
      assertThat(text).isEqualTo(Files.readString(golden));
    }
  }
}
