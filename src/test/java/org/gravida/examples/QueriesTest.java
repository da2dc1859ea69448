package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.result.ResultFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The queries of researchers over the example patients; the expected rows lie in {@code
 * queries/NAME.csv}, for inventories some of them.
 */
class QueriesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/queries");
  private static final Map<String, Map<String, String>> PARAMETERS =
      Map.of(
          "findings-that-decide-a-cause", Map.of("cause", "CervicalInsufficiency"),
          "recommendations-for-a-cause", Map.of("cause", "AutoimmuneCause"),
          "open-answers-and-why", Map.of("question", "alloimmune"),
          "parts-of-a-cause", Map.of("whole", "GeneticCause"));
  private static final ExampleCohort COHORT = ExampleCohort.readForAll("patients.json");
  private static final Graph GRAPH = COHORT.graph();

  static Stream<String> names() throws IOException {
    try (var files = Files.list(EXPECTED)) {
      return files
          .map(file -> file.getFileName().toString().replace(".csv", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theRowsAreAsExpected(String name) throws IOException {
    QueryFile query = COHORT.knowledge().queries().byName(name).orElseThrow();
    String found = rows(query, PARAMETERS.getOrDefault(name, Map.of()));
    Path expected = EXPECTED.resolve(name + ".csv");
    boolean inventory = query.kind() == QueryFile.Kind.LIST || query.tags().contains("provenance");
    if (Boolean.getBoolean("gravida.fixtures.write") && !inventory) {
      Files.writeString(expected, found);
    }
    String rows = Files.readString(expected);
    if (inventory) {
      assertThat(rows.lines()).hasSizeGreaterThan(2);
      assertThat(found.lines()).containsAll(rows.lines().toList());
    } else {
      assertThat(found).isEqualTo(rows);
    }
  }

  @Test
  void everyQueryForResearchersAnswersOverTheExamples() {
    Stream.of(QueryFile.Kind.ANSWER, QueryFile.Kind.LIST)
        .flatMap(kind -> COHORT.knowledge().queries().of(kind).stream())
        .filter(query -> query.parameters().stream().allMatch(p -> p.optional()))
        .filter(query -> !query.tags().toString().contains("pair"))
        .forEach(
            query ->
                assertThat(rows(query, Map.of()).lines().count())
                    .as(query.name())
                    .isGreaterThan(1));
  }

  @Test
  void noQueryNamesARecommendationWithoutItsWarnings() {
    assertThat(COHORT.knowledge().queries().files())
        .filteredOn(query -> has(query, "recommendation"))
        .isNotEmpty()
        .allSatisfy(query -> assertThat(query.columns()).extracting("name").contains("warnings"));
  }

  @Test
  void whatASourceSaysAndWhatEvidenceSaysAreNeverAskedTogether() {
    var aboutPatients =
        COHORT.knowledge().queries().files().stream()
            .filter(query -> query.tags().contains("patient"))
            .toList();
    assertThat(aboutPatients).filteredOn(query -> query.tags().contains("source")).isNotEmpty();
    assertThat(aboutPatients).filteredOn(query -> query.tags().contains("evidence")).isNotEmpty();
    assertThat(aboutPatients)
        .isNotEmpty()
        .allSatisfy(
            query -> {
              assertThat(query.tags().containsAll(List.of("source", "evidence"))).isFalse();
              assertThat(has(query, "standing") && has(query, "direction")).isFalse();
            });
  }

  private static boolean has(QueryFile query, String column) {
    return query.columns().stream().anyMatch(each -> each.name().equals(column));
  }

  private static String rows(QueryFile query, Map<String, String> parameters) {
    assertThat(query.wrong(parameters)).isEmpty();
    try {
      return ResultFormat.CSV.write(GRAPH.run(query, parameters));
    } catch (UncheckedIOException e) {
      throw new AssertionError(query.name(), e);
    }
  }
}
