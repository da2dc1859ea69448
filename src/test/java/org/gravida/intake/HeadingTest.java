package org.gravida.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of rows below a head that is read once. */
class HeadingTest {
  private static final String HEAD = "\uFEFF# a cohort\r\n\r\npatient;\"age\nnow\"\r\n";

  private static Heading.Survey survey(String rows, List<String> ids) throws IOException {
    var heading = Heading.of("a.csv", (HEAD + "P1;1\n").getBytes(UTF_8));
    var in = new ByteArrayInputStream(rows.getBytes(UTF_8));
    return heading.survey(Mapping.none(), 10, in, (id, place) -> ids.add(id + " at " + place));
  }

  @Test
  void theHeadEndsBeforeTheFirstRow() {
    var heading = Heading.of("a.csv", (HEAD + "P1;1\nP2;\"x\n").getBytes(UTF_8));
    assertThat(heading.length()).isEqualTo(HEAD.getBytes(UTF_8).length);
    assertThat(heading.lines()).isEqualTo(4);
  }

  @Test
  void rowsAreCountedWithTheirPlaces() throws IOException {
    var ids = new ArrayList<String>();
    var survey = survey("P1;\"1\n2\"\n;3\nP2;4\r\n", ids);
    assertThat(survey).isEqualTo(new Heading.Survey(4, 2, false));
    assertThat(ids)
        .containsExactly("P1 at a.csv, line 11, patient P1", "P2 at a.csv, line 14, patient P2");
  }

  @Test
  void aRowThatMayGoOnIsTold() throws IOException {
    assertThat(survey("P1;1\nP2;\"x\n", new ArrayList<>()).isOpen()).isTrue();
    assertThat(survey("P1;1\nP2;\"x\n\"\n", new ArrayList<>()).isOpen()).isFalse();
  }

  private static Optional<Problem> refusal(String name, byte[] start) {
    return Heading.refusal(name, start, Mapping.none(), SmallRelease.RELEASE);
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, 'patient,what,value', a table of one fact a row",
    "a.json, '[]', JSON or YAML",
    "a, '{\"patient\":1}', JSON or YAML",
    "a.csv, '', an empty file",
    "a.csv, 'patient,outcome,week', a table of one pregnancy a row",
    "a.csv, 'patient,date,TSH', a table of one visit a row",
    "a.csv, 'Cohort\npatient,TSH', a title above the header",
    "a.csv, '(\u00B5/\u00FD', a compressed file",
    "a.csv, '\u001F\u008B', a compressed file"
  })
  void whatCannotBeCutIsRefusedByName(String name, String start, String found) {
    byte[] bytes = start.getBytes(ISO_8859_1);
    assertThat(refusal(name, bytes).orElseThrow().found()).isEqualTo(found);
  }

  @Test
  void aWideTableIsNotRefused() {
    assertThat(refusal("a.csv", HEAD.getBytes(UTF_8))).isEmpty();
  }
}
