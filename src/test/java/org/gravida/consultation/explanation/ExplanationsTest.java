package org.gravida.consultation.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.consultation.Detail;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Facts;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.reasoning.Oracle;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HermiT agrees with every reason: it is enough, and nothing in it can be left out. */
class ExplanationsTest {
  private static final int MOST = 2;

  private static Oracle hermit;

  @BeforeAll
  static void open() {
    hermit = Oracle.open(Ready.FILES, Duration.ofMinutes(2));
  }

  @AfterAll
  static void close() {
    hermit.close();
  }

  private static Explainer explainer(String... guidelines) {
    var release = Ready.release();
    var all = Knowledge.of(Ready.FILES, Ready.QUERIES, release);
    var following = Following.of(all.release(), List.of(guidelines), false);
    return new Explainer(all.following(following), release.rules().orElseThrow(), Optional.empty());
  }

  private static List<PatientRecord> patients(Knowledge knowledge, String... files) {
    var patients = new ArrayList<PatientRecord>();
    for (String file : files) {
      new PatientSource(knowledge, Mapping.none()).read(Path.of("examples", file), patients::add);
    }
    return patients;
  }

  private static List<Proposition> propositions(Facts facts) {
    return Stream.concat(
            facts.findings().stream().map(Proposition.Finding::new),
            facts.numbers().entrySet().stream()
                .map(
                    each ->
                        new Proposition.Quantity(
                            each.getKey(), new Interval(each.getValue(), each.getValue()))))
        .map(Proposition.class::cast)
        .toList();
  }

  private static boolean entails(Facts facts, String id) {
    return !hermit.isSatisfiable(propositions(facts), Set.of(id));
  }

  private static List<Facts> withoutEach(Facts facts) {
    return facts.ids().stream()
        .map(
            left -> {
              var kept = new ArrayList<>(facts.ids());
              kept.remove(left);
              return facts.keep(kept);
            })
        .toList();
  }

  @Test
  void eachReasonOfEachClassIsEnoughAndNothingInItCanBeLeftOut() {
    var explainer = explainer();
    int reasons = 0;
    for (PatientRecord patient : patients(explainer.knowledge(), "patients.json")) {
      var explained = explainer.of(patient);
      for (String id : explainer.knowledge().targets()) {
        var explanation = explained.ofClass(id, MOST, () -> false);
        if (explanation.isEmpty()) {
          continue;
        }
        assertThat(explanation.get().reasons()).as(patient.id() + " " + id).isNotEmpty();
        for (Explanation.Reason each : explanation.get().reasons()) {
          Facts facts = explained.facts().keep(each.facts());
          String what = patient.id() + ": " + id + " from " + facts;
          assertThat(entails(facts, id)).as(what).isTrue();
          assertThat(withoutEach(facts)).as(what).noneMatch(less -> entails(less, id));
          assertThat(each.steps()).as(what).hasSize(1);
          assertThat(leaves(each.steps().get(0)).sorted().distinct())
              .as(what)
              .containsExactlyInAnyOrderElementsOf(each.facts());
          reasons++;
        }
      }
    }
    assertThat(reasons).isGreaterThan(1000);
  }

  private static Stream<String> leaves(Step step) {
    return step.kind() == Step.Kind.CLASS
        ? step.because().stream().flatMap(ExplanationsTest::leaves)
        : Stream.of(step.id());
  }

  @Test
  void allThatIsToldByAnyGuidelineHasAReasonUnlessItIsTheAnswerForAllOthers() {
    var explainer = explainer(Following.ALL);
    var knowledge = explainer.knowledge();
    var asked = new AskedConclusions(knowledge, Map.of());
    int told = 0;
    for (PatientRecord patient : patients(knowledge, "patients.json", "guidelines.json")) {
      var explained = explainer.of(patient);
      for (Explanation each : asked.of(explained, 1, () -> false)) {
        assertThat(each.reasons()).as(patient.id() + " " + each.label()).isNotEmpty();
        assertThat(each.reasons().get(0).steps()).as(each.label()).isNotEmpty();
        told++;
      }
    }
    assertThat(told).isGreaterThan(500);
  }

