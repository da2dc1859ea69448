package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HermiT answers cases as the rules do; only the rules say besides which terms decide nothing. */
@Tag("proof")
class CasesByReasonerTest {
  private static final int STEP = 12;

  @ParameterizedTest
  @ValueSource(strings = {"article", "all"})
  void hermitAnswersAsTheRulesDo(String guidelines) {
    List<Expectation> all = Expectation.all();
    List<Expectation> cases =
        IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get).toList();
    try (var rules = Ready.classifier(List.of(guidelines), false, Detail.FULL);
        var hermit =
            Classifier.open(
                Path.of("ontology"),
                Path.of("queries"),
                List.of(guidelines),
                false,
                Duration.ofSeconds(60),
                2,
                Detail.FULL)) {
      List<Opinion> answers = Answered.all(cases, rules);
      List<Opinion> byHermit = Answered.all(cases, hermit);
      assertThat(byHermit)
          .usingRecursiveFieldByFieldElementComparator(
              RecursiveComparisonConfiguration.builder().withIgnoredFields("problems").build())
          .containsExactlyElementsOf(answers);
      for (int i = 0; i < answers.size(); i++) {
        var idle = idle(answers.get(i));
        assertThat(besides(idle, byHermit.get(i))).isEqualTo(besides(idle, answers.get(i)));
      }
    }
  }

  /** Returns where something stands of which only the rules say that it decides nothing. */
  private static Set<Place> idle(Opinion opinion) {
    return opinion.problems().stream()
        .filter(each -> each.remedy().contains("decides nothing by the guidelines of this run"))
        .map(Problem::place)
        .collect(Collectors.toSet());
  }

  private static List<Problem> besides(Set<Place> places, Opinion opinion) {
    return opinion.problems().stream().filter(each -> !places.contains(each.place())).toList();
  }
}
