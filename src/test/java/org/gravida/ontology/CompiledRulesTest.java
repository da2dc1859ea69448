package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gravida.consultation.Ready;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.inference.HornRule;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.RuleSet;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;
import org.gravida.reasoning.Oracle;
import org.gravida.reasoning.Reasoner;
import org.gravida.reasoning.compilation.RuleCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rules compiled from the whole ontology, with every guideline, held against HermiT. */
class CompiledRulesTest {
  private static final int PROFILES = Integer.getInteger("gravida.differential.profiles", 128);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final OntologyFiles FILES = OntologyFiles.open(Whole.FOLDER);

  private static ProvedRules proved;
  private static RuleSet rules;

  @BeforeAll
  static void open() {
    proved = Ready.release().rules().orElseThrow();
    rules = new RuleSet(proved);
  }

  @Test
  void theRulesConcludeWhatHermitDoes() {
    var profiles = new RandomProfiles(proved, new Random(PROFILES)).distinct(PROFILES);
    int contradictory = 0;
    int entailed = 0;
    try (var hermit = Reasoner.open(FILES, rules.targets(), LIMIT)) {
      for (int i = 0; i < PROFILES; i++) {
        Facts facts = profiles.get(i);
        Conclusions expected = hermit.conclude(facts);
        assertThat(rules.conclude(facts)).as(facts.toString()).isEqualTo(expected);
        contradictory += expected.consistent() ? 0 : 1;
        entailed += expected.entailed().size();
      }
    }
    assertThat(contradictory).isBetween(PROFILES / 20, PROFILES * 19 / 20);
    assertThat(entailed).isGreaterThan(PROFILES);
  }

  @Test
  void whatElkConcludesFromItsPartOfTheAxiomsTheRulesConcludeToo() {
    var profiles = new RandomProfiles(proved, new Random(PROFILES)).distinct(PROFILES);
    var concluded = Elk.conclude(profiles, rules.targets());
    int contradictory = 0;
    int entailed = 0;
    for (int i = 0; i < PROFILES; i++) {
      Conclusions all = rules.conclude(profiles.get(i));
      Conclusions some = concluded.get(i);
      if (all.consistent()) {
        assertThat(some.consistent()).as(profiles.get(i).toString()).isTrue();
        assertThat(all.entailed()).as(profiles.get(i).toString()).containsAll(some.entailed());
      }
      contradictory += some.consistent() ? 0 : 1;
      entailed += some.entailed().size();
    }
    assertThat(contradictory).isGreaterThan(PROFILES / 20);
    assertThat(entailed).isGreaterThan(5 * PROFILES);
  }

  @Test
  void theyComeBackTheSameFromTheirBytes() {
    byte[] kept = ArchiveWriter.bytes(ProvedRules.class, proved);
    assertThat(ArchiveReader.read(kept, ProvedRules.class)).isEqualTo(proved);
  }

  @Test
  @EnabledIfSystemProperty(named = "gravida.differential.profiles", matches = ".+")
  void compilingAgainGivesTheSameBytes() {
    List<String> targets = Knowledge.open(FILES, Path.of("queries")).release().targets();
    ProvedRules again = RuleCompiler.compile(FILES, targets, line -> {});
    assertThat(ArchiveWriter.bytes(ProvedRules.class, again))
        .isEqualTo(ArchiveWriter.bytes(ProvedRules.class, proved));
  }

  @Test
  void eachRuleIsEntailedAndLeavesNothingOut() {
    var some = new ArrayList<>(proved.rules());
    Collections.shuffle(some, new Random(2));
    try (var oracle = Oracle.open(FILES, LIMIT)) {
      for (HornRule rule : some.subList(0, 200)) {
        List<String> lacking = rule.conclusion().stream().toList();
        assertThat(oracle.isSatisfiable(rule.premises(), lacking)).as(rule.toString()).isFalse();
        for (Proposition premise : rule.premises()) {
          var others = new ArrayList<>(rule.premises());
          others.remove(premise);
          assertThat(oracle.isSatisfiable(others, lacking))
              .as("%s without %s", rule, premise)
              .isTrue();
        }
      }
    }
  }
}
