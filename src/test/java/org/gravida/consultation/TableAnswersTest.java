package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gravida.intake.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.junit.jupiter.api.Test;

/** Answers read off tables are those that the queries give on the patient's graph. */
class TableAnswersTest {
  private static final Path EXAMPLES = Path.of("examples", "patients.json");
  private static final int SAMPLED = Integer.getInteger("gravida.differential.patients", 100);
  private static final int BATCH = 50;

  @Test
  void rulesAndTablesAnswerAsHermitAndTheQueriesDoByTheHomeGuideline() {
    agreeWithHermit(List.of(), false);
  }

  @Test
  void rulesAndTablesAnswerAsHermitAndTheQueriesDoByAllGuidelinesAndRecollections() {
    agreeWithHermit(List.of("all"), true);
  }

  @Test
  void tablesAnswerAsTheQueriesDoForSampledPatients() {
    try (var asking = Ready.asking(List.of("all"), true);
        var reading = Ready.classifier(List.of("all"), true, Detail.GRAPH)) {
      var release = asking.knowledge().release();
      var file = PrevalenceFile.read(Path.of("ontology/prevalence/japan-2019.csv"), release);
      var sampler = new Sampler(file.prevalence(), new Plan(SAMPLED, 7, false, false));
      for (int first = 1; first <= SAMPLED; first += BATCH) {
        var patients =
            IntStream.range(first, Math.min(first + BATCH, SAMPLED + 1))
                .mapToObj(number -> sampler.patient(number).record())
                .toList();
        agree(opinions(asking, patients), opinions(reading, patients));
      }
    }
  }

  @Test
  void tablesLeaveOutWhatNobodyVerifiedAsTheQueriesDo() {
    var all = List.of("all");
    var read = examples(Ready.classifier(all, false, Detail.GRAPH));
    agree(examples(Ready.asking(all, false)), read);
    assertThat(read).isNotEqualTo(examples(Ready.classifier(all, true, Detail.GRAPH)));
  }

  @Test
  void statusesStandInTheGraphEvenIfTheHomeGuidelineIsNotFollowed() {
    var foreign = List.of("eshre-2022", "rcog-2023");
    agree(
        examples(Ready.asking(foreign, false)),
        examples(Ready.classifier(foreign, false, Detail.GRAPH)));
  }

  @Test
  void aFullOpinionLacksOnlyTheGraph() {
    var graph = examples(Ready.classifier(List.of("all"), true, Detail.GRAPH));
    var full = examples(Ready.classifier(List.of("all"), true, Detail.FULL));
    for (int i = 0; i < graph.size(); i++) {
      assertThat(full.get(i).graph()).isEmpty();
      assertThat(graph.get(i).graph()).isNotEmpty();
      agreeButForTheGraph(graph.get(i), full.get(i));
    }
  }

  @Test
  void aBriefOpinionDiffersOnlyInWhatItLeavesOut() {
    var full = examples(Ready.classifier(List.of("all"), true, Detail.FULL));
    var brief = examples(Ready.classifier(List.of("all"), true, Detail.BRIEF));
    for (int i = 0; i < full.size(); i++) {
      assertThat(brief.get(i).views()).isEqualTo(full.get(i).views());
      assertThat(brief.get(i).care()).isEqualTo(full.get(i).care());
      assertThat(brief.get(i).problems()).isEqualTo(full.get(i).problems());
      assertThat(statuses(brief.get(i))).isEqualTo(statuses(full.get(i)));
      assertThat(brief.get(i).collisions())
          .extracting(Opinion.Collision::statements)
          .isEqualTo(full.get(i).collisions().stream().map(c -> c.statements()).toList());
    }
  }

  @Test
  void anAnswerIsTheSameWhoeverWasAnsweredBefore() {
    var reversed = new ArrayList<PatientRecord>();
    var cold = new ArrayList<Opinion>();
    for (Detail detail : List.of(Detail.FULL, Detail.BRIEF)) {
      reversed.clear();
      cold.clear();
      try (var classifier = Ready.classifier(List.of("all"), true, detail)) {
        classifier.source(Mapping.none()).read(EXAMPLES, patient -> reversed.add(0, patient));
      }
      for (PatientRecord patient : reversed) {
        try (var classifier = Ready.classifier(List.of("all"), true, detail)) {
          cold.addAll(opinions(classifier, List.of(patient)));
        }
      }
      try (var classifier = Ready.classifier(List.of("all"), true, detail)) {
        assertThat(opinions(classifier, reversed)).isEqualTo(cold);
        assertThat(opinions(classifier, reversed)).isEqualTo(cold);
      }
    }
  }

  @Test
  void patientsOfWhomTheSameIsFoundShareTheirAnswers() {
    try (var classifier = Ready.classifier(List.of("all"), true, Detail.BRIEF)) {
      var desk = classifier.worker(0);
      classifier
          .source(Mapping.none())
          .read(
              EXAMPLES,
              patient -> {
                Opinion first = desk.apply(patient);
                Opinion second = desk.apply(patient);
                assertThat(second.views()).isSameAs(first.views());
                assertThat(second.causes()).isSameAs(first.causes());
                assertThat(second.care()).isSameAs(first.care());
                assertThat(second.noTreatmentInSource()).isSameAs(first.noTreatmentInSource());
              });
    }
  }

  private static List<String> statuses(Opinion opinion) {
    return opinion.causes().stream().map(c -> c.status() + c.assumptions()).toList();
  }

  private static void agreeWithHermit(List<String> guidelines, boolean recollections) {
    var hermit =
        Classifier.open(
            Path.of("ontology"),
            Ready.QUERIES,
            guidelines,
            recollections,
            Duration.ofMinutes(2),
            2,
            Detail.GRAPH);
    List<Opinion> asked = examples(hermit);
    assertThat(asked).hasSizeGreaterThan(25);
    agree(asked, examples(Ready.classifier(guidelines, recollections, Detail.GRAPH)));
  }

  private static List<Opinion> examples(Classifier opened) {
    try (var classifier = opened) {
      var patients = new ArrayList<PatientRecord>();
      classifier.source(Mapping.none()).read(EXAMPLES, patients::add);
      return opinions(classifier, patients);
    }
  }

  private static List<Opinion> opinions(Classifier classifier, List<PatientRecord> patients) {
    var opinions = new ArrayList<Opinion>();
    classifier.classify(patients, opinions::add);
    return opinions;
  }

  /** Holds two lists against each other, part by part; statements of graphs have no order. */
  public static void agree(List<Opinion> asked, List<Opinion> read) {
    assertThat(read).hasSameSizeAs(asked);
    for (int i = 0; i < asked.size(); i++) {
      assertThat(asked.get(i).graph()).isNotEmpty();
      assertThat(new HashSet<>(read.get(i).graph()))
          .as(read.get(i).patient() + " graph")
          .isEqualTo(new HashSet<>(asked.get(i).graph()));
      agreeButForTheGraph(asked.get(i), read.get(i));
    }
  }

  private static void agreeButForTheGraph(Opinion expected, Opinion found) {
    for (var part : Opinion.class.getRecordComponents()) {
      if (!part.getName().equals("graph")) {
        assertThat(value(part, found))
            .as(found.patient() + " " + part.getName())
            .isEqualTo(value(part, expected));
      }
    }
  }

  private static Object value(RecordComponent part, Opinion opinion) {
    try {
      return part.getAccessor().invoke(opinion);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
