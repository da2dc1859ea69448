package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported patient opens in Protégé, and its HermiT concludes there what classify prints. */
class HermitInProtegeTest {
  private static final String GRAVIDA = "https://w3id.org/gravida/";

  @Test
  void hermitInProtegeGivesAPatientTheClassesThatClassifyGives(@TempDir Path folder)
      throws IOException, InterruptedException {
    String patients = "examples/patients.json";
    var json = new ObjectMapper();
    JsonNode answers =
        json.readTree(Call.of("classify", "--format", "json", patients).out()).get("patients");
    var told = new TreeSet<String>();
    answers.forEach(each -> told.addAll(classes(each)));
    JsonNode answer = answers.get(0);
    String id = answer.get("patient").asText();
    Path one = folder.resolve("one.json");
    json.writeValue(one.toFile(), json.readTree(Path.of(patients).toFile()).get(0));
    Path release = folder.resolve("release");
    var export = Call.of("export", "--output-dir", release.toString(), one.toString());
    assertThat(export.code()).as(export.err()).isEqualTo(ExitCode.ANSWERED);

    var said =
        Protege.session(
            release.resolve("individuals").resolve(id + ".ttl"),
            folder.resolve("home"),
            List.of("reason\tHermiT", "types\turn:gravida:patient:" + id));

    assertThat(said).contains("opened\t2").noneMatch(each -> each.startsWith("missing"));
    assertThat(said).anyMatch(each -> each.matches("reasoner\tHermiT.*\tINITIALIZED"));
    var types = new TreeSet<String>();
    for (String each : said) {
      if (each.startsWith("type\t" + GRAVIDA)) {
        types.add(each.substring(each.lastIndexOf('/') + 1));
      }
    }
    types.retainAll(told);
    assertThat(types).hasSizeGreaterThan(50).isEqualTo(classes(answer));
  }

  private static Set<String> classes(JsonNode answer) {
    var classes = new TreeSet<String>();
    answer.get("classes").forEach(each -> classes.add(each.asText()));
    answer.get("assumedClasses").forEach(each -> classes.add(each.asText()));
    return classes;
  }
}
