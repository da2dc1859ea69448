package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.gravida.cli.command.TermsCommand;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.query.Fixtures;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;
import org.gravida.query.release.ReleaseReader;
import org.junit.jupiter.api.Test;

class TermsCommandTest {
  private final Terminal terminal = new Terminal();
  private final TermsCommand command =
      new TermsCommand(
          console -> {
            var files = OntologyFiles.open(console.ontology());
            var queries = QueryLibrary.open(Path.of("queries/release"));
            return ReleaseReader.read(Graph.read(files), queries, files);
          });

  @Test
  void listsWhatAFileMayRecord() {
    assertThat(terminal.run(command)).isEqualTo(ExitCode.ANSWERED);
    assertThat(terminal.out())
        .isEqualTo(
            """
            seasons
              season
                  values: a whole number

            tests
              mildew
                  values: absent, present
              acidity (also Bodensäure, pH)
                  A property of soil.
                  values: low, high, very high, neutral, odd, a number in pH
              humus
                  (kept, and decides nothing)
            """);
  }

  @Test
  void findsEveryWordInAnyNameOrMeaning() {
    terminal.run(command, "PROPERTY", "BODENSÄURE");
    assertThat(terminal.out()).contains("acidity").doesNotContain("mildew");
  }

  @Test
  void findsValuesAndWhatTheyAreValuesOf() {
    terminal.run(command, "very high");
    assertThat(terminal.out()).isEqualTo("(values)\n  very high\n      value of: acidity\n");
  }

  @Test
  void nothingFoundIsANoWithNearWords() {
    assertThat(terminal.run(command, "mildiew")).isEqualTo(ExitCode.NO);
    assertThat(terminal.err()).contains("no term matches mildiew; did you mean mildew?");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void writesTheSameInEveryFormat() {
    terminal.run(command, "mildew", "--format", "csv");
    assertThat(terminal.out())
        .isEqualTo(
            "id,label,alternatives,section,meaning,type,values,unit\n"
                + "Mildew,mildew,,tests,,term,absent; present,\n");
    var tabs = new Terminal();
    tabs.run(command, "mildew", "--format", "tsv");
    assertThat(tabs.out()).endsWith("Mildew\tmildew\t\ttests\t\tterm\tabsent; present\t\n");
    var json = new Terminal();
    json.run(command, "mildew", "--format", "json");
    assertThat(json.out())
        .isEqualTo(
            """
            [
            {"id":"Mildew","label":"mildew","alternatives":[],"section":"tests","meaning":"",\
            "type":"term","values":["absent","present"],"unit":""}
            ]
            """);
  }

  @Test
  void anUnreadableOntologyIsNamed() {
    var broken =
        new TermsCommand(
            console -> {
              Graph.readFiles(List.of(Fixtures.document("broken.ttl")));
              throw new IllegalStateException("not reached");
            });
    assertThat(terminal.run(broken)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(terminal.err()).contains("broken.ttl:4:1");
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThatThrownBy(() -> terminal.run(command, "--format", "xml"))
        .isInstanceOf(UsageException.class);
  }
}
