package org.gravida.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the conclusions for 64 patients at once: one word for each statement, one bit for each
 * patient.
 *
 * <p>Immutable and safe for many threads. A rule is one {@code and} for each premise and one {@code
 * or}; rules stand after those they rest on, so that one pass is enough where none rests on itself.
 */
public final class Scan {
  private final Numbering numbering;
  private final List<String> targets;
  private final int[] program;
  private final boolean once;

  /** Prepares the rules. */
  public Scan(RuleSet set) {
    numbering = new Numbering(set);
    targets = set.targets();
    Map<Integer, List<Rule>> byHead = new HashMap<>();
    for (Rule rule : set.rules()) {
      byHead.computeIfAbsent(numbering.head(rule), key -> new ArrayList<>()).add(rule);
    }
    var sorted = new ArrayList<Rule>();
    var begun = new HashSet<Integer>();
    boolean acyclic = true;
    for (int head = 0; head <= numbering.size(); head++) {
      acyclic &= sort(head, byHead, begun, new HashSet<>(), sorted);
    }
    once = acyclic;
    program = program(sorted);
  }

  /** Puts all rules that a statement may rest on before its own; says whether none is circular. */
  private boolean sort(
      int head,
      Map<Integer, List<Rule>> byHead,
      Set<Integer> begun,
      Set<Integer> within,
      List<Rule> sorted) {
    if (!begun.add(head)) {
      return !within.contains(head);
    }
    within.add(head);
    boolean acyclic = true;
    for (Rule rule : byHead.getOrDefault(head, List.of())) {
      for (int premise : numbering.body(rule)) {
        acyclic &= sort(premise, byHead, begun, within, sorted);
      }
    }
    within.remove(head);
    sorted.addAll(byHead.getOrDefault(head, List.of()));
    return acyclic;
  }

  /** Returns for each rule its head, how many premises, and these. */
  private int[] program(List<Rule> sorted) {
    return sorted.stream()
        .flatMapToInt(
            rule -> {
              int[] body = numbering.body(rule);
              int[] line = new int[body.length + 2];
              line[0] = numbering.head(rule);
              line[1] = body.length;
              System.arraycopy(body, 0, line, 2, body.length);
              return Arrays.stream(line);
            })
        .toArray();
  }

  /** Returns how many words the facts of 64 patients take. */
  public int factWords() {
    return numbering.facts();
  }

  /** Returns how many words the answers take: one for each target, then one for contradictions. */
  public int answerWords() {
    return targets.size() + 1;
  }

  /** Returns the ids of the targets in the order of their words. */
  public List<String> targets() {
    return targets;
  }

  /**
   * Returns the word of a finding.
   *
   * @throws IllegalArgumentException if the ontology has no such finding
   */
  public int word(String finding) {
    return known(numbering.finding(finding), "class", finding);
  }

  /**
   * Returns the word of a number.
   *
   * @throws IllegalArgumentException if the ontology has no such number
   */
  public int word(String property, int value) {
    return known(numbering.cell(property, value), "number", property);
  }

  private static int known(int word, String kind, String id) {
    if (word < 0) {
      throw new IllegalArgumentException("the ontology has no " + kind + " " + id);
    }
    return word;
  }

  /**
   * Draws the conclusions.
   *
   * @param facts a word for each fact, in which the bit of a patient says whether she has it
   * @param answers takes a word for each target, in which no bit of a contradictory patient is set,
   *     and last the word of those patients
   */
  public void conclude(long[] facts, long[] answers) {
    long[] words = Arrays.copyOf(facts, numbering.size() + 1);
    boolean changed = pass(words);
    while (changed && !once) {
      changed = pass(words);
    }
    long contradictory = words[numbering.contradiction()];
    for (int i = 0; i < targets.size(); i++) {
      answers[i] = words[numbering.facts() + i] & ~contradictory;
    }
    answers[targets.size()] = contradictory;
  }

  private boolean pass(long[] words) {
    long changed = 0;
    int at = 0;
    while (at < program.length) {
      int head = program[at];
      int end = at + 2 + program[at + 1];
      long all = ~0L;
      for (int i = at + 2; i < end; i++) {
        all &= words[program[i]];
      }
      changed |= all & ~words[head];
      words[head] |= all;
      at = end;
    }
    return changed != 0;
  }
}
