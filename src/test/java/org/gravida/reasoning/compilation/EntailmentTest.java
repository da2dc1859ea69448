package org.gravida.reasoning.compilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of small random formulas is what trying every assignment says. */
class EntailmentTest {
  private static final int FACTS = 4;
  private static final int VARIABLES = 10;
  private static final int TARGET = FACTS;
  private static final int FORMULAS = 2_000;

  private final Random random = new Random(7);

  /** Clauses of one to three literals over variables, of which the first are facts. */
  private Formula formula() {
    var formula = new Formula();
    IntStream.range(0, VARIABLES).forEach(i -> formula.variable("v" + i));
    int count = 4 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      formula.imply(some(2), some(2));
    }
    return formula;
  }

  private List<Integer> some(int most) {
    return random.ints(random.nextInt(most + 1), 0, VARIABLES).boxed().toList();
  }

  private static boolean holds(List<int[]> clauses, int assignment) {
    return clauses.stream()
        .allMatch(clause -> IntStream.of(clause).anyMatch(l -> holds(l, assignment)));
  }

  private static boolean holds(int literal, int assignment) {
    return ((assignment >> (literal / 2)) & 1) == ((literal & 1) ^ 1);
  }

  private static IntStream models(List<int[]> clauses, int facts) {
    return IntStream.range(0, 1 << (VARIABLES - FACTS))
        .map(inner -> (inner << FACTS) | facts)
        .filter(assignment -> holds(clauses, assignment));
  }

  private static boolean isTrue(Bdd bdd, int function, Entailment entailment, int facts) {
    int at = function;
    for (int fact = 0; fact < FACTS; fact++) {
      int variable = bdd.of(entailment.position(fact));
      at = bdd.and(at, (facts >> fact & 1) == 1 ? variable : bdd.not(variable));
    }
    return at != Bdd.FALSE;
  }

  @Test
  void factsContradictOrEntailAClassExactlyWhereNoModelSaysOtherwise() {
    int contradictory = 0;
    int entailed = 0;
    for (int i = 0; i < FORMULAS; i++) {
      Formula formula = formula();
      List<int[]> clauses = formula.clauses();
      var bdd = new Bdd(100_000);
      var facts = IntStream.range(0, FACTS).boxed().toList();
      var entailment = new Entailment(formula, facts, List.of(TARGET), bdd);
      int none = entailment.contradictions().stream().reduce(Bdd.FALSE, bdd::or);
      int follows = entailment.of(TARGET);
      for (int each = 0; each < 1 << FACTS; each++) {
        boolean isContradiction = models(clauses, each).findAny().isEmpty();
        boolean isEntailed = models(clauses, each).allMatch(model -> holds(2 * TARGET, model));
        assertThat(isTrue(bdd, none, entailment, each)).as("%s", i).isEqualTo(isContradiction);
        assertThat(isTrue(bdd, bdd.or(none, follows), entailment, each)).isEqualTo(isEntailed);
        contradictory += isContradiction ? 1 : 0;
        entailed += isEntailed && !isContradiction ? 1 : 0;
      }
    }
    assertThat(contradictory).isGreaterThan(FORMULAS / 4);
    assertThat(entailed).isGreaterThan(FORMULAS / 4);
  }

  @Test
  void eliminationKeepsWhatTheOtherClausesSayOfTheKeptVariables() {
    var kept = new BitSet();
    kept.set(0, FACTS);
    int gone = 0;
    for (int i = 0; i < FORMULAS; i++) {
      List<int[]> clauses = formula().clauses();
      List<int[]> left = new Elimination(clauses, kept).run(i % 20);
      for (int facts = 0; facts < 1 << FACTS; facts++) {
        assertThat(models(left, facts).findAny().isPresent())
            .as("%s", i)
            .isEqualTo(models(clauses, facts).findAny().isPresent());
      }
      gone += mentioned(clauses) - mentioned(left);
    }
    assertThat(gone).isGreaterThan(FORMULAS);
  }

  private static int mentioned(List<int[]> clauses) {
    return (int)
        clauses.stream().flatMapToInt(IntStream::of).map(literal -> literal / 2).distinct().count();
  }

  @Test
  void diagramsAreEqualNumbersForEqualFunctionsAndNameTheSmallestWitness() {
    for (int i = 0; i < 300; i++) {
      var bdd = new Bdd(100_000);
      var functions =
          new ArrayList<int[]>(List.of(new int[] {Bdd.FALSE, 0}, new int[] {Bdd.TRUE, 0xFFFF}));
      for (int v = 0; v < 4; v++) {
        functions.add(new int[] {bdd.of(v), table(v)});
      }
      for (int step = 0; step < 20; step++) {
        functions.add(combined(bdd, any(functions), any(functions)));
      }
      for (int[] one : functions) {
        for (int[] other : functions) {
          assertThat(one[0] == other[0]).isEqualTo(one[1] == other[1]);
        }
        if (one[0] != Bdd.FALSE) {
          int truth = one[1];
          int fewest =
              IntStream.range(0, 16)
                  .filter(a -> (truth >> a & 1) == 1)
                  .map(Integer::bitCount)
                  .min()
                  .orElseThrow();
          int[] witness = bdd.fewestTrue(one[0]);
          assertThat(witness).hasSize(fewest);
          assertThat(truth >> IntStream.of(witness).map(v -> 1 << v).sum() & 1).isEqualTo(1);
        }
      }
    }
  }

  /** The truth of a variable for each of 16 assignments, as bits. */
  private static int table(int variable) {
    return IntStream.range(0, 16).filter(a -> (a >> variable & 1) == 1).map(a -> 1 << a).sum();
  }

  private int[] any(List<int[]> functions) {
    return functions.get(random.nextInt(functions.size()));
  }

  private int[] combined(Bdd bdd, int[] one, int[] other) {
    return switch (random.nextInt(5)) {
      case 0 -> new int[] {bdd.and(one[0], other[0]), one[1] & other[1]};
      case 1 -> new int[] {bdd.or(one[0], other[0]), one[1] | other[1]};
      case 2 -> new int[] {bdd.not(one[0]), ~one[1] & 0xFFFF};
      case 3 -> new int[] {bdd.minus(one[0], other[0]), one[1] & ~other[1]};
      default -> {
        int v = random.nextInt(4);
        int truth = 0;
        for (int a = 0; a < 16; a++) {
          if ((one[1] >> (a & ~(1 << v)) & 1) == 1 || (one[1] >> (a | 1 << v) & 1) == 1) {
            truth |= 1 << a;
          }
        }
        yield new int[] {bdd.exists(v, one[0]), truth};
      }
    };
  }
}
