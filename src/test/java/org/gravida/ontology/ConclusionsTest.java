package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.answer.Opinion;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.Reasoner;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The conclusions follow from the facts, from nothing else, and are all there. */
class ConclusionsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SEEDS = 200;
  private static final int ASKED_PER_SEED = 4;
  private static final List<String> NUMBERS =
      List.of(
          "lossesAtLeast", "lossesAtMost", "consecutiveLossesAtLeast", "consecutiveLossesAtMost");

  private static Whole whole;
  private static List<String> findings;
  private static List<String> targets;
  private static Reasoner reasoner;

  @BeforeAll
  static void open() {
    whole = Whole.open(Whole.FOLDER);
    findings = List.copyOf(whole.allBelow("Finding"));
    targets =
        whole.ours().stream()
            .filter(
                entity ->
                    entity.isOWLClass()
                        && whole.annotations(entity, Vocabulary.iri("decided")).contains("true"))
            .map(Whole::id)
            .toList();
    reasoner = Reasoner.open(OntologyFiles.open(Whole.FOLDER), targets, LIMIT);
  }

  @AfterAll
  static void close() {
    reasoner.close();
  }

  @Test
  void nothingButBeingAPatientFollowsFromSilence() {
    assertThat(reasoner.conclude(facts(List.of(), Map.of())))
        .isEqualTo(new Conclusions(true, Set.of("Patient")));
  }

  @Test
  void nothingIsSettledInAnEmptyFileButWhatIsListedAsAssumed() {
    var opinions = new ArrayList<Opinion>();
    try (var classifier =
        Classifier.open(
            Whole.FOLDER, Path.of("queries"), List.of(), false, LIMIT, 1, Detail.ROWS)) {
      var empty = new PatientRecord("empty", List.of(), List.of(), List.of(), Place.of("empty"));
      try (var waiting = classifier.queue(opinions::add, none -> {})) {
        waiting.accept(empty);
        waiting.finish();
      }
    }
    Opinion opinion = opinions.get(0);
    assertThat(opinion.consistent()).isTrue();
    assertThat(opinion.causes())
        .hasSameSizeAs(whole.allBelow("Cause"))
        .isNotEmpty()
        .allSatisfy(
            cause -> assertThat(cause.status()).as(cause.toString()).isEqualTo("not-settled"));

    var assumed = new TreeSet<String>();
    for (var entity : whole.ours()) {
      if (!whole.annotations(entity, Vocabulary.iri("assumes")).isEmpty()) {
        assumed.addAll(whole.annotations(entity, Vocabulary.iri("yields")));
      }
    }
    assertThat(assumed).isNotEmpty();
    var byAssumption = reasoner.conclude(facts(List.copyOf(assumed), Map.of())).entailed();
    assertThat(opinion.classes().stream().filter(id -> id.endsWith("Excluded")))
        .isSubsetOf(byAssumption);
    assertThat(opinion.classes()).noneMatch(id -> id.endsWith("Confirmed"));
  }

  @Test
  void oneMoreFindingTakesNoConclusionAway() {
    int compared = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Facts before = random(random);
      var more = new ArrayList<>(before.findings());
      more.add(any(random, findings));
      var after = reasoner.conclude(facts(more, before.numbers()));
      if (after.consistent()) {
        compared++;
        assertThat(after.entailed())
            .as("seed " + seed)
            .containsAll(reasoner.conclude(before).entailed());
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 3);
  }

  @Test
  void theReasonerAgreesWithHermitThroughTheOwlApi() {
    int entailed = 0;
    int contradictory = 0;
    try (var oracle = HermitOracle.of(whole.root())) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Random random = new Random(1000 + seed);
        Facts facts = random(random);
        var expressions = HermitOracle.expressions(facts);
        Conclusions found = reasoner.conclude(facts);
        assertThat(found.consistent())
            .as("seed " + seed + " " + facts)
            .isEqualTo(oracle.allows(expressions));
        if (found.consistent()) {
          var asked = new TreeSet<String>();
          if (!found.entailed().isEmpty()) {
            asked.add(any(random, List.copyOf(found.entailed())));
          }
          while (asked.size() < ASKED_PER_SEED) {
            asked.add(any(random, targets));
          }
          for (String target : asked) {
            boolean follows = oracle.entails(expressions, target);
            entailed += follows ? 1 : 0;
            assertThat(found.entailed().contains(target))
                .as("seed " + seed + " " + target + " from " + facts)
                .isEqualTo(follows);
          }
        } else {
          contradictory++;
        }
      }
    }
    assertThat(entailed).isGreaterThan(SEEDS / 2);
    assertThat(contradictory).isBetween(1, SEEDS / 2);
  }

  private static Facts random(Random random) {
    var chosen = new ArrayList<String>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      chosen.add(any(random, findings));
    }
    var numbers = new TreeMap<String, Integer>();
    for (String property : NUMBERS) {
      if (random.nextInt(3) == 0) {
        numbers.put(property, random.nextInt(5));
      }
    }
    return facts(chosen, numbers);
  }

  private static <T> T any(Random random, List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static Facts facts(List<String> findings, Map<String, Integer> numbers) {
    return new Facts("p", findings, numbers);
  }
}
