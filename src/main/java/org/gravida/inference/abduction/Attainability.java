package org.gravida.inference.abduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gravida.inference.Facts;
import org.gravida.inference.HornRule;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.RuleSet;

/**
 * Says whether something could still follow if more were given, whatever a file may give. Safe for
 * many threads.
 */
public final class Attainability {
  private static final int MOST_STEPS = 20_000;

  private final RuleSet rules;
  private final Map<Proposition, List<HornRule>> drawing = new HashMap<>();

  /** A search that grew too long to be ended. */
  public static final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Prepares.
   *
   * @param rules the same, at work
   */
  public Attainability(ProvedRules proved, RuleSet rules) {
    this.rules = rules;
    for (HornRule rule : proved.rules()) {
      rule.conclusion()
          .map(Proposition.Member::new)
          .ifPresent(each -> drawing.computeIfAbsent(each, key -> new ArrayList<>()).add(rule));
    }
  }

  /**
   * Says whether facts could be given besides with which all goals follow and nothing is
   * contradictory.
   *
   * @throws UndecidedException if that was not found in a bounded search
   */
  public boolean isPossible(Facts facts, Collection<Proposition> goals) {
    Set<Proposition> alone = possibleAlone(facts, goals);
    if (!alone.containsAll(goals)) {
      return false;
    }
    var wanted = new ArrayDeque<Goal>();
    goals.forEach(each -> wanted.add(new Goal(each, Set.of())));
    return new Search(alone).isReached(facts, wanted);
  }

  /** Returns what may serve the goals and could be given or drawn, each for itself. */
  private Set<Proposition> possibleAlone(Facts facts, Collection<Proposition> goals) {
    var leading = new HashSet<HornRule>();
    var leaves = new HashSet<Proposition>();
    var seen = new HashSet<Proposition>(goals);
    var waiting = new ArrayDeque<>(goals);
    while (!waiting.isEmpty()) {
      Proposition next = waiting.remove();
      if (!(next instanceof Proposition.Member)) {
        leaves.add(next);
      }
      for (HornRule rule : drawing.getOrDefault(next, List.of())) {
        leading.add(rule);
        rule.premises().stream().filter(seen::add).forEach(waiting::add);
      }
    }
    var possible = new HashSet<Proposition>();
    leaves.stream().filter(leaf -> canAdd(facts, leaf)).forEach(possible::add);
    boolean isGrown = true;
    while (isGrown) {
      isGrown = false;
      for (HornRule rule : leading) {
        var conclusion = new Proposition.Member(rule.conclusion().orElseThrow());
        if (!possible.contains(conclusion) && possible.containsAll(rule.premises())) {
          isGrown |= possible.add(conclusion);
        }
      }
    }
    return possible;
  }

  private boolean canAdd(Facts facts, Proposition leaf) {
    Facts more = with(facts, leaf);
    return !more.equals(facts) ? rules.conclude(more).consistent() : holds(facts, leaf, Set.of());
  }

  /** Returns the facts with one more; the same if a number of theirs has another value. */
  private static Facts with(Facts facts, Proposition leaf) {
    if (leaf instanceof Proposition.Finding finding) {
      var findings = new ArrayList<>(facts.findings());
      findings.add(finding.name());
      return new Facts(facts.patient(), findings, facts.numbers());
    }
    if (leaf instanceof Proposition.Quantity number
        && !facts.numbers().containsKey(number.property())) {
      var numbers = new TreeMap<>(facts.numbers());
      numbers.put(number.property(), number.values().representative());
      return new Facts(facts.patient(), facts.findings(), numbers);
    }
    return facts;
  }

  private static boolean holds(Facts facts, Proposition goal, Set<String> entailed) {
    if (goal instanceof Proposition.Finding finding) {
      return facts.findings().contains(finding.name());
    }
    if (goal instanceof Proposition.Quantity number) {
      Integer value = facts.numbers().get(number.property());
      return value != null && number.values().contains(value);
    }
    return entailed.contains(((Proposition.Member) goal).name());
  }

  /** What is to follow, and what it would be used to draw. */
  private record Goal(Proposition statement, Set<Proposition> above) {}

  /** A search from the goals back to what could be given. */
  private final class Search {
    private final Set<Proposition> alone;
    private int steps;

    Search(Set<Proposition> alone) {
      this.alone = alone;
    }

    boolean isReached(Facts facts, Deque<Goal> goals) {
      if (++steps > MOST_STEPS) {
        throw new UndecidedException();
      }
      var concluded = rules.conclude(facts);
      if (!concluded.consistent()) {
        return false;
      }
      var left = new ArrayDeque<>(goals);
      while (!left.isEmpty() && holds(facts, left.peek().statement(), concluded.entailed())) {
        left.remove();
      }
      if (left.isEmpty()) {
        return true;
      }
      Goal goal = left.remove();
      if (!(goal.statement() instanceof Proposition.Member)) {
        Facts more = with(facts, goal.statement());
        return !more.equals(facts) && isReached(more, left);
      }
      return !goal.above().contains(goal.statement()) && isDrawn(goal, facts, left);
    }

    private boolean isDrawn(Goal goal, Facts facts, Deque<Goal> left) {
      var above = new HashSet<>(goal.above());
      above.add(goal.statement());
      for (HornRule rule : drawing.getOrDefault(goal.statement(), List.of())) {
        if (alone.containsAll(rule.premises())) {
          var next = new ArrayDeque<Goal>();
          rule.premises().forEach(each -> next.add(new Goal(each, above)));
          next.addAll(left);
          if (isReached(facts, next)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
