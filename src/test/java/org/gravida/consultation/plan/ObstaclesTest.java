package org.gravida.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.Facts;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.RuleSet;
import org.gravida.intake.mapping.Mapping;
import org.gravida.reasoning.Oracle;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HermiT agrees with what is said to stand in the way of a conclusion. */
@Tag("proof")
class ObstaclesTest {
  private static final ProvedRules RULES = Ready.release().rules().orElseThrow();
  private static final RuleSet AT_WORK = new RuleSet(RULES);
  private static final Explainer EXPLAINER =
      new Explainer(
          Knowledge.of(Ready.FILES, Ready.QUERIES, Ready.release()), RULES, Optional.empty());

  private static List<PatientRecord> patients() {
    var patients = new ArrayList<PatientRecord>();
    new PatientSource(EXPLAINER.knowledge(), Mapping.none())
        .read(Path.of("examples/patients.json"), patients::add);
    return patients;
  }

  /** Says whether a patient of whom these facts hold, or higher lower bounds, may belong to it. */
  private static boolean canBe(Facts facts, String id, Oracle hermit) {
    var said = new ArrayList<Proposition>();
    facts.findings().forEach(each -> said.add(new Proposition.Finding(each)));
    facts
        .numbers()
        .forEach(
            (property, value) -> {
              if (!property.endsWith("AtLeast")) {
                said.add(new Proposition.Quantity(property, new Interval(value, value)));
              }
            });
    said.add(new Proposition.Member(id));
    return hermit.isSatisfiable(said, Set.of());
  }

  /** Says whether she certainly belongs to the class if one more finding is given. */
  private static boolean canBecome(Facts facts, String id) {
    return RULES.findings().stream()
        .map(
            each -> {
              var more = new ArrayList<>(facts.findings());
              more.add(each);
              return AT_WORK.conclude(new Facts(facts.patient(), more, facts.numbers()));
            })
        .anyMatch(then -> then.consistent() && then.entailed().contains(id));
  }

  @Test
  void withWhatIsAgainstItNoFindingLeadsToTheClassAndWithLessOneMay() {
    var obstacles = new Obstacles(EXPLAINER);
    List<String> classes =
        EXPLAINER.knowledge().targets().stream()
            .filter(id -> id.matches(".*(Confirmed|Excluded)|AlloimmuneHabitualMiscarriagePatient"))
            .toList();
    int sets = 0;
    try (var hermit = Oracle.open(Ready.FILES, Duration.ofMinutes(2))) {
      for (PatientRecord patient : patients().subList(0, 9)) {
        PatientExplanations now = EXPLAINER.of(patient);
        for (String id : classes) {
          var whyNot = obstacles.of(patient, id, 2, () -> false);
          String what = patient.id() + " " + id;
          assertThat(whyNot.follows()).as(what).isEqualTo(now.entailed().contains(id));
          if (!whyNot.follows() && whyNot.against().isEmpty()) {
            assertThat(canBe(now.recorded(), id, hermit)).as(what).isTrue();
          }
          for (List<Step> set : whyNot.against()) {
            List<String> ids = set.stream().map(Step::id).toList();
            assertThat(set).as(what + ids).allMatch(Step::isFirm);
            assertThat(canBecome(now.facts().keep(ids), id)).as(what + ids).isFalse();
            for (String left : ids) {
              var fewer = new ArrayList<>(ids);
              fewer.remove(left);
              assertThat(canBe(now.facts().keep(fewer), id, hermit)).as(what + fewer).isTrue();
            }
            sets++;
          }
        }
      }
    }
    assertThat(sets).isGreaterThan(100);
  }
}
