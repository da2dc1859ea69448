package org.gravida.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates and the published schema, made from the delivered ontology. */
class TemplateCommandTest {
  private static final Path PUBLISHED = Path.of("examples/patient.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Schema schema;

  @BeforeAll
  static void openThePublishedSchema() throws IOException {
    if (Boolean.getBoolean("fixtures.write")) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, Call.of("template", "--schema").out());
    }
    schema = new Schema(JSON.readTree(PUBLISHED.toFile()));
  }

  @Test
  void thePublishedSchemaIsUpToDate() throws IOException {
    assertThat(Call.of("template", "--schema").out())
        .as("renew it: gravida template --schema --output " + PUBLISHED)
        .isEqualTo(Files.readString(PUBLISHED));
  }

  /** Examples also show what is not understood; these patients need not fit. */
  @Test
  void everyExampleThatIsUnderstoodFitsTheSchema() throws IOException {
    for (Path file : examples()) {
      Set<String> understood = understood(file);
      assertThat(understood).as("%s", file).isNotEmpty();
      for (JsonNode document :
          JSON.readValues(JSON.createParser(file.toFile()), JsonNode.class).readAll()) {
        for (JsonNode patient : patients(document)) {
          if (understood.contains(patient.get("patient").asText())) {
            assertThat(faults(patient)).as("%s, %s", file, patient.get("patient")).isEmpty();
          }
        }
      }
    }
  }

  /** The table is opened as classify opens it. */
  @Test
  void aMappingIsDraftedOfATableInAnyEncodingWithItsDates(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("a.csv");
    Files.write(table, "patient,Größe,assessment date\nA,-99,03/01/2024\n".getBytes(ISO_8859_1));
    String file = table.toString();
    assertThat(
            Call.of("template", "--mapping", file, "--encoding", "latin1", "--dates", "mdy").out())
        .contains("Größe,?")
        .doesNotContain("03/01/2024");
    assertThat(Call.of("template", "--encoding", "latin1").err())
        .contains("--encoding goes with --mapping only");
  }

  private static Set<String> understood(Path file) throws IOException {
    var understood = new HashSet<String>();
    for (JsonNode patient :
        JSON.readTree(Call.of("convert", "--to", "json", file.toString()).out())) {
      if (!patient.has("unread")) {
        understood.add(patient.get("patient").asText());
      }
    }
    return understood;
  }

  private static List<Path> examples() throws IOException {
    try (var files = Files.list(PUBLISHED.getParent())) {
      return files
          .filter(file -> file.toString().matches(".*\\.jsonl?"))
          .filter(file -> !file.equals(PUBLISHED))
          .filter(file -> !file.endsWith("packet.json")) // a phenopacket has its own schema
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static Iterable<JsonNode> patients(JsonNode document) {
    JsonNode list = document.has("patients") ? document.get("patients") : document;
    return list.isArray() ? list : List.of(list);
  }

  /** Checks each patient alone, so that a fault is found at its place. */
  private static List<String> faults(JsonNode document) {
    var faults = new ArrayList<String>();
    var one = new Schema(withoutChoice());
    patients(document).forEach(patient -> faults.addAll(one.faults(patient)));
    return faults.isEmpty() ? schema.faults(document) : faults;
  }

  private static JsonNode withoutChoice() {
    ObjectNode root = schema.root().deepCopy();
    root.remove("anyOf");
    return root.put("$ref", "#/$defs/patient");
  }

  @Test
  void whateverConvertWritesFitsTheSchema() throws IOException {
    var converted =
        Call.of("convert", "--to", "json", "src/test/resources/org/gravida/cli/every-kind.json");
    assertThat(faults(JSON.readTree(converted.out()))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheReaderWouldNotUnderstand() throws IOException {
    for (String patient :
        List.of(
            "{\"patient\":\"A\",\"shoe size\":38}",
            "{\"age\":31}",
            "{\"patient\":\"A\",\"examinations\":[{\"test\":\"karyotype\",\"result\":\"purple\"}]}")) {
      assertThat(schema.faults(JSON.readTree(patient))).as(patient).isNotEmpty();
    }
  }

  @Test
  void theJsonTemplateFitsTheSchemaAndOnlyLacksTheId() throws IOException {
    var template = Call.of("template").out();
    assertThat(faults(JSON.readTree(template))).isEmpty();
    var call = Call.with(template.getBytes(UTF_8), "classify", "-");
    assertThat(call.err()).containsOnlyOnce("error: ").contains("Give every patient an id");
  }

  @Test
  void filledTablesAreReadWithoutProblems() {
    for (String format : List.of("csv", "csv-wide")) {
      String template = Call.of("template", "--format", format).out();
      String header = template.lines().reduce((first, last) -> last).orElseThrow();
      int width = header.split(",", -1).length;
      assertThat(width).as(format).isLessThan(110);
      String row = (format.equals("csv") ? "P1,age,31" : "P1,2024-05-31,31");
      String filled = template + row + ",".repeat(width - 3) + "\n";
      var call = Call.with(filled.getBytes(UTF_8), "classify", "-f", "csv", "-");
      assertThat(call.err()).isEmpty();
      assertThat(call.code()).isEqualTo(ExitCode.ANSWERED);
      assertThat(call.out()).contains("\nP1,true,").doesNotContain("warning: ", "error: ");
    }
  }

  @Test
  void wrongWordsAreAnswered() {
    assertThat(Call.of("template", "--format", "xlsx").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Call.of("template", "--schema", "-f", "csv").err()).contains("exclude each other");
    assertThat(Call.of("template", "json").err()).contains("unexpected word json");
  }
}
