package org.gravida.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import ca.uhn.fhir.parser.DataFormatException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Bundles that are handed out are FHIR R4, as another implementation sees it. */
class BundleValidationTest {
  private static final int SAMPLED = 10;

  private static Classifier classifier;
  private static List<PatientRecord> patients;

  @BeforeAll
  static void open() {
    classifier = Ready.classifier(List.of(), false, Detail.FULL);
    patients = new ArrayList<>();
    classifier.source(Mapping.none()).read(Path.of("examples/patients.json"), patients::add);
    var prevalence =
        PrevalenceFile.read(
                Path.of("ontology/prevalence/china-2018.csv"), classifier.knowledge().release())
            .prevalence();
    var sampler = new Sampler(prevalence, new Plan(SAMPLED, 3, true, false));
    IntStream.rangeClosed(1, SAMPLED).forEach(each -> patients.add(sampler.patient(each).record()));
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  private static List<String> records() {
    var text = new StringWriter();
    try (PatientFileWriter writer = CodedDocuments.fhir(text, classifier.knowledge().release())) {
      patients.forEach(writer);
    }
    return text.toString().lines().toList();
  }

  private static List<String> answers() {
    var bytes = new ByteArrayOutputStream();
    var writer =
        OpinionWriter.fhir(
            new PrintStream(bytes, true, UTF_8),
            classifier.versions("test"),
            classifier.knowledge().release());
    writer.begin();
    var opinions = new ArrayList<Opinion>();
    try (var waiting =
        classifier.queue(opinions::add, unanswered -> fail("not answered: " + unanswered))) {
      patients.forEach(waiting::accept);
      waiting.finish();
    }
    opinions.forEach(writer::write);
    writer.end(List.of());
    return bytes.toString(UTF_8).lines().toList();
  }

  @Test
  void everyRecordIsAValidBundle() {
    assertThat(records())
        .hasSize(patients.size())
        .allSatisfy(
            each -> {
              assertThat(BundleOracle.parse(each).getEntry()).isNotEmpty();
              assertThat(BundleOracle.errors(each)).isEmpty();
            });
  }

  @Test
  void everyAnswerIsAValidBundle() {
    assertThat(answers())
        .hasSize(patients.size())
        .allSatisfy(
            each -> {
              assertThat(BundleOracle.parse(each).getEntry()).isNotEmpty();
              assertThat(BundleOracle.errors(each)).isEmpty();
            });
  }

  @Test
  void theOracleFindsWhatIsWrong() {
    String good = records().get(0);
    assertThat(BundleOracle.errors(good.replaceFirst("\"status\":\"final\",", ""))).isNotEmpty();
    assertThat(
            BundleOracle.errors(good.replaceFirst("\"status\":\"final\"", "\"status\":\"ready\"")))
        .isNotEmpty();
    assertThatThrownBy(() -> BundleOracle.parse(good.replaceFirst("\"status\"", "\"state\"")))
        .isInstanceOf(DataFormatException.class);
  }
}
