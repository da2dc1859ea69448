package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No question of a researcher brings up hazardous or outdated advice without its warnings. */
class HazardInQueriesTest {
  private static final ExampleCohort COHORT = ExampleCohort.readForAll("patients.json");
  private static final Graph GRAPH = COHORT.graph();
  private static final Map<String, Set<String>> WARNINGS = warnings();

  /** Returns each dangerous statement of the whole ontology with its warnings. */
  private static Map<String, Set<String>> warnings() {
    var query = COHORT.knowledge().queries().byName("statements-of-guideline").orElseThrow();
    Table table = GRAPH.select(query, Map.of("recollections", "yes"));
    var warnings = new HashMap<String, Set<String>>();
    for (List<String> row : table.rows()) {
      if (Set.of("hazardous", "outdated").contains(row.get(table.column("standing")))) {
        String text = row.get(table.column("warnings"));
        warnings.put(
            Vocabulary.id(row.get(table.column("recommendation"))), Set.of(text.split(" \\| ")));
      }
    }
    return warnings;
  }

  static List<QueryFile> queries() {
    return Stream.of(QueryFile.Kind.ANSWER, QueryFile.Kind.LIST)
        .flatMap(kind -> COHORT.knowledge().queries().of(kind).stream())
        .filter(query -> query.columns().stream().anyMatch(c -> c.name().equals("recommendation")))
        .toList();
  }

  @Test
  void everyDangerousStatementOfTheOntologyHasAWarning() {
    assertThat(WARNINGS).hasSizeGreaterThan(20);
    assertThat(WARNINGS.values())
        .isNotEmpty()
        .allMatch(each -> !each.contains("") && !each.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyRowThatNamesADangerousStatementHoldsItsWarnings(QueryFile query) {
    for (Map<String, String> parameters : parameters(query)) {
      Table table = GRAPH.select(query, parameters);
      for (List<String> row : table.rows()) {
        String id = Vocabulary.id(row.get(table.column("recommendation")));
        assertThat(row.get(table.column("warnings")))
            .as(query.name() + " " + row)
            .contains(WARNINGS.getOrDefault(id, Set.of("")));
      }
    }
  }

  @Test
  void theseQueriesDoNameDangerousStatements() {
    var naming = new ArrayList<String>();
    for (QueryFile query : queries()) {
      var named = new HashSet<String>();
      for (Map<String, String> parameters : parameters(query)) {
        Table table = GRAPH.select(query, parameters);
        table.rows().forEach(r -> named.add(Vocabulary.id(r.get(table.column("recommendation")))));
      }
      named.retainAll(WARNINGS.keySet());
      if (!named.isEmpty()) {
        naming.add(query.name());
      }
    }
    assertThat(naming)
        .contains(
            "care",
            "standing-of-care",
            "hazardous-advice",
            "recommendations-for-a-cause",
            "recommendations",
            "statements-of-guideline");
  }

  @Test
  void aStatementToldInFullIsToldWithItsWarnings() {
    var query = COHORT.knowledge().queries().byName("recommendation-in-full").orElseThrow();
    for (var each : WARNINGS.entrySet()) {
      Table table = GRAPH.select(query, Map.of("recommendation", each.getKey()));
      var told = new ArrayList<String>();
      for (List<String> row : table.rows()) {
        if (List.of("warning", "caution").contains(row.get(table.column("aspect")))) {
          told.add(row.get(table.column("text")));
        }
      }
      assertThat(told).as(each.getKey()).containsAll(each.getValue());
    }
  }

  /** Returns parameters that leave out nothing: each cause, where a query needs one. */
  private static List<Map<String, String>> parameters(QueryFile query) {
    if (query.parameters().stream().anyMatch(each -> each.name().equals("recollections"))) {
      return List.of(Map.of("recollections", "yes"));
    }
    if (query.parameters().stream().allMatch(each -> each.optional())) {
      return List.of(Map.of());
    }
    var causes = COHORT.knowledge().queries().byName("causes").orElseThrow();
    Table table = GRAPH.select(causes, Map.of());
    return table.rows().stream()
        .map(row -> Map.of("cause", Vocabulary.id(row.get(table.column("cause")))))
        .toList();
  }
}
