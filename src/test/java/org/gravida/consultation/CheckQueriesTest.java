package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.Violation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds its fault, and only its fault. */
class CheckQueriesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/checks");
  private static final QueryLibrary LIBRARY = QueryLibrary.open(Path.of("queries"));
  private static final Pattern BROKEN = Pattern.compile("(?:grv:|<)((?:urn:b|b|B)roken[\\w:]*)");
  private static final QueryFile ALL =
      QueryFile.of(Path.of("all.rq"), "CONSTRUCT WHERE { ?s ?p ?o }");

  private static Graph ontology;

  @BeforeAll
  static void read() {
    ontology = Graph.read(OntologyFiles.open(Path.of("ontology")));
  }

  static List<String> checks() {
    return LIBRARY.of(QueryFile.Kind.CHECK).stream().map(QueryFile::name).toList();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyCheckCatchesWhatIsBrokenInItsFixtureAndNothingElse(String check) {
    Path fixture = FIXTURES.resolve(check + ".ttl");
    assertThat(fixture).as("the smallest ontology with this fault").isRegularFile();
    List<Triple> fault = Graph.readFiles(List.of(fixture)).construct(ALL, Map.of());
    var caught =
        OntologyCheck.ask(
                Links.with(ontology.with(fault), LIBRARY), LIBRARY.byName(check).orElseThrow())
            .stream()
            .map(Violation::subject)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(caught).isNotEmpty().isEqualTo(broken(fixture));
  }

  @Test
  void noFixtureOutlivesItsCheck() throws java.io.IOException {
    try (var files = Files.list(FIXTURES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".ttl", "")))
          .containsExactlyInAnyOrderElementsOf(checks());
    }
  }

  @Test
  void theOntologyHasNoFault() {
    Graph linked = Links.with(ontology, LIBRARY);
    assertThat(LIBRARY.of(QueryFile.Kind.CHECK))
        .allSatisfy(check -> assertThat(OntologyCheck.ask(linked, check)).isEmpty());
  }

  @Test
  void everyCheckNamesASubjectAndSaysWhatIsWrong() {
    assertThat(LIBRARY.of(QueryFile.Kind.CHECK))
        .allSatisfy(
            check ->
                assertThat(check.columns())
                    .extracting("name")
                    .containsExactly("subject", "message"));
  }

  private static Set<String> broken(Path fixture) {
    var names = new TreeSet<String>();
    var matcher = BROKEN.matcher(text(fixture));
    while (matcher.find()) {
      names.add(Vocabulary.id(matcher.group(1)));
    }
    return names;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
