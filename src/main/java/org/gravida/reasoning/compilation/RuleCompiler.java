package org.gravida.reasoning.compilation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.Oracle;

/**
 * Compiles an ontology into rules that draw exactly HermiT's conclusions from every set of facts.
 *
 * <p>HermiT verifies each rule. That no rule is missing is proved on HermiT's own clauses: for each
 * class, the facts that entail it and the facts from which the rules conclude it are compared as
 * decision diagrams; while they differ, the smallest set of facts in which they do is a lesson for
 * a new rule.
 */
public final class RuleCompiler {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int MOST_NODES = 20_000_000;

  private final Oracle oracle;
  private final List<String> targets;
  private final Consumer<String> progress;
  private final Grounding grounding;
  private final Bdd bdd = new Bdd(MOST_NODES);
  private final Entailment entailment;
  private final Map<Integer, Proposition> factAt = new HashMap<>();
  private final Rules rules;
  private final RuleLearner teacher;

  private RuleCompiler(Oracle oracle, Collection<String> targets, Consumer<String> progress) {
    this.oracle = oracle;
    this.targets = List.copyOf(new TreeSet<>(targets));
    this.progress = progress;
    oracle.requireClasses(this.targets);
    grounding = new Grounding(oracle.clauses(), oracle.findings());
    var variables = new ArrayList<Integer>();
    this.targets.forEach(target -> variables.add(grounding.member(target)));
    progress.accept("ordering the variables of " + oracle.clauses().size() + " clauses");
    entailment = new Entailment(grounding.formula(), grounding.factVariables(), variables, bdd);
    var diagrams = new HashMap<Proposition, Integer>();
    for (int i = 0; i < grounding.facts().size(); i++) {
      int position = entailment.position(grounding.factVariables().get(i));
      factAt.put(position, grounding.facts().get(i));
      diagrams.put(grounding.facts().get(i), bdd.of(position));
    }
    rules = new Rules(bdd, diagrams);
    teacher = new RuleLearner(oracle, rules);
  }

  /**
   * Compiles the ontology.
   *
   * @param targets ids of the classes to decide
   * @param progress takes a line at each step
   * @throws IllegalArgumentException if the ontology cannot be read or lacks a target
   * @throws org.gravida.reasoning.clause.OutsideFragmentException if completeness cannot be proved,
   *     naming the cause
   */
  public static ProvedRules compile(
      OntologyFiles files, Collection<String> targets, Consumer<String> progress) {
    progress.accept("reading the ontology");
    try (var oracle = Oracle.open(files, LIMIT)) {
      return compile(oracle, targets, progress);
    }
  }

  /** Compiles what an oracle knows; otherwise as the other. */
  public static ProvedRules compile(
      Oracle oracle, Collection<String> targets, Consumer<String> progress) {
    return new RuleCompiler(oracle, targets, progress).compile();
  }

  private ProvedRules compile() {
    Map<String, Integer> wanted = new TreeMap<>();
    for (String target : targets) {
      wanted.put(target, entailment.of(grounding.member(target)));
    }
    var order = new ArrayList<>(targets);
    order.sort(Comparator.comparing((String target) -> bdd.sizeOf(wanted.get(target))));
    int done = 0;
    for (String target : order) {
      prove(target, wanted.get(target));
      done++;
      progress.accept("proved " + done + " of " + order.size() + " classes: " + target);
    }
    for (int contradiction : entailment.contradictions()) {
      proveContradiction(contradiction);
    }
    for (String target : targets) {
      requireSound(target, wanted.get(target));
    }
    progress.accept("proved all contradictions; " + rules.all().size() + " rules");
    return proved();
  }

  /** Learns until the rules conclude the class from all facts that entail it. */
  private void prove(String target, int wanted) {
    var head = new Proposition.Member(target);
    int contradictory = Bdd.FALSE;
    while (true) {
      int missed = bdd.minus(bdd.minus(wanted, rules.function(head)), contradictory);
      if (missed == Bdd.FALSE) {
        return;
      }
      List<Proposition> facts = witness(missed);
      if (rules.contradict(facts) || teacher.contradict(facts)) {
        contradictory = bdd.or(contradictory, contradiction(facts));
      } else {
        teacher.learn(facts, target);
      }
    }
  }

  /** Makes sure that what the rules conclude is entailed, or that the facts are contradictory. */
  private void requireSound(String target, int wanted) {
    int more = bdd.minus(rules.function(new Proposition.Member(target)), wanted);
    while (more != Bdd.FALSE) {
      more = bdd.minus(more, contradiction(witness(more)));
    }
  }

  private void proveContradiction(int wanted) {
    int missed = wanted;
    while (missed != Bdd.FALSE) {
      missed = bdd.minus(missed, contradiction(witness(missed)));
    }
  }

  private List<Proposition> witness(int missed) {
    var facts = new ArrayList<Proposition>();
    for (int position : bdd.fewestTrue(missed)) {
      facts.add(factAt.get(position));
    }
    facts.sort(Comparator.naturalOrder());
    return facts;
  }

  /** Makes sure that the rules find the contradiction, and returns for which facts it stands. */
  private int contradiction(List<Proposition> facts) {
    if (!rules.contradict(facts)) {
      if (!teacher.contradict(facts)) {
        throw new IllegalStateException(
            "HermiT finds " + facts + ", which contradict each other in the formula");
      }
      teacher.learnContradiction(facts);
    }
    var least = new ArrayList<>(facts);
    for (Proposition fact : facts) {
      least.remove(fact);
      if (!rules.contradict(least)) {
        least.add(fact);
      }
    }
    return rules.function(least);
  }

  private ProvedRules proved() {
    var numbers = new TreeMap<String, List<Interval>>();
    for (String property : oracle.numbers()) {
      numbers.put(property, List.of(new Interval(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }
    for (String property : grounding.cells().properties()) {
      numbers.put(property, grounding.cells().of(property));
    }
    return new ProvedRules(List.copyOf(oracle.findings()), numbers, targets, rules.all());
  }
}
