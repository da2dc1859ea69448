package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gravida.consultation.ConsultingRoom;
import org.gravida.consultation.Opinion;
import org.gravida.intake.Mapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case is answered as expected, and the cases hold every reading and recommendation. */
class CasesTest {
  private static final List<String> READINGS =
      IntStream.rangeClosed(1, 30).mapToObj(number -> "R" + number).toList();
  private static final List<String> RECOMMENDATIONS =
      List.of(
          "T1a", "T1b", "T2", "T3", "T4a", "T4b", "T5a", "T5b", "T6a", "T6b", "T7", "T8", "T9a",
          "T9b", "T9c", "T9d", "T9e", "G1", "G2");

  private static final List<Expectation> CASES = Expectation.all();
  private static final Map<String, Opinion> OPINIONS = new LinkedHashMap<>();
  private static final Set<String> GUIDELINES = new TreeSet<>();

  @BeforeAll
  static void consultOnEveryPatient() {
    consult(CASES.stream().filter(each -> !each.has("guidelines")).toList(), List.of());
    consult(CASES.stream().filter(each -> each.has("guidelines")).toList(), List.of("all"));
  }

  private static void consult(List<Expectation> cases, List<String> guidelines) {
    try (var room =
        ConsultingRoom.open(
            Path.of("ontology"),
            Path.of("queries"),
            guidelines,
            false,
            Duration.ofSeconds(60),
            2)) {
      room.knowledge().release().guidelines().forEach(each -> GUIDELINES.add(each.key()));
      var source = room.source(Mapping.none());
      var waiting =
          room.receive(
              opinion -> OPINIONS.put(opinion.patient(), opinion),
              unanswered -> fail("not answered: " + unanswered));
      for (Expectation each : cases) {
        assertThat(source.read(each.patient(), waiting::accept)).as(each.name()).isEmpty();
      }
      waiting.finish();
      waiting.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsAnsweredAsExpected() {
    return CASES.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> compare(each)));
  }

  @Test
  void everyReadingHasACase() {
    assertThat(CASES).flatExtracting(each -> each.texts("readings")).containsAll(READINGS);
  }

  @Test
  void everyRecommendationIsGivenInOneCaseAndWithheldInAnother() {
    assertThat(CASES).flatExtracting(each -> each.texts("care")).containsAll(RECOMMENDATIONS);
    assertThat(CASES).flatExtracting(each -> each.texts("notCare")).containsAll(RECOMMENDATIONS);
  }

  @Test
  void everyCaseTellsItsStoryAndUsesKnownKeysOnly() {
    assertThat(CASES)
        .allSatisfy(
            each -> {
              assertThat(each.text("story")).as(each.name()).endsWith(".");
              assertThat(Expectation.KEYS).as(each.name()).containsAll(each.keys());
              assertThat(READINGS).as(each.name()).containsAll(each.texts("readings"));
              assertThat(GUIDELINES).as(each.name()).containsAll(each.guidelines().keySet());
              assertThat(each.guidelines().values())
                  .as(each.name())
                  .allSatisfy(
                      guideline ->
                          assertThat(Expectation.GUIDELINE_KEYS).containsAll(guideline.keys()));
            });
  }

  private static void compare(Expectation expected) {
    Opinion opinion = OPINIONS.get(expected.name());
    assertThat(opinion).as("the patient of the file is named like its folder").isNotNull();
    var soft = new SoftAssertions();
    boolean consistent = !expected.has("consistent") || expected.text("consistent").equals("true");
    soft.assertThat(opinion.consistent()).as("consistent").isEqualTo(consistent);
    verdicts(expected, opinion.verdicts(), soft);
    var statuses = map(opinion.causes(), Opinion.CauseStatus::cause, Opinion.CauseStatus::status);
    soft.assertThat(statuses).containsAllEntriesOf(expected.map("statuses"));
    var care = map(opinion.care(), Opinion.Care::recommendation, Opinion.Care::timing);
    soft.assertThat(care.keySet()).as("care").containsAll(expected.texts("care"));
    soft.assertThat(care.keySet()).as("care").noneMatch(expected.texts("notCare")::contains);
    expected
        .map("timing")
        .forEach((code, words) -> soft.assertThat(care.get(code)).as(code).contains(words));
    outstanding(expected, opinion, soft);
    var problems =
        opinion.problems().stream()
            .map(problem -> problem.found() + " | " + problem.expected() + " | " + problem.remedy())
            .toList();
    for (String text : expected.texts("problems")) {
      soft.assertThat(problems).as("problems").anyMatch(problem -> problem.contains(text));
    }
    soft.assertThat(opinion.noTreatmentInSource())
        .as("no treatment in source")
        .containsAll(expected.texts("noTreatmentInSource"));
    expected.guidelines().forEach((key, each) -> guideline(key, each, opinion, soft));
    soft.assertAll();
  }

  private static void guideline(
      String key, Expectation expected, Opinion opinion, SoftAssertions soft) {
    var views = opinion.views().stream().filter(view -> view.guideline().equals(key)).toList();
    var verdicts = views.stream().flatMap(view -> view.verdicts().stream()).toList();
    var causes = views.stream().flatMap(view -> view.causes().stream()).toList();
    var part = new SoftAssertions();
    part.assertThat(verdicts.stream().map(Opinion.Verdict::key).toList())
        .as("questions")
        .containsAll(expected.questions());
    verdicts(expected, verdicts, part);
    part.assertThat(map(causes, Opinion.CauseStatus::cause, Opinion.CauseStatus::status))
        .as("statuses")
        .containsAllEntriesOf(expected.map("statuses"));
    var care =
        opinion.care().stream()
            .filter(each -> each.guideline().equals(key))
            .map(Opinion.Care::recommendation)
            .toList();
    part.assertThat(care).as("care").containsAll(expected.texts("care"));
    part.assertThat(care).as("care").noneMatch(expected.texts("notCare")::contains);
    part.assertionErrorsCollected().forEach(error -> soft.fail(key + ": " + error.getMessage()));
  }

  private static void verdicts(
      Expectation expected, List<Opinion.Verdict> verdicts, SoftAssertions soft) {
    for (Opinion.Verdict verdict : verdicts) {
      if (expected.has(verdict.key())) {
        soft.assertThat(verdict.answer()).as(verdict.key()).isEqualTo(expected.text(verdict.key()));
      }
      if (verdict.explained()) {
        for (String reason : expected.texts("reasons")) {
          soft.assertThat(verdict.reasons()).anyMatch(words -> words.contains(reason));
        }
      }
    }
  }

  private static void outstanding(Expectation expected, Opinion opinion, SoftAssertions soft) {
    var from = map(opinion.outstanding(), Opinion.Outstanding::label, Opinion.Outstanding::from);
    expected
        .map("outstanding")
        .forEach((label, day) -> soft.assertThat(from).as("outstanding").containsEntry(label, day));
    soft.assertThat(from.keySet())
        .as("outstanding")
        .noneMatch(expected.texts("notOutstanding")::contains);
  }

  private static <T> Map<String, String> map(
      List<T> some, Function<T, String> key, Function<T, String> value) {
    return some.stream()
        .collect(Collectors.toMap(key, value, (first, second) -> first, LinkedHashMap::new));
  }
}
