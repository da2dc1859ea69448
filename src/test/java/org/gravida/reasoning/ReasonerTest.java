package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReasonerTest {
  private static Reasoner reasoner;

  @BeforeAll
  static void open() {
    reasoner = Tiny.reasoner();
  }

  @AfterAll
  static void close() {
    reasoner.close();
  }

  @Test
  void aFindingConfirmsItsCauseAndEveryCauseAbove() {
    assertThat(reasoner.conclude(Tiny.findings("VariantFound")).entailed())
        .containsExactly("CauseConfirmed", "ClottingConfirmed", "InheritedConfirmed");
  }

  @Test
  void aSuspicionIsNotAConfirmation() {
    assertThat(reasoner.conclude(Tiny.findings("SeptumPossible")).entailed())
        .containsExactly("UterineSuspected");
  }

  @Test
  void rulingOutEveryPartRulesOutTheWhole() {
    assertThat(reasoner.conclude(Tiny.findings("VariantAbsent", "AntibodyAbsent")).entailed())
        .containsExactly("AcquiredExcluded", "ClottingExcluded", "InheritedExcluded");
    assertThat(
            reasoner
                .conclude(Tiny.losses(3, "VariantAbsent", "AntibodyAbsent", "CavityNormal"))
                .entailed())
        .contains("CauseExcluded", "Unexplained");
  }

  @Test
  void rulingOutOnePartDoesNotRuleOutTheWhole() {
    assertThat(reasoner.conclude(Tiny.findings("VariantAbsent")).entailed())
        .containsExactly("InheritedExcluded");
  }

  @Test
  void silenceSettlesNothing() {
    assertThat(reasoner.conclude(Tiny.findings())).isEqualTo(new Conclusions(true, Set.of()));
  }

  @Test
  void aPatientWhoseFactsExcludeEachOtherIsInconsistent() {
    assertThat(reasoner.conclude(Tiny.findings("VariantFound", "VariantAbsent")))
        .isEqualTo(new Conclusions(false, Set.of()));
  }

  @Test
  void anInconsistentPatientHurtsNoOther() {
    reasoner.conclude(Tiny.findings("VariantFound", "VariantAbsent"));
    assertThat(reasoner.conclude(Tiny.findings("VariantAbsent")).entailed())
        .containsExactly("InheritedExcluded");
  }

  @Test
  void aNumberIsHeldAgainstTheBounds() {
    assertThat(reasoner.conclude(Tiny.losses(3)).entailed()).containsExactly("Habitual");
    assertThat(reasoner.conclude(Tiny.losses(2)).entailed()).isEmpty();
    assertThat(reasoner.conclude(Tiny.losses(1)).entailed()).containsExactly("Sporadic");
  }

  @Test
  void aMisspeltFactIsRefusedByName() {
    assertThatThrownBy(() -> reasoner.conclude(Tiny.findings("VariantFond")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VariantFond");
    assertThatThrownBy(() -> reasoner.conclude(new Facts("p", List.of(), Map.of("loses", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loses");
    assertThatThrownBy(() -> Reasoner.open(Tiny.files(), List.of("Nowhere"), Tiny.LIMIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nowhere");
  }

  @Test
  void twoReasonersInTwoThreadsAgreeWithOne() throws InterruptedException, ExecutionException {
    List<Facts> patients = patients(150);
    List<Conclusions> alone = patients.stream().map(reasoner::conclude).toList();
    Callable<List<Conclusions>> task =
        () -> {
          try (var own = Tiny.reasoner()) {
            return patients.stream().map(own::conclude).toList();
          }
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var result : threads.invokeAll(List.of(task, task))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Returns patients with random findings and losses, the same at each call. */
  static List<Facts> patients(int count) {
    var random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              List<String> findings =
                  Stream.of(
                          "VariantFound",
                          "VariantAbsent",
                          "AntibodyFound",
                          "AntibodyAbsent",
                          "SeptumSeen",
                          "CavityNormal",
                          "SeptumPossible")
                      .filter(id -> random.nextInt(3) == 0)
                      .toList();
              return new Facts("p" + i, findings, Map.of("losses", random.nextInt(5)));
            })
        .toList();
  }
}
