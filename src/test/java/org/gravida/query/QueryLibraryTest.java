package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;

class QueryLibraryTest {
  private final QueryLibrary library = QueryLibrary.open(Fixtures.FOLDER.resolve("queries"));

  @Test
  void everyQueryOfTheReleaseKeepsTheHouseRules() {
    assertThat(QueryHouseRules.problems(QueryLibrary.open(Path.of("queries")))).isEmpty();
    assertThat(QueryHouseRules.problems(library)).isEmpty();
  }

  @Test
  void filesAreFoundByNameAndKind() {
    assertThat(library.files())
        .extracting(QueryFile::name)
        .containsExactly("tests-of", "unlabelled", "gardens");
    assertThat(library.of(QueryFile.Kind.LIST)).extracting(QueryFile::name).containsOnly("gardens");
    assertThat(library.byName("none")).isEmpty();
  }

  @Test
  void aMisspeltOrShortenedNameIsAnsweredWithNearOnes() {
    assertThat(library.near("garden")).containsExactly("gardens");
    assertThat(library.near("labelled")).containsExactly("unlabelled");
    assertThat(library.near("tests")).containsExactly("tests-of");
    assertThat(library.near("something else")).isEmpty();
  }

  @Test
  void theHeaderIsRead() {
    var file = library.byName("tests-of").orElseThrow();
    assertThat(file.summary()).isEqualTo("Which gardens have this test?");
    assertThat(file.description()).isEqualTo("Finds each garden with a result of one test.");
    assertThat(file.tags()).containsExactly("garden", "test");
    assertThat(file.parameters())
        .containsExactly(
            new QueryParameter("test", QueryParameter.Type.IRI, false, "the test"),
            new QueryParameter("limit", QueryParameter.Type.INTEGER, true, "the most it may be"));
    assertThat(file.columns()).extracting(Column::name).containsExactly("garden", "test", "value");
    assertThat(file.listed()).isEqualTo("test (IRI), limit (integer, optional)");
  }

  @Test
  void tagsInBracketsAreSingleWords() {
    for (String tags : List.of("[patient, care]", "patient, care", "[ patient,care ]")) {
      var file = QueryFile.of(Path.of("x.rq"), "#+ tags: " + tags + "\nASK {}");
      assertThat(file.tags()).as(tags).containsExactly("patient", "care");
    }
    assertThat(QueryFile.of(Path.of("x.rq"), "#+ tags: [one]\nASK {}").tags())
        .containsExactly("one");
    assertThat(QueryLibrary.open(Path.of("queries")).files())
        .flatExtracting(QueryFile::tags)
        .hasSizeGreaterThan(100)
        .allMatch(tag -> tag.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void aCheckHasSeverityProblemAndSolution() {
    var file = library.byName("unlabelled").orElseThrow();
    assertThat(file.severity()).isEqualTo(Level.WARNING);
    assertThat(file.problem()).isEqualTo("A class without a label cannot be shown.");
    assertThat(file.solution()).isEqualTo("Give it a label.");
  }

  @Test
  void faultsOfALibraryAreData() {
    var problems = QueryHouseRules.problems(QueryLibrary.open(Fixtures.FOLDER.resolve("broken")));
    assertThat(problems)
        .extracting(Problem::found)
        .contains(
            "SELECT *",
            "no ORDER BY",
            "#+ columns: a",
            "no #+ summary:",
            "no #+ severity:",
            "no #+ problem:",
            "no #+ solution:");
    assertThat(problems)
        .anyMatch(problem -> problem.place().toString().endsWith("unclosed.rq:4:1"));
    assertThat(problems).anyMatch(problem -> problem.found().startsWith("the name of"));
  }

  @Test
  void wrongParametersAreData() {
    var file = library.byName("tests-of").orElseThrow();
    assertThat(file.wrong(Map.of("test", "Acidity"))).isEmpty();
    assertThat(file.wrong(Map.of("test", "grv:Acidity", "limit", "3"))).isEmpty();
    assertThat(file.wrong(Map.of("limit", "few", "tset", "x")))
        .extracting(Problem::found)
        .isEqualTo(List.of("parameter tset", "no parameter test", "limit=few"));
    assertThat(file.wrong(Map.of("test", "http://not an iri>")))
        .extracting(Problem::expected)
        .containsExactly("test (IRI)");
  }

  @Test
  void anOptionalParameterMayStayFree() {
    var file = library.byName("tests-of").orElseThrow();
    var graph = Graph.readFiles(List.of(Fixtures.document("one.ttl")));
    assertThat(graph.select(file, Map.of("test", "size")).rows())
        .containsExactly(List.of("_:b0", Fixtures.GRV + "size", "3"));
    assertThat(graph.select(file, Map.of("test", "size", "limit", "2")).rows()).isEmpty();
  }
}
