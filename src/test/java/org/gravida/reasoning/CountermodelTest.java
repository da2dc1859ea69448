package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.junit.jupiter.api.Test;

class CountermodelTest {
  @Test
  void strikingOutByModelsChangesNoAnswer() {
    var root = Modules.read(Tiny.files().root(), Tiny.files());
    try (var reasoner = Tiny.reasoner();
        var calculus = new Calculus(Modules.axioms(root), Tiny.LIMIT)) {
      calculus.startClock();
      for (Facts facts : ReasonerTest.patients(100)) {
        Conclusions fast = reasoner.conclude(facts);
        var atoms = Profile.atoms(facts);
        assertThat(fast.consistent())
            .isEqualTo(calculus.isSatisfiable(atoms, Set.of(), Profile.PATIENT));
        if (fast.consistent()) {
          Set<String> asked =
              Tiny.TARGETS.stream()
                  .filter(
                      target ->
                          !calculus.isSatisfiable(
                              atoms, Set.of(Profile.memberOf(target)), Profile.PATIENT))
                  .collect(Collectors.toSet());
          assertThat(fast.entailed()).isEqualTo(asked);
        }
      }
    }
  }
}
