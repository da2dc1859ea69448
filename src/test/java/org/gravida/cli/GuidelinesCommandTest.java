package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.gravida.cli.console.ExitCode;
import org.gravida.query.QueryLibrary;
import org.gravida.query.release.ReleaseReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of guidelines and their statements, over the delivered ontology. */
class GuidelinesCommandTest {
  private static final String STRENGTH =
      "http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation";

  private static JsonNode all;

  @TempDir private Path folder;

  @BeforeAll
  static void readAll() throws IOException {
    all = json("all", "--recollections");
  }

  @Test
  void everyGuidelineIsListedOnceInTheOrderOfTheOntology() {
    List<String> keys = keys();
    assertThat(keys).hasSizeGreaterThan(15).startsWith("article").doesNotHaveDuplicates();
    assertThat(rows("guidelines", "-f", "csv"))
        .extracting(row -> row.getField("guideline"))
        .isEqualTo(keys);
    assertThat(firstColumn("guidelines", "-f", "tsv")).isEqualTo(keys);
    assertThat(answered("guidelines").out().lines().filter(line -> !line.startsWith(" ")))
        .isEqualTo(keys);
  }

  @Test
  void theCountsByMarkAreThoseOfTheOntology() throws IOException {
    Path query = folder.resolve("marks.rq");
    Files.writeString(
        query,
        """
        PREFIX grv: <https://w3id.org/gravida/>
        SELECT ?key ?statement ?mark WHERE {
          ?statement a grv:Recommendation ; grv:inGuideline/grv:guidelineKey ?key .
          OPTIONAL { ?statement grv:verification ?mark } } ORDER BY ?statement
        """);
    var counts = new HashMap<String, Integer>();
    var statements = rows("query", query.toString(), "--format", "csv");
    for (var row : statements) {
      String mark = row.getField("mark").isEmpty() ? "V" : row.getField("mark");
      counts.merge(row.getField("key") + " " + mark, 1, Integer::sum);
    }
    int sum = 0;
    var columns = Map.of("V", "verified", "V2", "copied", "U", "recollected");
    for (var row : rows("guidelines", "-f", "csv")) {
      for (var column : columns.entrySet()) {
        int found = Integer.parseInt(row.getField(column.getValue()));
        assertThat(found)
            .as(row.getField("guideline") + column)
            .isEqualTo(counts.getOrDefault(row.getField("guideline") + " " + column.getKey(), 0));
        sum += found;
      }
    }
    assertThat(sum).isEqualTo(statements.size()).isGreaterThan(200);
  }

  @Test
  void aReplacedEditionSaysByWhichOne() {
    var replaced = new HashMap<String, String>();
    var replacing = new HashMap<String, String>();
    for (var row : rows("guidelines", "-f", "csv")) {
      replaced.put(row.getField("guideline"), row.getField("supersededBy"));
      replacing.put(row.getField("supersedes"), row.getField("guideline"));
    }
    replaced.values().removeIf(String::isEmpty);
    replacing.remove("");
    assertThat(replaced)
        .isEqualTo(replacing)
        .isEqualTo(
            Map.of(
                "eshre-2017", "eshre-2022",
                "rcog-2011", "rcog-2023",
                "china-2016", "china-2022"));
    assertThat(words(answered("guidelines").out()))
        .contains("REPLACED by eshre-2022", "REPLACED by rcog-2023");
    assertThat(answered("guidelines", "rcog-2011").out()).contains("! REPLACED by rcog-2023");
    assertThat(answered("guidelines", "rcog-2023").out()).doesNotContain("REPLACED");
  }

  @Test
  void everyFormatHoldsTheSameStatements() throws IOException {
    var expected = new TreeSet<String>();
    statements(json("rcog-2023")).forEach(each -> expected.add(text(each, "recommendation")));
    assertThat(expected).hasSize(26);
    for (var row : rows("guidelines", "rcog-2023", "-f", "csv")) {
      assertThat(expected).contains(row.getField("recommendation"));
    }
    assertThat(rows("guidelines", "rcog-2023", "-f", "csv")).hasSize(26);
    assertThat(firstColumn("guidelines", "rcog-2023", "-f", "tsv")).hasSize(26);
    String text = words(answered("guidelines", "rcog-2023").out());
    for (JsonNode each : statements(json("rcog-2023"))) {
      String direction = text(each, "direction").toUpperCase(Locale.ROOT).replace('-', ' ');
      String head = "- " + direction + ": " + text(each, "label") + ", ";
      assertThat(text).contains(head);
      String item = text.substring(text.indexOf(head));
      int next = item.indexOf(" - ", 3);
      String block = next < 0 ? item : item.substring(0, next);
      assertThat(block).contains("for: " + text(each, "population"), "present evidence: ");
      each.get("citations").forEach(one -> assertThat(block).contains(one.asText()));
      each.get("warnings").forEach(one -> assertThat(block).contains(one.asText()));
    }
  }

  @Test
  void recollectionsAreShownOnRequestOnlyWithoutAnyGradeAndMarked() throws IOException {
    assertThat(statements(json("all"))).noneMatch(GuidelinesCommandTest::isRecollected);
    var recollected = statements(all).stream().filter(each -> isRecollected(each)).toList();
    assertThat(recollected).hasSizeGreaterThan(50);
    for (JsonNode each : recollected) {
      assertThat(each.has("grade") || each.has("extension")).as(each.toString()).isFalse();
      assertThat(each.get("warnings").toString()).contains("UNVERIFIED");
    }
    for (var row : rows("guidelines", "all", "--recollections", "-f", "csv")) {
      if (row.getField("verification").equals("U")) {
        assertThat(row.getField("strength") + row.getField("certainty") + row.getField("scheme"))
            .isEmpty();
        assertThat(row.getField("warnings")).contains("UNVERIFIED");
      }
    }
    String hidden = words(answered("guidelines", "eshre-2022").out());
    String shown = words(answered("guidelines", "eshre-2022", "--recollections").out());
    assertThat(hidden).doesNotContain("verification U", "UNVERIFIED");
    assertThat(shown.split("strength: not seen; verification U ", -1)).hasSize(41);
    assertThat(shown.split("verification U ", -1)).hasSize(41);
    assertThat(shown.split("! UNVERIFIED: ", -1)).hasSize(41);
  }

