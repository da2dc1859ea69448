package org.gravida.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The rules as arrays: each counts its premises that are not yet met. */
final class Closure {
  private static final int OPEN = -1;
  private static final int GIVEN = -2;

  private final Numbering numbering;
  private final List<HornRule> rules;
  private final List<String> targets;
  private final int[] heads;
  private final int[] counts;
  private final int[][] users;
  private final int[] axioms;

  Closure(ProvedRules proved) {
    numbering = new Numbering(proved);
    rules = proved.rules();
    targets = proved.targets();
    heads = rules.stream().mapToInt(numbering::head).toArray();
    int[][] bodies = rules.stream().map(numbering::body).toArray(int[][]::new);
    counts = Arrays.stream(bodies).mapToInt(body -> body.length).toArray();
    axioms = IntStream.range(0, counts.length).filter(rule -> counts[rule] == 0).toArray();
    var using = new ArrayList<List<Integer>>();
    for (int i = 0; i <= numbering.size(); i++) {
      using.add(new ArrayList<>());
    }
    for (int rule = 0; rule < bodies.length; rule++) {
      for (int premise : bodies[rule]) {
        using.get(premise).add(rule);
      }
    }
    users =
        using.stream()
            .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  Conclusions conclude(Facts facts) {
    int[] given = numbering.numbers(facts);
    return conclude(given, given.length)
        .map(entailed -> new Conclusions(true, new Members(targets, entailed)))
        .orElseGet(() -> new Conclusions(false, Set.of()));
  }

  Optional<BitSet> conclude(int[] given, int size) {
    int[] reason = close(given, size);
    if (reason[numbering.contradiction()] != OPEN) {
      return Optional.empty();
    }
    var entailed = new BitSet(targets.size());
    for (int i = 0; i < targets.size(); i++) {
      if (reason[numbering.facts() + i] != OPEN) {
        entailed.set(i);
      }
    }
    return Optional.of(entailed);
  }

  int fact(String finding) {
    return numbering.finding(finding);
  }

  int fact(String property, int value) {
    return numbering.cell(property, value);
  }

  /**
   * Returns the rules that go from the facts to the contradiction, or else to the class, each after
   * those it rests on; none if neither follows.
   */
  List<HornRule> explain(Facts facts, String target) {
    int[] reason = close(facts);
    int goal = numbering.contradiction();
    if (reason[goal] == OPEN) {
      goal = numbering.facts() + targets.indexOf(target);
    }
    var steps = new ArrayList<HornRule>();
    explain(goal, reason, steps);
    return List.copyOf(steps);
  }

  /** Returns the rules that go to a contradiction, each after those it rests on. */
  List<HornRule> contradiction(Facts facts) {
    var steps = new ArrayList<HornRule>();
    explain(numbering.contradiction(), close(facts), steps);
    return List.copyOf(steps);
  }

  private void explain(int goal, int[] reason, List<HornRule> steps) {
    if (reason[goal] >= 0 && !steps.contains(rules.get(reason[goal]))) {
      HornRule rule = rules.get(reason[goal]);
      for (int premise : numbering.body(rule)) {
        explain(premise, reason, steps);
      }
      steps.add(rule);
    }
  }

  private int[] close(Facts facts) {
    int[] given = numbering.numbers(facts);
    return close(given, given.length);
  }

  /**
   * Returns why each statement holds: the rule that first concluded it, that it was given, or that
   * it stays open. What takes fewer steps is concluded first; ends at a contradiction.
   */
  private int[] close(int[] facts, int size) {
    int[] reason = new int[numbering.size() + 1];
    Arrays.fill(reason, OPEN);
    int[] queue = new int[reason.length];
    int end = 0;
    for (int i = 0; i < size; i++) {
      if (reason[facts[i]] == OPEN) {
        reason[facts[i]] = GIVEN;
        queue[end++] = facts[i];
      }
    }
    for (int rule : axioms) {
      if (reason[heads[rule]] == OPEN) {
        reason[heads[rule]] = rule;
        queue[end++] = heads[rule];
      }
    }
    int[] missing = counts.clone();
    int contradiction = numbering.contradiction();
    for (int next = 0; next < end && reason[contradiction] == OPEN; next++) {
      for (int rule : users[queue[next]]) {
        if (--missing[rule] == 0 && reason[heads[rule]] == OPEN) {
          reason[heads[rule]] = rule;
          queue[end++] = heads[rule];
        }
      }
    }
    return reason;
  }
}
