package org.gravida.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gravida.inference.Weather.facts;
import static org.gravida.inference.Weather.has;
import static org.gravida.inference.Weather.is;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private final RuleSet rules = Weather.rules();

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
  void anExplanationIsTheRulesInTheOrderOfTheirUse() {
    Facts day = facts(Map.of("degrees", 0), "Cloud", "Sun");
    assertThat(rules.explain(day, "Rainbow"))
        .extracting(HornRule::toString)
        .containsExactly(
            "degrees 0 => is Cold",
            "has Cloud + is Cold => is Wet",
            "has Sun + is Wet => is Rainbow");
    assertThat(rules.explain(day, "Bright"))
        .containsExactly(HornRule.to("Bright", List.of(has("Sun"))));
  }

  @Test
  void whatDoesNotFollowHasNoExplanation() {
    assertThat(rules.explain(facts(Map.of(), "Cloud"), "Wet")).isEmpty();
    assertThat(rules.explainContradiction(facts(Map.of(), "Cloud"))).isEmpty();
    assertThatThrownBy(() -> rules.explain(facts(Map.of()), "Dry"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Dry");
  }

  @Test
  void aContradictionIsExplainedWhateverIsAsked() {
    List<HornRule> why =
        List.of(
            HornRule.to("Bright", List.of(has("Sun"))),
            HornRule.contradiction(List.of(has("Thunder"), is("Bright"))));
    Facts day = facts(Map.of("degrees", 0), "Sun", "Thunder");
    assertThat(rules.explainContradiction(day)).isEqualTo(why);
    assertThat(rules.explain(day, "Cold")).isEqualTo(why);
  }

  @Test
  void theTextIsSortedAndComesBackTheSame() throws IOException {
    assertThat(text(rules)).isEqualTo(Weather.TEXT);
    assertThat(text(read(Weather.TEXT))).isEqualTo(Weather.TEXT);
    assertThat(read(Weather.TEXT).certificate()).isEqualTo(rules.certificate());
  }

  @Test
  void aRuleWithoutPremisesAlwaysHolds() throws IOException {
    RuleSet always = read(Weather.TEXT.replace("rule has Sun => is", "rule always => is"));
    assertThat(always.conclude(facts(Map.of())).entailed()).containsExactly("Bright");
    assertThat(text(always)).contains("rule always => is Bright\n");
  }

  @Test
  void damagedTextIsRefused() {
    for (String text :
        List.of(
            "",
            Weather.TEXT.substring(5),
            Weather.TEXT.replace("end\n", ""),
            Weather.TEXT.replace("rule is Rainbow => is Bright\n", ""),
            Weather.TEXT.replace("axioms abc\n", ""),
            Weather.TEXT.replace("target Cold\n", "target\n"),
            Weather.TEXT.replace(" => is Wet", " -> is Wet"),
            Weather.TEXT.replace("has Cloud +", "has Snow +"),
            Weather.TEXT.replace("degrees ..-1 0", "degrees ..x 0"),
            Weather.TEXT.replace("target Wet\n", "target Wet\nrul Wet\n"))) {
      assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static RuleSet read(String text) throws IOException {
    return RuleSet.read(new BufferedReader(new StringReader(text)));
  }

  private static String text(RuleSet rules) throws IOException {
    var text = new StringBuilder();
    rules.write(text);
    return text.toString();
  }
}
