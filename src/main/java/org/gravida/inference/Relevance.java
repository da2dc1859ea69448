package org.gravida.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What matters to conclusions by proved rules: which rules may draw them, and from what. */
public final class Relevance {
  private Relevance() {}

  /**
   * Returns those of the facts that may be given on which it may depend whether something follows,
   * or whether a file contradicts itself.
   *
   * @param given what files may give; rules that need something else are passed over
   * @param goals what may be asked for, given or drawn
   */
  public static Set<Proposition> of(
      ProvedRules proved, Set<Proposition> given, Collection<Proposition> goals) {
    List<HornRule> possible = possible(proved.rules(), given);
    var wanted = new HashSet<>(goals);
    for (HornRule rule : possible) {
      if (rule.conclusion().isEmpty()) {
        wanted.addAll(rule.premises());
      }
    }
    leading(possible, wanted).forEach(rule -> wanted.addAll(rule.premises()));
    wanted.retainAll(given);
    return wanted;
  }

  /** Returns the rules that may serve to draw one of these conclusions. */
  public static List<HornRule> leading(
      Collection<HornRule> rules, Collection<Proposition> conclusions) {
    Map<Proposition, List<HornRule>> drawing = new HashMap<>();
    for (HornRule rule : rules) {
      rule.conclusion()
          .map(Proposition.Member::new)
          .ifPresent(each -> drawing.computeIfAbsent(each, key -> new ArrayList<>()).add(rule));
    }
    var wanted = new LinkedHashSet<>(conclusions);
    var leading = new LinkedHashSet<HornRule>();
    var waiting = new ArrayDeque<>(wanted);
    while (!waiting.isEmpty()) {
      for (HornRule rule : drawing.getOrDefault(waiting.remove(), List.of())) {
        leading.add(rule);
        rule.premises().stream().filter(wanted::add).forEach(waiting::add);
      }
    }
    return List.copyOf(leading);
  }

  /** Returns the rules whose premises all may hold, whether or not together. */
  private static List<HornRule> possible(List<HornRule> rules, Set<Proposition> given) {
    Map<Proposition, List<Integer>> users = new HashMap<>();
    int[] open = new int[rules.size()];
    var met = new HashSet<>(given);
    var waiting = new ArrayDeque<Proposition>(met);
    var possible = new ArrayList<HornRule>();
    for (int i = 0; i < open.length; i++) {
      HornRule rule = rules.get(i);
      open[i] = rule.premises().size();
      for (Proposition each : rule.premises()) {
        users.computeIfAbsent(each, key -> new ArrayList<>()).add(i);
      }
      if (open[i] == 0) {
        meet(rule, possible, met, waiting);
      }
    }
    while (!waiting.isEmpty()) {
      for (int user : users.getOrDefault(waiting.remove(), List.of())) {
        open[user]--;
        if (open[user] == 0) {
          meet(rules.get(user), possible, met, waiting);
        }
      }
    }
    return possible;
  }

  private static void meet(
      HornRule rule,
      List<HornRule> possible,
      Set<Proposition> met,
      ArrayDeque<Proposition> waiting) {
    possible.add(rule);
    if (rule.conclusion().isPresent()) {
      var conclusion = new Proposition.Member(rule.conclusion().get());
      if (met.add(conclusion)) {
        waiting.add(conclusion);
      }
    }
  }
}
