package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit changed is told: in the ontology, in what follows, and for whom. */
@Tag("proof")
class DiffCommandTest {
  private static final String OURS = Folders.ONTOLOGY.toString();
  private static final String FILE = "examples/patients.json";
  private static final String INTERVAL = "rdfs:label \"interval between antibody tests\"@en";

  @TempDir private static Path folder;

  /** A copy with another number and another definition. */
  private static String wording;

  /** A copy with a new finding that points to a cause. */
  private static String axioms;

  private static JsonNode reworded;
  private static JsonNode extended;

  @BeforeAll
  static void edit() throws IOException {
    Path one = Folders.copy(Folders.ONTOLOGY, folder.resolve("wording"));
    Path module = one.resolve("abstraction.ttl");
    String text = Files.readString(module);
    int at = text.indexOf("grv:number 84", text.indexOf(INTERVAL));
    text = text.substring(0, at) + "grv:number 200" + text.substring(at + 13);
    Files.writeString(module, text.replace(INTERVAL, "rdfs:label \"gap between tests\"@en"));
    wording = one.toString();
    Path other = Folders.copy(Folders.ONTOLOGY, folder.resolve("axioms"));
    Folders.append(
        other.resolve("examination.ttl"),
        """
        grv:NewSign a owl:Class ; rdfs:subClassOf grv:SuggestingFinding ; rdfs:label "new sign"@en ;
          skos:definition "A sign that is new."@en ; dcterms:source grv:ClaimE15 .
        [ a owl:Restriction ; owl:onProperty grv:hasFinding ; owl:someValuesFrom grv:NewSign ]
          rdfs:subClassOf
          [ a owl:Restriction ; owl:onProperty grv:hasSuspected ; owl:someValuesFrom grv:Hypothyroidism ] .
        """);
    axioms = other.toString();
    reworded = json(wording);
    extended = json(axioms);
  }

  private static JsonNode json(String young) throws IOException {
    var call = Call.of("diff", OURS, young, "--format", "json");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    return new ObjectMapper().readTree(call.out());
  }

  private static List<String> texts(JsonNode array, String... fields) {
    var texts = new ArrayList<String>();
    for (JsonNode each : array) {
      var parts = new ArrayList<String>();
      for (String field : fields) {
        parts.add(each.get(field).asText());
      }
      texts.add(String.join(" | ", parts));
    }
    return texts;
  }

