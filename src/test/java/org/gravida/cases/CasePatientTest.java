package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case says what differs from its base, and nothing that differs from nothing. */
class CasePatientTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeABase() throws IOException {
    Files.writeString(
        folder.resolve("base.json"),
        """
        {"age": 30, "examinations": [
          {"test": "A", "sample": "his", "result": 1}, {"test": "B", "result": 2},
          {"test": "A", "sample": "hers", "result": 3}]}""");
  }

  private String read(String words) throws IOException {
    Path file = folder.resolve("patient.json");
    Files.writeString(file, words.replace('\'', '"'));
    return CasePatient.read(file, folder).toString().replace('"', '\'');
  }

  @Test
  void anExaminationTakesThePlaceOfThatOfTheSameTestAndSample() throws IOException {
    assertThat(
            read(
                """
                {'like': 'base', 'examinations': [
                  {'test': 'A', 'sample': 'his', 'result': 4}, {'test': 'A', 'sample': 'his'},
                  {'test': 'C'}]}"""))
        .isEqualTo(
            "{'age':30,'examinations':[{'test':'A','sample':'his','result':4},"
                + "{'test':'A','sample':'his'},{'test':'B','result':2},"
                + "{'test':'A','sample':'hers','result':3},{'test':'C'}]}");
  }

  @Test
  void whatIsTakenAwayIsNotThere() throws IOException {
    assertThat(read("{'like': 'base', 'age': null, 'without': ['A']}"))
        .isEqualTo("{'examinations':[{'test':'B','result':2}]}");
  }

  @Test
  void nothingIsTakenAwayThatIsNotThere() {
    assertThatThrownBy(() -> read("{'like': 'base', 'without': ['D']}")).hasMessageContaining("D");
    assertThatThrownBy(() -> read("{'like': 'base', 'weight': null}"))
        .hasMessageContaining("weight");
    assertThatThrownBy(() -> read("{'like': 'none'}")).isInstanceOf(IOException.class);
  }

  @Test
  void aPatientIsWrittenInFullWithTheNameOfTheFolder() throws IOException {
    Path of = Files.createDirectory(folder.resolve("short-of-breath"));
    Files.writeString(of.resolve("patient.json"), "{\"like\": \"base\"}");
    assertThat(CasePatient.write(of, folder, folder.resolve("out")))
        .content()
        .contains("\"patient\" : \"short-of-breath\"", "\"age\" : 30");
  }
}
