package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.cli.command.maintenance.CheckCommand;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.query.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  /** A small sound ontology; the check {@code unlabelled} lies in the query folder of its room. */
  private static final Path TINY = Path.of("src/test/resources/org/gravida/reasoning/tiny");

  private final Terminal terminal = new Terminal("", Folders.ONTOLOGY, Folders.QUERIES);
  private final Terminal small = new Terminal();
  @TempDir private Path folder;

  @Test
  void theDeliveredOntologyHasNoViolation() {
    assertThat(terminal.run(new CheckCommand(), "--fail-on", "note")).isEqualTo(ExitCode.ANSWERED);
    assertThat(terminal.out())
        .matches("ontology ontology: \\d+ documents, [\\d,]+ terms, no violations\n");
  }

  @Test
  void aViolationIsShownWithItsSubjectItsRuleAndItsRemedy() throws IOException {
    assertThat(small.run(new CheckCommand(), broken(""), "--fail-on", "warning"))
        .isEqualTo(ExitCode.NO);
    assertThat(small.out())
        .contains("/patient.ttl:" + lineOf("grv:Draught") + ": warning: Draught: ")
        .contains("[unlabelled]\n  Give it a label.\n")
        .endsWith(" violation\n");
  }

  @Test
  void onlyTheLevelAskedForFails() throws IOException {
    String ontology = broken("");
    assertThat(small.run(new CheckCommand(), ontology)).isEqualTo(ExitCode.ANSWERED);
    assertThat(small.run(new CheckCommand(), ontology, "--fail-on", "note")).isEqualTo(ExitCode.NO);
    assertThat(small.run(new CheckCommand(), ontology, "--fail-on", "none"))
        .isEqualTo(ExitCode.ANSWERED);
  }

  @Test
  void programsGetTheViolationsAloneOnStandardOutput() throws IOException {
    String ontology = broken("");
    small.run(new CheckCommand(), ontology, "--format", "csv");
    assertThat(small.out())
        .startsWith("severity,rule,subject,message,remedy,file,line\n")
        .hasLineCount(2);
    assertThat(small.err()).startsWith("ontology " + ontology).endsWith(" 1 violation\n");
    Path output = folder.resolve("check.json");
    small.run(new CheckCommand(), ontology, "--format", "json", "--output", output.toString());
    assertThat(output)
        .content()
        .contains("\"rule\" : \"unlabelled\"")
        .contains("\"subject\" : \"Draught\"")
        .contains("patient.ttl\"", "\"line\" : \"" + lineOf("grv:Draught") + "\"");
  }

  @Test
  void anInconsistentOntologyIsAContradictionOfItsOwnCode() throws IOException {
    String ontology = broken("grv:x a owl:NamedIndividual , grv:Cause , grv:Finding .");
    assertThat(small.run(new CheckCommand(), ontology)).isEqualTo(ExitCode.CONTRADICTION);
    assertThat(small.out())
        .containsPattern("(?m)^\\S+\\.ttl:[1-9]\\d*: error: ontology: .*DisjointWith")
        .contains("[consistency]");
  }

  @Test
  void aSyntaxErrorIsAViolationAndLeavesTheQueriesUnasked() throws IOException {
    assertThat(small.run(new CheckCommand(), broken("grv:A rdfs:label ; .")))
        .isEqualTo(ExitCode.NO);
    assertThat(small.out())
        .contains("/patient.ttl:" + lineOf("grv:A") + ": error: ")
        .contains("[syntax]")
        .contains("the queries were not asked");
  }

  @Test
  void aPropertyIsNamedWithTheLineOnWhichItStands() throws IOException {
    String ontology = broken("grv:Draught rdfs:comment 'a # sign' ;\n  rdfs:seeAlso grv:Cause .");
    Path queries = Folders.copy(Fixtures.FOLDER.resolve("queries"), folder.resolve("queries"));
    Files.writeString(
        queries.resolve("check/seen-also.rq"),
        """
        #+ summary: Which terms point to others?
        #+ tags: [check]
        #+ severity: note
        #+ problem: points to another
        #+ solution: Take it out.
        #+ columns:
        #+   - subject: the term
        #+   - message: what is wrong
        #+   - property: where it stands
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?subject ?message ?property
        WHERE { ?subject rdfs:seeAlso ?o BIND (rdfs:seeAlso AS ?property) BIND ("points" AS ?message) }
        ORDER BY ?subject
        """);
    var own = new Terminal("", Fixtures.FOLDER.resolve("ontology"), queries);
    assertThat(own.run(new CheckCommand(), ontology)).isEqualTo(ExitCode.ANSWERED);
    int line = lineOf("  rdfs:seeAlso");
    assertThat(own.out()).contains("/patient.ttl:" + line + ": note: Draught: points [seen-also]");
  }

  @Test
  void aModuleThatIsMissingIsNamedWithTheCatalog() throws IOException {
    Path copy = Folders.copy(TINY, folder.resolve("tiny"));
    Files.delete(copy.resolve("patient.ttl"));
    assertThat(small.run(new CheckCommand(), copy.toString())).isNotEqualTo(ExitCode.ANSWERED);
    assertThat(small.out() + small.err()).contains("patient.ttl");
  }

  @Test
  void aFolderWithoutAnOntologyCannotBeRead() {
    var err = new ByteArrayOutputStream();
    var code =
        Main.run(
            new String[] {"check", folder.toString()},
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no ontology folder")
        .contains("catalog-v001.xml")
        .hasLineCount(1);
  }

  @Test
  void wrongWordsAreRefused() {
    for (var words :
        List.of(List.of("--format", "pdf"), List.of("--fail-on", "never"), List.of("one", "two"))) {
      assertThatThrownBy(() -> small.run(new CheckCommand(), words.toArray(String[]::new)))
          .isInstanceOf(UsageException.class);
    }
  }

  private int lineOf(String start) throws IOException {
    var lines = Files.readAllLines(folder.resolve("tiny/patient.ttl"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start + " ")) {
        return i + 1;
      }
    }
    throw new AssertionError(start);
  }

  /** Copies the small ontology, adds a class without a label and more, and returns its folder. */
  private String broken(String turtle) throws IOException {
    Path copy = Folders.copy(TINY, folder.resolve("tiny"));
    Folders.append(copy.resolve("patient.ttl"), "grv:Draught a owl:Class .\n" + turtle);
    assertThat(Files.exists(copy.resolve("catalog-v001.xml"))).isTrue();
    return copy.toString();
  }
}
