package org.gravida.intake.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.phenopacket.PacketText.ANNA;
import static org.gravida.intake.phenopacket.PacketText.BICORNUATE;
import static org.gravida.intake.phenopacket.PacketText.LOSS;
import static org.gravida.intake.phenopacket.PacketText.feature;
import static org.gravida.intake.phenopacket.PacketText.features;
import static org.gravida.intake.phenopacket.PacketText.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gravida.intake.fhir.FhirText;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a packet says in YAML is what it says in JSON. */
class PacketYamlTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "id: P1\nsubject:\n  id: anna\n  sex: FEMALE\n";

  @TempDir private Path folder;

  /** Returns JSON as YAML with one value in a line. */
  private static String yaml(String json) {
    try {
      var text = new StringBuilder();
      block(JSON.readTree(FhirText.json(json)), "", text);
      return text.toString();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void block(JsonNode node, String indent, StringBuilder text) {
    if (node.isObject()) {
      for (var each : node.properties()) {
        text.append(indent).append(each.getKey()).append(':');
        below(each.getValue(), indent, text);
      }
    } else {
      for (JsonNode each : node) {
        text.append(indent).append('-');
        below(each, indent, text);
      }
    }
  }

  private static void below(JsonNode node, String indent, StringBuilder text) {
    if (node.isContainerNode() && !node.isEmpty()) {
      text.append('\n');
      block(node, indent + "  ", text);
    } else {
      boolean isWord = node.isTextual() && node.textValue().matches("[A-Za-z][\\w:./-]*");
      text.append(' ').append(isWord ? node.textValue() : node.toString()).append('\n');
    }
  }

  private static FhirText.Read read(String... yaml) {
    return FhirText.files("packet.yaml", yaml);
  }

  private static List<String> found(FhirText.Read read) {
    return read.problems().stream().map(Problem::found).toList();
  }

  @Test
  void theExampleIsReadAsItsTwinInJson() throws IOException {
    String json = Files.readString(Path.of("examples/packet.json"));
    var expected = FhirText.files("packet.json", json);
    for (String twin : List.of(yaml(json), json, "%YAML 1.2\n---\n" + yaml(json) + "...\n")) {
      var read = read(twin);
      assertThat(read.facts()).isEqualTo(expected.facts()).isNotEmpty();
      assertThat(read.losses()).isEqualTo(expected.losses());
      assertThat(found(read)).isEqualTo(found(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "true | true",
        "False | false",
        "'yes' | 'yes'",
        "no | 'no'",
        "~ | null",
        "'' | ''",
        "on | 'on'",
        "'true' | 'true'",
        "!!str true | 'true'"
      })
  void aWordMeansWhatYamlSays(String yaml, String json) {
    String feature = "{'type': {'id': 'HP:0000813'}, 'excluded': " + json + "}";
    var expected = PacketText.read(packet(ANNA, features(feature)));
    var read = read(yaml(packet(ANNA)) + excluded(yaml));
    assertThat(read.facts()).isEqualTo(expected.facts());
    assertThat(read.losses()).isEqualTo(expected.losses());
  }

  private static String excluded(String word) {
    return "phenotypicFeatures:\n- type: {id: HP:0000813}\n  excluded: " + word + "\n";
  }

  @Test
  void aFamilyAndACohortAreReadAsInJson() {
    String anna = packet(ANNA, features(feature(LOSS, "")));
    String eve = packet("'id': 'eve', 'sex': 'FEMALE'", features(feature(BICORNUATE, "")));
    String family = "{'id': 'F', 'proband': %s, 'relatives': [%s], 'pedigree': {'persons': []}}";
    String cohort = "{'id': 'C', 'members': [%s, %s], 'metaData': {}}";
    for (String form : List.of(family, cohort)) {
      String json = form.formatted(anna, eve);
      var expected = PacketText.read(json);
      var read = read(yaml(json));
      assertThat(read.patients())
          .extracting(PatientRecord::id)
          .isEqualTo(expected.patients().stream().map(PatientRecord::id).toList());
      assertThat(read.facts()).isEqualTo(expected.facts());
      assertThat(read.losses()).isEqualTo(expected.losses());
    }
  }

  @Test
  void severalDocumentsStandInOneFile() {
    String eve = yaml(packet("'id': 'eve', 'sex': 'FEMALE'", features(feature(BICORNUATE, ""))));
    var read = read("# two\n---\n" + START + "---\n# no one\n--- # eve\n" + eve + "...\n---\n");
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna", "eve");
    assertThat(read.patients().get(1).place()).hasToString("packet.yaml, line 10, patient eve");
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'id: P2\nsubject: [\n', 'packet.yaml, line 8, column 1'",
    "'a: b: c\n', 'packet.yaml, line 6, column 5'",
    "'\tid: P2\n', 'packet.yaml, line 6, column 1'",
    "'id: \"P2\n', 'packet.yaml, line 7, column 1'",
    "'id: *other\n', 'packet.yaml, line 6, column 5'",
    "'id: P2\na: &a [*a]\n', 'packet.yaml, line 7, column 8'",
    "'id: !!python/object:x.Y {}\n', 'packet.yaml, line 6, column 5'",
    "'a: &a {b: c}\n<<: *a\n', 'packet.yaml, line 7, column 1'",
    "'? [a]\n: b\n', 'packet.yaml, line 6, column 3'",
    "'a: b\nid: P\u00012\n', 'packet.yaml, line 7'"
  })
  void aBrokenDocumentIsToldWithItsPlaceAndHarmsNoOther(String broken, String place) {
    var read = read(START + "---\n" + broken + "---\n" + START.replace("anna", "eve"));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna", "eve");
    assertThat(read.problems()).hasSize(1);
    var problem = read.problems().get(0);
    assertThat(problem.place()).hasToString(place);
    assertThat(problem.found()).isNotBlank();
    assertThat(problem.remedy()).contains("the others were");
  }

  @Test
  void anAliasIsWhatItsAnchorIs() {
    String twice = "phenotypicFeatures:\n- type: &t {id: HP:0000813}\n- type: *t\n";
    var json = packet(ANNA, features(feature(BICORNUATE, ""), feature(BICORNUATE, "")));
    assertThat(read(yaml(packet(ANNA)) + twice).facts())
        .isEqualTo(PacketText.read(json).facts())
        .isNotEmpty();
  }

  @Test
  void aliasesThatGrowBeyondMeasureAreRefusedAtOnce() {
    var bomb = new StringBuilder("a0: &a0 [laugh, laugh]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    var read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> read(START + bomb + "---\n" + START));
    assertThat(read.patients()).hasSize(1);
    assertThat(found(read)).containsExactly("aliases that repeat very much");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void whatNestsWithoutEndEndsNoRun(String open) {
    String deep = "x:\n  " + open.repeat(200_000) + "\n";
    var read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> read(START + deep + "---\n" + START));
    assertThat(read.patients()).extracting(PatientRecord::id).containsExactly("anna");
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void whatNestsTooDeeplyIsNotLookedAt() {
    String deep = "x: " + "[".repeat(100) + "]".repeat(100) + "\n";
    assertThat(read(START + deep).patients()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stdin", "packet", "packet.phenopacket", "P.YML"})
  void itIsToldByItsContentOrItsName(String name) {
    assertThat(FhirText.files(name, START).patients()).hasSize(1);
    assertThat(FhirText.files(name, "---\r\n" + START.replace("\n", "\r\n")).patients()).hasSize(1);
  }

  @Test
  void aTableThatNamesAFieldOfItIsATable() {
    var read = FhirText.files("table.csv", "patient,what\nsubject:\nanna,TSH\n");
    assertThat(read.patients()).extracting(PatientRecord::id).contains("anna");
  }

  @Test
  void aFileWithoutADocumentIsTold() {
    assertThat(found(read("# nothing\n---\n"))).containsExactly("no patient");
  }

  @Test
  void aFolderMayHoldPacketsInBoth() throws IOException {
    Files.writeString(folder.resolve("a.json"), FhirText.json(packet(ANNA)));
    Files.writeString(folder.resolve("b.yaml"), START.replace("anna", "eve"));
    var patients = new java.util.ArrayList<PatientRecord>();
    var source =
        new org.gravida.consultation.PatientSource(
            FhirText.KNOWLEDGE, org.gravida.intake.mapping.Mapping.none());
    assertThat(source.read(folder, patients::add)).isEmpty();
    assertThat(patients).extracting(PatientRecord::id).containsExactly("anna", "eve");
  }

  @Test
  void ourOwnFieldsMayBeYamlToo() {
    var read =
        read("patients:\n- patient: A\n  pregnancies:\n  - {outcome: miscarriage, week: 8}\n");
    assertThat(read.facts()).containsExactly("Pregnancy Miscarriage EPISODE 1 WEEK 8");
  }
}
