package org.gravida.consultation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TrialsTest {
  private static final Classifier SOUND = Ready.classifier(List.of("all"), true, Detail.BRIEF);
  private static final String LUPUS_ANTICOAGULANT_TWICE =
      "\"examinations\": ["
          + "{\"test\": \"lupus anticoagulant\", \"result\": \"positive\", \"date\": \"2025-01\"}, "
          + "{\"test\": \"lupus anticoagulant\", \"result\": \"positive\", \"date\": \"2025-06\"}]";
  private static final List<Mutant> ALL = Mutants.of(SOUND.knowledge());

  @AfterAll
  static void close() {
    SOUND.close();
  }

  @Test
  void aPatientBesideALimitNoticesThatItMovesAndOthersDoNot() {
    Predicate<Mutant> lower =
        each -> each.id().equals("DefinitionByCNGOF") && each.after().equals("13");
    assertThat(trial(lower, losses(8)).isSurvivor()).isTrue();
    Trial trial = trial(lower, losses(13));
    assertThat(trial.patient()).isEqualTo("A");
    assertThat(trial.told()).startsWith("verdict cngof").contains(" -> ");
  }

  @Test
  void aPatientWhomOnlyARuleServesNoticesThatItIsTakenOut() {
    Predicate<Mutant> without = rule("SuspectedOvarianTumourRule");
    String suspected = condition("suspected");
    assertThat(trial(without, condition("no")).isSurvivor()).isTrue();
    assertThat(trial(without, suspected).told())
        .isEqualTo("cause anatomical cause: suspected -> not-settled");
  }

  @Test
  void whatIsTakenFromSilenceAndWhyAQuestionStaysOpenAreToldToo() {
    String loss = "\"pregnancies\": [{\"outcome\": \"%s\"}]";
    assertThat(trial(rule("LossTakenAsClinicalByCNGOFRule"), loss.formatted("miscarriage")).told())
        .startsWith("assumption cngof: ")
        .endsWith(": taken from silence -> not told");
    String late = LUPUS_ANTICOAGULANT_TWICE + ", " + loss.formatted("stillbirth\", \"week\": \"30");
    assertThat(trial(rule("FormNotRecordedBySydneyCriteria2006Rule"), late).told())
        .startsWith("reason sydney-2006, ")
        .endsWith(": still to be settled -> not told");
  }

  @Test
  void whatOnlyAnExportedGraphWouldTellOtherwiseIsToldAsThat() {
    Trial finding = trial(rule("DeniedThyroidDiseaseRule"), denied("thyroid disease"));
    assertThat(finding.told()).isEqualTo("finding DeniedThyroidDisease: found -> not told");
    assertThat(finding.inGraphAlone()).isTrue();
    Predicate<Mutant> fewer =
        each ->
            each.id().equals("LupusAnticoagulantPointsByACREULAR2023Rule")
                && each.after().equals("4");
    Trial number = trial(fewer, LUPUS_ANTICOAGULANT_TWICE);
    assertThat(number.told()).isEqualTo("number laboratoryPointsByACREULAR2023: 5 -> 4");
    assertThat(number.isSurvivor()).isFalse();
    assertThat(trial(rule("SuspectedOvarianTumourRule"), condition("suspected")).inGraphAlone())
        .isFalse();
  }

  private static Predicate<Mutant> rule(String id) {
    return each -> each.kind() == Mutant.Kind.RULE && each.id().equals(id);
  }

  @Test
  void aPatientWhoseNumberWouldNoLongerBePlausibleNoticesThat() {
    Predicate<Mutant> lower =
        each ->
            each.id().equals("AgeRange")
                && each.property().equals("plausibleFrom")
                && each.after().equals("11");
    assertThat(trial(lower, "\"age\": 30").isSurvivor()).isTrue();
    assertThat(trial(lower, "\"age\": 10").told()).startsWith("problem ");
  }

  @Test
  void aNumberMovesByOneOrByATenthAndNeverBelowZero() {
    assertThat(Mutants.steps("14")).containsExactly("13", "15");
    assertThat(Mutants.steps("0")).containsExactly("1");
    assertThat(Mutants.steps("126")).containsExactly("113", "139");
    assertThat(Mutants.steps("2.5")).containsExactly("2.25", "2.75");
    assertThat(Mutants.steps("0.0001")).containsExactly("0.00009", "0.00011");
  }

  @Test
  void everyRuleAndEveryNumberHasItsFaultsAndNoFaultStandsTwice() {
    long rules = ALL.stream().filter(each -> each.kind() == Mutant.Kind.RULE).count();
    assertThat(rules).isEqualTo(SOUND.knowledge().release().rules().size());
    assertThat(ALL.stream().map(TrialsTest::name)).doesNotHaveDuplicates().isSorted();
    assertThat(ALL)
        .noneMatch(each -> each.property().equals("minimumTimes") && each.after().equals("0"))
        .noneMatch(each -> each.property().equals("yields") && each.after().isEmpty());
  }

  @Test
  void aSampleIsSpreadEvenlyAndIsTheSameEachTime() {
    assertThat(Mutants.sample(ALL, 100)).hasSize(100).isEqualTo(Mutants.sample(ALL, 100));
    assertThat(Mutants.sample(ALL, 100))
        .extracting(Mutant::kind)
        .contains(Mutant.Kind.THRESHOLD, Mutant.Kind.RULE, Mutant.Kind.PARAMETER);
    assertThat(Mutants.sample(ALL, Integer.MAX_VALUE)).isEqualTo(ALL);
  }

  private static String name(Mutant mutant) {
    return Stream.of(
            "%d".formatted(List.of(Mutant.Kind.values()).indexOf(mutant.kind())),
            mutant.id(),
            mutant.property(),
            mutant.before(),
            mutant.after())
        .map(String::valueOf)
        .reduce("", (one, other) -> one + "\u0001" + other);
  }

  private static String losses(int week) {
    String loss = "{\"outcome\": \"miscarriage\", \"week\": " + week + "}";
    return "\"pregnancy list complete\": true, \"pregnancies\": ["
        + String.join(", ", loss, loss, loss)
        + "]";
  }

  private static String denied(String condition) {
    return "\"conditions\": {\"" + condition + "\": \"no\"}";
  }

  private static String condition(String status) {
    return "\"conditions\": [{\"condition\": \"ovarian tumour\", \"status\": \"" + status + "\"}]";
  }

  private static Trial trial(Predicate<Mutant> which, String patient) {
    byte[] file = ("{\"patient\": \"A\", " + patient + "}").getBytes(StandardCharsets.UTF_8);
    var trials =
        new Trials(
            SOUND,
            classifier -> {
              var read = new ArrayList<PatientRecord>();
              classifier
                  .source(Mapping.none())
                  .read(new ByteArrayInputStream(file), "a.json", read::add);
              return read;
            });
    var tried = new ArrayList<Trial>();
    trials.run(ALL.stream().filter(which).toList(), tried::add);
    assertThat(tried).hasSize(1);
    return tried.get(0);
  }
}
