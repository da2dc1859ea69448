package org.gravida.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gravida.inference.Weather.facts;
import static org.gravida.inference.Weather.has;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private final RuleSet rules = new RuleSet(Weather.rules());

  @Test
  void conclusionsAreDrawnFromConclusions() {
    assertThat(rules.conclude(facts(Map.of("degrees", -7), "Cloud", "Sun")))
        .isEqualTo(new Conclusions(true, Set.of("Bright", "Cold", "Rainbow", "Wet")));
  }

  @Test
  void aRuleNeedsAllItsPremises() {
    assertThat(rules.conclude(facts(Map.of("degrees", -7), "Sun")).entailed())
        .containsExactly("Bright", "Cold");
    assertThat(rules.conclude(facts(Map.of(), "Cloud")).entailed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void aNumberCountsByTheCellItLiesIn(int degrees) {
    assertThat(rules.conclude(facts(Map.of("degrees", degrees))).entailed())
        .containsExactly("Cold");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 25, Integer.MAX_VALUE})
  void aNumberInAnotherCellDoesNotCount(int degrees) {
    assertThat(rules.conclude(facts(Map.of("degrees", degrees))).entailed()).isEmpty();
  }

  @Test
  void nothingIsConcludedFromAContradiction() {
    assertThat(rules.conclude(facts(Map.of("degrees", 0), "Sun", "Thunder")))
        .isEqualTo(new Conclusions(false, Set.of()));
  }

  @Test
  void aNumberThatNoRuleNamesIsAccepted() {
    assertThat(rules.conclude(facts(Map.of("wind", 9))).consistent()).isTrue();
  }

  @Test
  void factsByNumberDrawTheSameConclusions() {
    int[] given = {rules.fact("Sun"), rules.fact("degrees", -7), rules.fact("Cloud"), -1};
    BitSet entailed = rules.conclude(given, 3).orElseThrow();
    assertThat(entailed.stream().mapToObj(rules.targets()::get))
        .containsExactly("Bright", "Cold", "Rainbow", "Wet");
  }

  @Test
  void aFactGivenTwiceCountsOnce() {
    int sun = rules.fact("Sun");
    assertThat(rules.conclude(new int[] {sun, sun, sun}, 3))
        .isEqualTo(rules.conclude(new int[] {sun}, 1));
  }

  @Test
  void numbersConcludeNothingFromAContradiction() {
    int[] given = {rules.fact("degrees", 0), rules.fact("Sun"), rules.fact("Thunder")};
    assertThat(rules.conclude(given, 3)).isEmpty();
  }

  @Test
  void whatAFileMayNotGiveHasNoNumber() {
    assertThat(rules.fact("Snow")).isEqualTo(-1);
    assertThat(rules.fact("grades", 1)).isEqualTo(-1);
  }

  @Test
  void unknownFactsAreRefusedByName() {
    assertThatThrownBy(() -> rules.conclude(facts(Map.of(), "Snow", "Sun", "Hail")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ontology has no class Hail, Snow");
    assertThatThrownBy(() -> rules.conclude(facts(Map.of("humidity", 3), "Sun")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ontology has no number humidity");
  }

  @Test
  void rulesAreSortedAndComeBackTheSame() {
    assertThat(Weather.rules().rules())
        .extracting(HornRule::toString)
        .containsExactly(
            "degrees ..-1 => is Cold",
            "degrees 0 => is Cold",
            "has Cloud + is Cold => is Wet",
            "has Sun + is Wet => is Rainbow",
            "has Sun => is Bright",
            "has Thunder + is Bright => contradiction",
            "is Rainbow => is Bright");
    byte[] kept = ArchiveWriter.bytes(ProvedRules.class, Weather.rules());
    assertThat(ArchiveReader.read(kept, ProvedRules.class)).isEqualTo(Weather.rules());
  }

  @Test
  void aRuleWithoutPremisesAlwaysHolds() {
    var always = HornRule.to("Bright", List.of());
    assertThat(always).hasToString("always => is Bright");
    assertThat(with(always).conclude(facts(Map.of())).entailed()).containsExactly("Bright");
  }

  @Test
  void aRuleThatRestsOnWhatNothingGivesIsRefused() {
    var rule = HornRule.to("Wet", List.of(has("Snow")));
    assertThatThrownBy(() -> with(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has Snow");
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] kept = ArchiveWriter.bytes(ProvedRules.class, Weather.rules());
    for (int size = 0; size < kept.length; size++) {
      byte[] cut = Arrays.copyOf(kept, size);
      assertThatThrownBy(() -> ArchiveReader.read(cut, ProvedRules.class))
          .as("cut at %d", size)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Returns the rules of the weather and one more. */
  private static RuleSet with(HornRule rule) {
    ProvedRules all = Weather.rules();
    var rules = new ArrayList<>(all.rules());
    rules.add(rule);
    return new RuleSet(new ProvedRules(all.findings(), all.numbers(), all.targets(), rules));
  }
}
