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
import org.gravida.consultation.release.Links;
import org.gravida.consultation.release.OntologyCheck;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.reasoning.verdict.Violation;
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

  /** What {@link Links} adds; checks that ask for it see what it adds to the fault too. */
  private static final Pattern LINKED =
      Pattern.compile(
          "grv:(establishes|rulesOut|suggests|within|\\w+Cause|appraisedBy|adviceOn|inPopulation|barredBy|\\w+InWords)\\b");

  private static Graph ontology;
  private static Graph linked;

  @BeforeAll
  static void read() {
    ontology = Graph.read(OntologyFiles.open(Path.of("ontology")));
    linked = Links.with(ontology, LIBRARY);
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
    QueryFile query = LIBRARY.byName(check).orElseThrow();
    Graph broken =
        LINKED.matcher(query.text()).find()
            ? Links.with(ontology.with(fault), LIBRARY)
            : linked.with(fault);
    var caught =
        OntologyCheck.ask(broken, query).stream()
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
    assertThat(LIBRARY.of(QueryFile.Kind.CHECK))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(OntologyCheck.ask(linked, check)).isEmpty());
  }

  @Test
  void everyCheckNamesASubjectAndSaysWhatIsWrong() {
    assertThat(LIBRARY.of(QueryFile.Kind.CHECK))
        .isNotEmpty()
        .allSatisfy(
            check ->
                assertThat(check.columns())
                    .extracting("name")
                    .startsWith("subject", "message")
                    .isSubsetOf("subject", "message", "property"));
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
