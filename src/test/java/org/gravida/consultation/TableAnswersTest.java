package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.query.Graph;
import org.gravida.record.PatientRecord;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules answer as HermiT does, and queries say what opinions say; the profile {@code proofs} asks
 * of ten times as many sampled patients.
 */
@Tag("sampled")
class TableAnswersTest {
  private static final Path EXAMPLES = Path.of("examples", "patients.json");
  private static final int SAMPLED = Integer.getInteger("gravida.answers.sampled", 100);
  private static final Graph ONTOLOGY =
      Knowledge.of(Ready.FILES, Ready.QUERIES, Ready.release()).graph();

  @Test
  void rulesAnswerAsHermitDoesByTheHomeGuideline() {
    agreeWithHermit(List.of(), false);
  }

  @Test
  void rulesAnswerAsHermitDoesByAllGuidelinesAndRecollections() {
    agreeWithHermit(List.of("all"), true);
  }

  @Test
  void classifyAndQuerySayTheSameOfTheExamples() {
    for (List<String> guidelines :
        List.of(List.<String>of(), List.of("all"), List.of("eshre-2022", "rcog-2023"))) {
      for (boolean recollections : new boolean[] {false, true}) {
        try (var classifier = Ready.classifier(guidelines, recollections, Detail.ROWS)) {
          var patients = new ArrayList<PatientRecord>();
          classifier.source(Mapping.none()).read(EXAMPLES, patients::add);
          agreeWithQueries(classifier, patients);
        }
      }
    }
  }

  @Test
  void classifyAndQuerySayTheSameOfSampledPatients() {
    try (var classifier = Ready.classifier(List.of("all"), true, Detail.ROWS)) {
      var release = classifier.knowledge().release();
      var file = PrevalenceFile.read(Path.of("ontology/prevalence/japan-2019.csv"), release);
      var sampler = new Sampler(file.prevalence(), new Plan(SAMPLED, 7, false, false));
      agreeWithQueries(
          classifier,
          IntStream.rangeClosed(1, SAMPLED).mapToObj(i -> sampler.patient(i).record()).toList());
    }
  }

  private static void agreeWithQueries(Classifier classifier, List<PatientRecord> patients) {
    List<Opinion> opinions = opinions(classifier, patients);
    var asked = AskedAnswers.of(ONTOLOGY, classifier.knowledge(), opinions);
    assertThat(opinions).hasSameSizeAs(patients).hasSameSizeAs(asked).isNotEmpty();
    boolean isAtHome = classifier.knowledge().following().isAtHome();
    for (int i = 0; i < opinions.size(); i++) {
      Opinion opinion = opinions.get(i);
      AskedAnswers said = asked.get(i);
      assertThat(said.alerts()).as(opinion.patient()).isEqualTo(opinion.alerts());
      assertThat(said.views())
          .as(opinion.patient())
          .isEqualTo(opinion.views().stream().map(TableAnswersTest::concluded).toList());
      assertThat(said.causes())
          .as(opinion.patient())
          .hasSize(isAtHome && opinion.consistent() ? 53 : 0)
          .isEqualTo(concluded(opinion.causes()).stream().map(each -> unmarked(each)).toList());
      assertThat(said.outstanding()).as(opinion.patient()).isEqualTo(opinion.outstanding());
      assertThat(said.care()).as(opinion.patient()).isEqualTo(opinion.care());
      assertThat(said.noTreatmentInSource())
          .as(opinion.patient())
          .isEqualTo(opinion.noTreatmentInSource());
    }
  }

  private static Opinion.View concluded(Opinion.View each) {
    return new Opinion.View(
        each.guideline(),
        each.isHome(),
        each.verdicts(),
        concluded(each.causes()),
        each.assumptions());
  }

  /** Of a contradictory file the graph says nothing of a cause. */
  private static List<Opinion.CauseStatus> concluded(List<Opinion.CauseStatus> causes) {
    return causes.stream().filter(each -> !each.status().equals(Opinion.NOT_CONCLUDED)).toList();
  }

  /** The mark of a provisional status stands in opinions only. */
  private static Opinion.CauseStatus unmarked(Opinion.CauseStatus each) {
    return new Opinion.CauseStatus(
        each.guideline(),
        each.cause(),
        each.label(),
        each.group(),
        each.status(),
        each.basis(),
        each.assumptions());
  }

  @Test
  void statementsThatNobodyVerifiedAreLeftOutUnlessAskedFor() {
    assertThat(examples(Ready.classifier(List.of("all"), false, Detail.FULL)))
        .isNotEqualTo(examples(Ready.classifier(List.of("all"), true, Detail.FULL)));
  }

  /** A maintainer edits one file, and both answers follow. */
  @Test
  void aChangedRowChangesBothAnswers(@TempDir Path folder) throws IOException {
    Path queries = Trees.copy(Ready.QUERIES, folder.resolve("queries"));
    Path file = queries.resolve("rows/statuses-by-class.rq");
    String text = Files.readString(file);
    String changed = text.replace("grv:Confirmed \"confirmed\"", "grv:Confirmed \"settled\"");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
    Knowledge knowledge = Knowledge.open(Ready.FILES, queries);
    try (var classifier = Ready.classifier(knowledge.tables(), queries, Detail.ROWS)) {
      var patients = new ArrayList<PatientRecord>();
      classifier.source(Mapping.none()).read(EXAMPLES, patients::add);
      List<Opinion> opinions = opinions(classifier, patients);
      assertThat(opinions).flatExtracting(Opinion::causes).extracting("status").contains("settled");
      agreeWithQueries(classifier, patients);
    }
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
                if (!first.consistent()) {
                  assertThat(second).isEqualTo(first);
                  return;
                }
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
