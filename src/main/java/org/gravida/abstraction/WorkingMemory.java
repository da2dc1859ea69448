package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What has been found so far about one patient, told or only noted. */
final class WorkingMemory {
  private final ConclusionMarks notes;
  private final boolean isTold;
  private final List<Finding> findings;
  private final int[] values;
  private final MutableIdSet marks;
  private final MutableIdSet dated;
  private boolean isDated;

  /**
   * Makes an empty memory.
   *
   * @param notes says what each conclusion marks
   * @param isTold whether findings are wanted, or only what is found
   */
  WorkingMemory(SymbolTable kinds, ConclusionMarks notes, boolean isTold) {
    this.notes = notes;
    this.isTold = isTold;
    findings = isTold ? new ArrayList<>() : List.of();
    marks = new MutableIdSet(notes.end());
    values = new int[kinds.properties().size()];
    Arrays.fill(values, -1);
    dated = new MutableIdSet(kinds.asked());
  }

  /**
   * Adds a finding that names no day.
   *
   * @param evidence on what it rests; asked only if findings are wanted
   */
  void add(Conclusion conclusion, Supplier<List<String>> evidence) {
    add(conclusion, evidence, "");
  }

  /** Adds the same with what it takes from silence, or nothing. */
  void add(Conclusion conclusion, Supplier<List<String>> evidence, String assumption) {
    if (isTold) {
      findings.add(Finding.of(conclusion, evidence.get()).assuming(assumption));
    }
    mark(conclusion);
  }

  /** Adds a finding. */
  void add(Finding finding) {
    if (isTold) {
      findings.add(finding);
    }
    mark(finding.conclusion());
    if (finding.due().isPresent()) {
      dated.add(finding.conclusion().answers());
    }
  }

  /** Adds what was concluded without a finding of it; only for one that tells none. */
  void note(Conclusion conclusion) {
    mark(conclusion);
  }

  private void mark(Conclusion conclusion) {
    marks.add(notes.of(conclusion));
  }

  /** Says that something outstanding may wait for a day. */
  void date() {
    isDated = true;
  }

  /** Sets a number property, by its place among all; -1 for none. */
  void number(int property, int value) {
    if (property >= 0) {
      values[property] = value;
    }
  }

  /** Returns the value of a number property, by its place among all; -1 where none was set. */
  int number(int property) {
    return property < 0 ? -1 : values[property];
  }

  /** Says whether findings are wanted, or only what is found. */
  boolean isTold() {
    return isTold;
  }

  /** Returns the findings in the order of their steps; none where they are not wanted. */
  List<Finding> findings() {
    return findings;
  }

  /** Returns the numbers of the conclusions that were drawn, one bit each. */
  long[] drawn() {
    return marks.words(notes.drawn(), notes.steps());
  }

  /** Returns the number properties by their places, -1 where none was set. */
  int[] values() {
    return values;
  }

  /** Says whether something outstanding may wait for a day. */
  boolean isDated() {
    return isDated;
  }

  /** Returns the first told finding of one of these classes, or a narrower one. */
  Optional<Finding> find(IdSet wanted) {
    for (Finding each : findings) {
      if (each.conclusion().answers().meets(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Says whether there is a finding of one of these classes, or a narrower one. */
  boolean hasAny(IdSet wanted) {
    return marks.meets(wanted);
  }

  /** Says whether there is such a finding that names a day. */
  boolean hasDated(IdSet wanted) {
    return dated.meets(wanted);
  }

  /** Returns the least of these steps from one on that nothing found forbids, or -1. */
  int next(int step, MutableIdSet due) {
    return due.next(step, marks, notes.steps());
  }

  /** Says whether there is a finding of each of these classes or a narrower one. */
  boolean hasAll(int[] classes) {
    return marks.hasAll(classes);
  }
}
