package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.consultation.table.MirroredQueries;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.consultation.table.TableReader;
import org.gravida.intake.Mapping;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.QueryLibrary;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed query is asked; tables answer only for those that they were held against. */
class MirroredQueriesTest {
  private static final Path RECORDED =
      Path.of("src/main/resources/org/gravida/consultation/table/mirrored-queries.properties");

  @TempDir private Path folder;
  private Path queries;

  @BeforeEach
  void copyTheQueries() throws IOException {
    queries = Trees.copy(Ready.QUERIES, folder.resolve("queries"));
  }

  /** Renewed with -Dgravida.fixtures.write=true; then {@link TableAnswersTest} must hold. */
  @Test
  void theRecordedQueriesAreThoseOfTheProject() throws IOException {
    String hashes =
        MirroredQueries.hashes(QueryLibrary.open(Ready.QUERIES)).entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue() + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("gravida.fixtures.write")) {
      Files.writeString(RECORDED, hashes);
    }
    assertThat(hashes).doesNotContain("missing").isEqualTo(Files.readString(RECORDED));
    assertThat(tables().fault()).isEmpty();
  }

  @Test
  void aCommentOrAnIndentationIsNoChange() throws IOException {
    change(
        "answer/care.rq",
        "?patient a|grv:assumedClass ?class .",
        "  ?patient a|grv:assumedClass ?class .");
    assertThat(tables().fault()).isEmpty();
  }

  @Test
  void aChangedQueryIsAskedForEachPatient() throws IOException {
    change(
        "answer/care.rq",
        "?patient a|grv:assumedClass ?class .",
        "?patient a|grv:assumedClass ?class . FILTER (?rank > 1000)");
    ReleaseTables tables = tables();
    assertThat(tables.fault()).isEqualTo("the query care is not the one delivered");
    assertThat(opinions(tables, Detail.FULL))
        .isNotEmpty()
        .allMatch(opinion -> opinion.care().isEmpty());
  }

  @Test
  void aChangedStatusIsAskedForEachPatient() throws IOException {
    change("release/status.rq", "IF(?isConfirmed, grv:Confirmed,", "IF(false, grv:Confirmed,");
    ReleaseTables tables = tables();
    assertThat(tables.fault()).contains("status");
    assertThat(opinions(tables, Detail.FULL))
        .flatExtracting(Opinion::causes)
        .isNotEmpty()
        .noneMatch(cause -> cause.status().equals(Opinion.CONFIRMED));
  }

  @Test
  void aChangedStatusStandsInTheGraphToo() throws IOException {
    assertThat(objects(tables())).contains(Vocabulary.CONFIRMED);
    change("release/status.rq", "IF(?isConfirmed, grv:Confirmed,", "IF(false, grv:Confirmed,");
    assertThat(objects(tables())).isNotEmpty().doesNotContain(Vocabulary.CONFIRMED);
  }

  private Set<String> objects(ReleaseTables tables) {
    return opinions(tables, Detail.GRAPH).stream()
        .flatMap(opinion -> opinion.graph().stream())
        .map(Triple::object)
        .collect(Collectors.toSet());
  }

  private void change(String query, String from, String to) throws IOException {
    Path file = queries.resolve(query);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private ReleaseTables tables() {
    Knowledge knowledge = Knowledge.open(Ready.FILES, queries);
    return TableReader.read(knowledge.graph(), knowledge.queries(), knowledge.release());
  }

  private List<Opinion> opinions(ReleaseTables tables, Detail detail) {
    var opinions = new ArrayList<Opinion>();
    try (var classifier = Ready.classifier(tables, queries, List.of(), false, detail)) {
      var patients = new ArrayList<PatientRecord>();
      classifier.source(Mapping.none()).read(Path.of("examples/patients.json"), patients::add);
      classifier.classify(patients, opinions::add);
    }
    return opinions;
  }
}
