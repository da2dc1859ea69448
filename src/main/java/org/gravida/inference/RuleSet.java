package org.gravida.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Proved rules at work, as arrays: each counts its premises that are not yet met.
 *
 * <p>Immutable and safe for many threads. A patient is decided in a few microseconds.
 */
public final class RuleSet implements Inference {
  private final Numbering numbering;
  private final List<String> targets;
  private final int[] heads;
  private final int[] counts;
  private final int[][] users;
  private final int[] axioms;

  /**
   * Prepares rules.
   *
   * @throws IllegalArgumentException if a rule names what nothing gives
   */
  public RuleSet(ProvedRules proved) {
    numbering = new Numbering(proved);
    List<HornRule> rules = proved.rules();
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

  /** Returns the ids of the classes that are decided, sorted. */
  public List<String> targets() {
    return targets;
  }

  @Override
  public Conclusions conclude(Facts facts) {
    int[] given = numbering.numbers(facts);
    return conclude(given, given.length)
        .map(entailed -> new Conclusions(true, new Members(targets, entailed)))
        .orElseGet(() -> new Conclusions(false, Set.of()));
  }

  /** Returns the number of a finding class among all facts, or -1 if a file may not give it. */
  public int fact(String finding) {
    return numbering.finding(finding);
  }

  /** Returns the number of the cell that a value lies in, or -1 if there is no such property. */
  public int fact(String property, int value) {
    return numbering.cell(property, value);
  }

  /**
   * Returns the places in {@link #targets()} of the classes that follow; empty if the facts
   * contradict each other.
   *
   * @param facts their numbers; some may repeat
   * @param size how many of them count
   * @throws IndexOutOfBoundsException if one that counts is -1
   */
  public Optional<BitSet> conclude(int[] facts, int size) {
    BitSet held = close(facts, size);
    return held.get(numbering.contradiction())
        ? Optional.empty()
        : Optional.of(held.get(numbering.facts(), numbering.facts() + targets.size()));
  }

  /** Returns the statements that are given or follow; ends at a contradiction. */
  private BitSet close(int[] facts, int size) {
    var held = new BitSet(numbering.size() + 1);
    int[] queue = new int[numbering.size() + 1];
    int end = 0;
    for (int i = 0; i < size; i++) {
      end = hold(facts[i], held, queue, end);
    }
    for (int rule : axioms) {
      end = hold(heads[rule], held, queue, end);
    }
    int[] missing = counts.clone();
    for (int next = 0; next < end && !held.get(numbering.contradiction()); next++) {
      for (int rule : users[queue[next]]) {
        if (--missing[rule] == 0) {
          end = hold(heads[rule], held, queue, end);
        }
      }
    }
    return held;
  }

  /** Enqueues a statement that did not hold before; returns where the queue ends then. */
  private static int hold(int statement, BitSet held, int[] queue, int end) {
    if (held.get(statement)) {
      return end;
    }
    held.set(statement);
    queue[end] = statement;
    return end + 1;
  }

  @Override
  public void close() {}
}
