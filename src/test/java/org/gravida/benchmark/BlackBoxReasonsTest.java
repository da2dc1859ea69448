package org.gravida.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.Facts;
import org.gravida.intake.mapping.Mapping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All reasons of a class are all its justifications, as another library finds them by HermiT. */
@Tag("peer")
class BlackBoxReasonsTest {
  private static final int MOST = 30;

  /** The most facts of all reasons of a sample; the other library takes minutes for more. */
  private static final int MOST_FACTS = 4;

  /** How many samples there are of each number of reasons. */
  private static final int EACH = 4;

  /** A class of a patient with all its reasons. */
  private record Sample(Facts facts, Explanation explanation) {
    Set<Set<String>> reasons() {
      return explanation.reasons().stream()
          .map(each -> Set.copyOf(each.facts()))
          .collect(Collectors.toSet());
    }
  }

  /** Returns of each patient at most two classes, each class once. */
  private static List<Sample> samples(Explainer explainer) {
    var samples = new TreeMap<Integer, List<Sample>>();
    var asked = new HashSet<String>();
    new PatientSource(explainer.knowledge(), Mapping.none())
        .read(
            Path.of("examples/patients.json"),
            record -> {
              var patient = explainer.of(record);
              int taken = 0;
              for (String id : explainer.knowledge().targets()) {
                var found = patient.ofClass(id, MOST, () -> false);
                if (taken > 1 || found.isEmpty() || !found.get().complete()) {
                  continue;
                }
                int reasons = found.get().reasons().size();
                int facts = found.get().reasons().stream().mapToInt(r -> r.facts().size()).sum();
                var alike = samples.computeIfAbsent(reasons, size -> new ArrayList<>());
                if (facts <= MOST_FACTS && alike.size() < EACH && asked.add(id)) {
                  alike.add(new Sample(patient.facts(), found.get()));
                  taken++;
                }
              }
            });
    return samples.values().stream().flatMap(List::stream).toList();
  }

  @Test
  void allReasonsOfAClassAreAllItsJustifications() {
    var release = Ready.release();
    var knowledge = Knowledge.of(Ready.FILES, Ready.QUERIES, release);
    var blackBox = new BlackBoxReasons(Ready.FILES);
    int compared = 0;
    int several = 0;
    try (var explainer =
        new Explainer(knowledge, release.rules().orElseThrow(), Optional.empty())) {
      for (Sample each : samples(explainer)) {
        String id = each.explanation().id();
        assertThat(each.reasons())
            .as(each.facts().patient() + ": " + id)
            .isEqualTo(blackBox.of(each.facts(), id));
        compared++;
        several += each.reasons().size() > 1 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(10);
    assertThat(several).isGreaterThanOrEqualTo(3);
  }
}
