package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.release.Links;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every claim of the base article is carried, and can be asked for. */
class ClaimsRegisterTest {
  private static final List<String> CLAIMS =
      List.of(
          """
          D1 D2 C1 C2 C3 C4 C5 C6 C7a C7b C8 C9 C10 E11 E12 E13 E14 E15 E16 E17a E17b E17c
          A1 A2 A3 T1a T1b T2 T3 T4a T4b T5a T5b T6a T6b T7 T8 T9a T9b T9c T9d T9e G1 G2
          F1 F2 F3 F4\
          """
              .split("\\s+"));

  private static final QueryLibrary QUERIES = QueryLibrary.open(Path.of("queries"));
  private static final List<ClaimsRegister.Line> LINES = ClaimsRegister.lines();

  private static Graph graph;
  private static Map<String, Set<String>> carriers;

  @BeforeAll
  static void read() {
    var ontology = Graph.read(OntologyFiles.open(Path.of("ontology")));
    graph = Links.with(ontology, QUERIES);
    carriers = new TreeMap<>();
    for (var row : graph.select(query("carriers-of-claims"), Map.of()).rows()) {
      carriers.computeIfAbsent(row.get(1), claim -> new HashSet<>()).add(Vocabulary.id(row.get(2)));
    }
  }

  @Test
  void everyClaimIsRegisteredOnceAndNoOther() {
    assertThat(LINES).extracting(ClaimsRegister.Line::claim).containsExactlyElementsOf(CLAIMS);
  }

  @Test
  void theOntologyNamesTheClaimsOfTheListAndNoOther() {
    assertThat(carriers.keySet()).containsExactlyInAnyOrderElementsOf(CLAIMS);
  }

  @Test
  void everyClaimHasCarriersQuestionsAndRows() {
    for (ClaimsRegister.Line line : LINES) {
      assertThat(line.carriers()).as(line.claim()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(line.questions()).as(line.claim()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(line.fixture()).isRegularFile();
    }
  }

  @Test
  void everyFixtureBelongsToAClaim() throws IOException {
    try (var files = Files.list(ClaimsRegister.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(
              Stream.concat(CLAIMS.stream(), Stream.of("claims"))
                  .map(name -> name + ".csv")
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void everyCarrierNamesItsClaimAsSource() {
    for (ClaimsRegister.Line line : LINES) {
      assertThat(carriers.get(line.claim()))
          .as("carriers of claim " + line.claim())
          .containsAll(line.carriers());
    }
  }

  @TestFactory
  Stream<DynamicTest> theAnswersAreExactlyTheExpectedRows() {
    return LINES.stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.claim(),
                    () -> {
                      if (Boolean.getBoolean("gravida.fixtures.write")) {
                        Files.writeString(line.fixture(), answers(line));
                      }
                      assertThat(answers(line)).isEqualTo(ClaimsRegister.text(line.fixture()));
                    }));
  }

  @Test
  void noQuestionIsAnsweredWithoutRows() {
    var empty = new TreeSet<String>();
    for (ClaimsRegister.Line line : LINES) {
      for (ClaimsRegister.Question question : line.questions()) {
        if (rows(question).isEmpty()) {
          empty.add(line.claim() + ": " + question);
        }
      }
    }
    assertThat(empty).isEmpty();
  }

  @Test
  void noFigureIsAnsweredWithoutItsDenominatorAndTheContraryEvidence() {
    for (ClaimsRegister.Line line : LINES) {
      for (ClaimsRegister.Question question : line.questions()) {
        if (question.query().equals("quoted-figure")) {
          assertThat(rows(question))
              .isNotEmpty()
              .allSatisfy(row -> assertThat(row).doesNotContain(""));
        }
      }
    }
  }

  @Test
  void noHazardousOrOutdatedRecommendationIsAnsweredWithoutItsWarning() {
    int warned = 0;
    for (ClaimsRegister.Line line : LINES) {
      for (ClaimsRegister.Question question : line.questions()) {
        if (question.query().equals("recommendation-in-full")) {
          var rows = rows(question);
          assertThat(rows).as(line.claim()).anyMatch(row -> row.get(0).equals("standing"));
          if (rows.contains(List.of("standing", "hazardous"))
              || rows.contains(List.of("standing", "outdated"))) {
            warned++;
            assertThat(rows).as(line.claim()).anyMatch(row -> row.get(0).equals("warning"));
          }
        }
      }
    }
    assertThat(warned).isPositive();
  }

  private static String answers(ClaimsRegister.Line line) {
    var text = new StringBuilder();
    for (ClaimsRegister.Question question : line.questions()) {
      text.append("# ").append(question).append('\n').append(answer(question));
    }
    return text.toString();
  }

  private static String answer(ClaimsRegister.Question question) {
    var table = graph.select(query(question.query()), parameters(question));
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columns());
      table.rows().forEach(row -> csv.writeRecord(row.stream().map(Vocabulary::id).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<List<String>> rows(ClaimsRegister.Question question) {
    return graph.select(query(question.query()), parameters(question)).rows();
  }

  private static Map<String, String> parameters(ClaimsRegister.Question question) {
    return Map.of(question.parameter(), question.value());
  }

  private static QueryFile query(String name) {
    return QUERIES.byName(name).orElseThrow(() -> new AssertionError("no query " + name));
  }
}
