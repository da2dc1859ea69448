package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken ontology is told before a patient is read, and no patient is blamed for it. */
class BrokenOntologyTest {
  private static final String RULE = "PersistentLupusAnticoagulantRule";

  @TempDir private Path folder;
  private Path module;

  @BeforeEach
  void copy() throws IOException {
    Path ontology = Folders.copy(Folders.ONTOLOGY, folder.resolve("ontology"));
    module = ontology.resolve("abstraction.ttl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grv:minimumGapDays grv:AntibodyInterval ;   | grv:minimumGapDays \"84 days\" ; | minimumGapDays is \"84 days\", expected a whole number from 0",
        "grv:minimumGapDays grv:AntibodyInterval ;   | grv:minimumGapDays -84 ; | minimumGapDays is \"-84\", expected a whole number from 0",
        "grv:minimumGapDays grv:AntibodyInterval ; | grv:minimumGapDays grv:AntibodyInterval , 90 ; | sets minimumGapDays twice: 90 and AntibodyInterval",
        "grv:minimumTimes 3 ;      | grv:minimumTimes 0 ; | minimumTimes is \"0\", expected a whole number from 1",
        "grv:minimumTimes 3 ;      | grv:minimumTimes 3 ; grv:aboveValue \"2,5\" ; | aboveValue is \"2,5\", expected a number",
        "grv:minimumTimes 3 ;      | grv:minimumTimes 3 ; grv:toleranceWeeks 1 ; | sets toleranceWeeks, which no RepeatedResultRule reads",
      })
  void aParameterThatCannotBeReadIsNamedWithRuleValueFileAndLine(
      String from, String to, String message) throws IOException {
    int line = edit(from, to);
    assertRefused("abstraction.ttl, line " + line + ", " + RULE + ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grv:minimumGapDays grv:AntibodyInterval ;                        | minimumGapDays",
        "grv:ofExamination grv:LupusAnticoagulantTest ; | ofExamination",
      })
  void aParameterThatIsMissingIsNamedWithItsRule(String line, String parameter) throws IOException {
    edit(line, "");
    assertRefused(RULE + ": lacks " + parameter + ", which every RepeatedResultRule needs");
  }

  @Test
  void aDocumentThatIsNoTurtleIsNamedWithItsLine() throws IOException {
    Folders.append(module, "grv:Torn a owl:Class");
    assertRefused("abstraction.ttl:");
  }

  /** Changes a line of the rule and returns its number. */
  private int edit(String from, String to) throws IOException {
    String text = Files.readString(module);
    int at = text.indexOf(from, text.indexOf("\ngrv:" + RULE + " "));
    assertThat(at).isPositive();
    Files.writeString(module, text.substring(0, at) + to + text.substring(at + from.length()));
    return 1 + (int) text.substring(0, at).chars().filter(each -> each == '\n').count();
  }

  private void assertRefused(String message) {
    var call =
        Call.of("classify", "examples/patients.json", "--ontology", module.getParent().toString());
    assertThat(call.err()).contains(message).doesNotContain("fault of ours", "internal error");
    assertThat(call.out()).isEmpty();
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
  }
}
