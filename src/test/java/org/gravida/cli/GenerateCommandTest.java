package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.command.TermsCommand;
import org.gravida.cli.command.maintenance.GenerateCommand;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.run.ClassifiedPatients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir private Path folder;
  private Path ontology;
  private Path queries;

  @BeforeEach
  void copy() throws IOException {
    ontology = Folders.copy(Folders.ONTOLOGY, folder.resolve("ontology"));
    queries = Folders.copy(Folders.QUERIES, folder.resolve("queries"));
  }

  @Test
  void whatIsDeliveredIsUpToDate() {
    var terminal = new Terminal("", Folders.ONTOLOGY, Folders.QUERIES);
    assertThat(terminal.run(new GenerateCommand(), "--check"))
        .as("run ./gravida generate: %s", terminal.out())
        .isEqualTo(ExitCode.ANSWERED);
    assertThat(terminal.out()).isEqualTo("everything is up to date\n");
  }

  @Tag("proof")
  @Test
  void aNewCauseGetsItsThreeClasses() throws IOException {
    Path status = ontology.resolve("generated/status.ttl");
    String before = Files.readString(status);
    Folders.append(
        ontology.resolve("cause.ttl"),
        """
        grv:Draught a owl:Class ; rdfs:subClassOf grv:MechanicalCause ; rdfs:label "draught"@en .
        """);
    assertThat(run("--check")).isEqualTo(ExitCode.NO);
    assertThat(Files.readString(status)).isEqualTo(before);
    assertThat(run()).isEqualTo(ExitCode.ANSWERED);
    String after = Files.readString(status);
    assertThat(after)
        .contains("grv:DraughtConfirmed rdf:type owl:Class ;")
        .contains("rdfs:label \"patient without draught\"@en ;")
        .contains("grv:statusOf grv:Draught .")
        .startsWith(before.substring(0, before.indexOf("####")));
    assertThat(after.split("grv:status grv:SuspectedStatus"))
        .hasSize(before.split("grv:status grv:SuspectedStatus").length + 1);
    assertThat(run("--check")).isEqualTo(ExitCode.ANSWERED);
  }

  @Tag("proof")
  @Test
  void aNewGuidelineIsAFileAndNothingElse() throws IOException {
    Files.writeString(
        ontology.resolve("guideline/weather-2030.ttl"),
        Files.readString(ontology.resolve("guideline/figo-2024.ttl"))
            .replace("figo-2024", "weather-2030")
            .replace("FIGO", "Weather2030"));
    assertThat(run("--check")).isEqualTo(ExitCode.NO);
    assertThat(run()).isEqualTo(ExitCode.ANSWERED);
    assertThat(Files.readString(ontology.resolve("gravida.ttl")))
        .contains("<https://w3id.org/gravida/ontology/guideline/weather-2030>");
    assertThat(Files.readString(ontology.resolve("generated/example/catalog-v001.xml")))
        .contains("uri=\"../../guideline/weather-2030.ttl\"");
    assertThat(run("--check")).isEqualTo(ExitCode.ANSWERED);
    Files.delete(ontology.resolve("guideline/weather-2030.ttl"));
    assertThat(run()).isEqualTo(ExitCode.ANSWERED);
    for (String list : new String[] {"gravida.ttl", "catalog-v001.xml"}) {
      assertThat(ontology.resolve(list)).hasSameTextualContentAs(Folders.ONTOLOGY.resolve(list));
    }
  }

  @Test
  void whatNoCauseAsksForIsTakenOut() throws IOException {
    Path status = ontology.resolve("generated/status.ttl");
    String before = Files.readString(status);
    Folders.append(status, "grv:ByHand a owl:Class .");
    run();
    assertThat(Files.readString(status)).isEqualTo(before);
  }

  @Test
  void checkingNamesEachModuleThatDiffersAndWritesNothing() throws IOException {
    Path care = ontology.resolve("care.ttl");
    Folders.append(care, "# a comment of a human hand");
    Files.delete(queries.resolve("README.md"));
    var terminal = new Terminal("", ontology, queries);
    assertThat(terminal.run(new GenerateCommand(), "--check")).isEqualTo(ExitCode.NO);
    assertThat(terminal.out())
        .isEqualTo(
            care
                + " is out of date\n"
                + queries.resolve("README.md")
                + " is out of date\nRun gravida generate to renew them.\n");
    assertThat(care).content().endsWith("# a comment of a human hand\n");
    assertThat(queries.resolve("README.md")).doesNotExist();
  }

  @Test
  void aModuleThatDoesNotParseIsNamedWithItsPlace() throws IOException {
    Folders.append(ontology.resolve("care.ttl"), "grv:A rdfs:label ; .");
    var terminal = new Terminal("", ontology, queries);
    assertThat(terminal.run(new GenerateCommand())).isEqualTo(ExitCode.UNREADABLE);
    assertThat(terminal.err()).contains("care.ttl:");
  }

  @Test
  void aQueryOfAnotherFormAndOneThatIsMissingAreNamed() throws IOException {
    Path query = queries.resolve("generate/status-classes.rq");
    String text = Files.readString(query);
    Files.writeString(query, "ASK {}");
    isNamed(new GenerateCommand(), query + ": this is no CONSTRUCT");
    Files.writeString(query, text);
    Files.delete(queries.resolve("release/terms.rq"));
    isNamed(
        new TermsCommand(console -> ClassifiedPatients.knowledge(console).release()),
        queries + ": there is no release/terms.rq");
  }

  private void isNamed(Command command, String fault) {
    var terminal = new Terminal("", ontology, queries);
    assertThat(terminal.run(command)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(terminal.err()).isEqualTo("gravida: " + fault + "\n");
  }

  @Test
  void twoFoldersAreRefused() {
    var terminal = new Terminal("", ontology, queries);
    assertThatThrownBy(() -> terminal.run(new GenerateCommand(), "a", "b"))
        .isInstanceOf(UsageException.class);
  }

  private ExitCode run(String... words) {
    return new Terminal("", ontology, queries).run(new GenerateCommand(), words);
  }
}
