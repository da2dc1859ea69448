package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gravida.query.Fixtures.GRV;
import static org.gravida.query.Fixtures.document;
import static org.gravida.query.Fixtures.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final QueryFile GARDENS = query("SELECT ?g WHERE { ?g a grv:Garden }");
  private static final Triple GARDEN =
      Triple.link(GRV + "g9", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", GRV + "Garden");

  private final Graph graph = Graph.readFiles(List.of(document("one.ttl")));

  @Test
  void readsEachFormatByItsEnding() {
    var all =
        List.of(
            document("one.ttl"),
            document("two.nt"),
            document("three.rdf"),
            document("four.jsonld"));
    assertThat(Graph.readFiles(all).select(GARDENS, Map.of()).rows())
        .containsExactly(
            List.of(GRV + "g1"), List.of(GRV + "g2"), List.of(GRV + "g3"), List.of(GRV + "g4"));
  }

  @Test
  void keepsBlankNodesOfTwoFilesApart() {
    var both = Graph.readFiles(List.of(document("one.ttl"), document("two.nt")));
    var rows = both.select(query("SELECT ?g ?p WHERE { ?g grv:part ?p }"), Map.of()).rows();
    assertThat(rows).containsExactly(List.of(GRV + "g1", "_:b0"), List.of(GRV + "g2", "_:b1"));
  }

  @Test
  void aSyntaxErrorNamesFileLineAndColumn() {
    assertThatThrownBy(() -> Graph.readFiles(List.of(document("broken.ttl"))))
        .isInstanceOf(UnreadableGraphException.class)
        .hasMessageContaining("broken.ttl:4:1");
  }

  @Test
  void aMissingOrUnknownFileIsNamed() {
    assertThatThrownBy(() -> Graph.readFiles(List.of(document("none.ttl"))))
        .hasMessageContaining("none.ttl");
    assertThatThrownBy(() -> Graph.readFiles(List.of(document("none.txt"))))
        .hasMessageContaining("unknown ending");
  }

  @Test
  void neverFetchesAContextFromTheNetwork() {
    assertThatThrownBy(() -> Graph.readFiles(List.of(document("remote.jsonld"))))
        .isInstanceOf(UnreadableGraphException.class)
        .hasMessageContaining("remote.jsonld");
  }

  @Test
  void aMalformedNumberIsADoubt() {
    var doubtful = Graph.readFiles(List.of(document("doubtful.ttl")));
    assertThat(doubtful.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().toString()).contains("doubtful.ttl:2"));
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void moreStatementsNeverChangeTheBase() {
    var more = graph.with(List.of(GARDEN, GARDEN));
    assertThat(more.size()).isEqualTo(graph.size() + 1);
    assertThat(more.select(GARDENS, Map.of()).rows()).hasSize(2);
    assertThat(graph.select(GARDENS, Map.of()).rows()).hasSize(1);
    assertThat(more.with(List.of(GARDEN)).size()).isEqualTo(more.size());
  }

  @Test
  void blankNodesOfTwoAdditionsStayApart() {
    var part = Triple.link(GRV + "g1", GRV + "part", "_:x");
    var more = graph.with(List.of(part)).with(List.of(part));
    var count = query("SELECT (COUNT(?p) AS ?n) WHERE { grv:g1 grv:part ?p }");
    assertThat(more.select(count, Map.of()).rows()).containsExactly(List.of("3"));
  }

  @Test
  void aParameterIsBoundAndNeverJoined() {
    var more =
        graph.with(
            List.of(
                Triple.text(GRV + "g1", GRV + "name", "O'\"} }"),
                new Triple(GRV + "g1", GRV + "size", "12", INTEGER)));
    var byName = query("SELECT ?g ?name WHERE { ?g grv:name ?name }");
    assertThat(more.select(byName, Map.of("name", "O'\"} }")).rows())
        .containsExactly(List.of(GRV + "g1", "O'\"} }"));
    assertThat(more.select(byName, Map.of("name", "other")).rows()).isEmpty();
    var bySize = query("#+ parameters: size (integer)\nSELECT ?g WHERE { ?g grv:size ?size }");
    assertThat(more.select(bySize, Map.of("size", "12")).rows()).hasSize(1);
    var byGarden = query("ASK { ?g a grv:Garden }");
    assertThat(more.run(byGarden, Map.of("g", "grv:g1"))).isEqualTo(new Answer.Verdict(true));
    assertThat(more.run(byGarden, Map.of("g", GRV + "g2"))).isEqualTo(new Answer.Verdict(false));
  }

  @Test
  void aParameterReachesFiltersSubqueriesAndAggregates() {
    var query =
        query(
            "SELECT ?g (COUNT(?p) AS ?n) WHERE { { SELECT ?g ?p WHERE { ?g grv:part ?p } }"
                + " OPTIONAL { ?g grv:size ?s } FILTER (?g != grv:g2) } GROUP BY ?g ORDER BY ?g");
    assertThat(graph.select(query, Map.of("g", "grv:g1")).rows())
        .containsExactly(List.of(GRV + "g1", "1"));
  }

  @Test
  void aWrongParameterIsRefused() {
    assertThatThrownBy(() -> graph.select(GARDENS, Map.of("other", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
  }

  @Test
  void anAbsentValueIsEmpty() {
    var query = query("SELECT ?g ?l WHERE { ?g a grv:Garden OPTIONAL { ?g rdfs:label ?l } }");
    assertThat(graph.select(query, Map.of()).rows()).containsExactly(List.of(GRV + "g1", ""));
  }

  @Test
  void constructKeepsTypesAndLanguages() {
    var statements =
        List.of(
            new Triple(GRV + "g9", GRV + "name", "Garten", "@de"),
            new Triple(GRV + "g9", GRV + "size", "7", INTEGER));
    var query = query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER (?s = grv:g9) }");
    assertThat(graph.with(statements).construct(query, Map.of())).isEqualTo(statements);
  }

  @Test
  void constructNamesBlankNodesAlikeInEveryRun() {
    var query = query("CONSTRUCT { ?g grv:has [ grv:of ?g ] } WHERE { ?g a grv:Garden }");
    var more = graph.with(List.of(GARDEN));
    assertThat(more.construct(query, Map.of())).isEqualTo(more.construct(query, Map.of()));
    assertThat(more.construct(query, Map.of())).extracting(Triple::subject).contains("_:b0");
  }

  @Test
  void aQueryThatDoesNotParseNamesItsPlace() {
    var unclosed = QueryFile.read(Fixtures.FOLDER.resolve("broken/answer/unclosed.rq"));
    assertThatThrownBy(() -> graph.run(unclosed, Map.of()))
        .isInstanceOf(UnreadableQueryException.class)
        .hasMessageEndingWith("unclosed.rq:4:1: unexpected ORDER");
  }

  @Test
  void aQueryOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> graph.construct(GARDENS, Map.of()))
        .isInstanceOf(UnreadableQueryException.class)
        .hasMessageEndingWith(": this is no CONSTRUCT");
    assertThatThrownBy(() -> graph.select(query("ASK {}"), Map.of()))
        .isInstanceOf(UnreadableQueryException.class)
        .hasMessageContaining("no SELECT");
    assertThat(graph.run(query("ASK {}"), Map.of())).isEqualTo(new Answer.Verdict(true));
  }

  @Test
  void nothingIsSentToAnotherMachine() {
    var query = query("SELECT ?s WHERE { SERVICE <http://localhost:9/> { ?s ?p ?o } }");
    assertThatThrownBy(() -> graph.run(query, Map.of()))
        .isInstanceOf(UnreadableQueryException.class)
        .hasMessageContaining("SERVICE, which would ask another server");
  }

  @Test
  void manyReadersShareOneGraph() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    try {
      var tasks =
          IntStream.range(0, 200)
              .<Callable<Integer>>mapToObj(
                  i -> () -> graph.with(List.of(GARDEN)).select(GARDENS, Map.of()).rows().size())
              .toList();
      for (var result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(2);
      }
    } finally {
      pool.shutdown();
    }
  }
}
