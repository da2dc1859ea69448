package org.gravida.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.util.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.intake.writing.coded.CodedDocuments;
import org.gravida.record.PatientRecord;
import org.gravida.report.OpinionWriter;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phenopackets.schema.v2.Phenopacket;

/** What is handed out in the formats of others is read back with the same answers. */
class HandedOutTest {
  private static final Map<String, String> STATES =
      Map.of("confirmed", "confirmed", "suspected", "provisional", "excluded", "refuted");

  @TempDir private static Path folder;

  private static Classifier classifier;
  private static List<PatientRecord> examples;
  private static List<PatientRecord> sampled;

  @BeforeAll
  static void open() {
    classifier = Ready.classifier(List.of(), false, Detail.FULL);
    examples = read(ExampleCohort.FOLDER.resolve("patients.json"));
    var prevalence =
        PrevalenceFile.read(
                Path.of("ontology/prevalence/china-2018.csv"), classifier.knowledge().release())
            .prevalence();
    var sampler = new Sampler(prevalence, new Plan(100, 7, true, false));
    sampled =
        IntStream.rangeClosed(1, 100).mapToObj(each -> sampler.patient(each).record()).toList();
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  private static List<PatientRecord> read(Path file) {
    var patients = new ArrayList<PatientRecord>();
    classifier.source(Mapping.none()).read(file, patients::add);
    return patients;
  }

  private static List<PatientRecord> readBack(String text) throws IOException {
    Path file = Files.createTempFile(folder, "handed-out", ".ndjson");
    Files.writeString(file, text);
    return read(file);
  }

  private static List<Opinion> opinions(List<PatientRecord> patients) {
    var opinions = new ArrayList<Opinion>();
    try (var waiting =
        classifier.queue(opinions::add, unanswered -> fail("not answered: " + unanswered))) {
      patients.forEach(waiting::accept);
      waiting.finish();
    }
    return opinions;
  }

  /** Returns the answers as JSON, without problems, which name other places. */
  private static List<String> answers(List<PatientRecord> patients) {
    return opinions(patients).stream()
        .map(each -> written(OpinionWriter.Format.JSONL, List.of(each)))
        .map(each -> each.replaceFirst("\"problems\":\\[.*?\\],\"release\"", "\"release\""))
        .toList();
  }

  private static String written(OpinionWriter.Format format, List<Opinion> some) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    var versions = classifier.versions("test");
    var writer =
        format == OpinionWriter.Format.FHIR
            ? OpinionWriter.fhir(out, versions, classifier.knowledge().release())
            : OpinionWriter.of(format, out, versions);
    writer.begin();
    some.forEach(writer::write);
    writer.end(List.of());
    out.flush();
    return bytes.toString(UTF_8);
  }

  private static String fhir(List<PatientRecord> patients) {
    var text = new StringWriter();
    try (PatientFileWriter writer = CodedDocuments.fhir(text, classifier.knowledge().release())) {
      patients.forEach(writer);
    }
    return text.toString();
  }

  private static String phenopackets(List<PatientRecord> patients) {
    var text = new StringWriter();
    try (PatientFileWriter writer =
        CodedDocuments.phenopackets(text, classifier.knowledge().release(), (fact, field) -> {})) {
      patients.forEach(writer);
    }
    return text.toString();
  }

  @Test
  void theExamplesAsBundlesGiveTheSameAnswers() throws IOException {
    assertThat(answers(readBack(fhir(examples)))).isEqualTo(answers(examples));
  }

  @Test
  void theExamplesAsPhenopacketsGiveTheSameAnswers() throws IOException {
    assertThat(answers(readBack(phenopackets(examples)))).isEqualTo(answers(examples));
  }

  @Test
  void aHundredSampledPatientsAsBundlesGiveTheSameAnswers() throws IOException {
    assertThat(answers(readBack(fhir(sampled)))).isEqualTo(answers(sampled));
  }

  @Test
  void aHundredSampledPatientsAsPhenopacketsGiveTheSameAnswers() throws IOException {
    assertThat(answers(readBack(phenopackets(sampled)))).isEqualTo(answers(sampled));
  }