  /** Of the last patient nothing is known but losses: silence excludes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"article", Following.ALL})
  void whatIsExplainedIsWhatClassifyTells(String guidelines) {
    var explainer = explainer(guidelines);
    var patients =
        new ArrayList<>(patients(explainer.knowledge(), "patients.json", "guidelines.json"));
    patients.addAll(read(explainer.knowledge(), "patient,pregnancy 1\nonly,miscarriage\n"));
    try (var classifier = Ready.classifier(List.of(guidelines), false, Detail.FULL)) {
      for (PatientRecord patient : patients) {
        Opinion opinion = classifier.worker(0).apply(patient);
        var explained = explainer.of(patient);
        assertThat(explained.isConsistent()).isEqualTo(opinion.consistent());
        if (opinion.consistent()) {
          assertThat(explained.told("statuses").stream().map(row -> told(row, "cause", "status")))
              .as(patient.id())
              .containsExactlyElementsOf(
                  opinion.causes().stream().map(c -> c.cause() + " " + c.status()).toList());
          assertThat(explained.told("alerts").stream().map(row -> row.id("alert")))
              .as(patient.id())
              .containsExactlyElementsOf(opinion.alerts().stream().map(a -> a.id()).toList());
          assertThat(
                  explained.told("verdicts").stream()
                      .map(row -> row.text("guideline") + " " + told(row, "key", "answer")))
              .as(patient.id())
              .containsExactlyInAnyOrderElementsOf(
                  opinion.views().stream()
                      .flatMap(
                          view ->
                              view.verdicts().stream()
                                  .map(
                                      each ->
                                          view.guideline()
                                              + " "
                                              + each.key()
                                              + " "
                                              + each.answer()))
                      .toList());
          assertThat(explained.told("care").stream().map(row -> row.id("recommendation")))
              .as(patient.id())
              .containsAll(opinion.care().stream().map(c -> c.recommendation()).toList());
        }
      }
    }
  }

  private static String told(ToldRow row, String id, String text) {
    return row.id(id) + " " + row.text(text);
  }

  private static List<PatientRecord> read(Knowledge knowledge, String table) {
    var patients = new ArrayList<PatientRecord>();
    new PatientSource(knowledge, Mapping.none())
        .read(new ByteArrayInputStream(table.getBytes(UTF_8)), "a.csv", patients::add);
    return patients;
  }

  @Test
  void aRecordedFactIsNamedWithItsLine() {
    var explainer = explainer();
    var patient =
        patients(explainer.knowledge(), "patients.json").stream()
            .filter(each -> each.id().startsWith("Cleo"))
            .findFirst()
            .orElseThrow();
    var explained = explainer.of(patient).ofClass("PatientWithLiveBirth", MOST, () -> false);
    var drawn = explained.orElseThrow().reasons().get(0).steps().get(0).because().get(0).drawn();
    assertThat(drawn.get(0).evidence())
        .singleElement()
        .satisfies(each -> assertThat(each.text()).contains("live birth (2023-09"))
        .satisfies(each -> assertThat(each.place()).matches("patients.json, line \\d+"));
    assertThat(drawn.get(0).note().sources()).isNotEmpty();
  }

  @Test
  void allLeastCollisionsOfAContradictionAndAllLeastRepairsAreFound() {
    var explainer = explainer();
    var patient =
        patients(explainer.knowledge(), "patients.json").stream()
            .filter(each -> each.id().equals("Uma-contradiction"))
            .findFirst()
            .orElseThrow();
    var explained = explainer.of(patient);
    assertThat(explained.isConsistent()).isFalse();
    var collisions = explained.collisions(100, () -> false);
    assertThat(collisions.complete()).isTrue();
    assertThat(collisions.sets()).isNotEmpty();
    for (List<Step> set : collisions.sets()) {
      Facts facts = explained.facts().keep(set.stream().map(Step::id).toList());
      assertThat(isPossible(facts)).isFalse();
      assertThat(withoutEach(facts)).allMatch(ExplanationsTest::isPossible);
    }
    for (List<Step> repair : collisions.repairs()) {
      var left = new ArrayList<>(explained.facts().ids());
      left.removeAll(repair.stream().map(Step::id).toList());
      assertThat(isPossible(explained.facts().keep(left))).isTrue();
    }
  }

  private static boolean isPossible(Facts facts) {
    return hermit.isSatisfiable(propositions(facts), Set.of());
  }
}
