package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gravida.query.Fixtures.GRV;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNamesTest {
  private static final Graph GARDEN =
      Graph.readFiles(List.of())
          .with(
              List.of(
                  Triple.link(
                      GRV + "sunnyGarden",
                      "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                      GRV + "Garden")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { BIND (<java:java.lang.Runtime>(1) AS ?x) }",
        "SELECT * { ?x <java:java.lang.Runtime> ?y }",
        "SELECT * { ?x rdf:type/^<java:java.lang.Runtime> ?y }",
        "SELECT (<java:a.B>(?x) AS ?y) { ?x a ?t }",
        "SELECT ?t (<urn:sum>(?x) AS ?y) { ?x a ?t } GROUP BY ?t",
        "SELECT * { ?x a ?t } ORDER BY DESC(<java:a.B>(?x))",
        "SELECT * { { SELECT ?x { ?x a ?t } ORDER BY <java:a.B>(?x) } }",
        "SELECT ?t { ?x a ?t } GROUP BY ?t HAVING (<java:a.B>(?t))",
        "SELECT * { ?x a ?t FILTER NOT EXISTS { ?x a ?u FILTER <java:a.B>(?u) } }",
        "SELECT * { { SELECT ?x { SERVICE <http://localhost/> { ?x ?p ?o } } } }",
        "SELECT * { ?x a ?t OPTIONAL { SERVICE SILENT <http://localhost/> { ?x ?p ?o } } }",
        "SELECT * FROM <file:///etc/hosts> { ?x a ?t }",
        "SELECT * FROM NAMED <http://localhost/> { ?x a ?t }",
        "SELECT (CALL(<java:a.B>, ?x) AS ?y) { ?x a ?t }",
        "SELECT * { BIND (<http://www.w3.org/2005/xpath-functions#apply>(<java:a.B>, 1) AS ?x) }",
        "SELECT * { BIND (<http://jena.apache.org/ARQ/function#wait>(3600000) AS ?x) }",
        "ASK { FILTER <http://jena.apache.org/ARQ/function#print>(1) }",
        "ASK { FILTER <http://jena.apache.org/ARQ/function#eval>(1) }",
        "ASK { ?x <http://jena.apache.org/ARQ/property#concat> (?a ?b) }",
        "CONSTRUCT { ?x a ?t } WHERE { ?x a ?t FILTER <java:a.B>(?t) }",
        "DESCRIBE ?x WHERE { ?x a ?t FILTER <java:a.B>(?t) }"
      })
  void whatWouldLoadOrAskElsewhereIsRefusedBeforeItRuns(String text) {
    assertThatThrownBy(() -> answer(text))
        .isInstanceOf(UnreadableQueryException.class)
        .hasMessageContainingAll("free.rq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?x a grv:Garden }",
        "ASK { FILTER (xsd:integer(\"4\") = 4) }",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ASK { FILTER fn:contains(\"ab\", \"a\") }",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> ASK { FILTER (afn:max(1, 2) = 2) }",
        "PREFIX g: <https://w3id.org/gravida/> PREFIX grv: <urn:other:> ASK { ?x a g:Garden }"
      })
  void prefixesAreKnownAndStandardFunctionsRun(String text) {
    assertThat(answer(text)).isEqualTo(new Answer.Verdict(true));
  }

  @Test
  void aTermThatNobodyUsesIsNamedWithANearOne() {
    var query = query("SELECT * { ?x a/grv:part* grv:Gardn . ?x <urn:other> grv:Garden }");
    assertThat(GARDEN.unknownTerms(query))
        .extracting(problem -> problem.found() + "; " + problem.remedy())
        .containsExactlyInAnyOrder(
            "grv:part is no term; Look for it with gravida terms.",
            "grv:Gardn is no term; Look for it with gravida terms.");
    assertThat(
            GARDEN
                .with(List.of(Triple.link(GRV + "Garden", GRV + "a", GRV + "b")))
                .unknownTerms(query("ASK { ?x a grv:sunyGarden }")))
        .extracting(problem -> problem.remedy())
        .containsExactly("Did you mean grv:sunnyGarden?");
  }

  @Test
  void anAnswerEndsAtItsLimits() {
    var query = query("SELECT * { VALUES ?x { 1 2 3 } }");
    assertThat(GARDEN.run(query, Map.of(), limits(1_000, 3)).isEmpty()).isFalse();
    assertThatThrownBy(() -> GARDEN.run(query, Map.of(), limits(1_000, 2)))
        .isInstanceOf(Graph.LimitException.class)
        .hasMessage("more than 2 rows");
    String ten = "VALUES ?N { 0 1 2 3 4 5 6 7 8 9 } ";
    var text = new StringBuilder("SELECT (COUNT(*) AS ?n) { ");
    for (int i = 0; i < 9; i++) {
      text.append(ten.replace("?N", "?v" + i));
    }
    long begun = System.nanoTime();
    assertThatThrownBy(() -> GARDEN.run(query(text + "}"), Map.of(), limits(200, 10)))
        .isInstanceOf(Graph.LimitException.class)
        .hasMessage("no answer within 0.2s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  private static Graph.Limits limits(long millis, long rows) {
    return new Graph.Limits(Duration.ofMillis(millis), rows);
  }

  private static QueryFile query(String text) {
    return QueryFile.of(Path.of("free.rq"), text);
  }

  private static Answer answer(String text) {
    return GARDEN.run(query(text), Map.of());
  }
}
