package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case is answered as expected, and the cases hold every reading and recommendation. */
class CasesTest {
  private static final List<String> READINGS =
      IntStream.rangeClosed(1, 47).mapToObj(number -> "R" + number).toList();
  private static final List<String> RECOMMENDATIONS =
      List.of(
          "ArticleAdviceAgainstPregnancy",
          "ArticlePreimplantationTesting",
          "ArticleSurgicalCorrection",
          "ArticleLutealTreatment",
          "ArticleAntiviralTreatment",
          "ArticleNoTreatmentOfPastInfection",
          "ArticleActiveTreatmentOfDisease",
          "ArticleJointDecisionOnPregnancy",
          "ArticleInternalOsMeasurement",
          "ArticleCerclage",
          "ArticleCorticosteroidWithAspirin",
          "ArticleAspirinAlone",
          "ArticleImmunotherapy",
          "ArticleConceptionAfterCourse",
          "ArticleCourseInPregnancy",
          "ArticleTubalFlushing",
          "ArticleSecondCourse",
          "ArticleContraception",
          "ArticleSupport");

  private static final List<Expectation> CASES = Expectation.all();
  private static final Map<String, Opinion> OPINIONS = new LinkedHashMap<>();
  private static final Set<String> GUIDELINES = new TreeSet<>();

  /** All patients in one file, for {@code gravida check --mutants}. */
  private static final Path TOGETHER = Path.of("target", "cases.json");

  @BeforeAll
  static void consultOnEveryPatient() throws IOException {
    consult(CASES.stream().filter(each -> !each.has("guidelines")).toList(), List.of());
    consult(CASES.stream().filter(each -> each.has("guidelines")).toList(), List.of("all"));
    var patients = new ArrayList<JsonNode>();
    for (Expectation each : CASES) {
      patients.add(new ObjectMapper().readTree(each.patient().toFile()));
    }
    new ObjectMapper().writeValue(TOGETHER.toFile(), patients);
  }

  private static void consult(List<Expectation> cases, List<String> guidelines) {
    try (var classifier = Ready.classifier(guidelines, false, Detail.FULL)) {
      classifier.knowledge().release().guidelines().forEach(each -> GUIDELINES.add(each.key()));
      Answered.all(cases, classifier).forEach(each -> OPINIONS.put(each.patient(), each));
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
  void everyStandingThatGoesByThePatientIsGivenInACase() {
    QueryFile asked =
        QueryFile.of(
            Path.of("standings.rq"),
            """
            PREFIX grv: <https://w3id.org/gravida/>
            SELECT DISTINCT ?recommendation ?key WHERE {
              ?appraisal grv:appraises ?recommendation ; grv:holdsAmong ?some .
              ?appraisal grv:hasStanding/grv:standingKey ?key .
              ?recommendation grv:inGuideline ?guideline } ORDER BY ?recommendation ?key
            """);
    var given = new HashSet<List<String>>();
    OPINIONS
        .values()
        .forEach(
            opinion ->
                opinion.care().forEach(c -> given.add(List.of(c.recommendation(), c.standing()))));
    var standings =
        Graph.read(OntologyFiles.open(Path.of("ontology"))).select(asked, Map.of()).rows().stream()
            .map(row -> List.of(Vocabulary.id(row.get(0)), row.get(1)))
            .toList();
    assertThat(standings).hasSizeGreaterThan(5);
    assertThat(given).containsAll(standings);
  }

  @Test
  void everyCaseTellsItsStoryAndUsesKnownKeysOnly() {
    assertThat(CASES)
        .isNotEmpty()
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
    var alerts = map(opinion.alerts(), Opinion.Alert::id, Opinion.Alert::urgency);
    soft.assertThat(alerts).as("alerts").containsAllEntriesOf(expected.map("alerts"));
    soft.assertThat(alerts.keySet()).noneMatch(expected.texts("notAlerts")::contains);
    if (expected.has("provisional")) {
      var provisional = opinion.causes().stream().filter(Opinion.CauseStatus::provisional);
      soft.assertThat(provisional.map(Opinion.CauseStatus::cause))
          .as("provisional")
          .containsExactlyElementsOf(expected.texts("provisional"));
    }
    var care = map(opinion.care(), Opinion.Care::recommendation, Opinion.Care::timing);
    soft.assertThat(care.keySet()).as("care").containsAll(expected.texts("care"));
    soft.assertThat(care.keySet()).as("care").noneMatch(expected.texts("notCare")::contains);
    barred(expected, opinion.care(), soft);
    var after = map(opinion.outstanding(), Opinion.Outstanding::examination, o -> o.after());
    soft.assertThat(after).as("after").containsAllEntriesOf(expected.map("after"));
    said(expected, opinion.care(), soft);
    outstanding(expected, opinion, soft);
    var problems =
        opinion.problems().stream()
            .map(problem -> problem.found() + " | " + problem.expected() + " | " + problem.remedy())
            .toList();
    for (String text : expected.texts("problems")) {
      soft.assertThat(problems).as("problems").anyMatch(problem -> problem.contains(text));
    }
    for (String text : expected.texts("notProblems")) {
      soft.assertThat(problems).as("notProblems").noneMatch(problem -> problem.contains(text));
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
    said(
        expected,
        opinion.care().stream().filter(each -> each.guideline().equals(key)).toList(),
        part);
    barred(expected, opinion.care(), part);
    part.assertionErrorsCollected().forEach(error -> soft.fail(key + ": " + error.getMessage()));
  }

  /** Holds that what speaks against an item stands with it, and that it is not plain advice. */
  private static void barred(Expectation expected, List<Opinion.Care> care, SoftAssertions soft) {
    var barred =
        care.stream()
            .filter(
                each ->
                    each.warnings().stream()
                        .anyMatch(w -> w.startsWith("NOT IN") || w.startsWith("CONTRA")))
            .map(Opinion.Care::recommendation)
            .toList();
    soft.assertThat(barred).as("barred").containsAll(expected.texts("barred"));
    soft.assertThat(barred).as("barred").noneMatch(expected.texts("notBarred")::contains);
  }

  private static void verdicts(
      Expectation expected, List<Opinion.Verdict> verdicts, SoftAssertions soft) {
    for (Opinion.Verdict verdict : verdicts) {
      if (expected.has(verdict.key())) {
        soft.assertThat(verdict.answer()).as(verdict.key()).isEqualTo(expected.text(verdict.key()));
      }
    }
    var reasons = verdicts.stream().flatMap(verdict -> verdict.reasons().stream()).toList();
    for (String reason : expected.texts("reasons")) {
      soft.assertThat(reasons).as("reasons").anyMatch(words -> words.contains(reason));
    }
  }

  /** Compares when statements hold, what evidence says of them, and words in what they say. */
  private static void said(Expectation expected, List<Opinion.Care> care, SoftAssertions soft) {
    var timing = map(care, Opinion.Care::recommendation, Opinion.Care::timing);
    expected
        .map("timing")
        .forEach((code, words) -> soft.assertThat(timing.get(code)).as(code).contains(words));
    var standing = map(care, Opinion.Care::recommendation, Opinion.Care::standing);
    soft.assertThat(standing).as("standing").containsAllEntriesOf(expected.map("standing"));
    var words =
        map(
            care,
            Opinion.Care::recommendation,
            each ->
                String.join(" | ", each.details()) + " | " + String.join(" | ", each.warnings()));
    expected
        .map("saying")
        .forEach((code, text) -> soft.assertThat(words.get(code)).as(code).contains(text));
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
