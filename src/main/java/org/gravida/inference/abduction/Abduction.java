package org.gravida.inference.abduction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.inference.Facts;
import org.gravida.inference.HornRule;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.Relevance;

/**
 * What would have to be given besides for something to follow by proved rules.
 *
 * <p>Source: J. de Kleer, An assumption-based TMS, Artificial Intelligence 28 (1986): each
 * statement has a label, the least sets of assumptions from which it follows. That the sets do not
 * contradict the facts is not looked at. Immutable once made; not for several threads.
 */
public final class Abduction {
  private final int[] groups;
  private final Map<Proposition, Alternatives> labels = new HashMap<>();

  /**
   * What things that could be given would say together.
   *
   * @param given their numbers
   * @param says what would be said besides
   */
  public record Gain(List<Integer> given, Set<Proposition> says) {
    public Gain {
      given = List.copyOf(given);
      says = Set.copyOf(says);
    }
  }

  /**
   * Least sets of what could be given, as factors: one set of each factor together is enough.
   *
   * @param factors each with its sets of numbers of what could be given; empty if nothing is needed
   * @param possible whether anything is enough
   * @param complete whether no set was left out because there were too many
   */
  public record Missing(List<List<List<Integer>>> factors, boolean possible, boolean complete) {
    public Missing {
      factors = factors.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Labels what can follow.
   *
   * @param facts what is given
   * @param gains what the things that could be given would say, alone or together
   * @param groups the group of each such thing: of a group at most one can be given
   * @param goals what will be asked for
   */
  public Abduction(
      ProvedRules rules,
      Facts facts,
      List<Gain> gains,
      List<Integer> groups,
      Collection<Proposition> goals) {
    this.groups = groups.stream().mapToInt(Integer::intValue).toArray();
    statements(facts, rules).forEach(each -> labels.put(each, Alternatives.ALWAYS));
    for (Gain gain : gains) {
      var given = Alternatives.of(gain.given());
      gain.says().forEach(each -> labels.merge(each, given, Alternatives::or));
    }
    settle(Relevance.leading(rules.rules(), goals));
  }

  /** Returns the facts as statements of the rules. */
  public static Set<Proposition> statements(Facts facts, ProvedRules rules) {
    var statements = new HashSet<Proposition>();
    facts.findings().forEach(each -> statements.add(new Proposition.Finding(each)));
    facts
        .numbers()
        .forEach(
            (property, value) ->
                rules.numbers().getOrDefault(property, List.of()).stream()
                    .filter(cell -> cell.contains(value))
                    .map(cell -> new Proposition.Quantity(property, cell))
                    .forEach(statements::add));
    return statements;
  }

  /** Draws conclusions until no label grows. */
  private void settle(List<HornRule> rules) {
    Map<Proposition, List<HornRule>> users = new HashMap<>();
    for (HornRule rule : rules) {
      rule.premises()
          .forEach(each -> users.computeIfAbsent(each, key -> new ArrayList<>()).add(rule));
    }
    var due = new LinkedHashSet<HornRule>(rules);
    while (!due.isEmpty()) {
      HornRule rule = due.iterator().next();
      due.remove(rule);
      Optional<String> conclusion = rule.conclusion();
      if (conclusion.isPresent()) {
        var statement = new Proposition.Member(conclusion.get());
        Alternatives before = labels.getOrDefault(statement, Alternatives.NEVER);
        if (!before.isAlways()) {
          Alternatives after = before.or(all(rule.premises()));
          if (!after.equals(before)) {
            labels.put(statement, after);
            due.addAll(users.getOrDefault(statement, List.of()));
          }
        }
      }
    }
  }

  private Alternatives all(Collection<Proposition> statements) {
    Alternatives all = Alternatives.ALWAYS;
    for (Proposition each : statements) {
      all = all.and(labels.getOrDefault(each, Alternatives.NEVER), groups);
    }
    return all;
  }

  /** Returns what is missing for all of some statements. */
  public Missing ofAll(Collection<Proposition> all) {
    return missing(all(all));
  }

  /**
   * Returns what is missing for all of some statements, and besides for one of others or one of the
   * things that could be given.
   *
   * @param given numbers of such things, those of a list together
   */
  public Missing ofAllAndOne(
      Collection<Proposition> all, Collection<Proposition> any, Collection<List<Integer>> given) {
    Alternatives one = Alternatives.NEVER;
    for (Proposition each : any) {
      one = one.or(labels.getOrDefault(each, Alternatives.NEVER));
    }
    for (List<Integer> each : given) {
      one = one.or(Alternatives.of(each));
    }
    return missing(all(all).and(one, groups));
  }

  private static Missing missing(Alternatives enough) {
    return new Missing(
        enough.factors().stream()
            .map(factor -> factor.stream().map(Abduction::numbers).toList())
            .toList(),
        !enough.isNever(),
        enough.complete());
  }

  private static List<Integer> numbers(BitSet set) {
    return set.stream().boxed().toList();
  }
}
