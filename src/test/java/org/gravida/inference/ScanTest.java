package org.gravida.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScanTest {
  @Test
  void sixtyFourPatientsGetTheAnswersThatEachGetsAlone() {
    compare(Weather.rules());
  }

  @Test
  void rulesThatRestOnEachOtherAreFollowedToTheEnd() throws IOException {
    String circular =
        Weather.TEXT
            .replace("rules 7", "rules 11")
            .replace(
                "rule is Rainbow => is Bright\n",
                "rule is Bright => is Rainbow\nrule is Cold => is Wet\nrule is Rainbow => is Bright\n"
                    + "rule is Rainbow => is Cold\nrule is Wet => is Rainbow\n");
    compare(RuleSet.read(new BufferedReader(new StringReader(circular))));
  }

  @Test
  void unknownFactsAreRefusedByName() {
    var scan = new Scan(Weather.rules());
    assertThatThrownBy(() -> scan.word("Snow"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Snow");
    assertThatThrownBy(() -> scan.word("humidity", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("humidity");
  }

  private static void compare(RuleSet rules) {
    var scan = new Scan(rules);
    var random = new Random(3);
    long[] facts = new long[scan.factWords()];
    var patients = new ArrayList<Facts>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      var findings = new TreeSet<String>();
      for (String finding : rules.findings()) {
        if (random.nextInt(3) == 0) {
          findings.add(finding);
          facts[scan.word(finding)] |= 1L << bit;
        }
      }
      int degrees = random.nextInt(5) - 2;
      facts[scan.word("degrees", degrees)] |= 1L << bit;
      patients.add(Weather.facts(Map.of("degrees", degrees), findings.toArray(String[]::new)));
    }
    long[] answers = new long[scan.answerWords()];
    scan.conclude(facts, answers);
    for (int bit = 0; bit < Long.SIZE; bit++) {
      var entailed = new TreeSet<String>();
      for (int i = 0; i < scan.targets().size(); i++) {
        if ((answers[i] >>> bit & 1) == 1) {
          entailed.add(scan.targets().get(i));
        }
      }
      boolean consistent = (answers[scan.targets().size()] >>> bit & 1) == 0;
      assertThat(new Conclusions(consistent, entailed))
          .isEqualTo(rules.conclude(patients.get(bit)));
    }
  }
}
