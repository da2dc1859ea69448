package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.Mapping;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;

/** Answers read off tables are those that the queries give on the patient's graph. */
class TableAnswersTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final Path QUERIES = Path.of("queries");

  @Test
  void tablesAnswerAsTheQueriesDoByTheHomeGuideline() {
    agree(List.of(), false);
  }

  @Test
  void tablesAnswerAsTheQueriesDoByAllGuidelinesAndRecollections() {
    agree(List.of("all"), true);
  }

  private static void agree(List<String> guidelines, boolean recollections) {
    List<Opinion> asked = opinions(guidelines, recollections, Detail.GRAPH);
    List<Opinion> read = opinions(guidelines, recollections, Detail.FULL);
    assertThat(asked).hasSizeGreaterThan(25);
    for (int i = 0; i < asked.size(); i++) {
      Opinion expected = asked.get(i);
      Opinion found = read.get(i);
      assertThat(found.graph()).isEmpty();
      assertThat(expected.graph()).isNotEmpty();
      for (var part : Opinion.class.getRecordComponents()) {
        if (!part.getName().equals("graph")) {
          assertThat(value(part, found))
              .as(found.patient() + " " + part.getName())
              .isEqualTo(value(part, expected));
        }
      }
    }
  }

  private static List<Opinion> opinions(
      List<String> guidelines, boolean recollections, Detail detail) {
    var opinions = new ArrayList<Opinion>();
    try (var room =
        ConsultingRoom.open(
            ONTOLOGY, QUERIES, guidelines, recollections, Duration.ofMinutes(2), 2, detail)) {
      var patients = new ArrayList<PatientRecord>();
      room.source(Mapping.none()).read(Path.of("examples/patients.json"), patients::add);
      room.consult(patients, opinions::add);
    }
    return opinions;
  }

  private static Object value(RecordComponent part, Opinion opinion) {
    try {
      return part.getAccessor().invoke(opinion);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
