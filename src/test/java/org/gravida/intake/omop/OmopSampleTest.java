package org.gravida.intake.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.intake.fhir.FhirText;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;

/**
 * A public database of others, where it lies; the system property gravida.samples names the folder.
 */
class OmopSampleTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("gravida.samples", "../shared/samples"), "omop-synthea27nj");

  @Test
  void eachLossIsReadOnceThoughItStandsInSeveralRows() {
    assumeTrue(Files.isDirectory(SAMPLE), "no sample in " + SAMPLE);
    var read = OmopText.read(SAMPLE);
    assertThat(read.problems()).isEmpty();
    assertThat(read.patients())
        .extracting(PatientRecord::id)
        .containsExactly("8", "16", "18", "20", "28");
    assertThat(losses(read, 0))
        .containsExactly("Pregnancy Miscarriage DATE 2008-02-12 EPISODE 1 WEEK FirstTrimester");
    assertThat(losses(read, 1))
        .containsExactly("Pregnancy Miscarriage DATE 2014-05-04 EPISODE 1 WEEK FirstTrimester");
    assertThat(losses(read, 2))
        .containsExactly("Pregnancy Miscarriage DATE 2019-06-17 EPISODE 1 WEEK FirstTrimester");
    assertThat(losses(read, 3))
        .containsExactly("Pregnancy Miscarriage DATE 1998-03-16 EPISODE 1 WEEK FirstTrimester");
    assertThat(losses(read, 4))
        .containsExactly("Pregnancy Miscarriage DATE 2002-09-06 EPISODE 1 WEEK FirstTrimester");
    assertThat(OmopText.facts(read, 0)).contains("HbA1c 5.9 UNIT % DATE 2021-10-12");
    assertThat(read.losses()).isNotEmpty();
  }

  private static List<String> losses(FhirText.Read read, int patient) {
    return OmopText.facts(read, patient).stream()
        .filter(each -> each.startsWith("Pregnancy "))
        .toList();
  }
}
