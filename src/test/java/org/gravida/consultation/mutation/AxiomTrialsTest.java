package org.gravida.consultation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.reasoning.Justifier;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AxiomTrialsTest {
  private static final Justifier JUSTIFIER = Justifier.open(Ready.FILES, Duration.ofMinutes(1));
  private static final Explainer EXPLAINER =
      new Explainer(
          Knowledge.of(Ready.FILES, Ready.QUERIES, Ready.release()),
          Ready.release().rules().orElseThrow(),
          Optional.empty());
  private static final String CONFIRMED = "'patient with endocrine cause' EquivalentTo ";

  @AfterAll
  static void close() {
    EXPLAINER.close();
    JUSTIFIER.close();
  }

  @Test
  void aPatientNoticesAnAxiomByWhichSomethingFollowsAndNoOther() {
    Trial trial = trial(CONFIRMED, condition("diabetes mellitus", "yes"));
    assertThat(trial.patient()).isEqualTo("A");
    assertThat(trial.told()).startsWith("class ").endsWith(": follows -> does not follow");
    assertThat(trial(CONFIRMED, condition("influenza", "yes")).isSurvivor()).isTrue();
  }

  @Test
  void everyAxiomIsNamedOnceWithWhatItIsAbout() {
    var faults = AxiomTrials.faults(JUSTIFIER);
    assertThat(faults).hasSizeGreaterThan(1500).extracting(Mutant::before).doesNotHaveDuplicates();
    assertThat(faults)
        .filteredOn(each -> each.before().startsWith(CONFIRMED))
        .extracting(Mutant::id)
        .containsExactly("EndocrineCauseConfirmed");
  }

  private static Trial trial(String axiom, String patient) {
    var mutant =
        AxiomTrials.faults(JUSTIFIER).stream()
            .filter(each -> each.before().startsWith(axiom))
            .findFirst()
            .orElseThrow();
    return new AxiomTrials(EXPLAINER, JUSTIFIER, read(patient)).tried(mutant);
  }

  private static List<PatientRecord> read(String patient) {
    byte[] file = ("{\"patient\": \"A\", " + patient + "}").getBytes(StandardCharsets.UTF_8);
    var read = new ArrayList<PatientRecord>();
    new PatientSource(EXPLAINER.knowledge(), Mapping.none())
        .read(new ByteArrayInputStream(file), "a.json", read::add);
    return read;
  }

  private static String condition(String name, String status) {
    return "\"conditions\": {\"" + name + "\": \"" + status + "\"}";
  }
}
