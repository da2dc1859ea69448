package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.inference.RuleSet;
import org.gravida.reasoning.clause.OutsideFragmentException;
import org.gravida.reasoning.compilation.RuleCompiler;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.model.OWLOntology;

/** The theorem behind the compiler: its rules draw HermiT's conclusions from every set of facts. */
class TheoremTest {
  private static final int ONTOLOGIES = Integer.getInteger("gravida.theorem.ontologies", 120);
  private static final long FIRST = Long.getLong("gravida.theorem.first", 0);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void rulesConcludeWhatHermitDoesOnRandomOntologies() {
    int compiled = 0;
    int contradictions = 0;
    int entailments = 0;
    var refused = new TreeMap<String, Integer>();
    for (long seed = FIRST; seed < FIRST + ONTOLOGIES; seed++) {
      OWLOntology ontology = RandomOntology.of(seed);
      RuleSet rules;
      try (var oracle = Oracle.unread(ontology, LIMIT)) {
        rules = new RuleSet(RuleCompiler.compile(oracle, RandomOntology.TARGETS, line -> {}));
      } catch (OutsideFragmentException e) {
        refused.merge(e.getMessage().replaceAll(" (in the clause|of|:).*", ""), 1, Integer::sum);
        continue;
      }
      compiled++;
      try (var hermit = new Calculus(Modules.axioms(ontology), LIMIT)) {
        for (Facts facts : profiles(seed)) {
          Conclusions expected = conclude(hermit, facts);
          assertThat(rules.conclude(facts))
              .as("ontology %s, facts %s, axioms %s", seed, facts, Modules.axioms(ontology))
              .isEqualTo(expected);
          contradictions += expected.consistent() ? 0 : 1;
          entailments += expected.entailed().size();
        }
      }
    }
    System.getLogger("theorem")
        .log(
            System.Logger.Level.INFO,
            "{0} ontologies compiled, {1} contradictions, {2} entailments, refused: {3}",
            compiled,
            contradictions,
            entailments,
            refused);
    assertThat(compiled).isGreaterThan(ONTOLOGIES / 2);
    assertThat(contradictions).isPositive();
    assertThat(entailments).isPositive();
  }

  private static Conclusions conclude(Calculus hermit, Facts facts) {
    hermit.startClock();
    var atoms = Profile.atoms(facts);
    if (!hermit.isSatisfiable(atoms, Set.of(), Profile.PATIENT)) {
      return new Conclusions(false, Set.of());
    }
    var entailed = new TreeSet<String>();
    for (String target : RandomOntology.TARGETS) {
      Set<org.semanticweb.HermiT.model.Atom> lacking = Set.of(Profile.memberOf(target));
      if (!hermit.isSatisfiable(atoms, lacking, Profile.PATIENT)) {
        entailed.add(target);
      }
    }
    return new Conclusions(true, entailed);
  }

  /** Returns all sets of findings, each with some numbers. */
  private static List<Facts> profiles(long seed) {
    var random = new Random(seed);
    var profiles = new ArrayList<Facts>();
    int findings = RandomOntology.FINDINGS.size();
    for (int bits = 0; bits < 1 << findings; bits++) {
      var some = new ArrayList<String>();
      for (int i = 0; i < findings; i++) {
        if ((bits >> i & 1) == 1) {
          some.add(RandomOntology.FINDINGS.get(i));
        }
      }
      profiles.add(new Facts("p", some, Map.of()));
      for (int i = 0; i < 4; i++) {
        var numbers = new TreeMap<String, Integer>();
        for (String number : RandomOntology.NUMBERS) {
          if (random.nextInt(3) > 0) {
            numbers.put(number, random.nextInt(9) - 2);
          }
        }
        profiles.add(new Facts("p", some, numbers));
      }
    }
    return profiles;
  }
}
