package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gravida.query.Fixtures.GRV;
import static org.gravida.query.Fixtures.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.cli.command.QueryCommand;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.knowledge.Triple;
import org.gravida.query.Fixtures;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private final Terminal terminal = new Terminal();
  private final QueryCommand command =
      new QueryCommand(
          (files, line, console, graph) -> {
            graph.accept(
                Place.of("a.json"),
                files.stream()
                    .map(file -> Triple.link(GRV + file.getFileName(), TYPE, GRV + "Garden"))
                    .toList());
            return files.stream().noneMatch(file -> file.endsWith("broken.json"));
          });

  @Test
  void aFileThatCannotBeReadIsSaidByTheExitCode() {
    assertThat(terminal.run(command, "gardens", "--data", "a.json")).isEqualTo(ExitCode.ANSWERED);
    assertThat(terminal.run(command, "gardens", "--data", "broken.json"))
        .isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  void howPatientsAreReadNeedsPatients() {
    for (String option : List.of("--sheet", "--encoding")) {
      assertThatThrownBy(() -> terminal.run(command, "gardens", option, "x"))
          .hasMessageContaining(option + " needs patients");
    }
  }

  @Test
  void listsTheLibrary() {
    assertThat(terminal.run(command, "--list")).isEqualTo(ExitCode.ANSWERED);
    assertThat(terminal.out())
        .isEqualTo(
            """
            name        kind    needs         summary
            ----------  ------  ------------  -----------------------------
            tests-of    answer  --param test  Which gardens have this test?
            unlabelled  check                 Which classes have no label?
            gardens     list                  Which gardens are there?
            """);
  }

  @Test
  void saysWhatMayBeWhyNothingIsFound() {
    var misspelt = new Terminal("SELECT ?g { ?g a grv:Gardenn }");
    assertThat(misspelt.run(command, "-", "--data", "p1")).isEqualTo(ExitCode.ANSWERED);
    assertThat(misspelt.err()).contains("grv:Gardenn is no term");
    var unfed = new Terminal("#+ tags: [patient]\nSELECT ?g { ?g a grv:Garden }");
    assertThat(unfed.run(command, "-")).isEqualTo(ExitCode.ANSWERED);
    assertThat(unfed.err()).contains("add --data FILE");
  }

  @Test
  void endsAtItsLimitsAndSaysHowToAllowMore() {
    var many = new Terminal("SELECT * { VALUES ?x { 1 2 3 } }");
    assertThat(many.run(command, "-", "--limit", "2")).isEqualTo(ExitCode.TIME_LIMIT);
    assertThat(many.out()).isEmpty();
    assertThat(many.err()).contains("more than 2 rows").contains("--limit");
  }

  @Test
  void asksAboutPatientsAndRdfFiles() {
    terminal.run(
        command, "gardens", "--data", "p1", "--data", "p2", "--rdf", document("one.ttl") + "");
    assertThat(terminal.out()).isEqualTo("garden  label\n------  -----\ngrv:g1\ngrv:p1\ngrv:p2\n");
  }

  @Test
  void readsTheQueryFromAFileOrFromStandardInput() {
    String file = Fixtures.FOLDER.resolve("queries/list/gardens.rq").toString();
    assertThat(terminal.run(command, "--query", file, "--results", "csv"))
        .isEqualTo(ExitCode.ANSWERED);
    assertThat(terminal.out()).isEqualTo("garden,label\n");
    var other = new Terminal("ASK { <" + GRV + "Low> ?p ?o }");
    other.run(command, "-");
    assertThat(other.out()).isEqualTo("true\n");
  }

  @Test
  void writesGraphsAsTurtleAndOnlyGraphs(@TempDir Path folder) throws IOException {
    var graph = new Terminal("CONSTRUCT WHERE { <" + GRV + "window> a ?t }");
    Path output = folder.resolve("answer.ttl");
    graph.run(command, "-", "--format", "ttl", "--output", output.toString());
    assertThat(Files.readString(output)).endsWith("\n\ngrv:window a grv:Setting .\n");
    assertThat(graph.out()).isEmpty();
    assertThatThrownBy(() -> terminal.run(command, "gardens", "--format", "ttl"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("CONSTRUCT");
  }

  @Test
  void anUnknownNameIsAnsweredWithNearOnes() {
    assertThatThrownBy(() -> terminal.run(command, "gardns"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean gardens?");
  }

  @Test
  void wrongWordsAreRefused() {
    for (var words :
        List.of(
            List.of("gardens", "--format", "pdf"),
            List.of("gardens", "--param", "x"),
            List.of("gardens", "--param", "garden=a", "--param", "garden=b"),
            List.of("gardens", "unlabelled"),
            List.<String>of())) {
      assertThatThrownBy(() -> terminal.run(command, words.toArray(String[]::new)))
          .isInstanceOf(UsageException.class);
    }
  }

  @Test
  void aMissingParameterListsThemAll() {
    assertThatThrownBy(() -> terminal.run(command, "tests-of", "--param", "limit=few"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no parameter test")
        .hasMessageContaining("limit=few")
        .hasMessageEndingWith("parameters of tests-of: test (IRI), limit (integer, optional)");
  }

  @Test
  void whatDoesNotParseIsNamedWithItsPlace() {
    String query = Fixtures.FOLDER.resolve("broken/answer/unclosed.rq").toString();
    assertThat(terminal.run(command, query)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(terminal.err()).contains("unclosed.rq:4:1: unexpected ORDER");
    assertThat(terminal.run(command, "gardens", "--rdf", document("broken.ttl") + ""))
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(terminal.err()).contains("broken.ttl:4:1: ");
    assertThat(terminal.run(command, "none.rq")).isEqualTo(ExitCode.UNREADABLE);
    assertThat(terminal.err()).contains("cannot read none.rq");
  }
}
