package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HermiT answers cases as the rules do. */
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
      assertThat(Answered.all(cases, hermit))
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactlyElementsOf(Answered.all(cases, rules));
    }
  }
}
