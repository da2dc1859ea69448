package org.gravida.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;
import org.gravida.query.release.ReleaseReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The choice of guidelines, over the delivered ontology. */
class FollowingTest {
  private static Release release;

  @BeforeAll
  static void read() {
    var files = OntologyFiles.open(Path.of("ontology"));
    release = ReleaseReader.read(Graph.read(files), QueryLibrary.open(Path.of("queries")), files);
  }

  private static Following of(String... keys) {
    return Following.of(release, List.of(keys), false);
  }

  private static List<String> keys(Following following) {
    return following.guidelines().stream().map(Guideline::key).toList();
  }

  @Test
  void noChoiceIsTheArticle() {
    assertThat(keys(of())).containsExactly("article");
    assertThat(of().isAtHome()).isTrue();
    assertThat(of("eshre-2022").isAtHome()).isFalse();
  }

  @Test
  void allIsEveryGuideline() {
    assertThat(of("all").guidelines()).isEqualTo(release.guidelines()).hasSizeGreaterThan(15);
    assertThat(of("all", "article").guidelines()).isEqualTo(release.guidelines());
  }

  @Test
  void theOrderIsThatOfTheOntologyWhateverTheCall() {
    assertThat(keys(of("rcog-2023", "article", "eshre-2017", "article")))
        .containsExactly("article", "eshre-2017", "rcog-2023");
  }

  @Test
  void anUnknownKeyIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> of("article", "weather-2030"))
        .isInstanceOfSatisfying(
            UnknownGuidelineException.class,
            e -> {
              assertThat(e.key()).isEqualTo("weather-2030");
              assertThat(e.known()).contains("article", "eshre-2022").hasSizeGreaterThan(15);
            });
  }

  @Test
  void onlyRulesAndClassesOfTheChosenAndOfThoseTheyRelyOnAreUsed() {
    int owned = 0;
    for (Guideline each : release.guidelines()) {
      Set<String> needed = reached(each);
      Release chosen = release.following(of(each.key()));
      assertThat(chosen.rules())
          .as(each.key())
          .isEqualTo(
              release.rules().stream()
                  .filter(rule -> serves(rule.all("inGuideline"), needed))
                  .toList());
      assertThat(chosen.targets())
          .as(each.key())
          .isEqualTo(
              release.targets().stream()
                  .filter(id -> serves(release.users().getOrDefault(id, Set.of()), needed))
                  .toList());
      owned +=
          chosen.rules().stream().anyMatch(r -> r.all("inGuideline").contains(each.id())) ? 1 : 0;
    }
    assertThat(owned).as("guidelines with rules of their own").isGreaterThan(8);
    assertThat(release.following(of()).rules()).hasSizeLessThan(release.rules().size());
    assertThat(release.following(of("all")).rules()).isEqualTo(release.rules());
    assertThat(release.following(of("all")).targets()).isEqualTo(release.targets());
  }

  @Test
  void whatACriteriaSetDecidesIsThereForTheGuidelineThatReliesOnIt() {
    var reliant = release.guidelines().stream().filter(each -> !each.reliesOn().isEmpty()).toList();
    assertThat(reliant).hasSizeGreaterThan(3);
    for (Guideline each : reliant) {
      for (String other : each.reliesOn()) {
        var lent =
            release.targets().stream()
                .filter(id -> release.users().getOrDefault(id, Set.of()).contains(other))
                .toList();
        assertThat(release.following(of(each.key())).targets()).as(each.key()).containsAll(lent);
      }
    }
  }

  /** Returns the guideline and whatever it relies on, directly or not. */
  private static Set<String> reached(Guideline start) {
    var reached = new TreeSet<String>();
    var open = new ArrayList<>(List.of(start.id()));
    while (!open.isEmpty()) {
      String id = open.remove(0);
      if (reached.add(id)) {
        release.guidelines().stream()
            .filter(each -> each.id().equals(id))
            .forEach(each -> open.addAll(each.reliesOn()));
      }
    }
    return reached;
  }

  private static boolean serves(Collection<String> owners, Set<String> needed) {
    return owners.isEmpty() || owners.stream().anyMatch(needed::contains);
  }
}