  @Test
  void everyStatementHasWhatAReaderNeedsToJudgeIt() {
    for (JsonNode guideline : all.get("guidelines")) {
      for (String field : List.of("guideline", "title", "issuer", "edition", "date", "url")) {
        assertThat(text(guideline, field)).as(guideline.get("guideline") + field).isNotBlank();
      }
    }
    for (JsonNode each : statements(all)) {
      for (String field :
          List.of(
              "recommendation",
              "label",
              "kind",
              "act",
              "direction",
              "population",
              "verification",
              "curator",
              "standing")) {
        assertThat(text(each, field)).as(each + field).isNotBlank();
      }
      assertThat(each.get("citations")).as(each.toString()).isNotEmpty();
      assertThat(each.get("timing")).as(each.toString()).isNotEmpty();
      assertThat(text(each, "revised")).matches("\\d{4}-\\d{2}-\\d{2}");
      assertThat(text(each, "verification")).isIn("V", "V2", "U");
    }
  }

  @Test
  void aGradeStandsInTheSchemeOfItsIssuerAndInTheExtensionOfFhir() {
    var graded = statements(all).stream().filter(each -> each.has("grade")).toList();
    assertThat(graded).hasSizeGreaterThan(20);
    for (JsonNode each : graded) {
      JsonNode grade = each.get("grade");
      assertThat(text(grade, "scheme")).as(each.toString()).isNotBlank();
      assertThat(each.has("extension")).isEqualTo(!text(grade, "strength").isEmpty());
      if (each.has("extension")) {
        JsonNode extension = each.get("extension").get(0);
        assertThat(text(extension, "url")).isEqualTo(STRENGTH);
        assertThat(text(extension.get("valueCodeableConcept"), "text"))
            .isEqualTo(text(grade, "scheme") + ": " + text(grade, "strength"));
      }
    }
    assertThat(statements(all).stream().filter(each -> each.has("extension")))
        .isNotEmpty()
        .allMatch(each -> each.has("grade"));
  }

  @Test
  void theSourceAttributesOfDecisionSupportAreThere() {
    assertThat(all.get("sourceAttributes").fieldNames())
        .toIterable()
        .contains(
            "developer",
            "fundingSource",
            "intendedUse",
            "useOfRaceEthnicityLanguage",
            "useOfSexualOrientationGenderIdentity",
            "useOfSex",
            "useOfDateOfBirth",
            "useOfSocialDeterminants",
            "useOfHealthStatusData");
    all.get("sourceAttributes").forEach(each -> assertThat(each.asText()).isNotBlank());
    assertThat(text(all, "notice")).contains("not a medical device");
    assertThat(text(all.get("release"), "hash")).matches("[0-9a-f]{64}");
  }

  @Test
  void theWordAllAndTheOrderOfTheNamesChangeNothing() throws IOException {
    assertThat(all.get("guidelines"))
        .extracting(each -> text(each, "guideline"))
        .isSubsetOf(keys())
        .isSortedAccordingTo(java.util.Comparator.comparingInt(keys()::indexOf))
        .hasSizeGreaterThan(12);
    assertThat(json("rcog-2023", "eshre-2017")).isEqualTo(json("eshre-2017", "rcog-2023"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eshre2022", "ESHRE-2022"})
  void anUnknownNameIsAnsweredWithTheNearOne(String name) {
    var call = Fire.checked(Call.of("guidelines", name));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("'" + name + "'; did you mean 'eshre-2022'?", "article");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    var call = Fire.checked(Call.of("guidelines", "-f", "xml"));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("expected text, csv, tsv or json");
  }

  private static List<String> keys() {
    var files = org.gravida.knowledge.OntologyFiles.open(Folders.ONTOLOGY);
    var release =
        ReleaseReader.read(
            org.gravida.query.Graph.read(files), QueryLibrary.open(Folders.QUERIES), files);
    return release.guidelines().stream().map(each -> each.key()).toList();
  }

  private static Call answered(String... words) {
    var call = Fire.checked(Call.of(words));
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    return call;
  }

  private static JsonNode json(String... words) throws IOException {
    var line = new java.util.ArrayList<>(List.of("guidelines", "--format", "json"));
    line.addAll(List.of(words));
    var mapper =
        new ObjectMapper()
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    return mapper.readTree(answered(line.toArray(String[]::new)).out());
  }

  private static List<JsonNode> statements(JsonNode document) {
    return StreamSupport.stream(document.get("guidelines").spliterator(), false)
        .flatMap(each -> StreamSupport.stream(each.get("statements").spliterator(), false))
        .toList();
  }

  private static List<NamedCsvRecord> rows(String... words) {
    return CsvReader.builder().ofNamedCsvRecord(answered(words).out()).stream().toList();
  }

  /** Returns the first column of SPARQL's tab-separated rows, which hold terms in quotes. */
  private static List<String> firstColumn(String... words) {
    return answered(words)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.substring(1, line.indexOf("\"\t")))
        .toList();
  }

  private static boolean isRecollected(JsonNode statement) {
    return text(statement, "verification").equals("U");
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : "";
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
