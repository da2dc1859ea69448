package org.gravida.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.record.Fact;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;

/** Patients are drawn one by one, the same for the same seed. */
class SamplerTest {
  private static List<Sample> draw(int patients, long seed, boolean exact, boolean complete) {
    var sampler = Given.sampler(Given.DEFAULT, patients, seed, exact, complete);
    return IntStream.rangeClosed(1, patients).mapToObj(sampler::patient).toList();
  }

  @Test
  void aPatientIsTheSameWhateverTheSizeOfTheCohort() {
    assertThat(draw(300, 7, false, false).subList(0, 20)).isEqualTo(draw(20, 7, false, false));
  }

  @Test
  void anotherSeedGivesOtherPatients() {
    assertThat(draw(20, 7, false, false)).doesNotContainAnyElementsOf(draw(20, 8, false, false));
    assertThat(draw(198, 7, true, true)).isNotEqualTo(draw(198, 8, true, true));
  }

  @Test
  void patientsOfACohortDifferAndTheirNumbersDoNotRepeat() {
    var samples = draw(500, -3, false, false);
    assertThat(samples.stream().map(sample -> sample.record().facts())).doesNotHaveDuplicates();
    assertThat(samples).extracting(sample -> sample.record().id()).doesNotHaveDuplicates();
  }

  @Test
  void leavingOutChangesNothingElse() {
    var complete = draw(300, 5, false, true);
    var partial = draw(300, 5, false, false);
    for (int i = 0; i < complete.size(); i++) {
      var truth = partial.get(i).truth();
      assertThat(complete.get(i).truth().missing()).isEmpty();
      assertThat(truth.choices()).isEqualTo(complete.get(i).truth().choices());
      assertThat(truth.terms()).isEqualTo(complete.get(i).truth().terms());
      assertThat(partial.get(i).record().facts())
          .isEqualTo(
              complete.get(i).record().facts().stream()
                  .filter(fact -> !truth.missing().contains(fact.place().source()))
                  .toList());
    }
  }

  @Test
  void sharesAreMetExactlyWhenAskedFor() {
    for (long seed = 0; seed < 5; seed++) {
      assertThat(counts(draw(198, seed, true, false), 0))
          .isEqualTo(
              Map.of(
                  "genetic",
                  9L,
                  "anatomical",
                  11L,
                  "endocrine",
                  36L,
                  "infectious",
                  14L,
                  "autoimmune",
                  30L,
                  "none found",
                  98L));
    }
  }

  @Test
  void exactCountsAreSharedAmongThoseWhoTakePart() {
    var kinds = counts(draw(198, 1, true, false), 3);
    assertThat(kinds.remove("")).isEqualTo(198L - 36);
    assertThat(kinds.values()).containsExactly(9L, 9L, 9L, 9L);
  }

  @Test
  void whatDoesNotDivideIsStillShared() {
    for (int patients = 1; patients < 30; patients++) {
      assertThat(draw(patients, 1, true, false))
          .isNotEmpty()
          .allSatisfy(sample -> assertThat(sample.truth().choices().get(0)).isNotEmpty());
    }
  }

  @Test
  void independentDrawsComeNearTheirShares() {
    var counts = counts(draw(20_000, 11, false, false), 0);
    assertThat(counts.get("endocrine") / 20_000.0).isCloseTo(36 / 198.0, within(0.01));
    assertThat(counts.get("none found") / 20_000.0).isCloseTo(98 / 198.0, within(0.01));
  }

  @Test
  void examinationsAreLeftOutAtTheirRate() {
    var samples = draw(20_000, 13, false, false);
    double complete =
        samples.stream().filter(sample -> sample.truth().missing().isEmpty()).count() / 20_000.0;
    assertThat(complete).isCloseTo(0.235, within(0.02));
    assertThat(samples)
        .isNotEmpty()
        .allSatisfy(sample -> assertThat(sample.truth().wrong()).isEmpty());
    assertThat(samples)
        .isNotEmpty()
        .allSatisfy(sample -> assertThat(sample.truth().garbled()).isEmpty());
  }

  @Test
  void everyFactStandsInTheOutline() {
    var outline = Given.prevalence(Given.DEFAULT).outline();
    var places = outline.stream().collect(Collectors.toMap(Fact::place, Function.identity()));
    var met = new HashSet<Place>();
    for (Sample sample : draw(3_000, 1, false, true)) {
      for (Fact fact : sample.record().facts()) {
        var known = places.get(fact.place());
        assertThat(known.what()).isEqualTo(fact.what());
        assertThat(known.fields().keySet()).containsAll(fact.fields().keySet());
        met.add(fact.place());
      }
    }
    assertThat(met).isEqualTo(Set.copyOf(places.keySet()));
  }

  private static Map<String, Long> counts(List<Sample> samples, int draw) {
    return samples.stream()
        .collect(
            Collectors.groupingBy(
                sample -> sample.truth().choices().get(draw), Collectors.counting()));
  }
}
