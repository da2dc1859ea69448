package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.cli.console.ExitCode;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.Test;

/** Faults are put into the ontology, and told where they stand and who notices them. */
class MutantsTest {
  @Test
  void aFaultIsToldWithItsPlaceAndWithWhoNoticesItAndNothingIsWritten() throws IOException {
    String hash = OntologyFiles.open(Folders.ONTOLOGY).hash();
    var call = Call.of("check", "--mutants", "--sample", "60", "--format", "json");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    var told = new ObjectMapper().readTree(call.out());
    assertThat(told.get("patients").asInt()).isGreaterThan(20);
    assertThat(told.get("mutants")).hasSize(60);
    int survivors = 0;
    for (var each : told.get("mutants")) {
      Path file = Path.of(each.get("file").asText());
      var line = Files.readAllLines(file).get(each.get("line").asInt() - 1);
      String id = each.get("subject").asText();
      String property = each.get("property").asText();
      assertThat(line).contains(property.isEmpty() ? "grv:" + id : "grv:" + property);
      survivors += each.get("told").asText().isEmpty() ? 1 : 0;
    }
    int counted = 0;
    for (var each : told.get("counts")) {
      counted += each.get("survivors").asInt();
    }
    assertThat(survivors).isEqualTo(counted).isBetween(1, 59);
    assertThat(OntologyFiles.open(Folders.ONTOLOGY).hash()).isEqualTo(hash);
  }

  @Test
  void tooManySurvivorsFailWhereThatIsAsked() {
    var call = Call.of("check", "--mutants", "--sample", "20", "--fail-above", "0");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.NO);
    assertThat(call.out()).contains("29 patients (examples/patients.json)", "all: 20, nobody ");
  }

  @Test
  void wordsThatGoWithFaultsOnlyAreRefusedWithoutThem() {
    for (String each : new String[] {"--sample", "--fail-above"}) {
      var call = Call.of("check", each, "1");
      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains(each + " goes with --mutants");
    }
    assertThat(Call.of("check", "--mutants", "--sample", "0").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Call.of("check", "--mutants", "--fail-above", "x").code()).isEqualTo(ExitCode.USAGE);
  }
}