  @Test
  void theExampleFilesAreWhatIsHandedOut() throws IOException {
    var patients = read(ExampleCohort.FOLDER.resolve("packet.json"));
    Path folder = ExampleCohort.FOLDER.resolve("handed-out");
    assertThat(folder.resolve("bundle.ndjson")).hasContent(fhir(patients));
    assertThat(folder.resolve("phenopacket.ndjson")).hasContent(phenopackets(patients));
  }

  @Test
  void theOfficialClassesReadEveryPacketAndWriteItWithTheSameAnswers() throws IOException {
    var all = new ArrayList<>(examples);
    all.addAll(sampled);
    var rewritten = new StringBuilder();
    for (String line : phenopackets(all).lines().toList()) {
      var packet = Phenopacket.newBuilder();
      JsonFormat.parser().merge(line, packet);
      rewritten.append(JsonFormat.printer().omittingInsignificantWhitespace().print(packet));
      rewritten.append('\n');
    }
    assertThat(opinions(readBack(rewritten.toString())).stream().map(HandedOutTest::concluded))
        .containsExactlyElementsOf(opinions(all).stream().map(HandedOutTest::concluded).toList());
  }

  /** Returns what is concluded, without the numbers as they are written. */
  private static List<String> concluded(Opinion opinion) {
    var all = new ArrayList<String>(List.of(opinion.patient()));
    all.addAll(opinion.classes());
    opinion.causes().forEach(each -> all.add(each.cause() + " " + each.status()));
    opinion.outstanding().forEach(each -> all.add(each.examination() + " " + each.from()));
    return all;
  }

  @Test
  void conclusionsInABundleAreNoFacts() throws IOException {
    String text = written(OpinionWriter.Format.FHIR, opinions(examples));
    assertThat(text).contains("ServiceRequest", "DetectedIssue", "Provenance", "refuted");
    assertThat(answers(readBack(text))).isEqualTo(answers(examples));
    assertThat(fhir(readBack(text))).isEqualTo(fhir(examples));
  }

  @Test
  void conclusionsThatLostTheirTagAreStillNoFacts() throws IOException {
    String text = written(OpinionWriter.Format.FHIR, opinions(examples));
    String bare = text.replaceAll("\"meta\":\\{\"tag\":\\[\\{[^}]*\\}\\]\\},", "");
    assertThat(bare).hasSizeLessThan(text.length()).doesNotContain("\"tag\"");
    assertThat(fhir(readBack(bare))).isEqualTo(fhir(examples));
  }

  @Test
  void aBundleTellsThreeStatesApartAndLeavesOutWhatIsOpen() throws IOException {
    for (Opinion opinion : opinions(examples)) {
      var expected = new TreeSet<String>();
      for (Opinion.CauseStatus each : opinion.causes()) {
        if (STATES.containsKey(each.status())) {
          expected.add(each.cause() + " " + STATES.get(each.status()));
        }
      }
      var found = new TreeMap<String, String>();
      for (JsonNode entry : resources(written(OpinionWriter.Format.FHIR, List.of(opinion)))) {
        if (entry.path("resourceType").asText().equals("Condition") && entry.has("meta")) {
          found.put(
              entry.path("identifier").path(0).path("value").asText(),
              entry.path("verificationStatus").path("coding").path(0).path("code").asText());
        }
      }
      assertThat(found.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void aBundleHoldsNoAdvice() {
    for (Opinion opinion : opinions(examples)) {
      String text = written(OpinionWriter.Format.FHIR, List.of(opinion));
      assertThat(opinion.care())
          .allSatisfy(each -> assertThat(text).doesNotContain(each.recommendation()));
    }
  }

  @Test
  void theSameOpinionIsAlwaysTheSameBundle() {
    var some = opinions(examples);
    assertThat(written(OpinionWriter.Format.FHIR, some))
        .isEqualTo(written(OpinionWriter.Format.FHIR, some));
  }

  private static List<JsonNode> resources(String bundle) throws IOException {
    var all = new ArrayList<JsonNode>();
    new ObjectMapper()
        .readTree(bundle)
        .path("entry")
        .forEach(entry -> all.add(entry.path("resource")));
    return all;
  }
}
