package org.gravida.intake.patient;

import java.util.ArrayList;
import java.util.List;
import org.gravida.record.Fact;
import org.gravida.record.Problem;

/** What became of the facts of one patient when they were held against one another. */
final class Doubts {
  private final List<Said> facts;
  private final List<Fact> unread = new ArrayList<>(0);
  private final List<Problem> problems = new ArrayList<>(0);

  /** Begins with the facts as they were read. */
  Doubts(List<Said> facts) {
    this.facts = new ArrayList<>(facts);
  }

  /** Returns the facts that stand, in the order of the file. */
  List<Said> facts() {
    return facts;
  }

  /** Returns what does not stand. */
  List<Fact> unread() {
    return unread;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Puts another fact in the place of one, and of none that is like it. */
  @SuppressWarnings("ReferenceEquality")
  void replace(Said one, Said other) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i) == one) {
        facts.set(i, other);
      }
    }
  }

  /** Takes a fact away that says nothing new, and none that is like it. */
  @SuppressWarnings("ReferenceEquality")
  void drop(Said one) {
    facts.removeIf(each -> each == one);
  }

  /** Keeps a fact unread. */
  void disbelieve(Said one) {
    drop(one);
    unread.add(one.asWritten());
  }

  /** Keeps something unread. */
  void keep(Fact lost) {
    unread.add(lost);
  }

  void tell(Problem problem) {
    problems.add(problem);
  }
}