  @Test
  void aReleaseDiffersInNothingFromItself() {
    var call = Call.of("diff", OURS, OURS, "--sample", "50", "--fail-on", "any");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.out())
        .contains(
            "50 patients compared (50 invented patients (seed 1)): nobody is told anything otherwise.",
            "No number at which a conclusion changes is another.",
            "HermiT is given the same axioms: nothing follows otherwise.",
            "No module says anything otherwise.");
  }

  @Test
  void aNumberIsToldFromOldToNewWithItsUnitAndWhoGoesByIt() {
    assertThat(texts(reworded.get("thresholds"), "id", "before", "after"))
        .containsExactly("AntibodyInterval | 84 days | 200 days");
    assertThat(reworded.get("thresholds").get(0).get("used").size()).isEqualTo(2);
  }

  @Test
  void exactlyThoseAreToldOtherwiseWhoseRowsDiffer() throws IOException {
    Map<String, String> before = rows(OURS);
    Map<String, String> after = rows(wording);
    var moved = new TreeSet<String>();
    before.forEach(
        (patient, row) -> {
          if (!row.equals(after.get(patient))) {
            moved.add(patient);
          }
        });
    var told = new TreeSet<String>();
    for (JsonNode change : reworded.get("outcomes").get("changes")) {
      told.addAll(texts(change.get("examples"), "patient"));
    }
    assertThat(told).isEqualTo(moved).hasSize(reworded.get("outcomes").get("changed").asInt());
    assertThat(reworded.get("outcomes").get("patients").asInt()).isEqualTo(before.size());
  }

  private static Map<String, String> rows(String ontology) throws IOException {
    var call = Call.of("classify", FILE, "--format=jsonl", "--no-release", "--ontology", ontology);
    var rows = new HashMap<String, String>();
    for (String line : call.out().lines().toList()) {
      rows.put(new ObjectMapper().readTree(line).get("patient").asText(), line);
    }
    assertThat(rows).hasSizeGreaterThan(20);
    return rows;
  }

  @Test
  void anExampleSaysOnWhatItRestedBeforeAndRestsNow() {
    JsonNode first = reworded.get("outcomes").get("changes").get(0);
    assertThat(
            texts(reworded.get("outcomes").get("changes"), "kind", "before", "after", "patients"))
        .startsWith("cause | confirmed | suspected | 1");
    JsonNode example = first.get("examples").get(0);
    assertThat(example.get("because").get(0).get("rule").asText()).contains(": 84;");
    assertThat(example.get("now").get(0).get("rule").asText()).contains(": 200;");
    assertThat(example.get("because").get(0).get("evidence")).hasSize(3);
    assertThat(example.get("because").get(0).get("evidence").get(0).asText())
        .contains("patients.json, line ");
    assertThat(example.get("because").get(0).get("sources").size()).isPositive();
  }

  @Test
  void adviceIsNeverToldWithoutItsWarnings() {
    String text = Call.of("diff", OURS, wording).out().replaceAll("\\s+", " ");
    assertThat(text)
        .contains("told -> not told: 1 - before: article: for, evidence: hazardous ! HAZARD:");
  }

  @Test
  void whatAModuleSaysOtherwiseIsToldInWords() {
    assertThat(texts(reworded.get("statements"), "module", "change", "what", "before", "after"))
        .containsExactly(
            "abstraction.ttl | annotation changed | label | interval between antibody tests | gap between tests",
            "abstraction.ttl | annotation changed | number | 84 | 200");
    assertThat(texts(extended.get("statements"), "module", "change", "label", "after"))
        .contains(
            "examination.ttl | term added | new sign | ",
            "examination.ttl | axiom added |  | 'has finding' some 'new sign' SubClassOf"
                + " 'has suspected' some hypothyroidism",
            "examination.ttl | annotation changed | new sign | A sign that is new.");
  }

  @Test
  void whatFollowsOtherwiseIsToldAndNothingElse() {
    JsonNode inferences = extended.get("inferences");
    assertThat(texts(inferences.get("newBelow"), "below", "above"))
        .containsExactly("new sign | finding that suggests a cause");
    assertThat(inferences.get("newRules")).hasSize(1);
    assertThat(inferences.get("newRules").get(0).asText())
        .isEqualTo("who has 'new sign' is 'patient suspected of hypothyroidism'");
    assertThat(inferences.get("lostRules")).isEmpty();
    assertThat(inferences.get("lostBelow")).isEmpty();
    assertThat(reworded.get("inferences").get("sameAxioms").asBoolean()).isTrue();
    assertThat(extended.get("outcomes").get("changed").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "wording, outcome, CHANGED",
    "wording, inference, ANSWERED",
    "axioms, inference, CHANGED",
    "axioms, any, CHANGED",
  })
  void aChangeThatIsNamedEndsWithACodeOfItsOwn(String young, String failOn, ExitCode code) {
    var call =
        Call.of("diff", OURS, folder.resolve(young).toString(), "--fail-on", failOn, "--quiet");
    assertThat(call.code()).isEqualTo(code);
    assertThat(call.err()).isEmpty();
  }

  @Test
  void thePageNeedsNothingElse() {
    String page = Call.of("diff", OURS, wording, "--format", "html").out();
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("84 days -&gt; 200 days", "id=\"outcomes\"", "Lena-autoimmune-and-clotting")
        .doesNotContain("<script", "http-equiv", "src=");
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, nowhere: no such file or folder",
    "examples, examples is no release: expected an ontology folder",
    "README.md, README.md",
  })
  void anOldReleaseThatIsNoneIsTold(String old, String words) {
    var call = Call.of("diff", old, OURS);
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains(words).doesNotContain("internal error");
    assertThat(call.out()).isEmpty();
  }

  @Test
  void anOldReleaseThatIsNoTurtleIsToldWithItsFile() throws IOException {
    Path torn = Folders.copy(Folders.ONTOLOGY, folder.resolve("torn"));
    Folders.append(torn.resolve("cause.ttl"), "grv:Torn a owl:Class");
    var call = Call.of("diff", torn.toString(), OURS);
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("cause.ttl").doesNotContain("internal error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff ontology | expected OLD and NEW",
        "diff ontology ontology --data - | expected a file",
        "diff ontology ontology --sample 5 --data examples/patients.json | name one of them",
        "diff ontology ontology --sample 0 | a whole number from 1",
        "diff ontology ontology --guideline nobody | no guideline is called 'nobody'",
        "diff --since --help-me | expected a commit",
        "diff --since no-such-commit | --since no-such-commit: ",
      })
  void aCallThatCannotBeAnsweredSaysWhy(String call, String words) {
    var made = Call.of(call.split(" "));
    assertThat(made.err()).contains(words);
    assertThat(made.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFileThatCannotBeReadIsTold() {
    var call = Call.of("diff", OURS, OURS, "--data", FILE, "--data", "nowhere.json");
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("nowhere.json");
    assertThat(call.out()).contains("29 patients compared");
    assertThat(Set.of(call.err().lines().toArray())).hasSize((int) call.err().lines().count());
  }
}
