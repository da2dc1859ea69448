package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The observations of one patient, all together and by term. */
final class Observations {
  private final List<Observation> all = new ArrayList<>();
  private final List<List<Observation>> byTerm;
  private final long[] terms;

  Observations(Kinds kinds) {
    byTerm = new ArrayList<>(Collections.nCopies(kinds.size(), List.of()));
    terms = kinds.none();
  }

  void add(Observation each) {
    all.add(each);
    int term = each.term();
    if (term < 0) {
      return;
    }
    List<Observation> own = byTerm.get(term);
    if (own.isEmpty()) {
      terms[term >> 6] |= 1L << term;
      byTerm.set(term, List.of(each));
      return;
    }
    var more = own.size() == 1 ? new ArrayList<>(own) : own;
    more.add(each);
    byTerm.set(term, more);
  }

  /** Returns all observations, also those of terms that no rule names. */
  List<Observation> all() {
    return all;
  }

  /** Returns the observations of a term by its number, in the order of the file. */
  List<Observation> of(int term) {
    return term < 0 ? List.of() : byTerm.get(term);
  }

  /** Says whether there is an observation of one of these terms. */
  boolean any(Bits some) {
    return some.meets(terms);
  }
}
