package org.gravida.intake.patient;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.gravida.record.Fact;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;

/** What became of the facts of one patient when they were held against one another. */
final class Doubts {
  private final TimeLimit limit;
  private final List<Said> facts;
  private final List<Fact> unread = new ArrayList<>(0);
  private final List<Problem> problems = new ArrayList<>(0);

  /** Where each fact stands, by itself and not by what it says; found when first needed. */
  private final IdentityHashMap<Said, Integer> places = new IdentityHashMap<>();

  private boolean isGapped;

  /** Begins with the facts as they were read. */
  Doubts(List<Said> facts, TimeLimit limit) {
    this.facts = new ArrayList<>(facts);
    this.limit = limit;
  }

  /** Returns the facts that stand, in the order of the file. */
  List<Said> facts() {
    check();
    if (isGapped) {
      facts.removeIf(Objects::isNull);
      places.clear();
      isGapped = false;
    }
    return facts;
  }

  /** Lets the work on this patient go on, unless it has taken too long. */
  void check() {
    limit.check();
  }

  /** Returns what does not stand. */
  List<Fact> unread() {
    return unread;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Puts another fact in the place of one, and of none that is like it. */
  void replace(Said one, Said other) {
    Integer place = places().remove(one);
    if (place != null) {
      facts.set(place, other);
      places.put(other, place);
    }
  }

  /** Takes a fact away that says nothing new, and none that is like it. */
  void drop(Said one) {
    Integer place = places().remove(one);
    if (place != null) {
      facts.set(place, null);
      isGapped = true;
    }
  }

  private IdentityHashMap<Said, Integer> places() {
    if (places.isEmpty()) {
      for (int i = 0; i < facts.size(); i++) {
        if (facts.get(i) != null) {
          places.put(facts.get(i), i);
        }
      }
    }
    return places;
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
    check();
    problems.add(problem);
  }
}
