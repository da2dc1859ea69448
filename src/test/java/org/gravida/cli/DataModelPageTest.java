package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ontology/data-model.md} shows is what an export of its patient holds. */
class DataModelPageTest {
  private static final Path PAGE = Path.of("ontology/data-model.md");
  private static final Pattern QUERY =
      Pattern.compile("(?ms)^```sparql\\n(.*?)^```\\n\\n((?:^\\|[^\\n]*\\n?)*)");
  private static final boolean WRITE = Boolean.getBoolean("gravida.fixtures.write");

  @TempDir private static Path folder;

  private static Model exported;

  record Question(String query, String table) {}

  @BeforeAll
  static void exportItsPatient() throws IOException {
    Path patient = Files.writeString(folder.resolve("nina.json"), block("json"));
    Path release = folder.resolve("release");
    var call = Call.of("export", "--output", release.toString(), patient.toString());
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    exported = ModelFactory.createDefaultModel();
    for (String name : List.of("gravida.nt", "patients.nt")) {
      exported.add(RDFDataMgr.loadModel(release.resolve(name).toUri().toString()));
    }
  }

  private static String block(String language) throws IOException {
    var block =
        Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```").matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  static Stream<Question> questions() throws IOException {
    return QUERY
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> new Question(match.group(1), match.group(2)));
  }

  @Test
  void everyTripleOfTheWorkedPatientIsInTheExport() throws IOException {
    Model shown = ModelFactory.createDefaultModel();
    shown.read(new StringReader(block("turtle")), null, "TTL");
    assertThat(shown.size()).isGreaterThan(20);
    assertThat(shown.difference(exported).listStatements().toList()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQueryGivesTheRowsThatAreShown(Question question) throws IOException {
    String answer = table(question.query());
    if (WRITE) {
      Files.writeString(
          PAGE,
          Files.readString(PAGE)
              .replace(
                  question.query() + "```\n\n" + question.table(),
                  question.query() + "```\n\n" + answer));
      return;
    }
    assertThat(answer.lines().count()).isGreaterThan(2);
    assertThat(question.table()).isEqualTo(answer);
  }

  @Test
  void thereAreFiveQueries() throws IOException {
    assertThat(questions()).hasSize(5);
  }

  @Test
  void everyTermThatIsNamedIsInTheExport() throws IOException {
    String text = Files.readString(PAGE);
    var names =
        Pattern.compile("grv:([A-Za-z0-9]+)").matcher(text).results().map(name -> name.group(1));
    assertThat(names.distinct())
        .isNotEmpty()
        .allSatisfy(
            name -> {
              var node = exported.createResource("https://w3id.org/gravida/" + name);
              assertThat(
                      exported.containsResource(node)
                          || exported.contains(null, exported.createProperty(node.getURI())))
                  .as(name)
                  .isTrue();
            });
  }

  private static String table(String query) {
    String prefixes =
        """
        PREFIX grv: <https://w3id.org/gravida/>
        PREFIX care: <https://w3id.org/gravida/rows/care-by-class#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;
    var lines = new ArrayList<String>();
    try (var execution = QueryExecutionFactory.create(prefixes + query, exported)) {
      var rows = execution.execSelect();
      var columns = rows.getResultVars();
      lines.add(row(columns.stream()));
      lines.add(row(columns.stream().map(column -> "---")));
      rows.forEachRemaining(
          row -> lines.add(row(columns.stream().map(column -> text(row.get(column))))));
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String text(RDFNode node) {
    return node == null
        ? ""
        : node.isLiteral()
            ? node.asLiteral().getLexicalForm().replace("|", "\\|")
            : node.toString();
  }
}
