package org.gravida.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.consultation.explanation.AskedConclusions;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans hold every least set of results that answers a question, and nothing else. */
class PlannerTest {
  private static final int ALL = 1_000;

  private Explainer explainer;
  private Planner planner;

  @BeforeEach
  void followTheArticle() {
    follow("article");
  }

  private void follow(String guideline) {
    var release = Ready.release();
    var all = Knowledge.of(Ready.FILES, Ready.QUERIES, release);
    var following = Following.of(all.release(), List.of(guideline), false);
    var rules = release.rules().orElseThrow();
    explainer = new Explainer(all.following(following), rules, Optional.empty());
    planner = new Planner(explainer);
  }

  private PatientRecord patient(String file, String id) {
    var patients = new LinkedHashMap<String, PatientRecord>();
    new PatientSource(explainer.knowledge(), Mapping.none())
        .read(Path.of("examples", file), each -> patients.put(each.id(), each));
    return patients.get(id);
  }

  private PatientPlan plan(PatientRecord patient) {
    return planner.plan(patient, new AskedConclusions(explainer.knowledge(), Map.of()), false, ALL);
  }

  private static String name(PossibleResult result) {
    return result.term() + "/" + result.subject() + "=" + result.value() + "*" + result.times();
  }

  private static List<String> names(PossibleResult result) {
    var names = new ArrayList<>(List.of(name(result)));
    result
        .others()
        .forEach(
            other ->
                names.add(
                    result.term() + "/" + result.subject() + "=" + other + "*" + result.times()));
    return names;
  }

  /** The sets of names of a way that have no more than so many. */
  private static Set<Set<String>> sets(PatientPlan.Way way, int most) {
    Set<Set<String>> sets = new HashSet<>(Set.of(Set.of()));
    for (PatientPlan.Need need : way.needs()) {
      Set<Set<String>> longer = new HashSet<>();
      for (Set<String> begun : sets) {
        for (List<PossibleResult> choice : need.choices()) {
          Set<Set<String>> some = new HashSet<>(Set.of(begun));
          for (PossibleResult result : choice) {
            Set<Set<String>> more = new HashSet<>();
            for (Set<String> each : some) {
              for (String name : names(result)) {
                var joined = new TreeSet<>(each);
                joined.add(name);
                more.add(joined);
              }
            }
            some = more;
          }
          some.stream().filter(set -> set.size() <= most).forEach(longer::add);
        }
      }
      sets = longer;
    }
    return way.needs().isEmpty() ? Set.of() : sets;
  }

  private static String answers(PatientExplanations told) {
    var answers = new TreeSet<String>();
    for (String table : List.of("verdicts", "statuses", "asked-causes")) {
      told.told(table)
          .forEach(
              row ->
                  answers.add(
                      row.text("guideline")
                          + " "
                          + row.id(table.equals("verdicts") ? "key" : "cause")
                          + " "
                          + row.text(table.equals("verdicts") ? "answer" : "status")));
    }
    return String.join("\n", answers) + "\n";
  }

  @Tag("proof")
  @ParameterizedTest
  @CsvSource({
    "article, patients.json, Dora-partner-not-examined",
    "article, patients.json, Bea-two-in-the-same-week",
    "article, patients.json, Mina-repeat-due",
    "article, patients.json, Sara-pregnant-after-immunotherapy",
    "eshre-2022, patients.json, Nora-clotting-alone",
    "rcog-2023, patients.json, Kira-scan-to-come",
  })
  void theSetsOfOneOrTwoResultsAreThoseThatTryingAllOfThemFinds(
      String key, String file, String id) {
    follow(key);
    PatientRecord patient = patient(file, id);
    var results = file(patient);
    Map<Set<String>, String> told = new LinkedHashMap<>();
    int size = results.size();
    for (int one = 0; one < size; one++) {
      for (int other = one; other < size; other++) {
        PossibleResult first = results.result(one);
        PossibleResult second = results.result(other);
        if (one != other && first.examination().equals(second.examination())) {
          continue;
        }
        var then = results.with(one == other ? List.of(first) : List.of(first, second));
        if (then.isConsistent()) {
          told.put(new TreeSet<>(List.of(name(first), name(second))), answers(then));
        }
      }
    }
    int sets = 0;
    for (PatientPlan.Question question : plan(patient).questions()) {
      for (PatientPlan.Way way : question.ways()) {
        String wanted = question.guideline() + " " + question.id() + " " + way.answer() + "\n";
        Set<Set<String>> found = new HashSet<>();
        told.forEach(
            (some, said) -> {
              if (said.contains(wanted)) {
                found.add(some);
              }
            });
        found.removeIf(
            some ->
                some.size() == 2 && some.stream().anyMatch(each -> found.contains(Set.of(each))));
        assertThat(sets(way, 2)).as(wanted).isEqualTo(found);
        sets += found.size();
      }
    }
    assertThat(sets).as(key).isGreaterThan(8);
  }

  private PlannedFile file(PatientRecord patient) {
    return planner.file(patient);
  }

  @Test
  void ofEachNeedAnyChoiceWillDo() {
    PatientRecord patient = patient("patients.json", "Bea-two-in-the-same-week");
    var file = file(patient);
    int tried = 0;
    for (PatientPlan.Question question : plan(patient).questions()) {
      for (PatientPlan.Way way : question.ways()) {
        List<List<PossibleResult>> all = List.of(List.of());
        for (PatientPlan.Need need : way.needs()) {
          var longer = new ArrayList<List<PossibleResult>>();
          for (List<PossibleResult> begun : all) {
            for (List<PossibleResult> choice : need.choices()) {
              var joined = new ArrayList<>(begun);
              joined.addAll(choice);
              longer.add(joined);
            }
          }
          all = longer;
        }
        for (List<PossibleResult> each :
            way.needs().isEmpty() ? List.<List<PossibleResult>>of() : all) {
          assertThat(answers(file.with(each)))
              .contains(question.guideline() + " " + question.id() + " " + way.answer() + "\n");
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  @Test
  void whatCannotBeDoneInPregnancyIsProposedLastAndSaysUntilWhen() {
    PatientRecord sara = patient("patients.json", "Sara-pregnant-after-immunotherapy");
    var plan =
        plan(
            sara.saying(
                sara.facts().stream()
                    .filter(
                        fact -> !Set.of("PelvicUltrasound", "Hysteroscopy").contains(fact.what()))
                    .toList()));
    var waiting = plan.examinations().stream().map(each -> !each.until().isEmpty()).toList();
    assertThat(waiting).contains(true).isSorted();
  }

  @Test
  void aFileThatContradictsItselfHasNoPlan() {
    var plan = plan(patient("patients.json", "Uma-contradiction"));
    assertThat(plan.isContradictory()).isTrue();
    assertThat(plan.questions()).isEmpty();
  }
}
